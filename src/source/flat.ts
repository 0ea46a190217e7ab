/** A `SourceText` as one running text, and where in the file each of its stretches stands. */
import type { SourceBlock, SourceParagraph, SourceText } from "./source.ts";

/** Words of one paragraph: `text.slice(start, end)` is `paragraph.text`, tabs apart. */
export interface FlatStretch {
  start: number;
  end: number;
  /** Ordinal of the paragraph in its file; absent in notes. */
  paragraph?: number;
}

export interface FlatText {
  text: string;
  /** In order. */
  stretches: FlatStretch[];
}

/** A tab inside a paragraph is white; between cells it is what tells a table. */
const withoutTabs = (text: string): string => text.replace(/\t/gu, "　");

class Flattener {
  text = "";
  readonly stretches: FlatStretch[] = [];

  line(paragraphs: readonly SourceParagraph[], joint: string): void {
    for (const [i, one] of paragraphs.entries()) {
      if (i > 0) this.text += joint;
      this.text += one.listNumber ?? "";
      const start = this.text.length;
      this.text += withoutTabs(one.text);
      const { paragraph } = one.place;
      const place = paragraph === undefined ? {} : { paragraph };
      this.stretches.push({ start, end: this.text.length, ...place });
    }
    this.text += "\n";
  }

  /** A row of several cells is one line of a table; a lone cell is a frame around paragraphs. */
  row(cells: readonly SourceParagraph[][]): void {
    const written = cells.filter((cell) => cell.some(({ text }) => text.trim() !== ""));
    if (written.length > 1) {
      this.line(
        written.flat().filter(({ text }) => text !== ""),
        "\t",
      );
    } else for (const paragraph of written.flat()) this.line([paragraph], "");
  }
}

const isProse = ({ container }: SourceBlock): boolean =>
  container !== "header" && container !== "footer";

/** Paragraphs as lines, rows of tables as lines of cells; headers and footers are left out. */
export function flatten({ blocks }: SourceText): FlatText {
  const flat = new Flattener();
  for (const block of blocks.filter(isProse)) {
    if (block.type === "paragraph") flat.line([block], "");
    else for (const row of block.rows) flat.row(row);
  }
  return { text: flat.text, stretches: flat.stretches };
}

/** The stretch that an offset falls into; behind the last word of a paragraph, that paragraph. */
export function stretchAt({ stretches }: FlatText, offset: number): FlatStretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return stretches[low];
}
