/** 附件说明, 发文机关署名, 成文日期, 附注: what stands under the text. */
import { ATTACHMENT_NOTE, DATE_LINE } from "../words.ts";
import { CELL_MM, LINE_MM } from "../yardstick.ts";
import { splitAtGaps } from "./lines.ts";
import type { Line } from "./model.ts";

export interface Closing {
  attachments: Line[];
  organs: Line[];
  date?: Line;
  note?: Line;
}

/** Names and dates of a closing block stand to the right of this. */
const RIGHT_PART_MM = 70;

/** `lines` in order without titles; nothing from page `before` on is looked at. */
export function findClosing(lines: readonly Line[], before: number): Closing {
  const early = lines.filter((line) => line.page < before);
  const dateAt = early.findIndex(
    (line) => DATE_LINE.test(line.text.replaceAll(/\s/g, "")) && line.left > RIGHT_PART_MM,
  );
  const date = early[dateAt];
  const organs = date ? organsAbove(early, dateAt) : [];
  const next = date ? early[dateAt + 1] : undefined;
  const isNote =
    next !== undefined && /^[（(].+[）)]$/.test(next.text.trim()) && next.page === date?.page;
  return {
    attachments: attachmentLines(early, organs[0] ?? date),
    organs,
    ...(date ? { date } : {}),
    ...(isNote ? { note: next } : {}),
  };
}

/** Organs side by side are this far apart at least. */
const GAP_MM = 8;

/** Rows close above the date that are no running text, as single names. */
function organsAbove(lines: readonly Line[], dateAt: number): Line[] {
  const organs: Line[] = [];
  for (let i = dateAt - 1; i >= 0; i--) {
    const [line, below] = [lines[i], lines[i + 1]];
    if (!line || !below || line.page !== below.page) break;
    const parts = splitAtGaps(line, GAP_MM);
    const isNear = below.baseline - line.baseline < (organs.length === 0 ? 2.6 : 5.5) * LINE_MM;
    const isApart = line.left > RIGHT_PART_MM - 2 * CELL_MM || parts.length > 1;
    if (!isNear || !isApart || /[。：；]$/.test(line.text)) break;
    organs.unshift(...parts);
  }
  return organs;
}

/** From 附件： to the closing block, or to the first line that is not indented behind it. */
function attachmentLines(lines: readonly Line[], end: Line | undefined): Line[] {
  const start = lines.findIndex((line) => ATTACHMENT_NOTE.test(line.text.trim()));
  const first = lines[start];
  if (!first) return [];
  const found = [first];
  for (const line of lines.slice(start + 1)) {
    if (
      (end && line.page === end.page && line.baseline >= end.baseline) ||
      line.page !== first.page ||
      line.left < first.left + CELL_MM
    )
      break;
    found.push(line);
  }
  return found;
}
