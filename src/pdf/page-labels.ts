/** Page labels: viewers show the printed page number, and none where the side bears none. */
import type { Page } from "../layout/page.ts";

/**
 * The numbers of the catalog's PageLabels, as an array's text: a new range wherever the printed numbers
 * do not simply go on.
 */
export function pageLabels(pages: readonly Page[]): string {
  let ranges = "";
  pages.forEach(({ number }, index) => {
    const previous = index === 0 ? null : pages[index - 1]?.number;
    const goesOn =
      previous === undefined ? number === undefined : previous !== null && number === previous + 1;
    if (goesOn) return;
    ranges += `${index}<<${number === undefined ? "" : `/S/D/St ${number}`}>>`;
  });
  return ranges;
}
