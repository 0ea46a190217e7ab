/**
 * Words as a template writes them, so that reading gives the very same words: whatever the reader
 * would take for a mark stands in {{原样 "…"}}.
 */
import type { Text } from "../document/tree.ts";

/** Where the words stand decides what would be a mark there. */
export type Where = "paragraph" | "heading" | "cell" | "line" | "figure";

/** Stands between words of different strength; no document holds it. */
const TURN = "\uE003";

/** Braces open and close a field, two stars set strong, blanks that are no plain space are tidied. */
const ANYWHERE = String.raw`[{}]+|\*{2,}|\*(?=${TURN})|(?<=${TURN})\*|[\t\u00a0\u0085\u2028\u2029]+`;
/** Blanks at either end are trimmed. */
const AT_ENDS = String.raw`^\s+|\s+$`;

const MARKS: Readonly<Record<Where, RegExp>> = {
  paragraph: new RegExp(`${ANYWHERE}|${AT_ENDS}|^#+|^-{3,}|[!！](?=\\[)`, "gu"),
  heading: new RegExp(`${ANYWHERE}|${AT_ENDS}|#+$`, "gu"),
  cell: new RegExp(`${ANYWHERE}|${AT_ENDS}|\\|`, "gu"),
  line: new RegExp(`${ANYWHERE}|${AT_ENDS}`, "gu"),
  figure: new RegExp(`${ANYWHERE}|${AT_ENDS}|[[\\]()]`, "gu"),
};

/** The call that prints its words as they are. */
export const asIs = (words: string): string => `{{原样 "${words}"}}`;

const isStrong = (text: Text | undefined): boolean => text?.strong === true;

/** The words with a turn wherever strong begins or ends. */
function withTurns(texts: readonly Text[]): string {
  const shown = texts.filter(({ text }) => text !== "");
  const words = shown.map((text, index) => {
    const turns = isStrong(text) !== isStrong(shown[index - 1]);
    return `${turns ? TURN : ""}${text.text}`;
  });
  return `${words.join("")}${isStrong(shown.at(-1)) ? TURN : ""}`;
}

/**
 * A row of texts as a template writes it. A backslash before a call would be taken for part of it,
 * so it stands twice there: Handlebars takes one away.
 */
export const literal = (texts: readonly Text[], where: Where): string =>
  withTurns(texts)
    .replace(MARKS[where], (mark) => asIs(mark))
    .replace(/\\(?=\{\{原样 ")/gu, "\\\\")
    .replaceAll(TURN, "**");
