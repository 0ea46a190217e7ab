/** Helpers for numbers: 大写, 序数, 个数, 合计. */
import type { DataList } from "../../data/value.ts";
import { numeral } from "../numerals.ts";
import { complain, fieldOf, isBlock, isList, numberOf, wordsOf } from "./arguments.ts";
import type { Helper, Lacking } from "./helper.ts";

/** Sum without the rounding errors of binary fractions. */
function sum(numbers: readonly number[]): number {
  const places = Math.max(0, ...numbers.map((n) => (String(n).split(".")[1] ?? "").length));
  const scale = 10 ** places;
  return numbers.reduce((total, n) => total + Math.round(n * scale), 0) / scale;
}

/** Items of all lists that a path of list fields leads to; lists that are absent count nothing. */
function countDeep(list: DataList, fields: readonly string[]): number {
  const [field, ...rest] = fields;
  if (field === undefined) return list.length;
  return list.reduce<number>((total, item) => {
    const inner = isBlock(item) && Object.hasOwn(item, field) ? item[field] : undefined;
    return total + (isList(inner) ? countDeep(inner, rest) : 0);
  }, 0);
}

export const numberHelpers: readonly Helper[] = [
  {
    name: "大写",
    purpose: "数字写成汉字",
    example: { template: "{{大写 讨论.天数}}", result: "五" },
    arity: [1, 1],
    run: ([value]) => {
      const number = numberOf(value);
      return number === undefined ? complain("参数要是一个数", value) : numeral(number);
    },
  },
  {
    name: "序数",
    purpose: "清单里第几项，写成汉字；与 @index 连用",
    example: { template: "第{{序数 @index}}批", result: "第一批" },
    arity: [1, 1],
    run: ([value]) => {
      const number = numberOf(value);
      return number === undefined || !Number.isInteger(number)
        ? complain("参数要是 @index", value)
        : numeral(number + 1);
    },
  },
  {
    name: "个数",
    purpose: '清单有几项，写成汉字，两项写“两”；加 "数字" 写阿拉伯数字，加 "序数" 时两项写“二”',
    example: { template: "{{个数 讨论题目}}个题目", result: "七个题目" },
    arity: [1, 2],
    run: ([list, form]) => {
      if (!isList(list)) return complain("第一个参数要是一张清单", list);
      const wanted = wordsOf(form);
      if (form !== undefined && wanted !== "数字" && wanted !== "序数")
        return complain('第二个参数只能是 "数字" 或 "序数"');
      if (wanted === "数字") return String(list.length);
      return list.length === 2 && wanted === undefined ? "两" : numeral(list.length);
    },
  },
  {
    name: "总数",
    purpose: "清单里面的清单一共有几项，写阿拉伯数字；第二个参数是一层层的字段名",
    example: { template: '{{总数 简报内容.栏目 "条目.数据"}}', result: "4" },
    arity: [1, 2],
    run: ([list, fields]) => {
      if (!isList(list)) return complain("第一个参数要是一张清单", list);
      return String(countDeep(list, wordsOf(fields)?.split(".") ?? []));
    },
  },
  {
    name: "合计",
    purpose: "清单里某个字段各项相加",
    example: { template: '{{合计 数据 "数值"}}', result: "174" },
    arity: [1, 2],
    run: ([list, field]) => {
      if (!isList(list)) return complain("第一个参数要是一张清单", list);
      const numbers: number[] = [];
      for (const item of list) {
        const value = isBlock(item) ? fieldOf(item, wordsOf(field) ?? "数值") : item;
        if ("lacking" in value) return value as Lacking;
        const number = numberOf(value);
        if (number === undefined)
          return complain(`“${wordsOf(value) ?? "这一项"}”不是数，不能相加`, value);
        numbers.push(number);
      }
      return String(sum(numbers));
    },
  },
];
