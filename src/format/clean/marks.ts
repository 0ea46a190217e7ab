/** Punctuation and blanks set right, by the proofreader's rules that have exactly one answer. */
import { readArticle } from "../../check/article.ts";
import type { Rule } from "../../check/rule.ts";
import { dashes } from "../../check/rules/dashes.ts";
import { documentNumber } from "../../check/rules/document-number.ts";
import { doubledPunctuation } from "../../check/rules/doubled-punctuation.ts";
import { ellipsis } from "../../check/rules/ellipsis.ts";
import { escapedQuotes } from "../../check/rules/escaped-quotes.ts";
import { halfWidthBrackets } from "../../check/rules/half-width-brackets.ts";
import { halfWidthPunctuation } from "../../check/rules/half-width-punctuation.ts";
import { invisibleCharacters } from "../../check/rules/invisible-characters.ts";
import { ordinalComma } from "../../check/rules/ordinal-comma.ts";
import { straightQuotes } from "../../check/rules/straight-quotes.ts";
import { straySpace } from "../../check/rules/stray-space.ts";
import { unpairedMarks } from "../../check/rules/unpaired-marks.ts";
import type { Doubt } from "../build/notebook.ts";
import { type Draft, edited } from "../draft.ts";

/** In this order: what one makes, the next one sees. */
const RULES: readonly Rule[] = [
  invisibleCharacters,
  escapedQuotes,
  straightQuotes,
  halfWidthPunctuation,
  halfWidthBrackets,
  halfWidthPunctuation,
  straySpace,
  dashes,
  ellipsis,
  doubledPunctuation,
  ordinalComma,
  documentNumber,
];

/** Marks that no rule could pair; offsets are those of the original. */
export const unpairedIn = ({ text, origins }: Draft): Doubt[] =>
  unpairedMarks.find(readArticle(text)).map(({ start, end, message }) => ({
    at: origins[start] ?? 0,
    text: text.slice(start, end),
    why: message,
  }));

export const withRightMarks = (draft: Draft): Draft =>
  RULES.reduce((now, rule) => {
    const edits = rule.find(readArticle(now.text)).flatMap((finding) => finding.edits ?? []);
    return edited(now, edits, rule.name);
  }, draft);
