/** Messages about bars and pictures in templates, ids YF2750 to YF2769. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";
import { error, warning } from "./make-problem.ts";

export const barOutsideTable = (place: Place, text: string): Problem =>
  error("YF2750", place, {
    message: `条形“${excerpt(text)}”只能放在表格的一格里。`,
    text: excerpt(text),
    expected: "| {{名称}} | {{条形 数值 最大值}} |",
    fix: "把 {{条形 …}} 移到表格里，或者直接写数值。",
  });

export const barsInOneCell = (place: Place, text: string): Problem =>
  error("YF2751", place, {
    message: "表格的一格里放了几个条形。",
    text: excerpt(text),
    expected: "一格最多一个条形",
    fix: "每个条形各占一列。",
  });

export const figureNotAlone = (place: Place, text: string): Problem =>
  error("YF2752", place, {
    message: "图片要自成一段，前后不能有别的文字。",
    text: excerpt(text),
    expected: "单独一行 ![说明](文件名)，上下各空一行",
    fix: "在图片的上面和下面各加一个空行。",
  });

export const figureWithoutFile = (place: Place, text: string): Problem =>
  error("YF2753", place, {
    message: "图片没有写文件名。",
    text: excerpt(text),
    expected: "![说明](文件名)，文件放在data文件夹里",
    fix: "在括号里写上图片的文件名，如 ![会议现场](图片/会议.jpg)。",
  });

export const figureWithoutCaption = (place: Place, file: string): Problem =>
  warning("YF2754", place, {
    message: `图片“${excerpt(file)}”没有说明。`,
    text: excerpt(file),
    expected: "![说明](文件名)",
    fix: "在方括号里写一句说明：印在图片下面，也读给看不见图片的人听。",
  });
