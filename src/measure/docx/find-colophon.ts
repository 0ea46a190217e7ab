/** 版记 in a DOCX: in a text box, a table or the text, with the borders around its paragraphs. */

import type { BorderLine } from "../../ooxml/properties.ts";
import type { DocxParagraph, DocxShape } from "./model.ts";

export interface DocxColophon {
  copy?: DocxParagraph;
  mainTo?: DocxParagraph;
  print?: DocxParagraph;
  /** All of its paragraphs, those that are only lines too. */
  paragraphs: DocxParagraph[];
  /** Lines from top to bottom as borders say; empty where a table or drawing makes them. */
  rules: BorderLine[];
  /** The box that holds it. */
  box?: DocxShape;
}

const words = (one: DocxParagraph): string => one.text.replaceAll(/\s/g, "");

export function findColophon(paragraphs: readonly DocxParagraph[]): DocxColophon | undefined {
  const boxes = paragraphs.flatMap((one) => one.shapes);
  const box = boxes.findLast((shape) => shape.paragraphs.some(isColophonLine));
  if (box) return colophonOf(box.paragraphs, box);
  const start = paragraphs.findLastIndex((one) => /^(主送|抄送)[：:]/.test(words(one)));
  const end = paragraphs.findLastIndex((one) => isPrint(one));
  if (start === -1 && end === -1) return undefined;
  const from = start === -1 ? end : Math.min(start, end === -1 ? start : end);
  const lines = paragraphs.slice(from, Math.max(start, end) + 1);
  return colophonOf(lines, undefined);
}

const isPrint = (one: DocxParagraph): boolean =>
  /\d年.*印发$/.test(words(one)) && words(one).length < 60;
const isColophonLine = (one: DocxParagraph): boolean =>
  isPrint(one) || /^(主送|抄送|报|送|发)[：:]/.test(words(one));

function colophonOf(
  paragraphs: readonly DocxParagraph[],
  box: DocxShape | undefined,
): DocxColophon {
  const copy = paragraphs.find((one) => /^抄送[：:]?/.test(words(one)));
  const mainTo = paragraphs.find((one) => /^主送[：:]/.test(words(one)));
  const print = paragraphs.findLast(isPrint);
  return {
    ...(copy ? { copy } : {}),
    ...(mainTo ? { mainTo } : {}),
    ...(print ? { print } : {}),
    paragraphs: [...paragraphs],
    rules: paragraphs.flatMap((one) => [one.top, one.bottom].filter((line) => line !== undefined)),
    ...(box ? { box } : {}),
  };
}
