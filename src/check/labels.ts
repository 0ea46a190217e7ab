/** Numbers at the beginning of a paragraph: 一、 （一） 1. （1） ① 第一， 一是 一要. */
import { smallNumeral } from "../data/time/words.ts";

/** Kinds of numbers, from the highest level down; ordinal words stand at any level. */
export type LabelStyle = "一、" | "（一）" | "1." | "（1）" | "①" | "第一" | "一是" | "一要";

export interface Label {
  style: LabelStyle;
  n: number;
  /** The number as written, with its punctuation. */
  written: string;
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const NUMERAL = "[一二三四五六七八九十]{1,3}";

const PATTERNS: readonly [LabelStyle, RegExp][] = [
  ["一、", new RegExp(`^(${NUMERAL})、`, "u")],
  ["（一）", new RegExp(`^[（(](${NUMERAL})[）)][、，.．]?`, "u")],
  ["1.", /^(\d{1,2})(?:[.．](?!\d)|[.．](?=\d{4}年)|、)/u],
  ["（1）", /^[（(](\d{1,2})[）)][、，.．]?/u],
  ["①", new RegExp(`^([${CIRCLED}])`, "u")],
  ["第一", new RegExp(`^第(${NUMERAL})(?:[，、,](?![第一二三四五六七八九十])|(?=要))`, "u")],
  ["一是", new RegExp(`^(${NUMERAL})是(?=[^，。])`, "u")],
  ["一要", new RegExp(`^(${NUMERAL})要(?=[^，。])`, "u")],
];

/** Rank of a style; a label closes everything below it. Ordinal words share the lowest rank. */
export const rankOf = (style: LabelStyle): number =>
  Math.min(
    PATTERNS.findIndex(([known]) => known === style),
    5,
  );

const numberIn = (numeral: string): number | undefined => {
  if (CIRCLED.includes(numeral)) return CIRCLED.indexOf(numeral) + 1;
  return /^\d+$/.test(numeral) ? Number(numeral) : smallNumeral(numeral);
};

/** The number that a text begins with. */
export function labelOf(text: string): Label | undefined {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    const n = match?.[1] === undefined ? undefined : numberIn(match[1]);
    if (match && n !== undefined) return { style, n, written: match[0] };
  }
  return undefined;
}
