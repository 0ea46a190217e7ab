/** Problems with the register and the numbers it gives: YF1630 to YF1645. */
import { excerpt, type Place, type Problem } from "../../diagnostics.ts";
import { conflict, make } from "../problem.ts";

const lineOf = (place: Place): string => `第${place.line ?? 1}行`;

export const strangeNumber = (place: Place, text: string): Problem =>
  make("YF1630", "error", place, {
    message: `登记簿里的发文字号“${excerpt(text)}”写法不对`,
    text,
    expected: "机关代字、年份、顺序号，如“云教〔2005〕7号”",
    fix: "照例子改写",
    clause: "GB/T 9704-2012 7.2.5",
  });

export const numberTwice = (
  place: Place,
  text: string,
  first: { owner?: string; place: Place },
): Problem =>
  conflict(
    "YF1631",
    place,
    text,
    `“${text}”登记了两次，前一次在${lineOf(first.place)}${first.owner === undefined ? "（预留或作废）" : `，是“${excerpt(first.owner)}”`}`,
    "一个号只能给一份公文；查明哪一份已经用了这个号，另一份删去这一行，重新生成时会得到新号",
  );

export const twoNumbers = (place: Place, text: string, first: { text: string; owner?: string }) =>
  conflict(
    "YF1632",
    place,
    text,
    `“${excerpt(first.owner ?? "")}”已经有“${first.text}”，这里又登记了“${text}”`,
    "一份公文一年一个号；不用的那一个去掉“文件”，在“说明”里写明作废",
  );

export const gapInNumbers = (place: Place, series: string, gaps: readonly number[]): Problem =>
  make("YF1633", "hint", place, {
    message: `登记簿里${series}缺${gaps.slice(0, 8).join("、")}${gaps.length > 8 ? "等" : ""}号`,
    fix: "号已作废或者是手工编的，各补登一行，在“说明”里写清楚；新号接着最大的号往后编，不填空缺",
  });

export const issueTwice = (place: Place, issue: number, first: Place): Problem =>
  conflict(
    "YF1634",
    place,
    String(issue),
    `第${issue}期登记了两次，前一次在${lineOf(first)}`,
    "一个期号只出一期，核对后改正或删去一行",
  );

export const totalTwice = (place: Place, total: number, first: Place): Problem =>
  conflict(
    "YF1635",
    place,
    String(total),
    `总第${total}期登记了两次，前一次在${lineOf(first)}`,
    "总期号从创刊起连续编，核对后改正",
  );

export const gapInIssues = (
  place: Place,
  bulletin: string,
  year: number,
  gaps: readonly number[],
): Problem =>
  make("YF1636", "hint", place, {
    message: `“${excerpt(bulletin)}”${year}年缺第${gaps.slice(0, 8).join("、")}${gaps.length > 8 ? "等" : ""}期`,
    fix: "已经出过的补登一行；新的一期接着最大的期号往后编",
  });

export const issuesOverlap = (place: Place, issue: number, other: number): Problem =>
  make("YF1637", "warning", place, {
    message: `第${issue}期与第${other}期汇集稿件的日子有重叠，同一篇稿件会登两次`,
    text: String(issue),
    fix: "核对两期的“开始”“结束”",
  });

export const issueOutOfOrder = (
  place: Place,
  issue: number,
  other: number,
  date: string,
): Problem =>
  make("YF1638", "warning", place, {
    message: `第${issue}期的日期早于第${other}期（${date}）`,
    text: String(issue),
    fix: "期号按日期先后编，核对日期和期号",
  });

export const copyTwice = (place: Place, document: string, serial: number): Problem =>
  conflict(
    "YF1639",
    place,
    String(serial).padStart(6, "0"),
    `“${excerpt(document)}”的这个份号登记了两次`,
    "一份文件一个份号，核对后改正或删去一行",
  );

/** A fixed number of the data file that the register has given to another document. */
export const numberOfAnother = (place: Place, text: string, owner: string, file: string): Problem =>
  conflict(
    "YF1640",
    place,
    text,
    `发文字号“${text}”已经由${file}登记给“${excerpt(owner)}”`,
    "改用别的号，或者写“自动”",
  );

export const noCode = (place: Place, organ: string): Problem =>
  make("YF1641", "error", place, {
    message: `发文字号写了“自动”，但是“${excerpt(organ)}”没有机关代字`,
    expected: "机关: {代字: 云教}；逐个单位生成的，在单位表里加“代字”一列",
    fix: "补上代字，或者写明发文字号",
    clause: "GB/T 9704-2012 7.2.5",
  });

/** A fixed issue that the register knows for other days. */
export const issueOfOtherDays = (
  place: Place,
  issue: number,
  span: string,
  file: string,
): Problem =>
  conflict(
    "YF1642",
    place,
    String(issue),
    `第${issue}期在${file}里登记的是${span}的稿件`,
    "改用别的期号，或者写“自动”",
  );

export const unreadableDate = (place: Place): Problem =>
  make("YF1643", "error", place, {
    message: "看不出成文日期是哪一年，没有编号",
    expected: "像 2005年3月11日 这样写明年、月、日",
    fix: "把成文日期写完整",
  });
