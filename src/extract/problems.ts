/** Messages about templates made from old documents, ids YF825x. */
import { excerpt, type Problem } from "../diagnostics.ts";

export const factsDropped = (groups: readonly string[]): Problem => ({
  id: "YF8251",
  severity: "warning",
  message: `有的内容互相对不上，没有抽成字段，原样留在模板里：${groups.join("、")}。`,
  fix: "对照原文，自己在模板里换成字段。",
});

export const otherText = (line: string): Problem => ({
  id: "YF8252",
  severity: "warning",
  message: "用这份模板和数据生成的公文，和原文不完全一样。",
  text: excerpt(line),
  expected: "与原文一字不差",
  fix: "生成一次，与原文对照后改模板。",
});

export const bulletinNotExtracted = (file: string): Problem => ({
  id: "YF8253",
  severity: "error",
  file,
  message: "简报不能这样做成模板：每一期的内容都不同。",
  fix: "简报用自带的模板“简报”，内容写在数据里。",
});
