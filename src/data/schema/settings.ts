/** 版式: one field for each rule of `settings.ts`. */
import type * as z from "zod";
import { type SettingRule, settingRules } from "../../settings.ts";
import { block, choice, flag, number, word } from "./fields.ts";

function fieldOf(rule: SettingRule): z.ZodType {
  const standard = `${rule.description}默认“${rule.standard}”。`;
  switch (rule.kind) {
    case "flag":
      return flag(standard);
    case "choice":
      return choice(Object.keys(rule.values) as [string, ...string[]], standard);
    case "number":
      return number(standard, Number(rule.standard));
    case "word":
      return word(standard, rule.example);
  }
}

/** 版式: what the office wants otherwise than the standard; what is left out is as the standard has it. */
export const settings = block(
  "版式上与国家标准不同的地方；不写的都按标准。",
  Object.fromEntries(settingRules.map((rule) => [rule.name, fieldOf(rule).optional()])),
);
