/** Small blocks that several parts of the data file share. */
import type * as z from "zod";
import { block, day, length, list, number, text, word } from "./fields.ts";

/** 职务姓名; at least one of its fields is checked in `check-people.ts`. */
export const personFields = {
  姓名: word("姓名。", "陈玥珺").optional(),
  职务: word("职务，不带姓名。", "局长").optional(),
  单位: word("所在单位，与职务不在一处时写。", "市教育科学研究院").optional(),
};

/** A person; a name alone may stand for it. */
export const person = (description: string) => block(description, personFields);

/** A picture of a seal; its file alone may stand for it. */
export const seal = (description: string) =>
  block(description, {
    图片: word("图片文件，放在data文件夹里，PNG格式，透明底。", "印章/市教育局.png"),
    直径: number("印章的直径，毫米；不写时按机关的级别，县级以上45，乡镇42。", 45).optional(),
  });

/** A picture of a signature stamp; its file alone may stand for it. */
export const signatureStamp = block("签名章的图片。", {
  图片: word("图片文件，放在data文件夹里，PNG格式，透明底。", "印章/陈玥珺.png"),
  宽度: number("签名章的宽度，毫米；不写时40。", 40).optional(),
});

/** 标题 and 内容: a point of a list that a document sets out. */
export const pointOf = (description: string, title: string, content: string) =>
  block(description, {
    标题: word("一句话的标题，不加句号。", title),
    内容: text("展开的一段话，可以分段。", content).optional(),
  });

/** Fields of a figure with its measure word. */
export const figureFields = (name: string, value: number, unit: string) => ({
  名称: word("数的是什么。", name),
  数值: number("多少。", value),
  单位: word("量词或计量单位。", unit).optional(),
  说明: word("口径、同比等说明。", "较上月增加12").optional(),
});

/** A figure with its measure word. */
export const figure = (description: string, name: string, value: number, unit: string) =>
  block(description, figureFields(name, value, unit));

/** A document that is cited. */
export const citation = block("所依据的一份文件。", {
  标题: word("文件标题，不加书名号。", "关于在全市教育系统开展读书育人专题活动的通知"),
  机关: word("发文机关。", "中共云海市委教育工作委员会").optional(),
  发文字号: word("发文字号，年份用六角括号〔〕。", "云教工委〔2005〕3号").optional(),
  日期: day("成文日期。", "2005年1月5日").optional(),
});

/** A minimum amount of time. */
export const minimum = (description: string, least: number, unit: string) =>
  block(description, {
    最少: number("最少多少。", least),
    单位: word("时间单位。", unit),
    集中不少于: word("其中集中进行的部分。", "三分之二").optional(),
    说明: word("其他说明。", "含集中辅导").optional(),
  });

/** Fields that steps and parallel activities share. */
export const gathering = {
  地点: word("在哪里。", "局五楼礼堂").optional(),
  组织: word("组织形式。", "以处室为单位").optional(),
  参加: word("什么人参加。", "局机关全体教职工").optional(),
  内容: text("做什么。", "学习上级有关文件，讲解实施方案，对大讨论进行动员部署。").optional(),
  负责: word("负责或牵头的单位、人员。", "组织人事处").optional(),
  配合: list(word("配合单位。", "办公室"), "配合单位。").optional(),
  时长: length("用多长时间。", "半天").optional(),
  备注: word("其他要说明的事，印在安排表的备注栏。", "请提前10分钟入场").optional(),
};

/** Any schema node. */
export type Schema = z.ZodType;
