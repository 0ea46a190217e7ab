/** Turns an offset in a text into line and column. */
import type { Place } from "../../diagnostics.ts";

/** Line and column (code points, from 1) of an offset in code units. */
export type Locator = (offset: number) => Required<Pick<Place, "line" | "column">> & Place;

/** A locator for one text; `file` goes into every place, lines are counted on from `firstLine`. */
export function locator(text: string, file?: string, firstLine = 1): Locator {
  const starts = [0];
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  const inFile = file === undefined ? {} : { file };
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = [...text.slice(starts[low], offset)].length + 1;
    return { ...inFile, line: low + firstLine, column };
  };
}
