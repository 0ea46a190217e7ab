/** The whole checklist in order. */
import type { Rule } from "../rule.ts";
import { headRules } from "./head.ts";
import { pageRules } from "./page.ts";
import { titleRules } from "./title.ts";

export const allRules: readonly Rule[] = [...pageRules, ...headRules, ...titleRules];
