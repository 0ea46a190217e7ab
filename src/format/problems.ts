/** Everything that the format room can say to a user. Ids `YF81xx` are stable. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";

export const unsure = (place: Place, text: string, why: string): Problem => ({
  id: "YF8101",
  severity: "hint",
  ...place,
  message: `拿不准：${why}`,
  text: excerpt(text),
  fix: "看一看这里；不对的，改写出来的 .md，再用 yinfa format 排一遍",
});

export const noTitle = (place: Place, shown: string): Problem => ({
  id: "YF8102",
  severity: "warning",
  ...place,
  message: `没有找到标题，先印作“${shown}”`,
  expected: "第一行是标题",
  fix: "在写出来的 .md 里改“标题”，再用 yinfa format 排一遍",
});

export const titleCut = (place: Place, title: string): Problem => ({
  id: "YF8103",
  severity: "warning",
  ...place,
  message: "标题和正文连在一起，是从这里分开的，拿不准",
  text: excerpt(title),
  fix: "对照原件核对标题，补上连接处缺的字",
});

export const missingWords = (file: string, words: string): Problem => ({
  id: "YF8104",
  severity: "warning",
  file,
  message: `有 ${[...words].length} 个字符没有排进去`,
  text: excerpt(words),
  fix: "对照原件补上",
});

export const addedWords = (file: string, words: string): Problem => ({
  id: "YF8105",
  severity: "hint",
  file,
  message: `版式印出了原稿没有的 ${[...words].length} 个字符`,
  text: excerpt(words),
  fix: "核对这几个字",
});

export const notTheSame = (file: string, markdown: string): Problem => ({
  id: "YF8106",
  severity: "hint",
  file,
  message: `${markdown} 不能完全说出认出的结构，排出来的以 ${markdown} 为准`,
  fix: "对照报告核对排出来的文件",
});
