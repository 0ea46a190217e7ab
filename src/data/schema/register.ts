/** data/登记簿.yaml: the numbers given out. */
import { block, day, flag, list, number, text, word } from "./fields.ts";

const documentNumber = block("一个发文字号；不写“文件”的是预留或者作废的号。", {
  字号: word("发文字号。", "云教〔2005〕7号"),
  文件: word("哪一份公文用，写活动数据里文件的名称。", "会议通知").optional(),
  单位: word("逐个单位生成的，写单位名称。", "云海市第三中学").optional(),
  日期: day("成文日期。", "2005年3月20日").optional(),
  说明: text("为谁预留、为什么作废。", "预留给组织人事处").optional(),
});

const issue = block("一期简报。", {
  简报: word("简报的名称。", "读书育人专题活动简报"),
  期号: number("今年第几期。", 4),
  总期号: number("总第几期。", 4).optional(),
  增刊: flag("是不是增刊。").optional(),
  日期: day("成文日期，期号按它的年份编。", "2005年3月25日"),
  开始: day("汇集稿件从哪一天起。", "2005年3月21日"),
  结束: day("汇集稿件到哪一天止。", "2005年3月27日"),
  说明: text("其他说明。", "补登").optional(),
});

const copy = block("一个份号。", {
  份号: word("六位数字。", "000001"),
  文件: word("哪一份公文，写活动数据里文件的名称。", "会议通知"),
  单位: word("逐个单位生成的，写单位名称。", "云海市第三中学").optional(),
  说明: text("发给谁等说明。", "存档").optional(),
});

/** The schema of data/登记簿.yaml. */
export const registerSchema = block("登记簿：给出去的号。", {
  发文字号: list(documentNumber, "给出去的发文字号。").optional(),
  简报: list(issue, "出过的简报。").optional(),
  份号: list(copy, "给出去的份号。").optional(),
});
