/** 附件说明, 署名, 成文日期, 附注 of a DOCX. */
import { ATTACHMENT_NOTE, DATE_LINE } from "../words.ts";
import type { DocxParagraph } from "./model.ts";
import { bare, isBlank } from "./paragraph-words.ts";

/** Set to the right, or indented past the middle. */
const isAside = (one: DocxParagraph): boolean =>
  one.align === "right" || one.align === "end" || one.left > 3000;

export function findClosing(early: readonly DocxParagraph[]) {
  const dateAt = early.findIndex(
    (one) =>
      DATE_LINE.test(bare(one)) &&
      (one.align === "right" || one.align === "end" || one.left > 3000 || one.right > 600),
  );
  const date = early[dateAt];
  const organs: DocxParagraph[] = [];
  for (let i = dateAt - 1; i >= 0; i--) {
    const one = early[i];
    if (!one || isBlank(one) || !isAside(one) || /[。：；]$/.test(bare(one))) break;
    organs.unshift(one);
  }
  const next = early[dateAt + 1];
  const isNote = date !== undefined && next !== undefined && /^[（(].+[）)]$/.test(bare(next));
  return {
    attachments: attachmentParagraphs(early, organs[0] ?? date),
    organs,
    ...(date ? { date } : {}),
    ...(isNote ? { note: next } : {}),
  };
}

function attachmentParagraphs(early: readonly DocxParagraph[], end: DocxParagraph | undefined) {
  const start = early.findIndex((one) => ATTACHMENT_NOTE.test(bare(one)));
  if (start === -1) return [];
  const found = early.slice(start, start + 1);
  for (const one of early.slice(start + 1)) {
    if (one === end || isBlank(one) || !/^\d+[.．、]/.test(bare(one))) break;
    found.push(one);
  }
  return found;
}
