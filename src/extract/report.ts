/** The report of a template that was made: what a person has to decide, and every field at its place. */
import type { Extraction, Finding } from "./extract.ts";

const MOST = 40;

const shortened = (words: string): string => {
  const characters = [...words];
  return characters.length > MOST ? `${characters.slice(0, MOST).join("")}……` : words;
};

const rowOf = ({ where, before, words, after, field }: Finding): string =>
  `  ${where}：${before}【${shortened(words)}】${after} → ${field}`;

/** Ends in a line break. */
export function fieldReport(
  file: string,
  { findings, questions, templates }: Extraction,
  problems: readonly string[],
): string {
  const open = [...problems, ...questions];
  const fields = new Set(findings.map(({ field }) => field));
  return [
    `字段对照：${file}`,
    "",
    `模板：${templates.map(({ name }) => `templates/${name}.md`).join("、")}`,
    "数据：data/活动.yaml",
    "",
    `一、请人定的（${open.length} 处）`,
    ...(open.length === 0 ? ["  没有"] : open.map((line) => `  ${line}`)),
    "",
    `二、抽成字段的文字（${findings.length} 处，${fields.size} 个字段；方括号里的字换成了箭头后面的字段）`,
    ...(findings.length === 0 ? ["  没有"] : findings.map(rowOf)),
    "",
  ].join("\n");
}
