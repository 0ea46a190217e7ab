/** Pages that running text fills from the first line to the last. */
import { isBodyStart } from "./line-shape.ts";
import type { PdfDocument } from "./model.ts";

export interface FullPage {
  page: number;
  lineCount: number;
}

/**
 * A page of running text alone whose text goes on over the page within a paragraph: nothing but the
 * number of lines ended it.
 */
export function fullPages({ pages, elements }: PdfDocument): FullPage[] {
  const body = new Set(elements.body);
  const footers = new Set(elements.footers);
  return pages.flatMap((page, i) => {
    const lines = page.lines.filter((line) => !footers.has(line));
    const isPure =
      lines.length > 0 && lines.every((line) => body.has(line) && Math.abs(line.sizePt - 16) < 0.6);
    const next = pages[i + 1]?.lines[0];
    const goesOn = next !== undefined && body.has(next) && !isBodyStart(next);
    return isPure && goesOn ? [{ page: i, lineCount: lines.length }] : [];
  });
}
