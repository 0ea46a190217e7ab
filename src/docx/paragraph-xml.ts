/**
 * Paragraphs of a flow as XML, written without docx, which takes long over an object for each run and
 * each property. Where docx needs them among objects of its own (in cells and drawings, beside
 * pictures), it is given their XML as an attribute, which is put in its place when docx has written.
 */
import { type IXmlableObject, Paragraph, ParagraphProperties, XmlComponent } from "docx";
import { unescapeXml } from "./xml.ts";

/** What a paragraph consists of: the children of its `w:pPr`, and its runs. */
export interface ParagraphXml {
  properties: string;
  runs: string;
}

/** The whole paragraph. */
export const wholeParagraph = ({ properties, runs }: ParagraphXml): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;

const VERBATIM = "verbatim";
const VERBATIM_WRITTEN = new RegExp(`<${VERBATIM} xml="([^"]*)"/>`, "g");

class Verbatim extends XmlComponent {
  constructor(private readonly xml: string) {
    super(VERBATIM);
  }

  override prepForXml(): IXmlableObject {
    return { [VERBATIM]: { _attr: { xml: this.xml } } };
  }
}

/** What docx has written, with the XML of paragraphs put in. */
export const withVerbatim = (written: string): string =>
  written.replace(VERBATIM_WRITTEN, (_, xml: string) => unescapeXml(xml));

/** A paragraph of a flow among the objects of docx; drawings that hang on it stand before its words. */
export class WrittenParagraph extends Paragraph {
  constructor({ properties, runs }: ParagraphXml, drawings: readonly XmlComponent[] = []) {
    super({});
    const [own] = this.root;
    if (own instanceof ParagraphProperties) own.push(new Verbatim(properties));
    this.root.push(...drawings, new Verbatim(runs));
  }
}
