/** What a page maker has to tell: ids YF41xx, Chinese wording, in one place. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";
import type { Typeface } from "../house/style.ts";

const TYPEFACE_WORDS: Record<Typeface, string> = {
  FangSong: "仿宋",
  KaiTi: "楷体",
  HeiTi: "黑体",
  XiaoBiaoSong: "小标宋",
  SongTi: "宋体",
  Latin: "西文",
};

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** A format or control character would garble a message. */
const shown = (character: string): string =>
  /[\p{C}\p{Z}]/u.test(character) ? codeOf(character) : `“${character}”（${codeOf(character)}）`;

/** No face at all draws the character. */
export const missingCharacter = (character: string, place: Place): Problem => ({
  id: "YF4101",
  severity: "error",
  message: `所有字体里都没有${shown(character)}这个字符，印不出来。`,
  text: character,
  expected: "每个字符至少有一种字体能印",
  fix: "改用别的写法，或者用 --fonts-dir 给出含有这个字的字体文件。",
  ...place,
});

/** The face of the role lacks the character; another one draws it. */
export const fallbackCharacter = (
  character: string,
  typeface: Typeface,
  family: string,
  place: Place,
): Problem => ({
  id: "YF4102",
  severity: "hint",
  message: `${TYPEFACE_WORDS[typeface]}字体里没有${shown(character)}，这个字改用 ${family} 印。`,
  text: character,
  fix: "要各字一致，可用 --fonts-dir 给出字更全的字体文件。",
  ...place,
});

/** A table row is higher than a page; rows are never split. */
export const rowTooTall = (words: string, place: Place): Problem => ({
  id: "YF4103",
  severity: "error",
  message: "表格有一行太高，整页也放不下（表格的行不跨页）。",
  text: excerpt(words),
  expected: "一行连同表头不超过一页",
  fix: "把这一行的文字改短，或分成几行。",
  ...place,
});

/** Told, not a fault: lines were drawn closer for the closing block to stand with the text. */
export const linesDrawnCloser = (page: number, standardPt: number, pitchPt: number): Problem => ({
  id: "YF4105",
  severity: "hint",
  message: `为使落款和正文在同一页，第${page}页的行距由${standardPt}磅减为${pitchPt}磅。`,
  expected: "落款所在的页面有正文，不用“此页无正文”",
  clause: "GB/T 9704-2012 7.3.5.5",
});

/** The foot is higher than a page. */
export const footTooTall = (words: string, place: Place): Problem => ({
  id: "YF4104",
  severity: "error",
  message: "版记太高，整页也放不下。",
  text: excerpt(words),
  expected: "版记不超过一页",
  fix: "减少抄送机关，或用统称代替逐个列出。",
  clause: "GB/T 9704-2012 7.4",
  ...place,
});
