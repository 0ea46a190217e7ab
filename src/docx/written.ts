/**
 * Blocks written apart from their document, so that what documents of a run share is written once. In
 * the docx document a slot holds the place of such blocks; once the document is written, their XML
 * takes the place of the slot. Only blocks that need nothing of the document around them are written
 * apart: no pictures and drawings, which have ids and parts of their own.
 */
import { FileChild, type IContext } from "docx";
import { escapeXml } from "./xml.ts";

const SLOT = "slot";

/** The place of blocks that were written apart. */
export class Slot extends FileChild {
  constructor(readonly xml: string) {
    super(SLOT);
  }
}

/** The text of a part cut at its slots: one piece more than slots. */
export const cutAtSlots = (part: string): string[] => part.split(`<${SLOT}/>`);

type Node = string | number | boolean | { [name: string]: unknown };

/** Attributes and content of an element, as docx prepares them. */
function elementXml(name: string, value: unknown): string {
  const parts = (Array.isArray(value) ? value : [value]) as (Node | undefined)[];
  let attributes = "";
  let content = "";
  for (const part of parts) {
    if (part === undefined || part === null) continue;
    if (typeof part !== "object") content += escapeXml(String(part));
    else if ("_attr" in part) attributes += attributesXml(part._attr);
    else for (const [key, child] of Object.entries(part)) content += elementXml(key, child);
  }
  return content ? `<${name}${attributes}>${content}</${name}>` : `<${name}${attributes}/>`;
}

const attributesXml = (attributes: unknown): string =>
  Object.entries(attributes as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");

/** Blocks as XML. */
export function writeApart(blocks: readonly FileChild[]): string {
  return blocks
    .map((block) => block.prepForXml({ stack: [] } as unknown as IContext))
    .flatMap((prepared) => Object.entries(prepared ?? {}))
    .map(([name, value]) => elementXml(name, value))
    .join("");
}
