/** The original as one string, and what is known about each of its lines besides the words. */
import type { SourceBlock, SourceParagraph, SourcePlace, SourceText } from "../source/source.ts";

/** What the look of a line tells; nothing of it in plain text. */
export interface Look {
  place: SourcePlace;
  align?: SourceParagraph["align"];
  isBold?: boolean;
  sizePt?: number;
  /** Level in the outline, from 1. */
  outline?: number;
  breaksPage?: boolean;
  /** Which table of the original the row belongs to, counted from 1. */
  table?: number;
}

export interface Sheet {
  /** Lines of all paragraphs; a table's row is a line of cells with tabs between them. */
  text: string;
  /** By line of `text`. */
  looks: Look[];
  /** Words outside the text: headers, footers, footnotes. */
  outside: SourceParagraph[];
}

interface Row {
  text: string;
  look: Look;
}

const CELL_ENDS = /[。；，、：！？]$/u;

/** Paragraphs of a cell in one line; the break shows as a blank where no mark ends it. */
const cellText = (cell: readonly SourceParagraph[]): string =>
  cell
    .map((one) => `${one.listNumber ?? ""}${one.text.replace(/[\t\n]/gu, " ").trim()}`)
    .filter((text) => text !== "")
    .reduce(
      (all, text) => (all === "" || CELL_ENDS.test(all) ? all + text : `${all}　${text}`),
      "",
    );

function lookOf({ place, align, outline, breaksPage, runs }: SourceParagraph): Look {
  const inked = runs.filter(({ text }) => text.trim() !== "");
  const [first] = inked;
  return {
    place,
    ...(align === undefined ? {} : { align }),
    ...(outline === undefined ? {} : { outline }),
    ...(breaksPage ? { breaksPage } : {}),
    ...(inked.length > 0 && inked.every(({ isBold }) => isBold) ? { isBold: true } : {}),
    ...(first?.sizePt === undefined ? {} : { sizePt: first.sizePt }),
  };
}

function rowsOf(block: SourceBlock, table: number): Row[] {
  if (block.type === "paragraph") {
    const look = lookOf(block);
    const lines = `${block.listNumber ?? ""}${block.text}`.split("\n");
    return lines.map((text) => ({ text, look }));
  }
  return block.rows.map((cells) => ({
    text: cells.map(cellText).join("\t"),
    look: { place: cells.flat()[0]?.place ?? {}, table },
  }));
}

export function sheetOf({ blocks }: SourceText): Sheet {
  const isInside = ({ container }: SourceBlock) => container === "body" || container === "textbox";
  const rows = blocks.filter(isInside).flatMap((block, i) => rowsOf(block, i + 1));
  const outside = blocks.filter((block) => !isInside(block));
  return {
    text: rows.map(({ text }) => text).join("\n"),
    looks: rows.map(({ look }) => look),
    outside: outside.flatMap((block) =>
      block.type === "paragraph" ? [block] : block.rows.flat(2),
    ),
  };
}
