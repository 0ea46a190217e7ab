/** The parts of a DOCX as blocks in reading order. */
import { paragraphProperties } from "../../ooxml/properties.ts";
import { readStyles } from "../../ooxml/styles.ts";
import {
  attribute,
  child,
  decodeXml,
  integer,
  parseXml,
  type XmlElement,
  XmlFault,
} from "../../ooxml/xml.ts";
import type {
  Container,
  SourceBlock,
  SourceNote,
  SourceParagraph,
  SourcePlace,
} from "../source.ts";
import { listCounter } from "./list-numbers.ts";
import { type Inside, joinRuns, type Reading, readInside } from "./runs.ts";

export type Part = (path: string) => XmlElement | undefined;

/** All `w:p` of a part in the order of the file, the fallbacks of alternate content left out. */
export function paragraphElements(element: XmlElement): XmlElement[] {
  return element.children.flatMap((one) => {
    if (one.name === "mc:Fallback") return [];
    const inner = paragraphElements(one);
    return one.name === "w:p" ? [one, ...inner] : inner;
  });
}

const WRAPPERS = /^w:(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/u;
const ALIGNMENTS: Record<string, SourceParagraph["align"]> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "both",
  distribute: "both",
};

/** Reads one part after another; lists and fields go on through the body. */
class BlockReader {
  readonly notes: SourceNote[] = [];
  private readonly reading: Reading;
  private readonly numberOf: ReturnType<typeof listCounter>;
  private readonly ordinals = new Map<XmlElement, number>();

  constructor(part: Part, body: XmlElement) {
    this.reading = { styles: readStyles(part("word/styles.xml")), fields: [] };
    this.numberOf = listCounter(part("word/numbering.xml"));
    for (const [i, element] of paragraphElements(body).entries()) this.ordinals.set(element, i + 1);
  }

  /** Paragraphs and tables inside an element. */
  blocks(parent: XmlElement, container: Container): SourceBlock[] {
    const blocks: SourceBlock[] = [];
    let isOpen = false;
    for (const element of parent.children) {
      if (element.name === "w:p") {
        const read = this.paragraph(element, container);
        const last = blocks.at(-1);
        if (isOpen && last?.type === "paragraph" && read[0]) join(last, read.pop());
        blocks.push(...read);
        isOpen = isMarkDeleted(element);
      } else if (element.name === "w:tbl") blocks.push(this.table(element, container));
      else if (WRAPPERS.test(element.name)) blocks.push(...this.blocks(element, container));
    }
    return blocks;
  }

  /** The text boxes anchored in a paragraph, then the paragraph. */
  private paragraph(element: XmlElement, container: Container): SourceParagraph[] {
    const { styles } = this.reading;
    const pPr = child(element, "w:pPr");
    const styleId = attribute(child(pPr, "w:pStyle"), "w:val");
    const look = styles.lookOf(styleId);
    const properties = { ...look.paragraph, ...paragraphProperties(pPr) };
    const inside: Inside = { runs: [], notes: [], boxes: [], breaksPage: false };
    readInside(element, look.run, this.reading, inside);
    const runs = joinRuns(inside.runs);
    const ordinal = this.ordinals.get(element);
    const place: SourcePlace = ordinal === undefined ? {} : { paragraph: ordinal };
    this.notes.push(...inside.notes.map((note) => ({ ...note, place })));
    const text = runs.map((run) => run.text).join("");
    const listNumber = text.trim() === "" ? undefined : this.numberOf(properties, styleId);
    const style = styles.nameOf(styleId);
    const align = ALIGNMENTS[properties.align ?? ""];
    const { outline = 9 } = properties;
    const own: SourceParagraph = {
      type: "paragraph",
      text,
      runs,
      place,
      container,
      ...(align === undefined ? {} : { align }),
      ...(style === undefined ? {} : { style }),
      ...(outline < 9 ? { outline: outline + 1 } : {}),
      ...(listNumber === undefined ? {} : { listNumber }),
      ...(properties.breaksPage || inside.breaksPage ? { breaksPage: true } : {}),
    };
    const boxes = inside.boxes.flatMap((box) => flat(this.blocks(box, "textbox")));
    return [...boxes, own];
  }

  private table(element: XmlElement, container: Container): SourceBlock {
    const inner = element.children.flatMap((one) =>
      WRAPPERS.test(one.name) ? one.children : [one],
    );
    const rows = inner.flatMap((one) => {
      if (one.name !== "w:tr") return [];
      // Read in any case, so that its words are told.
      const cells = this.cells(one, container);
      return child(child(one, "w:trPr"), "w:del") ? [] : [cells];
    });
    return { type: "table", container, rows };
  }

  private cells(row: XmlElement, container: Container): SourceParagraph[][] {
    return row.children.flatMap((one) => {
      if (WRAPPERS.test(one.name)) return this.cells(one, container);
      if (one.name !== "w:tc") return [];
      const tcPr = child(one, "w:tcPr");
      const span = Math.min(63, Math.max(1, integer(child(tcPr, "w:gridSpan"), "w:val") ?? 1));
      const words = flat(this.blocks(one, container));
      return [words, ...Array.from({ length: span - 1 }, () => [])];
    });
  }
}

/** Tables inside cells and boxes lose their lines, never their words. */
const flat = (blocks: readonly SourceBlock[]): SourceParagraph[] =>
  blocks.flatMap((block) => (block.type === "paragraph" ? [block] : block.rows.flat(2)));

/** Whether the end of a paragraph was deleted, so that it goes on with the next. */
const isMarkDeleted = (element: XmlElement): boolean =>
  child(child(child(element, "w:pPr"), "w:rPr"), "w:del") !== undefined;

function join(paragraph: SourceParagraph, next: SourceParagraph | undefined): void {
  if (!next) return;
  paragraph.runs = joinRuns([...paragraph.runs, ...next.runs]);
  paragraph.text += next.text;
}

const isWritten = (block: SourceBlock): boolean =>
  flat([block]).some(({ text }) => text.trim() !== "");

/** Headers, footers and notes: each text once, blank ones not at all. */
function besides(reader: BlockReader, parts: ReadonlyMap<string, Uint8Array>, part: Part) {
  const paths = [...parts.keys()].sort();
  const inParts = (pattern: RegExp, container: Container) =>
    paths
      .filter((path) => pattern.test(path))
      .flatMap((path) => reader.blocks(part(path) ?? EMPTY, container));
  const margins = [
    ...inParts(/^word\/header\d*\.xml$/u, "header"),
    ...inParts(/^word\/footer\d*\.xml$/u, "footer"),
  ].filter(isWritten);
  const seen = new Map(margins.map((block) => [JSON.stringify(block), block]));
  const notes = ["word/footnotes.xml", "word/endnotes.xml"].flatMap((path) =>
    (part(path)?.children ?? [])
      .filter((note) => attribute(note, "w:type") === undefined)
      .flatMap((note) => reader.blocks(note, "footnote")),
  );
  return [...seen.values(), ...notes.filter(isWritten)];
}

const EMPTY: XmlElement = { name: "", attributes: {}, children: [], text: "" };

/** Throws XmlFault for XML that is broken or not to be trusted, and for a package without body. */
export function readDocument(parts: ReadonlyMap<string, Uint8Array>): {
  blocks: SourceBlock[];
  notes: SourceNote[];
} {
  const part: Part = (path) => {
    const bytes = parts.get(path);
    return bytes ? parseXml(decodeXml(bytes)) : undefined;
  };
  const body = child(part("word/document.xml"), "w:body");
  if (!body) throw new XmlFault("word/document.xml");
  const reader = new BlockReader(part, body);
  const main = reader.blocks(body, "body");
  return { blocks: [...main, ...besides(reader, parts, part)], notes: reader.notes };
}
