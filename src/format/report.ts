/** The report of a text that was set: what is unsure, every change, what each line was taken for. */
import type { Place, Problem } from "../diagnostics.ts";
import type { Formatted, PlacedChange } from "./format.ts";
import { roleNames } from "./line.ts";

const SHOWN = 24;

/** 第3行第5字, 第4段; empty where the place is not known. */
function placeText({ line, column, paragraph }: Place): string {
  if (line === undefined) return paragraph === undefined ? "" : `第${paragraph}段`;
  return column === undefined ? `第${line}行` : `第${line}行第${column}字`;
}

const lineText = ({ line, paragraph }: Place): string => placeText({ line, paragraph });

const quoted = (words: string): string =>
  words === "" ? "" : `“${words.replace(/\n/gu, "⏎").replace(/\t/gu, "⇥")}”`;

/** One change in words; blanks alone are named. */
function changeText({ from, to }: PlacedChange): string {
  if (from.trim() === "" && to.trim() === "") return to === "" ? "去掉空白" : "换行";
  if (to === "") return `去掉${quoted(from)}`;
  return from === "" ? `加上${quoted(to)}` : `${quoted(from)}改为${quoted(to)}`;
}

/** Equal changes of one line as one row with their number. */
function rowsOf(changes: readonly PlacedChange[]): string[] {
  const rows = new Map<string, { place: Place; text: string; count: number }>();
  for (const change of changes) {
    const text = changeText(change);
    const key = `${lineText(change)} ${text}`;
    const row = rows.get(key);
    if (row) row.count += 1;
    else rows.set(key, { place: change, text, count: 1 });
  }
  return [...rows.values()].map(({ place, text, count }) => {
    const where = count > 1 ? lineText(place) : placeText(place);
    return `    ${where}${where === "" ? "" : "："}${text}${count > 1 ? `，共 ${count} 处` : ""}`;
  });
}

function changeLines(changes: readonly PlacedChange[]): string[] {
  const reasons = [...new Set(changes.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const all = changes.filter((change) => change.reason === reason);
    return [`  ${reason}（${all.length} 处）`, ...rowsOf(all)];
  });
}

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}……` : text;
};

/** Ends in a line break. `problems` are those of reading and of setting. */
export function reportText(
  file: string,
  { changes, roles }: Formatted,
  problems: readonly Problem[],
): string {
  const doubts = problems.map(
    (problem) =>
      `  ${placeText(problem)}${placeText(problem) === "" ? "" : "："}${problem.message}${problem.text ? `（${problem.text}）` : ""}`,
  );
  const lines = roles.map(
    ({ role, text, ...place }) => `  ${lineText(place)} ${roleNames[role]}：${shortened(text)}`,
  );
  return [
    `套排报告：${file}`,
    "",
    `一、请看一看的地方（${doubts.length} 处）`,
    ...(doubts.length === 0 ? ["  没有"] : doubts),
    "",
    `二、文字的改动（${changes.length} 处；此外一个字也没有动）`,
    ...(changes.length === 0 ? ["  没有"] : changeLines(changes)),
    "",
    `三、每一行当作什么（${lines.length} 行）`,
    ...lines,
    "",
  ].join("\n");
}
