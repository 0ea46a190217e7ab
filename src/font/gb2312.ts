/** The character set of GB/T 2312-1980, which every font for official documents should have. */

import { TextDecoder } from "node:util";

const FIRST = 0xa1;
const LAST = 0xfe;
const FIRST_HANZI_ROW = 0xb0;

/** Characters of one row (区) of the table. */
function rowOf(decoder: TextDecoder, row: number): string[] {
  const pairs = new Uint8Array(2 * (LAST - FIRST + 1));
  for (let cell = FIRST; cell <= LAST; cell++) pairs.set([row, cell], 2 * (cell - FIRST));
  return [...decoder.decode(pairs)].filter((character) => !ADDED_LATER.test(character));
}

function rows(from: number, to: number): string[] {
  const decoder = new TextDecoder("gb2312");
  const found: string[] = [];
  for (let row = from; row <= to; row++) found.push(...rowOf(decoder, row));
  return found;
}

/** What later standards put into free cells: private use, vertical forms, small roman numerals, pinyin. */
const ADDED_LATER = /[\uFFFD\uE000-\uF8FF\uFE10-\uFE4F\u2170-\u2179ɑḿńňǹɡ]/;

/** The 682 symbols of rows 1 to 9. */
export const gb2312Symbols = (): string[] => rows(FIRST, 0xa9);

/** The 6763 characters of rows 16 to 87. */
export const gb2312Hanzi = (): string[] => rows(FIRST_HANZI_ROW, 0xf7);
