/**
 * Looks over the tokens of a YAML text before it is composed: nesting too deep (the composer
 * recurses), and slips that YAML would misread without a word, such as full-width indentation.
 */
import { Lexer } from "yaml";
import type { Problem } from "../../diagnostics.ts";
import * as problems from "../problems.ts";
import type { Locator } from "./position.ts";

/** Deepest nesting that is read; a real data file has about 6 levels. */
export const MAX_DEPTH = 64;

interface Scan {
  offset: number;
  lineStart: boolean;
  /** Column of the next token in code units, from 0. */
  column: number;
  flow: number;
  /** Columns at which open block collections began. */
  blocks: number[];
  previous: string;
  /** Places of anchors that nothing has referred to yet. */
  anchors: Map<string, ReturnType<Locator>>;
}

const MARKS = new Set(["\u0002", "\u0018", "\u001f", "\ufeff"]);

function openBlock(scan: Scan): void {
  const { blocks, column } = scan;
  if (scan.lineStart) {
    while (blocks.length > 0 && (blocks.at(-1) ?? 0) >= column) blocks.pop();
  }
  if ((blocks.at(-1) ?? -1) < column) blocks.push(column);
}

/** Signs behind which a further block may begin on the same line. */
const COMPACT = new Set(["-", "?", ":"]);

/** Behind `|` or `>` comes text, whatever it looks like. */
const isBlockText = (scan: Scan): boolean => /^[|>]/u.test(scan.previous);

function step(scan: Scan, token: string): void {
  if (token === "\n") {
    scan.lineStart = true;
    scan.column = 0;
    return;
  }
  const isSpace = token.trim() === "" && !token.includes("\n");
  if (!isSpace) {
    const isNested = scan.lineStart || COMPACT.has(scan.previous);
    if (scan.flow === 0 && isNested && !isBlockText(scan)) {
      openBlock(scan);
      scan.lineStart = false;
    }
    if (token === "[" || token === "{") scan.flow += 1;
    if (token === "]" || token === "}") scan.flow = Math.max(0, scan.flow - 1);
    scan.previous = token;
  }
  const newline = token.lastIndexOf("\n");
  scan.column = newline === -1 ? scan.column + token.length : token.length - newline - 1;
  if (token.endsWith("\n")) scan.lineStart = true;
}

/** Blank characters that look like indentation and are none. */
const FALSE_INDENT = /^[\u3000\u00a0]+/u;

/** Words of the text up to a full-width colon, at the place of a key. */
const FULL_WIDTH_COLON = /^([^\s：:，。、“”《》]{1,12})：/u;

/** What the tokens tell before anything is composed. */
export interface GuardReport {
  /** The tokens themselves; not all of them if composing is forbidden. */
  tokens: string[];
  /** Forbids composing. */
  fatal: Problem[];
  /** Certain slips and warnings. */
  slips: Problem[];
  /** Slips only if the composer finds errors near them. */
  suspicions: Problem[];
}

/** Characters behind a value that were taken for a comment though no blank follows the `#`. */
const LOST_WORDS = /^#[^\s#!-]/u;

/** `!` and `&` before a value are signs of YAML, which swallow the word they stand at. */
function inspectSigns(scan: Scan, token: string, at: Locator, report: GuardReport): void {
  if (token.startsWith("!")) report.slips.push(problems.tagSign(at(scan.offset), token));
  else if (token.startsWith("&")) scan.anchors.set(token.slice(1), at(scan.offset));
  else if (token.startsWith("*")) scan.anchors.delete(token.slice(1));
}

function inspect(
  scan: Scan,
  token: string,
  at: Locator,
  isKey: (word: string) => boolean,
  report: GuardReport,
): void {
  if (isBlockText(scan)) return;
  if (!scan.lineStart && LOST_WORDS.test(token)) {
    report.slips.push(problems.hashAfterValue(at(scan.offset), token));
  }
  inspectSigns(scan, token, at, report);
  const isItem = !scan.lineStart && scan.previous === "-";
  if (scan.flow > 0 || !(scan.lineStart || isItem)) return;
  if (FALSE_INDENT.test(token)) report.slips.push(problems.fullWidthIndent(at(scan.offset), token));
  const word = FULL_WIDTH_COLON.exec(token)?.[1] ?? "";
  if (!isKey(word)) return;
  const slip = problems.fullWidthColon(at(scan.offset), word);
  (isItem ? report.suspicions : report.slips).push(slip);
}

/** Scans the tokens of `text`; `isKey` tells which words are keys of the file. */
export function guardYaml(
  text: string,
  at: Locator,
  isKey: (word: string) => boolean,
): GuardReport {
  const scan: Scan = {
    offset: 0,
    lineStart: true,
    column: 0,
    flow: 0,
    blocks: [],
    previous: "",
    anchors: new Map(),
  };
  const report: GuardReport = { tokens: [], fatal: [], slips: [], suspicions: [] };
  for (const token of new Lexer().lex(text)) {
    report.tokens.push(token);
    if (MARKS.has(token)) continue;
    inspect(scan, token, at, isKey, report);
    step(scan, token);
    if (scan.flow + scan.blocks.length > MAX_DEPTH) {
      report.fatal.push(problems.tooDeep(at(scan.offset), MAX_DEPTH));
      break;
    }
    scan.offset += token.length;
  }
  for (const [name, place] of scan.anchors) {
    report.slips.push(problems.unusedAnchor(place, name));
  }
  return report;
}
