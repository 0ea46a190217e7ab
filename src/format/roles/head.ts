/** 版头, title, 题注, 主送机关: everything above the text. */
import type { Line, Role, Roled } from "../line.ts";
import {
  ANNOTATION,
  isDate,
  isGreeting,
  isOrgan,
  isRecipients,
  isTitleLike,
  kindOf,
  NUMBER,
} from "../words.ts";

const COPY_NUMBER = /^(?:№|No\.?\s*)?\d{6}$/u;
const CLASSIFICATION = /^(?:绝密|机密|秘密)(?:[★☆].{0,8})?$/u;
const URGENCY = /^(?:特急|加急|特提|平急)$/u;
const SIGNER = /[\s　]+签发人[：:].*$/u;
const SIGNER_ALONE = /^签发人[：:]/u;
const MOST_HEAD = 14;
const MOST_TITLE_LINES = 12;
const SPEAKER = /^(?:(?:讲话|发言|主讲|报告)人[：:]\s*)?[\p{Script=Han}　\s·]{2,30}$/u;

export interface Opening {
  roled: Roled[];
  /** Index of the first line of the text. */
  next: number;
  /** Words of the title, joined. */
  title: string;
}

const squeezed = (text: string): string => text.replace(/[\s　]/gu, "");
export const isNumber = (text: string): boolean => NUMBER.test(squeezed(text.replace(SIGNER, "")));

/** The red head, if there is one: everything down to 发文字号. */
function headRoles(lines: readonly Line[]): Roled[] {
  const at = lines.slice(0, MOST_HEAD).findIndex(({ text }) => isNumber(text));
  const above = lines.slice(0, Math.max(0, at));
  const marks = above.filter(({ text }) => markRole(text) === "mark");
  const isHead =
    at > 0 && marks.every(({ text }) => isOrgan(text.replace(/文\s*件$/u, "").trim() || text));
  const hasMark = marks.length > 0 && marks.every(({ text }) => kindOf(text) === undefined);
  if (!isHead || !hasMark) {
    const secret = lines.findIndex(({ text }) => markRole(text) === "mark");
    return lines.slice(0, Math.max(0, secret)).map((line) => ({ line, role: markRole(line.text) }));
  }
  const roled: Roled[] = above.map((line) => ({ line, role: markRole(line.text) }));
  const signer = lines[at + 1] && SIGNER_ALONE.test(lines[at + 1]?.text ?? "") ? 2 : 1;
  roled.push(...lines.slice(at, at + signer).map((line) => ({ line, role: "number" as const })));
  return roled;
}

function markRole(text: string): Role {
  if (COPY_NUMBER.test(text)) return "copyNumber";
  if (CLASSIFICATION.test(squeezed(text))) return "classification";
  return URGENCY.test(squeezed(text)) ? "urgency" : "mark";
}

/** How many lines from `from` on are the title; `known` is what it says if that is known. */
export function titleLength(lines: readonly Line[], from: number, known?: string): number {
  const first = lines[from];
  if (!first || !isTitleLike(first.text)) return 0;
  let words = "";
  let length = 0;
  for (const { text } of lines.slice(from, from + MOST_TITLE_LINES)) {
    const isStub = length > 0 && text.length < 4 && first.look.align !== "center";
    if (!isTitleLike(text) || isStub) break;
    words += squeezed(text);
    length += 1;
    if (known !== undefined && words === squeezed(known)) return length;
    const next = lines[from + length]?.text ?? "";
    if (kindOf(words) !== undefined && !continues(next)) return length;
  }
  // No line names a kind: only what is centred alike belongs together.
  const { align, sizePt } = first.look;
  const isSet = (line: Line | undefined) =>
    line?.look.align === "center" && line.look.sizePt === sizePt && isTitleLike(line.text);
  if (align !== "center") return 1;
  let centred = 1;
  while (centred < 4 && isSet(lines[from + centred])) centred += 1;
  return centred;
}

/** Whether a title that could end goes on: 关于转发…的通知 | 的实施意见. */
const continues = (next: string): boolean => /^的/u.test(next) && isTitleLike(next);

/** Lines under the title: a date or remark in brackets, the speaker, 发文字号 of web copies. */
function bylineLength(lines: readonly Line[], from: number, isSpeech: boolean): number {
  let length = 0;
  for (const { text } of lines.slice(from, from + 4)) {
    const isByline =
      ANNOTATION.test(text) ||
      isDate(text) ||
      isNumber(text) ||
      (isSpeech && SPEAKER.test(text) && !isGreeting(text));
    if (!isByline) break;
    length += 1;
  }
  return length;
}

export function openingRoles(lines: readonly Line[], knownTitle: string | undefined): Opening {
  const roled = headRoles(lines);
  const push = (count: number, role: Role) => {
    const from = roled.length;
    roled.push(...lines.slice(from, from + count).map((line) => ({ line, role })));
  };
  const titleFrom = roled.length;
  push(titleLength(lines, titleFrom, knownTitle), "title");
  const title = lines
    .slice(titleFrom, roled.length)
    .map(({ text }) => text)
    .join("");
  if (title !== "") push(bylineLength(lines, roled.length, kindOf(title) === "讲话稿"), "byline");
  const next = lines[roled.length];
  if (next && isGreeting(next.text)) push(1, "salutation");
  else if (next && isRecipients(next.text)) push(1, "recipients");
  return { roled, next: roled.length, title };
}
