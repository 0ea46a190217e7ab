/** Styles with all that they are based on. */
import {
  type ParagraphProperties,
  paragraphProperties,
  type RunProperties,
  runProperties,
} from "./properties.ts";
import { attribute, child, type XmlElement } from "./xml.ts";

export interface Look {
  paragraph: ParagraphProperties;
  run: RunProperties;
}

export interface Styles {
  /** Look of a style, defaults included; of Normal where the id is unknown. */
  lookOf: (id: string | undefined) => Look;
  /** Its name as people see it; undefined for none and for an unknown one. */
  nameOf: (id: string | undefined) => string | undefined;
  /** What a character style adds. */
  runOf: (id: string | undefined) => RunProperties;
}

const MOST_ANCESTORS = 30;

const over = (under: Look, upper: Look): Look => ({
  paragraph: { ...under.paragraph, ...upper.paragraph },
  run: { ...under.run, ...upper.run },
});

const ownLook = (element: XmlElement | undefined): Look => ({
  paragraph: paragraphProperties(child(element, "w:pPr")),
  run: runProperties(child(element, "w:rPr")),
});

export function readStyles(root: XmlElement | undefined): Styles {
  const all = root?.children.filter((element) => element.name === "w:style") ?? [];
  const byId = new Map(all.map((style) => [attribute(style, "w:styleId") ?? "", style]));
  const defaults = child(root, "w:docDefaults");
  const base: Look = {
    paragraph: paragraphProperties(child(child(defaults, "w:pPrDefault"), "w:pPr")),
    run: runProperties(child(child(defaults, "w:rPrDefault"), "w:rPr")),
  };
  const normal = all.find(
    (style) =>
      attribute(style, "w:type") === "paragraph" &&
      ["1", "true"].includes(attribute(style, "w:default") ?? ""),
  );
  const chain = (id: string | undefined): XmlElement[] => {
    const found: XmlElement[] = [];
    for (let at = id; at !== undefined && found.length < MOST_ANCESTORS; ) {
      const style = byId.get(at);
      if (!style || found.includes(style)) break;
      found.unshift(style);
      at = attribute(child(style, "w:basedOn"), "w:val");
    }
    return found;
  };
  return {
    lookOf: (id) => {
      const styles = id !== undefined && byId.has(id) ? chain(id) : normal ? [normal] : [];
      return styles.map(ownLook).reduce(over, base);
    },
    nameOf: (id) => attribute(child(byId.get(id ?? ""), "w:name"), "w:val"),
    runOf: (id) =>
      id === undefined ? {} : Object.assign({}, ...chain(id).map((style) => ownLook(style).run)),
  };
}
