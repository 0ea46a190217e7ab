/** Everything that the measure room can say to a user. Ids `YF48xx` are stable. */
import { excerpt, type Problem } from "../diagnostics.ts";
import type { Finding } from "./measure.ts";

const error = (
  id: string,
  file: string,
  message: string,
  over: Partial<Problem> = {},
): Problem => ({
  id,
  severity: "error",
  message,
  file,
  ...over,
});

/** Neither a PDF nor a DOCX by its first bytes. */
export const unknownFormat = (file: string): Problem =>
  error("YF4801", file, "这个文件不是 PDF，也不是 DOCX", {
    expected: "成品 PDF 或 DOCX（.doc、.wps 请先另存为 DOCX）",
    fix: "请换成 PDF 或 DOCX 再测量",
  });

/** The file is broken, or built to harm; `reason` is a Chinese phrase. */
export const unreadable = (file: string, reason: string): Problem =>
  error("YF4802", file, `文件打不开：${reason}`, {
    fix: "请用 Word、WPS 或 PDF 阅读器打开确认，再另存一份",
  });

/** A password is asked for. */
export const locked = (file: string): Problem =>
  error("YF4803", file, "文件加了密码，读不了", { fix: "请去掉打开密码再测量" });

/** A file beyond what a document of an office can be. */
export const tooBig = (file: string, reason: string): Problem =>
  error("YF4804", file, `文件过大，没有读取：${reason}`, { fix: "请拆成小一些的文件再测量" });

/** A rule that the file breaks. */
export const notMet = (file: string, finding: Finding): Problem =>
  error("YF4810", file, `${finding.id} ${finding.subject}：${finding.measured}`, {
    text: excerpt(finding.measured),
    expected: finding.required,
    clause: /^\d/.test(finding.clause) ? `GB/T 9704-2012 ${finding.clause}` : finding.clause,
  });
