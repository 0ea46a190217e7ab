/**
 * Blocks written apart from their document, so that what documents of a run share is written once. In
 * the docx document a slot holds the place of such blocks; once the document is written, their XML
 * takes the place of the slot. Only blocks that need nothing of the document around them are written
 * apart: no pictures, which have parts of their own. Drawings are numbered when the text is whole.
 */
import { FileChild, type IContext } from "docx";
import type { Memory } from "../memory.ts";
import { withVerbatim } from "./paragraph-xml.ts";
import { escapeXml } from "./xml.ts";

const SLOT = "slot";

/** XML of a block that was written apart. */
export interface Piece {
  bytes: Uint8Array;
  /** Whether words in it differ from document to document of the run. */
  isOwn: boolean;
  /** How many drawings it has. */
  drawings?: number;
}

/** The number of a drawing, which docx counts through the process. */
const DRAWING_ID = /(<wp:docPr\b[^>]*\bid=")\d+(?=")/g;

/** A piece of XML. */
export function pieceOf(xml: string, isOwn: boolean): Piece {
  const drawings = xml.match(DRAWING_ID)?.length ?? 0;
  return { bytes: Buffer.from(xml, "utf8"), isOwn, ...(drawings > 0 ? { drawings } : {}) };
}

function withNumbers(piece: Piece, before: number): Piece {
  let number = before;
  const next = (_: string, begin: string): string => {
    number += 1;
    return begin + number;
  };
  const xml = Buffer.from(piece.bytes).toString("utf8").replace(DRAWING_ID, next);
  return { ...piece, bytes: Buffer.from(xml, "utf8") };
}

/** The pieces of a text with their drawings numbered from 1. */
export function numbered(pieces: readonly Piece[], memory: Memory): Piece[] {
  let count = 0;
  return pieces.map((piece) => {
    if (piece.drawings === undefined) return piece;
    const before = count;
    count += piece.drawings;
    return memory.recallOf(piece, `behind ${before}`, () => withNumbers(piece, before));
  });
}

/** The place of neighbouring blocks that were written apart, and their XML. */
export class Slot extends FileChild {
  constructor(readonly pieces: readonly Piece[]) {
    super(SLOT);
  }
}

/** The content of a docx section, what was written apart put into slots. */
export function inSlots(content: readonly (FileChild | Piece)[]): FileChild[] {
  const children: FileChild[] = [];
  let pieces: Piece[] | undefined;
  for (const item of content) {
    if (item instanceof FileChild) {
      pieces = undefined;
      children.push(item);
    } else if (pieces) pieces.push(item);
    else {
      pieces = [item];
      children.push(new Slot(pieces));
    }
  }
  return children;
}

/** A part cut at its slots: one piece more than slots. */
export const cutAtSlots = (part: string): Piece[] =>
  part.split(`<${SLOT}/>`).map((xml) => pieceOf(xml, false));

/** Attributes and content of an element, as docx prepares them. */
function elementXml(name: string, value: unknown): string {
  let attributes = "";
  let content = "";
  for (const part of Array.isArray(value) ? value : [value]) {
    if (part === undefined || part === null) continue;
    if (typeof part !== "object") content += escapeXml(String(part));
    else if ("_attr" in part) attributes += attributesXml(part._attr);
    else content += elementsXml(part);
  }
  return content ? `<${name}${attributes}>${content}</${name}>` : `<${name}${attributes}/>`;
}

function attributesXml(attributes: Readonly<Record<string, unknown>>): string {
  let xml = "";
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined && value !== null) xml += ` ${key}="${escapeXml(String(value))}"`;
  }
  return xml;
}

function elementsXml(elements: Readonly<Record<string, unknown>>): string {
  let xml = "";
  for (const name of Object.keys(elements)) xml += elementXml(name, elements[name]);
  return xml;
}

/** Objects of docx as XML. */
export function writeApart(blocks: readonly FileChild[]): string {
  const context = { stack: [] } as unknown as IContext;
  const written = blocks.map((block) => elementsXml(block.prepForXml(context) ?? {}));
  return withVerbatim(written.join(""));
}
