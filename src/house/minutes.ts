/** 纪要格式 (10.3) as data; 编号, organ and date above a red line are practice. */
import { head, page } from "./gbt9704.ts";

export const minutes = {
  /** Ink of the mark 35 mm below the top of the type area. */
  markInkTopMm: page.marginMm.top + head.markTopMm,
  /** Below the number; without one two lines, as below any mark. */
  organBlankLines: 1,
  organBlankLinesWithoutNumber: 2,
  /** Above the first of 出席, 请假, 列席; their labels begin two cells in. */
  attendanceBlankLines: 1,
  attendanceIndentCells: 2,
  clause: "10.3",
} as const;
