/** Records of what was done: the items that units send for the brief, and what they add up to. */
import { figure } from "./common.ts";
import { block, day, flag, list, number, point, text, word } from "./fields.ts";
import { phase } from "./schedule.ts";

/** A figure of one week; 比上周, 累计 and 分解 are checked, never needed. */
export const recordFigure = block("一个数。", {
  名称: word("数的是什么；各周、各单位写法要一样，才加得起来。", "主题宣讲"),
  数值: number("本周多少。", 12),
  单位: word("量词或计量单位。", "场").optional(),
  比上周: word("比上周多多少、少多少；写了就核对。", "增加3").optional(),
  累计: number("到本周一共多少；写了就核对。", 25).optional(),
  分解: list(
    figure("其中的一部分。", "企业", 5, "场"),
    "其中各部分；写了它，相加应等于本周的数。",
  ).optional(),
  说明: word("口径等说明。", "含联合举办的2场").optional(),
});

/** The front matter of an item, data/简报/*.md; its text stands below. */
export const record = block("一条稿件的信息头。", {
  标题: word("稿件的标题。", "局机关召开动员会部署大讨论").optional(),
  单位: word("来稿单位，写全称或简称。", "市教育科学研究院").optional(),
  日期: day("哪一天的事。", "2005年3月14日"),
  栏目: word("登在哪一栏；写“按语”的，正文是这一期的编者按。", "工作动态"),
  权重: number("在一栏里排先后，大的在前；不写是0。", 10).optional(),
  数据: list(recordFigure, "稿件里本周的数，供汇总。").optional(),
  进度: number("这个单位的总体进度，百分之几，只写数字。", 60).optional(),
  问题: list(text("一个问题。", "个别科室读书记录不全。"), "存在的问题。").optional(),
  增刊: flag("是不是只登增刊。").optional(),
});

const summedFigure = block("一个数的汇总。", {
  名称: word("数的是什么。", "主题宣讲"),
  单位: word("量词或计量单位。", "场").optional(),
  数值: number("这段时间各单位相加。", 12),
  比上周: word("比前一段同样长的时间增减多少。", "增加3"),
  累计: number("到这段时间结束一共多少。", 25),
});

const unitProgress = block("一个单位的情况。", {
  名称: word("单位简称，没有简称的用全称。", "市教科院"),
  稿件数: number("来了几篇稿件。", 2),
  进度: number("最近一次报的进度，百分之几。", 60).optional(),
  百分数: word("进度写成百分数。", "60%").optional(),
});

const unitFault = block("一个单位的问题。", {
  单位: word("单位的写法照稿件。", "市教育考试中心").optional(),
  内容: text("问题。", "个别科室读书记录不全。"),
});

/** 进展: what the records of a period add up to; made by the program for each document. */
export const progress = block("由 data/简报 的稿件汇总出来的情况，各份公文同用；平时不写。", {
  开始: point("汇总从哪一天起。", "2005年3月14日"),
  结束: point("汇总到哪一天止。", "2005年3月20日"),
  周期: word("汇总一周的写“周”，别的写“期”。", "周"),
  阶段: phase.optional(),
  下一阶段: phase.optional(),
  稿件数: number("这段时间一共有几篇稿件。", 5),
  数据: list(summedFigure, "各个数的汇总。").optional(),
  来稿单位: list(unitProgress, "来了稿件的单位。").optional(),
  进度: list(unitProgress, "报了进度的单位，进度快的在前。").optional(),
  未报送: list(word("一个单位。", "市电教馆"), "应报而没有来稿的单位。").optional(),
  事例: list(
    block("一个事例。", {
      标题: word("稿件的标题。", "市教科院“三个结合”推进读书学习"),
      单位: word("来稿单位。", "市教科院").optional(),
    }),
    "权重最大的几篇稿件。",
  ).optional(),
  问题: list(unitFault, "各单位的问题。").optional(),
});
