/** Helpers for numbers: 大写, 序数, 个数, 总数, 合计, 最大, 条形. */
import type { DataList } from "../../data/value.ts";
import { numeral } from "../numerals.ts";
import type { Evaluated } from "../run-state.ts";
import { complain, fieldOf, isBlock, isList, numberOf, wordsOf } from "./arguments.ts";
import type { Complaint, Helper, Lacking } from "./helper.ts";

/** Sum without the rounding errors of binary fractions. */
function sum(numbers: readonly number[]): number {
  const places = Math.max(0, ...numbers.map((n) => (String(n).split(".")[1] ?? "").length));
  const scale = 10 ** places;
  return numbers.reduce((total, n) => total + Math.round(n * scale), 0) / scale;
}

/** The numbers that a field of the items holds, or what is wrong with one of them. */
function numbersOf(list: Evaluated, field: Evaluated): number[] | Complaint | Lacking {
  if (!isList(list)) return complain("第一个参数要是一张清单", list);
  const numbers: number[] = [];
  for (const item of list) {
    const value = isBlock(item) ? fieldOf(item, wordsOf(field) ?? "数值") : item;
    if ("lacking" in value) return value as Lacking;
    const number = numberOf(value);
    if (number === undefined)
      return complain(`“${wordsOf(value) ?? "这一项"}”不是数，不能计算`, value);
    numbers.push(number);
  }
  return numbers;
}

/** To a ten-thousandth, so that it can be written down. */
const shareOf = (number: number, most: number): number =>
  most === 0 ? 0 : Math.round((number / most) * 10_000) / 10_000;

/** A number that a bar can show; 85% is 85. */
function shareable(value: Evaluated): number | undefined {
  const percent = /^(\d+(?:\.\d+)?)[%％]$/u.exec(wordsOf(value)?.trim() ?? "")?.[1];
  return percent === undefined ? numberOf(value) : Number(percent);
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
      const numbers = numbersOf(list, field);
      return Array.isArray(numbers) ? String(sum(numbers)) : numbers;
    },
  },
  {
    name: "最大",
    purpose: "清单里某个字段最大的数；没有一项时是0",
    example: { template: '{{最大 数据 "数值"}}', result: "126" },
    arity: [1, 2],
    run: ([list, field]) => {
      const numbers = numbersOf(list, field);
      return Array.isArray(numbers) ? String(Math.max(0, ...numbers)) : numbers;
    },
  },
  {
    name: "条形",
    purpose:
      '表格的一格里画一个条形，后面印数值；第二个参数是画满时的数，可以写成 (最大 清单 "字段")，百分数写100；第三个参数是代替数值印的话',
    example: { template: "{{条形 数值 200}}", result: "██████ 126（条形长短按126比200）" },
    arity: [2, 3],
    run: ([value, full, words]) => {
      const [number, most] = [shareable(value), shareable(full)];
      if (number === undefined || number < 0) return complain("第一个参数要是一个数", value);
      if (most === undefined || most < 0) return complain("第二个参数要是一个数", full);
      if (number > most) return complain(`${number}比画满时的数${most}还大`, value);
      return { text: wordsOf(words ?? value) ?? "", bar: shareOf(number, most) };
    },
  },
];
