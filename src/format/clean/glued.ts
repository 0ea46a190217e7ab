/** Elements that ran together on one line: parted again, and said to be unsure. */
import { type Draft, type Edit, edited, linesOf, type Stretch } from "../draft.ts";

const TITLE_END = "(?:通知|通报|决定|意见|报告|请示|批复|函|纪要|方案|讲话|致辞|发言|总结)";
const GREETING = "(?:同志们|各位[^，。：]{0,12}|尊敬的[^，。：]{2,20}|老师们、同学们)[：:！!]";
const ADDRESSED = "(?:各|市|省|县|区|局|直属|机关)[^，。：]{2,60}[：:]";
const TITLE_GLUED = new RegExp(
  `^[\\s　]*([^，。：；]{5,60}?${TITLE_END})(?:${GREETING}|${ADDRESSED})`,
  "u",
);
const GREETING_GLUED = new RegExp(`^[\\s　]*(?:${GREETING})(?=\\S)`, "u");
const SIGNED = /^([^\s　，。；：、]{4,30})[\s　]+(?=\d{4}年\d{1,2}月\d{1,2}日$)/u;

export interface Parted {
  draft: Draft;
  /** Offset in the original at which a title was cut from the text behind it. */
  titleCut?: number;
}

const insert = (at: number): Edit => ({ start: at, end: at, text: "\n" });

/** Where the title ends on the first line, if more follows there. */
function titleEnd(first: Stretch, title: string | undefined): number | undefined {
  const lead = first.text.length - first.text.trimStart().length;
  const words = first.text.slice(lead);
  if (title !== undefined && words.startsWith(title) && words.length > title.length)
    return first.start + lead + title.length;
  const glued = TITLE_GLUED.exec(first.text);
  return glued?.[1] ? first.start + first.text.indexOf(glued[1]) + glued[1].length : undefined;
}

const atGreeting = (lines: readonly Stretch[]): Edit[] =>
  lines.flatMap((line) => {
    const match = GREETING_GLUED.exec(line.text);
    return match ? [insert(line.start + match[0].length)] : [];
  });

const atSignature = (lines: readonly Stretch[]): Edit[] =>
  lines.flatMap((line) => {
    const lead = line.text.length - line.text.trimStart().length;
    const match = SIGNED.exec(line.text.slice(lead).trimEnd());
    return match ? [insert(line.start + lead + (match[1]?.length ?? 0))] : [];
  });

/** `title`: the title, where the text itself repeats it elsewhere. */
export function parted(draft: Draft, title: string | undefined): Parted {
  const first = linesOf(draft.text).find(({ text }) => text.trim() !== "");
  const cut = first && titleEnd(first, title);
  const titled = edited(draft, cut === undefined ? [] : [insert(cut)], "标题与正文连在一起，分开");
  const greetings = linesOf(titled.text)
    .filter(({ text }) => text.trim() !== "")
    .slice(0, 8);
  const greeted = edited(titled, atGreeting(greetings), "称呼与正文连在一起，分开");
  const signed = edited(greeted, atSignature(linesOf(greeted.text)), "署名与日期连在一起，分开");
  return { draft: signed, ...(cut === undefined ? {} : { titleCut: draft.origins[cut] ?? 0 }) };
}
