/** The parts of a DOCX as paragraphs, sections and settings. */

import { readStyles, type Styles } from "../../ooxml/styles.ts";
import {
  attribute,
  child,
  decodeXml,
  integer,
  parseXml,
  toggle,
  type XmlElement,
  XmlFault,
} from "../../ooxml/xml.ts";
import type { DocxDocument, DocxParagraph, DocxSection, DocxSettings } from "./model.ts";
import { readParagraph } from "./read-paragraph.ts";

export type RawDocx = Omit<DocxDocument, "elements" | "words">;

/** Throws XmlFault for a package that is no DOCX, or whose XML is broken or not to be trusted. */
export function readDocx(parts: ReadonlyMap<string, Uint8Array>): RawDocx {
  const part = (path: string): XmlElement | undefined => {
    const bytes = parts.get(path);
    return bytes ? parseXml(decodeXml(bytes)) : undefined;
  };
  const body = child(part("word/document.xml"), "w:body");
  if (!body) throw new XmlFault("word/document.xml");
  const styles = readStyles(part("word/styles.xml"));
  const footers = footerReader(part, styles);
  const sections: DocxSection[] = [];
  const paragraphs: DocxParagraph[] = [];
  readBlocks(body, "text");

  function readBlocks(parent: XmlElement, place: "text" | "table"): void {
    for (const block of parent.children) {
      if (block.name === "w:p") {
        paragraphs.push(readParagraph(block, { place, section: sections.length }, styles));
        const end = child(child(block, "w:pPr"), "w:sectPr");
        if (end) sections.push(readSection(end, sections.at(-1), footers));
      } else if (block.name === "w:sectPr") {
        sections.push(readSection(block, sections.at(-1), footers));
      } else if (block.name === "w:tbl") readBlocks(block, "table");
      else if (/^w:(tr|tc|sdt|sdtContent|ins|smartTag)$/.test(block.name)) readBlocks(block, place);
    }
  }
  const look = styles.lookOf(undefined);
  return {
    paragraphs,
    sections,
    settings: readSettings(part("word/settings.xml")),
    normal: {
      face: look.run.isThemeFace ? "主题字体" : (look.run.eastAsia ?? ""),
      sizePt: (look.run.halfPt ?? 20) / 2,
      hangsMarks: look.paragraph.hangsMarks ?? true,
      obeysKinsoku: look.paragraph.obeysKinsoku ?? true,
    },
  };
}

function readSettings(root: XmlElement | undefined): DocxSettings {
  const control = attribute(child(root, "w:characterSpacingControl"), "w:val");
  return {
    hasEvenAndOdd: toggle(root, "w:evenAndOddHeaders") ?? false,
    mirrorsMargins: toggle(root, "w:mirrorMargins") ?? false,
    ...(control === undefined ? {} : { spacingControl: control }),
    embedsFonts: toggle(root, "w:embedTrueTypeFonts") ?? false,
  };
}

type FooterOf = (id: string | undefined) => DocxParagraph[] | undefined;

function footerReader(part: (path: string) => XmlElement | undefined, styles: Styles): FooterOf {
  const links = part("word/_rels/document.xml.rels")?.children ?? [];
  const targets = new Map(
    links.map((link) => [link.attributes.Id ?? "", link.attributes.Target ?? ""]),
  );
  return (id) => {
    const target = targets.get(id ?? "");
    if (!target) return undefined;
    const root = part(`word/${target.replace(/^\/?(word\/)?/, "")}`);
    return root && footerParagraphs(root, styles);
  };
}

const footerParagraphs = (parent: XmlElement, styles: Styles): DocxParagraph[] =>
  parent.children.flatMap((block) => {
    if (block.name !== "w:p") return footerParagraphs(block, styles);
    const paragraph = readParagraph(block, { place: "footer", section: 0 }, styles);
    return [paragraph, ...paragraph.shapes.flatMap((shape) => shape.paragraphs)];
  });

/** A section without footers of its own has those of the section before. */
function readSection(
  sectPr: XmlElement,
  previous: DocxSection | undefined,
  footerOf: FooterOf,
): DocxSection {
  const size = child(sectPr, "w:pgSz");
  const margins = child(sectPr, "w:pgMar");
  const grid = child(sectPr, "w:docGrid");
  const start = integer(child(sectPr, "w:pgNumType"), "w:start");
  const references = sectPr.children.filter((one) => one.name === "w:footerReference");
  const footer = (type: string) =>
    footerOf(
      attribute(
        references.find((one) => attribute(one, "w:type") === type),
        "r:id",
      ),
    );
  const own = { odd: footer("default"), even: footer("even"), first: footer("first") };
  const stated = Object.fromEntries(Object.entries(own).filter(([, value]) => value));
  return {
    width: integer(size, "w:w") ?? 0,
    height: integer(size, "w:h") ?? 0,
    isLandscape: attribute(size, "w:orient") === "landscape",
    top: integer(margins, "w:top") ?? 0,
    bottom: integer(margins, "w:bottom") ?? 0,
    left: integer(margins, "w:left") ?? 0,
    right: integer(margins, "w:right") ?? 0,
    gutter: integer(margins, "w:gutter") ?? 0,
    footer: integer(margins, "w:footer") ?? 0,
    gridType: attribute(grid, "w:type") ?? "",
    linePitch: integer(grid, "w:linePitch") ?? 0,
    charSpace: integer(grid, "w:charSpace") ?? 0,
    startType: attribute(child(sectPr, "w:type"), "w:val") ?? "nextPage",
    hasOwnFirstPage: toggle(sectPr, "w:titlePg") ?? false,
    ...(start === undefined ? {} : { numberStart: start }),
    footers: { ...previous?.footers, ...stated },
  };
}
