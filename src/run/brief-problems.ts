/** What can go wrong with briefs and their items in a run: from YF5110 on. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";

const error = (id: string, message: string, fix: string, place: Place = {}): Problem => ({
  id,
  severity: "error",
  message,
  fix,
  ...place,
});

/** An item without front matter. */
export const itemWithoutHead = (place: Place): Problem => ({
  ...error("YF5110", "稿件开头没有信息头", "照 docs/简报.md 的样子加上信息头", place),
  expected: "第一行只写 ---，接着写标题、单位、日期、栏目，再用一行 --- 结束，下面是正文",
});

/** No document of 文件 is a 简报, or none of that name. */
export const noBrief = (
  file: string,
  name: string | undefined,
  known: readonly string[],
): Problem => ({
  ...error(
    "YF5111",
    name === undefined ? `${file} 的“文件”里没有简报` : `没有名为“${excerpt(name)}”的简报`,
    "在“文件”里写一份用简报模板的文件，写明简报名称、编发机关和报、送、发",
    { file },
  ),
  ...(known.length > 0 ? { expected: known.join("、") } : {}),
});

/** Several bulletins, and none is named. */
export const severalBriefs = (file: string, known: readonly string[]): Problem => ({
  ...error("YF5112", "简报不止一种，请写明做哪一种", `例如 yinfa brief ${known[0]}`, { file }),
  expected: known.join("、"),
});

/** An issue that is neither out nor next. */
export const noSuchIssue = (wanted: number, known: readonly number[], next: number): Problem => ({
  ...error(
    "YF5113",
    `第${wanted}期没有登记过，也不是下一期`,
    `下一期是第${next}期；中间缺期的，先在登记簿里补登`,
  ),
  expected: [...known, next].map((issue) => `第${issue}期`).join("、"),
});

/** No item at all. */
export const nothingSent = (): Problem =>
  error("YF5114", "data/简报 里没有可登的稿件", "把稿件放进 data/简报，一篇一个 .md 文件");

/** Days for which nothing was sent; `later` is the day of the next item, if there is one. */
export const emptyDays = (
  days: string,
  later: string | undefined,
  last: number | undefined,
): Problem =>
  error(
    "YF5115",
    `${days}没有稿件，不出简报`,
    later === undefined
      ? `稿件到了再做${last === undefined ? "" : `；要重做上一期，用 --issue ${last}`}`
      : `这几天不出的，用 --week ${later} 做后面一周的`,
  );

/** An issue of days before those of an issue that is out. */
export const lateIssue = (days: string, last: number): Problem => ({
  ...error(
    "YF5116",
    `${days}在已经出过的第${last}期之前，补出的这一期期号排在后面`,
    "确实要补出的，不用改；其实是重做的，用 --issue 写明哪一期",
  ),
  severity: "warning",
});
