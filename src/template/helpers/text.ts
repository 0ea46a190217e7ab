/** Helpers for words: 书名, 去句号, 万一没有, 依据, 原样. */
import type { DataObject } from "../../data/value.ts";
import { type Evaluated, isAbsent } from "../run-state.ts";
import {
  complain,
  fieldWords,
  isBlock,
  isList,
  joinAnd,
  optionalWords,
  wordsOf,
} from "./arguments.ts";
import type { Helper, Lacking } from "./helper.ts";

/** 《》 inside 《》 become 〈〉 and the other way round (GB/T 15834 4.15.3.2). */
export function bookTitle(text: string): string {
  const bare = /^《[^《》]*》$/u.test(text) ? text.slice(1, -1) : text;
  let depth = 1;
  const inner = [...bare].map((character) => {
    if (character === "《" || character === "〈") return ++depth % 2 === 0 ? "〈" : "《";
    if (character === "》" || character === "〉") return depth-- % 2 === 0 ? "〉" : "》";
    return character;
  });
  return `《${inner.join("")}》`;
}

/** 机关《标题》（字号）. */
function citation(source: DataObject): string | Lacking {
  const title = fieldWords(source, "标题");
  if (typeof title !== "string") return title;
  const number = optionalWords(source, "发文字号");
  return `${optionalWords(source, "机关") ?? ""}${bookTitle(title)}${number ? `（${number}）` : ""}`;
}

export const textHelpers: readonly Helper[] = [
  {
    name: "书名",
    purpose: "加书名号，里面原有的书名号改为单书名号",
    example: { template: "{{书名 活动.名称}}", result: "《读书育人专题活动》" },
    arity: [1, 1],
    run: ([value]) => {
      const words = wordsOf(value);
      return words === undefined ? complain("参数要是一个值", value) : bookTitle(words);
    },
  },
  {
    name: "依据",
    purpose: "引用一份或几份文件：机关《标题》（发文字号），几份之间用顿号，末一份前用“和”",
    example: {
      template: "{{依据 活动.依据}}",
      result: "中共云海市委教育工作委员会《关于开展读书育人专题活动的通知》（云教工委〔2005〕3号）",
    },
    arity: [1, 1],
    run: ([value]) => {
      const sources: readonly Evaluated[] = isList(value) ? value : [value];
      const cited = sources.map((source) =>
        isBlock(source) ? citation(source) : (wordsOf(source) ?? { lacking: "标题" }),
      );
      const lacking = cited.find((one): one is Lacking => typeof one !== "string");
      return lacking ?? joinAnd(cited as string[]);
    },
  },
  {
    name: "去句号",
    purpose: "去掉末尾的句号，好接着往下写",
    example: { template: "{{去句号 要求.[0].内容}}，", result: "认真组织，务求实效，" },
    arity: [1, 1],
    run: ([value]) => {
      const words = wordsOf(value);
      return words === undefined
        ? complain("参数要是一个值", value)
        : words.trimEnd().replace(/[。.]$/u, "");
    },
  },
  {
    name: "原样",
    purpose: "照印引号里的符号，不当作记号（#、**、|、{{ 等）",
    example: { template: '{{原样 "**"}}', result: "**" },
    arity: [1, 1],
    run: ([value]) => wordsOf(value) ?? complain("参数要是引号里的一段文字", value),
  },
  {
    name: "万一没有",
    purpose: "有这个字段就印它，没有就印后面写的话",
    example: { template: '{{万一没有 步骤.[0].地点 "地点另行通知"}}', result: "地点另行通知" },
    arity: [2, 2],
    takesAbsent: true,
    run: ([value, otherwise]) => {
      const words = isAbsent(value) ? wordsOf(otherwise) : wordsOf(value);
      return words ?? complain("两个参数都要是一个值，第二个不能缺", value);
    },
  },
];
