/** XML of unknown origin as a tree: no DOCTYPE, no entities but the five, bounded depth and size. */
import { SaxesParser } from "saxes";

export interface XmlElement {
  /** With its usual prefix (`w:p`). */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Character data directly inside. */
  text: string;
}

const MOST_DEPTH = 200;
/** A long document has a hundred thousand. */
const MOST_ELEMENTS = 600_000;

/** Thrown for XML that is broken or not to be trusted. */
export class XmlFault extends Error {}

/** The bytes of a part as text: UTF-8, or UTF-16 where a mark says so. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** Throws XmlFault. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [root];
  let count = 0;
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw new XmlFault("DOCTYPE");
  });
  parser.on("error", (error) => {
    throw new XmlFault(error.message);
  });
  parser.on("opentag", ({ name, attributes }) => {
    count += 1;
    if (open.length > MOST_DEPTH || count > MOST_ELEMENTS) throw new XmlFault("depth");
    const element: XmlElement = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(source).close();
  return root.children[0] ?? root;
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

/** An attribute, or undefined. */
export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes[name];

/** A whole number; undefined if absent or no number. */
export function integer(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseFloat(attribute(element, name) ?? "");
  return Number.isFinite(value) ? value : undefined;
}

/** `<w:b/>` and `<w:b w:val="1"/>` are on, `0` and `false` off; undefined if absent. */
export function toggle(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(parent, name);
  if (!element) return undefined;
  return !["0", "false", "off", "none"].includes(attribute(element, "w:val") ?? "1");
}

/** All descendants of a name, in order, the fallbacks of alternate content left out. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((one) => {
    if (one.name === "mc:Fallback") return [];
    return one.name === name ? [one] : descendants(one, name);
  });
}
