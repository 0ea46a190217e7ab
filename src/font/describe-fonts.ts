/** What `yinfa fonts` tells: which font serves which purpose. */
import type { Typeface } from "../house/style.ts";
import { coveragePercent } from "./coverage.ts";
import type { Face } from "./face.ts";
import type { FontChoice } from "./load-faces.ts";
import { ALL_TYPEFACES, TYPEFACES } from "./names.ts";

export interface FontRow {
  typeface: Typeface;
  /** 字体 */
  label: string;
  /** 用途 */
  use: string;
  /** 家族名 */
  family: string;
  /** 来源 */
  source: string;
  /** 文件 */
  file: string;
  /** Per cent of the characters of GB/T 2312, one decimal; absent for the Latin face. */
  coveragePercent?: number;
}

const SOURCES: Record<Face["source"], string> = {
  user: "字体目录",
  system: "本机",
  bundled: "自带",
};

/** One row a typeface, in the order in which documents use them most. */
export function describeFonts(choice: FontChoice): FontRow[] {
  return ALL_TYPEFACES.map((typeface) => {
    const face = choice.chosen[typeface];
    const { label, use } = TYPEFACES[typeface];
    const row: FontRow = {
      ...{ typeface, label, use, family: face.family, source: SOURCES[face.source] },
      file: face.file,
    };
    return typeface === "Latin" ? row : { ...row, coveragePercent: coveragePercent(face) };
  });
}
