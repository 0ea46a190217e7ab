/** What this room says about the house list of exceptions; the rules carry their own words. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";

const EXAMPLE =
  "- {词语: 某词, 规则: YF7401, 理由: 为什么不算错}（词语、规则至少写一项，理由必写）";

const make = (id: string, place: Place, message: string, fix: string, text?: string): Problem => ({
  id,
  severity: "error",
  ...place,
  message,
  expected: EXAMPLE,
  fix,
  ...(text === undefined || text === "" ? {} : { text: excerpt(text) }),
});

export const noExceptionList = (place: Place): Problem =>
  make("YF7001", place, "校对例外里没有“例外”这个列表", "在最上面写“例外:”，下面每项以“- ”开头");

export const notAnException = (place: Place): Problem =>
  make("YF7002", place, "这一项不是几项内容", "写明词语或规则，以及理由");

export const emptyException = (place: Place): Problem =>
  make("YF7003", place, "这一项既没有词语，也没有规则", "写明放过哪个词语或哪条规则");

export const exceptionWithoutReason = (place: Place, what: string): Problem =>
  make("YF7004", place, "这一项没有写理由，不起作用", "补上理由，说明为什么不算错", what);

export const unknownRule = (place: Place, rule: string): Problem =>
  make("YF7005", place, `没有“${excerpt(rule)}”这条规则`, "规则编号见 docs/校对规则.md", rule);

export const unknownExceptionKey = (place: Place, key: string, known: readonly string[]): Problem =>
  make("YF7006", place, `不认识“${excerpt(key)}”`, `只能写${known.join("、")}`, key);
