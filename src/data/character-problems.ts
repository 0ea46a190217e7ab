/** Problems with single characters of values: YF11xx. */
import type { Place, Problem } from "../diagnostics.ts";
import { make } from "./problem.ts";

export const controlsRemoved = (place: Place, text: string, codes: string): Problem =>
  make("YF1101", "warning", place, {
    message: `含有不能印的控制字符或无效字符（${codes}），已去掉`,
    text,
    fix: "从网页或PDF粘贴来的文字，请先粘贴到记事本再复制",
  });

export const invisibleRemoved = (place: Place, text: string, codes: string): Problem =>
  make("YF1102", "warning", place, {
    message: `含有看不见的零宽字符或改变文字方向的字符（${codes}），已去掉`,
    text,
    fix: "删去看不见的字符，确认印出的文字与看到的一致",
  });

export const reservedCharacter = (place: Place, text: string, codes: string): Problem =>
  make("YF1103", "error", place, {
    message: `含有程序内部使用的专用字符（${codes}）`,
    text,
    expected: "正常的文字",
    fix: "删去这个字符；如果是自造字，请换成通用字符",
  });

export const tabsReplaced = (place: Place, text: string): Problem =>
  make("YF1104", "hint", place, {
    message: "值里的制表符（Tab）已换成空格",
    text,
    fix: "直接用空格，或分成几项写",
  });

export const indentDropped = (place: Place, text: string): Problem =>
  make("YF1105", "hint", place, {
    message: "段首的空格已去掉，首行缩进由版式自动加",
    text,
    fix: "删去段首的空格",
  });
