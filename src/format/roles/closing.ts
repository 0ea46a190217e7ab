/** 附件说明, 署名, 成文日期, 附注, 版记: everything below the text. */
import type { Line, Role } from "../line.ts";
import { ANNOTATION, ATTACHMENT_HEAD, isDate, isOrgan } from "../words.ts";

const LIST_HEAD = /^附\s*件\s*(?:1|一)?[：:]\s*\S/u;
const LIST_NEXT = /^(?:附\s*件\s*[\d一二三四五六七八九十]{1,2}[：:.．、]|\d{1,2}[.．、])\s*\S/u;
export const COPY_TO = /^(?:抄\s*送|抄\s*报|主\s*送)[：:]/u;
export const PRINT = /^(\S.{1,28}?)[\s　]*(\d{4}年\d{1,2}月\d{1,2}日)\s*印发$/u;
const SEAL_NOTE = /^[（(](?:印章|盖章|公章|章)[）)]$/u;
/** So far in that only a signature stands there. */
const DEEP_CELLS = 8;
const MOST_ORGANS = 12;

export interface Closing {
  /** By index of the line. */
  roles: Map<number, Role>;
  /** Index behind the closing block; the number of lines if there is none. */
  end: number;
}

const isSignature = (line: Line): boolean =>
  SEAL_NOTE.test(line.text) ||
  isOrgan(line.text) ||
  (line.text.length <= 30 &&
    !/[，。；：！？、]/u.test(line.text) &&
    (line.indentCells >= DEEP_CELLS || line.look.align === "right"));

/** Lines of the main text's closing block; `from` is the first line of the text. */
function closingDate(lines: readonly Line[], from: number): number {
  const dates = lines.flatMap((line, i) => (i > from && isDate(line.text) ? [i] : []));
  return dates.find((i) => isSignature(lines[i - 1] as Line)) ?? dates[0] ?? -1;
}

function markList(
  lines: readonly Line[],
  from: number,
  end: number,
  roles: Map<number, Role>,
): void {
  for (let i = from; i < end; i++) {
    const { text } = lines[i] as Line;
    const goesOn = roles.get(i - 1) === "attachments" && LIST_NEXT.test(text);
    if (LIST_HEAD.test(text) || goesOn) roles.set(i, "attachments");
  }
}

/** Roles of the lines that close the main text, and of 版记 wherever it stands. */
export function closingRoles(lines: readonly Line[], from: number): Closing {
  const roles = new Map<number, Role>();
  const print = lines.findLastIndex(({ text }, i) => i > from && PRINT.test(text));
  if (print >= 0) roles.set(print, "print");
  for (const [i, { text }] of lines.entries())
    if (i > from && COPY_TO.test(text)) roles.set(i, "copyTo");
  const firstAnnex = lines.findIndex(({ text }, i) => i > from && ATTACHMENT_HEAD.test(text));
  const limit = firstAnnex < 0 ? lines.length : firstAnnex;
  const date = closingDate(lines.slice(0, limit), from);
  if (date < 0) {
    markList(lines, from, limit, roles);
    return { roles, end: firstAnnex < 0 ? lines.length : firstAnnex };
  }
  roles.set(date, "date");
  let first = date;
  while (first - 1 > from && date - first < MOST_ORGANS && isSignature(lines[first - 1] as Line)) {
    first -= 1;
    roles.set(first, SEAL_NOTE.test((lines[first] as Line).text) ? "dropped" : "organ");
  }
  let end = date + 1;
  if (ANNOTATION.test(lines[end]?.text ?? "")) {
    roles.set(end, "note");
    end += 1;
  }
  markList(lines, from, limit, roles);
  while (["attachments", "copyTo", "print"].includes(roles.get(end) ?? "")) end += 1;
  return { roles, end };
}
