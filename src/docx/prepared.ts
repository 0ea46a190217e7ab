/**
 * Elements in the form in which docx prepares its own objects for writing. Paragraphs of a flow are
 * made in it at once: an object of docx for each run and each property would come to the same, slowly.
 */
import { Paragraph, ParagraphProperties, XmlComponent } from "docx";

/** One element by its name, which holds its attributes (`_attr`) and its content in order. */
export type Prepared = Readonly<Record<string, unknown>>;

/** An element without content. */
export const prepared = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): Prepared => ({ [name]: { _attr: attributes } });

/** An element with the one attribute `w:val`. */
export const preparedValue = (name: string, value: string | number): Prepared =>
  prepared(name, { "w:val": value });

/** What a paragraph consists of: the children of its `w:pPr`, and its runs. */
export interface ParagraphParts {
  properties: readonly Prepared[];
  runs: readonly Prepared[];
}

/** An element among the objects of docx. */
class PreparedElement extends XmlComponent {
  constructor(private readonly element: Prepared) {
    super("");
  }

  override prepForXml(): Prepared {
    return this.element;
  }
}

/** A paragraph of a flow among the objects of docx; drawings that hang on it stand before its words. */
export class PreparedParagraph extends Paragraph {
  constructor({ properties, runs }: ParagraphParts, drawings: readonly XmlComponent[] = []) {
    super({});
    const [own] = this.root;
    if (own instanceof ParagraphProperties)
      for (const property of properties) own.push(new PreparedElement(property));
    this.root.push(...drawings, ...runs);
  }
}
