/**
 * Lines of sides that are read from the side: text turned by 90° on a portrait sheet, or a
 * landscape sheet. Poppler's running order is of no use there, so words are put together by place.
 */

/** A word and its box, points, y down. */
interface Word {
  text: string;
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
}

/** Words further apart than this many times their height belong to different cells. */
const CELL_GAP_EM = 0.5;
/** The foot of the sheet, 35 mm, with the page number lies left of the turned text. */
const FOOT_PT = 97;
/** Words whose feet differ by less share a line. */
const SAME_LINE_EM = 0.4;

/** Lines of each turned side by its index; `bbox` is what `pdftotext -bbox` prints. */
export function turnedSides(bbox: string): Map<number, string[]> {
  const turned = new Map<number, string[]>();
  for (const [index, side] of bbox.split("<page ").slice(1).entries()) {
    const [width = 0, height = 0] = numbersOf(side, /width="([\d.]+)" height="([\d.]+)"/);
    const words = [...side.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(wordOf);
    const standing = words.filter((word) => word.yMax - word.yMin > 1.5 * (word.xMax - word.xMin));
    const stands = standing.length > words.length / 4;
    if (stands && width < height)
      turned.set(index, linesOf(words.map((word) => layDown(word, height))));
    else if (width > height) turned.set(index, linesOf(words));
  }
  return turned;
}

const numbersOf = (text: string, pattern: RegExp): number[] =>
  (pattern.exec(text) ?? []).slice(1).map(Number);

function wordOf([, box = "", text = ""]: RegExpMatchArray): Word {
  const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = [...box.matchAll(/"([\d.-]+)"/g)].map((match) =>
    Number(match[1]),
  );
  return { text, xMin, xMax, yMin, yMax };
}

/** Turns a word that runs upwards (90° counter-clockwise) by 90° clockwise. */
const layDown = (word: Word, height: number): Word => ({
  text: word.text,
  xMin: height - word.yMax,
  xMax: height - word.yMin,
  yMin: word.xMin,
  yMax: word.xMax,
});

function linesOf(words: Word[]): string[] {
  const lines: Word[][] = [];
  const text = words.filter((word) => word.xMin > FOOT_PT);
  for (const word of text.sort((a, b) => a.yMax - b.yMax || a.xMin - b.xMin)) {
    const em = word.yMax - word.yMin;
    const row = lines.at(-1);
    if (row && Math.abs((row[0]?.yMax ?? 0) - word.yMax) < SAME_LINE_EM * em) row.push(word);
    else lines.push([word]);
  }
  return lines.flatMap(cellsOf);
}

/** Cuts a row of words where a gap shows that a new cell begins. */
function cellsOf(row: Word[]): string[] {
  const cells: string[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of [...row].sort((a, b) => a.xMin - b.xMin)) {
    const gap = word.xMin - right;
    if (gap < CELL_GAP_EM * (word.yMax - word.yMin)) cells.push((cells.pop() ?? "") + word.text);
    else cells.push(word.text);
    right = word.xMax;
  }
  return cells;
}
