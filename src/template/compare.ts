/** The comparison of {{#如果 A "等于" B}}. */
import { Value } from "../data/value.ts";
import { badArgument } from "./filling-problems.ts";
import { type Evaluated, isAbsent, placeOf, type RunState, type Site, Words } from "./run-state.ts";

export const COMPARISON_EXAMPLE = '{{#如果 机关.简称 "等于" "市教育局"}}……{{/如果}}';
const OPERATORS = ["等于", "不等于", "大于", "小于", "包含"];

function wordsOf(value: Evaluated): string {
  if (value instanceof Value || value instanceof Words) return value.text;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Days compare as days, everything else as a number. */
function orderOf(value: Evaluated): number | string | undefined {
  if (value instanceof Value && value.meaning.time?.kind === "point")
    return value.meaning.time.point.from;
  if (value instanceof Value && value.meaning.number !== undefined) return value.meaning.number;
  if (Array.isArray(value)) return value.length;
  const number = Number(wordsOf(value));
  return wordsOf(value) === "" || Number.isNaN(number) ? undefined : number;
}

/** Whether a list holds the words (as an item, or as the 名称 of an item), or a text contains them. */
function contains(container: Evaluated, words: string): boolean {
  if (!Array.isArray(container)) return wordsOf(container).includes(words);
  return container.some((item) => {
    if (item instanceof Value) return item.text === words;
    const name = Array.isArray(item) ? undefined : item.名称;
    return name instanceof Value && name.text === words;
  });
}

function evaluate(operator: string, left: Evaluated, right: Evaluated): boolean | undefined {
  if (operator === "包含") return contains(left, wordsOf(right));
  if (operator === "等于") return wordsOf(left) === wordsOf(right);
  if (operator === "不等于") return wordsOf(left) !== wordsOf(right);
  const [a, b] = [orderOf(left), orderOf(right)];
  if (a === undefined || b === undefined || typeof a !== typeof b) return undefined;
  return operator === "大于" ? a > b : a < b;
}

/** Whether the comparison holds; one with an absent side holds only for 不等于. */
export function compare(
  state: RunState,
  site: Site,
  left: Evaluated,
  operator: Evaluated,
  right: Evaluated,
): boolean {
  const name = wordsOf(operator);
  const complain = (detail: string) => {
    state.problems.push(badArgument(placeOf(site), "如果", detail, COMPARISON_EXAMPLE));
    return false;
  };
  if (!OPERATORS.includes(name) || right === undefined)
    return complain(`要写成“甲 "等于" 乙”，中间可用 ${OPERATORS.join("、")}`);
  if (isAbsent(left) || isAbsent(right)) return name === "不等于";
  return evaluate(name, left, right) ?? complain("两边不能比大小，要都是数或都是日期");
}
