/** Makers of the paragraphs and runs that a flow consists of. */
import type { Text } from "../document/tree.ts";
import type { FlowParagraph, Run } from "./flow.ts";
import { type Role, styleOf } from "./gbt9704.ts";
import type { Typeface } from "./style.ts";

/** Texts set in the typeface of a role (or another one). */
export function runsOf(role: Role, texts: readonly Text[], typeface?: Typeface): Run[] {
  const style = styleOf(role);
  return texts.map((text) => ({
    text: text.text,
    typeface: typeface ?? style.typeface,
    ...(text.strong ? { bold: true } : {}),
    ...(style.ownLatin ? { ownLatin: true as const } : {}),
    ...(text.origin ? { origin: text.origin } : {}),
  }));
}

export const paragraph = (
  role: Role,
  runs: Run[],
  over: Partial<Omit<FlowParagraph, "type" | "role" | "runs">> = {},
): FlowParagraph => ({ type: "paragraph", role, runs, ...over });

/** Texts joined by a mark, e.g. 、 between organs. */
export const joinTexts = (texts: readonly Text[], mark: string): Text[] =>
  texts.flatMap((text, i) => (i === 0 ? [text] : [{ text: mark }, text]));
