/** 命令（令）格式 (10.2) as data. */
import { page } from "./gbt9704.ts";

export const order = {
  /** Ink of the mark 20 mm below the top of the type area. */
  markInkTopMm: page.marginMm.top + 20,
  /** Between 令号 and text. */
  textBlankLines: 2,
  clause: "10.2",
} as const;
