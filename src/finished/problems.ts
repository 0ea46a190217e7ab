/** Messages about finished texts, ids YF82xx. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";

export const templateNotFinished = (place: Place, paths: readonly string[]): Problem => ({
  id: "YF8201",
  severity: "error",
  ...place,
  message: "这是一个模板，不是定稿：里面还有要用数据填的字段。",
  text: excerpt(paths.join("、")),
  expected: "没有字段的文字",
  fix: "要用数据填写模板，请把它放进 templates 文件夹，再用 yinfa render；要直接排版，请把字段换成写好的文字。",
});

export const severalIssued = (place: Place, title: string): Problem => ({
  id: "YF8202",
  severity: "error",
  ...place,
  message: "一份定稿只能印发一份文本，这里是第二份。",
  text: excerpt(title),
  expected: "印发的文本一份，其余的文种是“附件”",
  fix: "把这一部分的文种改成“附件”。",
});
