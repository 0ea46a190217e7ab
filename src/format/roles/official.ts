/** The role of every line of an official document. */
import type { Line, Role, Roled } from "../line.ts";
import { ATTACHMENT_HEAD, isTitleLike, kindOf } from "../words.ts";
import { bodyRoles } from "./body.ts";
import { closingRoles } from "./closing.ts";
import { openingRoles, titleLength } from "./head.ts";

const ANNEX_LINE = /^附\s*件\s*([\d一二三四五六七八九十]{0,2})\s*[：:]\s*(\S.*)$/u;
const ATTENDANCE = /^(?:出\s*席|请\s*假|列\s*席|缺\s*席)(?:人员)?[：:]\s*\S/u;
const ISSUES = /印发|转发|批转|公布|发布/u;
const BEHIND = "这些文字在署名日期之后，又没有附件标识，仍当作正文";

/** Lines whose role is not fixed yet are running text, stretch by stretch. */
function withBody(lines: readonly Line[], roles: ReadonlyMap<number, Role>): Roled[] {
  const roled: Roled[] = [];
  let open: Line[] = [];
  const flush = () => {
    roled.push(...bodyRoles(open));
    open = [];
  };
  for (const [i, line] of lines.entries()) {
    const role = roles.get(i);
    if (role === undefined) open.push(line);
    else {
      flush();
      roled.push({ line, role });
    }
  }
  flush();
  return roled;
}

/** Annexes: a label, the title below it, then text. */
function annexRoles(lines: readonly Line[], from: number, roles: Map<number, Role>): void {
  for (let i = from; i < lines.length; i++) {
    if (roles.has(i)) continue;
    const { text } = lines[i] as Line;
    const isLabel = ATTACHMENT_HEAD.test(text);
    if (isLabel || ANNEX_LINE.test(text)) roles.set(i, "annexLabel");
    if (!isLabel) continue;
    for (let k = 1; k <= titleLines(lines, i + 1); k++) roles.set(i + k, "annexTitle");
  }
}

/** At most three lines are the title of an annex. */
function titleLines(lines: readonly Line[], from: number): number {
  const length = titleLength(lines, from);
  return length > 3 ? 1 : length;
}

/** 出席, 请假, 列席 at the end of minutes. */
function attendanceRoles(lines: readonly Line[], from: number, roles: Map<number, Role>): void {
  for (let i = lines.length - 1; i > from; i--) {
    if (roles.has(i)) continue;
    if (!ATTENDANCE.test(lines[i]?.text ?? "")) return;
    roles.set(i, "attendance");
  }
}

/** What a notice issues: behind its date, under a title of its own. */
function issuedLength(lines: readonly Line[], end: number, title: string): number {
  const first = lines[end];
  if (!first || ATTACHMENT_HEAD.test(first.text) || !isTitleLike(first.text)) return 0;
  const length = titleLength(lines, end);
  const words = lines
    .slice(end, end + length)
    .map(({ text }) => text)
    .join("");
  return ISSUES.test(title) || kindOf(words) !== undefined ? length : 0;
}

export function officialRoles(lines: readonly Line[], knownTitle: string | undefined): Roled[] {
  const { roled, next, title } = openingRoles(lines, knownTitle);
  const { roles, end } = closingRoles(lines, next);
  for (const [i, { role }] of roled.entries()) roles.set(i, role);
  const issued = issuedLength(lines, end, title);
  for (let i = end; i < end + issued; i++) roles.set(i, "issuedTitle");
  annexRoles(lines, Math.max(next, end), roles);
  const annex = lines.findIndex((_, i) => roles.get(i) === "annexLabel");
  for (let i = annex + 1; annex >= 0 && i < lines.length; i++)
    if (roles.get(i) === "attachments") roles.delete(i);
  if (kindOf(title) === "纪要") attendanceRoles(lines.slice(0, end), next, roles);
  const behind = issued === 0 && annex < 0 ? end : lines.length;
  return withBody(lines, roles).map((one) =>
    one.line.index === behind && one.role !== "copyTo" && one.role !== "print"
      ? { ...one, unsure: BEHIND }
      : one,
  );
}
