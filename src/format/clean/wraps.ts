/** Paragraphs that were broken in the middle, joined again. */
import { readArticle } from "../../check/article.ts";
import { brokenLine } from "../../check/rules/broken-line.ts";
import { joints } from "../../check/unwrap.ts";
import { type Draft, type Edit, edited, linesOf } from "../draft.ts";

/** Lines of a text that is broken at a fixed width throughout. */
function fixedWidthEdits(text: string): Edit[] {
  const lines = linesOf(text);
  const joined = joints(lines.map((line) => line.text));
  return [...joined].flatMap((index) => {
    const [line, next] = [lines[index], lines[index + 1]];
    if (!line || !next) return [];
    const indent = /^[ \t　]*/u.exec(next.text)?.[0].length ?? 0;
    return [{ start: line.end, end: next.start + indent, text: "" }];
  });
}

export function withoutWraps(draft: Draft): Draft {
  const flowing = edited(draft, fixedWidthEdits(draft.text), "按固定宽度断开的行");
  const broken = brokenLine.find(readArticle(flowing.text)).flatMap(({ edits = [] }) => edits);
  return edited(flowing, broken, "句子中间的断行");
}
