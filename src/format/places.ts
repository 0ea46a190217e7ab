/** Places in the file of offsets in the original text. */
import type { Place } from "../diagnostics.ts";
import type { SourceText } from "../source/source.ts";
import { linesOf } from "./draft.ts";
import type { Sheet } from "./sheet.ts";

/** Line and column of a text file; the paragraph of a DOCX. */
export function placer(source: SourceText, sheet: Sheet): (at: number) => Place {
  const lines = linesOf(sheet.text);
  return (at) => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const { place = {} } = sheet.looks[low] ?? {};
    if (source.format === "docx") return place;
    const before = lines[low]?.text.slice(0, at - (lines[low]?.start ?? 0)) ?? "";
    return { ...place, column: [...before].length + 1 };
  };
}
