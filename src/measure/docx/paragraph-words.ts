/** The words of a paragraph, white left out. */
import type { DocxParagraph } from "./model.ts";

export const isBlank = (paragraph: DocxParagraph): boolean => paragraph.text.trim() === "";
/** Words without spaces, tabs and breaks. */
export const bare = (paragraph: DocxParagraph | undefined): string =>
  (paragraph?.text ?? "").replaceAll(/\s/g, "");

/** The part of a line between tabs that has a form (number beside 签发人 or 份号). */
export const partOf = (paragraph: DocxParagraph, form: RegExp): string | undefined =>
  paragraph.text
    .split("\t")
    .map((part) => part.replaceAll(/\s/g, ""))
    .find((part) => form.test(part));
