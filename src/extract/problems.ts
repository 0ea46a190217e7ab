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

export const toBeDecided = (file: string, question: string): Problem => ({
  id: "YF8254",
  severity: "hint",
  message: `请人定一下：${question}。`,
  file,
});

/** `file` may have been worked on since: it is not written over. */
export const draftThere = (file: string): Problem => ({
  id: "YF8255",
  severity: "error",
  message: "这里已经有一份内容不同的文件，没有改动它。",
  file,
  expected: "一个新文件夹",
  fix: "用 --out 换一个文件夹，或先把这份文件移走。",
});

export const bulletinNotExtracted = (file: string): Problem => ({
  id: "YF8253",
  severity: "error",
  file,
  message: "简报不能这样做成模板：每一期的内容都不同。",
  fix: "简报用自带的模板“简报”，内容写在数据里。",
});
