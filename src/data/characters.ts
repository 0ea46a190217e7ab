/**
 * Characters that must not reach a document: XML cannot hold them, nobody can see them, or the
 * template room uses them as marks.
 */
import type { Place, Problem } from "../diagnostics.ts";
import * as problems from "./problems.ts";

/** C0 (except tab and newline), DEL and C1, lone surrogates, noncharacters. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\p{Cs}]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

/** Zero width, and those that turn the direction of writing. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The marks behind which the template room hides values. */
const RESERVED = /[\ue000-\ue003]/gu;

function codesOf(found: readonly string[]): string {
  const codes = new Set(
    found.map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`),
  );
  return [...codes].slice(0, 5).join("、") + (codes.size > 5 ? "等" : "");
}

/** The words fit to be printed, and what was wrong with them. */
export function cleanWords(words: string, place: Place): { text: string; problems: Problem[] } {
  const met: Problem[] = [];
  const reserved = words.match(RESERVED);
  if (reserved) met.push(problems.reservedCharacter(place, words, codesOf(reserved)));
  let text = words.replace(/[\u2028\u2029\u0085]/gu, "\n");
  const unprintable = text.match(UNPRINTABLE);
  if (unprintable) {
    text = text.replace(UNPRINTABLE, "");
    met.push(problems.controlsRemoved(place, text, codesOf(unprintable)));
  }
  const invisible = text.match(INVISIBLE);
  if (invisible) {
    text = text.replace(INVISIBLE, "");
    met.push(problems.invisibleRemoved(place, text, codesOf(invisible)));
  }
  if (text.includes("\t")) {
    text = text.replaceAll("\t", " ");
    met.push(problems.tabsReplaced(place, text));
  }
  const flush = text.replace(/^[ \u3000\u00a0]+|[ \u3000\u00a0]+$/gmu, "");
  if (/^[\u3000\u00a0]/mu.test(text)) met.push(problems.indentDropped(place, flush));
  return { text: flush, problems: met };
}
