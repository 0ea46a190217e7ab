/** What a terminal shows: widths, colours, and no control character of anyone's data. */
import { stripVTControlCharacters } from "node:util";
import pc from "picocolors";
import type { Io } from "./io.ts";

export interface Paint {
  red: (text: string) => string;
  yellow: (text: string) => string;
  cyan: (text: string) => string;
  green: (text: string) => string;
  bold: (text: string) => string;
  dim: (text: string) => string;
}

/** Colours for this run: `--no-color` and NO_COLOR win, then FORCE_COLOR, then the terminal. */
export function paintFor(io: Io, noColor: boolean): Paint {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  const isForced = FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0";
  const isForbidden = noColor || (NO_COLOR !== undefined && NO_COLOR !== "");
  const isSupported = isForced || (io.isTerminal && TERM !== "dumb" && FORCE_COLOR !== "0");
  return pc.createColors(!isForbidden && isSupported);
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Mn}\p{Noncharacter_Code_Point}]/u;

/** Columns that a character takes on a terminal. */
const columnsOf = (character: string): number =>
  invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;

/** Columns that a text takes on a terminal, colours not counted. */
export function displayWidth(text: string): number {
  return [...stripVTControlCharacters(text)].reduce(
    (sum, character) => sum + columnsOf(character),
    0,
  );
}

/** Pads to a width on the terminal. */
export const padDisplay = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - displayWidth(text)));

/**
 * Makes controls, bidi overrides and the like visible as one `·` each, so that words from a file
 * can neither move the cursor nor hide. A tab becomes one space. Line breaks become ` ⏎ `.
 */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n|[\r\n]/g, " ⏎ ")
    .replaceAll("\t", " ")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu, "·");
}
