/** Page labels: viewers show the printed page number, and none where the side bears none. */
import type { PDFContext, PDFDict } from "pdf-lib";
import type { Page } from "../layout/page.ts";

/** The catalog's PageLabels: a new range wherever the printed numbers do not simply go on. */
export function pageLabels(context: PDFContext, pages: readonly Page[]): PDFDict {
  const nums: (number | PDFDict)[] = [];
  pages.forEach(({ number }, index) => {
    const previous = index === 0 ? null : pages[index - 1]?.number;
    const goesOn =
      previous === undefined ? number === undefined : previous !== null && number === previous + 1;
    if (goesOn) return;
    nums.push(index, context.obj(number === undefined ? {} : { S: "D", St: number }));
  });
  return context.obj({ Nums: nums });
}
