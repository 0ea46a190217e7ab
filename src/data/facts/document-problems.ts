/** Problems with the documents to make: YF142x. */
import { excerpt, type Place, type Problem } from "../../diagnostics.ts";
import { conflict, make } from "../problem.ts";

export const documentNumberForm = (place: Place, text: string): Problem =>
  make("YF1420", "error", place, {
    message: `发文字号“${excerpt(text)}”的写法不对`,
    text,
    expected:
      "机关代字、年份、顺序号，如“云教〔2005〕6号”：年份用六角括号〔〕，序号前不加“第”、不编虚位",
    fix: "照例子改写",
    clause: "GB/T 9704-2012 7.2.5",
  });

export const orderNumberForm = (place: Place, text: string): Problem =>
  make("YF1425", "error", place, {
    message: `令号“${excerpt(text)}”的写法不对`,
    text,
    expected: "“第”和“号”之间写顺序号，如“第12号”，不编虚位",
    fix: "照例子改写",
    clause: "GB/T 9704-2012 10.2",
  });

export const copyNumberForm = (place: Place, text: string): Problem =>
  make("YF1421", "error", place, {
    message: `份号“${excerpt(text)}”不是六位数字`,
    text,
    expected: "六位阿拉伯数字，如“000001”",
    fix: "补足六位",
    clause: "GB/T 9704-2012 7.2.1",
  });

export const classificationForm = (place: Place, text: string): Problem =>
  make("YF1422", "error", place, {
    message: `密级“${excerpt(text)}”的写法不对`,
    text,
    expected: "“绝密”“机密”或“秘密”，保密期限写在★后面，如“机密★1年”",
    fix: "照例子改写",
    clause: "GB/T 9704-2012 7.2.2",
  });

export const printedBeforeDated = (place: Place, printed: string, dated: string): Problem =>
  make("YF1423", "warning", place, {
    message: `印发日期（${printed}）早于成文日期（${dated}）`,
    text: printed,
    fix: "核对两个日期",
  });

export const sameNumber = (place: Place, text: string, other: string): Problem =>
  conflict(
    "YF1424",
    place,
    text,
    `发文字号“${excerpt(text)}”与“${other}”的相同`,
    "一份公文一个发文字号，请改一个",
  );
