/** Our own DOCX as lines that know their role by the name of their style. */
import type { Text } from "../document/tree.ts";
import { type Role, styles } from "../house/gbt9704.ts";
import type { SourceBlock, SourceParagraph, SourceTable } from "../source/source.ts";

/** A paragraph with a role, or a table. */
export type Line =
  | { type: "line"; role: Role; paragraph: SourceParagraph }
  | { type: "table"; table: SourceTable };

const ROLES: ReadonlyMap<string, Role> = new Map(
  (Object.keys(styles) as Role[]).map((role) => [styles[role].name, role]),
);

export const roleOf = ({ style = "" }: SourceParagraph): Role | undefined => ROLES.get(style);

/** Lines in reading order; paragraphs without a role hold places and say nothing. */
export const linesOf = (blocks: readonly SourceBlock[]): Line[] =>
  blocks.flatMap((block): Line[] => {
    if (block.container === "header" || block.container === "footer") return [];
    if (block.type === "table") return [{ type: "table", table: block }];
    const role = roleOf(block);
    return role ? [{ type: "line", role, paragraph: block }] : [];
  });

/** Forced breaks of titles are layout, not words. */
export const wordsOf = ({ text }: SourceParagraph): string => text.replace(/\n/gu, "");

/** Parts of a line that stand at tab stops. */
export const piecesOf = ({ text }: SourceParagraph): string[] =>
  text.split("\t").filter((piece) => piece !== "");

/** 李　堃 is 李堃 spread to three cells. */
export const drawnTogether = (name: string): string => name.replace(/^(\S)　(\S)$/u, "$1$2");

/**
 * The runs as texts, from the n-th character on. Bold is strong, save in a heading that is bold from
 * end to end: then its level is set so.
 */
export function textsOf({ runs }: SourceParagraph, from = 0, isHeading = false): Text[] {
  const shown = runs.filter(({ text }) => text !== "");
  const isStyle = isHeading && shown.every(({ isBold }) => isBold);
  const texts: Text[] = [];
  let at = 0;
  for (const { text, isBold } of shown) {
    const words = text.slice(Math.max(0, from - at)).replace(/\n/gu, "");
    at += text.length;
    const isStrong = isBold === true && !isStyle;
    const last = texts.at(-1);
    if (words === "") continue;
    if (last && (last.strong === true) === isStrong) last.text += words;
    else texts.push({ text: words, ...(isStrong ? { strong: true } : {}) });
  }
  return texts;
}
