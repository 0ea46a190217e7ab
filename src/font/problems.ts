/** Everything that this room says to people. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";
import type { Typeface } from "../house/style.ts";
import type { Face } from "./face.ts";
import { TYPEFACES } from "./names.ts";

const label = (typeface: Typeface): string => TYPEFACES[typeface].label;

/** The prepared faces are absent: an installation that was not finished. */
export const facesMissing = (directory: string, files: readonly string[]): Problem => ({
  id: "YF3001",
  severity: "error",
  file: directory,
  message: `yinfa 自带的字体不在：${files.join("、")}`,
  fix: "在 yinfa 的目录里运行 npm run prepare，重新生成自带字体",
});

/** A file of the user's folder bears a font's name but cannot be read as one. */
export const brokenFont = (file: string, reason: string): Problem => ({
  id: "YF3002",
  severity: "warning",
  file,
  message: `字体文件无法使用（${reason}），已改用别的字体`,
  expected: "完好的 .ttf、.otf、.ttc 或 .woff 字体文件",
  fix: "换一份完好的字体文件，或把它移出字体目录",
});

/** The folder given with --fonts-dir is not there. */
export const noFontsDirectory = (directory: string): Problem => ({
  id: "YF3003",
  severity: "error",
  file: directory,
  message: "找不到指定的字体目录",
  fix: "改正 --fonts-dir 后面的目录，或去掉这个选项",
});

/** The owner of the font forbids embedding, so the PDF is drawn with another. */
export const embeddingForbidden = (typeface: Typeface, family: string, file: string): Problem => ({
  id: "YF3004",
  severity: "hint",
  file,
  message: `${label(typeface)}没有用“${family}”：字体本身不许嵌入 PDF，已改用别的字体`,
  fix: "需要这款字体的字形时，向字体厂商取得可嵌入的版本，放进 --fonts-dir 指定的目录",
});

/** A font of the user's lacks so many characters that it cannot serve. */
export const poorCoverage = (typeface: Typeface, face: Face, percent: number): Problem => ({
  id: "YF3005",
  severity: "hint",
  file: face.file,
  message: `${label(typeface)}字体“${face.family}”只有国标字符的 ${percent}%，缺字由别的字体补上`,
});

/** No face at all draws the character. */
export const missingCharacter = (character: string, place: Place): Problem => ({
  ...place,
  id: "YF3006",
  severity: "error",
  message: `没有一款字体有“${character}”（${codePointName(character)}）这个字`,
  text: excerpt(character),
  fix: "核对是不是打错的字；确需此字时，把有此字的字体放进一个目录，用 --fonts-dir 指定",
});

/** The typeface lacks the character; a relative draws it. */
export const fallbackCharacter = (
  character: string,
  typeface: Typeface,
  drawnWith: Face,
  place: Place,
): Problem => ({
  ...place,
  id: "YF3007",
  severity: "hint",
  message: `${label(typeface)}没有“${character}”（${codePointName(character)}），用“${drawnWith.family}”代替`,
  text: excerpt(character),
});

/** `U+4E00`, at least four digits. */
export function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, "0")}`;
}
