/** Problems with a file as such: YF1001 to YF1007. */
import type { Place, Problem } from "../diagnostics.ts";
import { make } from "./problem.ts";

export const tooLarge = (file: string, bytes: number): Problem =>
  make(
    "YF1001",
    "error",
    { file },
    {
      message: `文件太大（${(bytes / 1024 / 1024).toFixed(1)} MB）`,
      expected: "不超过2 MB的文本文件",
      fix: "拆成几个文件；成百上千个单位的名单请放到表格里",
    },
  );

export const binary = (file: string): Problem =>
  make(
    "YF1002",
    "error",
    { file },
    {
      message: "这不是文本文件，像是Word、Excel、PDF或图片",
      expected: "UTF-8编码的YAML文本文件，如 data/活动.yaml",
      fix: "请检查文件是否选错",
    },
  );

export const unknownEncoding = (file: string): Problem =>
  make(
    "YF1003",
    "error",
    { file },
    {
      message: "认不出文件的编码：既不是UTF-8，也不是UTF-16或GB18030（GBK），或者夹有二进制内容",
      expected: "UTF-8编码的文本文件",
      fix: "用记事本打开，另存为，编码选“UTF-8”",
    },
  );

export const otherEncoding = (file: string, encoding: string): Problem =>
  make(
    "YF1004",
    "warning",
    { file },
    {
      message: `文件不是UTF-8编码，已按${encoding}${encoding === "GB18030" ? "（含GBK、GB2312）" : ""}读入`,
      expected: "UTF-8编码",
      fix: "如果文字有误，请用记事本另存为UTF-8编码",
    },
  );

export const oldLineEnds = (file: string): Problem =>
  make(
    "YF1005",
    "hint",
    { file },
    {
      message: "文件只用回车符（CR）换行，已当作换行读入",
      fix: "另存一次即可换成通常的换行",
    },
  );

export const emptyFile = (file: string): Problem =>
  make(
    "YF1006",
    "error",
    { file, line: 1, column: 1 },
    {
      message: "文件是空的，没有任何内容",
      expected: "至少写明“活动: {名称: …}”和“机关: {名称: …}”",
      fix: "参照 docs/数据文件.md 开头的例子填写，或用 yinfa init 建一个样例",
    },
  );

export const notABlock = (place: Place, text: string): Problem =>
  make("YF1007", "error", place, {
    message: "文件开头应当是“活动:”这样的名称，读到的却不是",
    text,
    expected: "每行一个名称，后面跟半角冒号和一个空格",
    fix: "参照 docs/数据文件.md 开头的例子填写",
  });
