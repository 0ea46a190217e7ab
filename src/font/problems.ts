/** Everything that this room says to people. */
import type { Problem } from "../diagnostics.ts";
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

/** A font chosen by name lacks common characters; others draw them. */
export const poorCoverage = (typeface: Typeface, face: Face, percent: number): Problem => ({
  id: "YF3005",
  severity: "hint",
  file: face.file,
  message: `${label(typeface)}字体“${face.family}”只有国标字符的 ${percent}%，缺字由别的字体补上`,
  fix: "换一份字更全的同名字体，或把它移出字体目录",
});
