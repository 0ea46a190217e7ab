import { byLine, hits, type Rule, timesInLine } from "../rule.ts";

/** ASCII blanks before a closing mark or behind an opening one; full-width blanks may be layout. */
const BEFORE = /(?<=[\p{Script=Han}”’》）〕\d%])[ \u00a0]+(?=[，。、；：？！）》”’〉〕])/gu;
const BEHIND = /(?<=[（《“‘〈〔、，；])[ \u00a0]+(?=[\p{Script=Han}“《（])/gu;

export const straySpace: Rule = {
  id: "YF7106",
  name: "标点旁的空格",
  severity: "error",
  clause: "GB/T 15834-2011 5.1",
  explanation: "标点自己占一个字的位置，前后不加空格。排版用的全角空格不算，外文和数字旁边的不算。",
  ok: ["组　长：李　堃", "参加 APEC 会议。", "“三先”、“三进”活动"],
  notOk: [
    { text: "开展“三先” 、“三进”活动。", words: "” 、", fixed: "开展“三先”、“三进”活动。" },
    { text: "《 工作方案》已经印发。", words: "《 工", fixed: "《工作方案》已经印发。" },
  ],
  find: (article) => {
    const lines = article.lines.filter((line) => line.kind === "text");
    return byLine([...hits(lines, BEFORE), ...hits(lines, BEHIND)]).map((group) => ({
      start: (group[0]?.start ?? 1) - 1,
      end: (group[0]?.end ?? 0) + 1,
      message: `标点旁边多了空格${timesInLine(group.length)}`,
      fix: "删去空格",
      edits: group.map(({ start, end }) => ({ start, end, text: "" })),
    }));
  },
};
