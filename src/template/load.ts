/** Reads a template file: front matter, syntax of every part. Fields are checked in `check.ts`. */
import { decodeText } from "../data/decode.ts";
import { nearest } from "../data/nearest.ts";
import type { RawMap, RawNode } from "../data/raw.ts";
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { type FrontMatter, FRONT_MATTER_KEYS as KEYS, splitFrontMatter } from "./front-matter.ts";
import { RESERVED } from "./marks.ts";
import { allPieces } from "./pieces.ts";
import {
  frontMatterMissing,
  frontMatterShape,
  reservedCharacter,
  templateTooLong,
  unknownFrontMatterKey,
} from "./problems.ts";
import { parsePiece } from "./syntax.ts";
import type { Template } from "./template.ts";

const MAX_BYTES = 256 * 1024;

/** 版面 of an annex. */
const LANDSCAPE = "横排";
const ORIENTATIONS: readonly string[] = [LANDSCAPE, "竖排"];

type Line = { source: string; line: number };

/** Front matter as it is read: each value with its line. */
interface Head {
  /** The line on which it starts. */
  line: number;
  values: Map<string, { lines: Line[]; isList: boolean }>;
  problems: Problem[];
}

function linesOf(node: RawNode): Line[] | undefined {
  if (node.type === "scalar")
    return node.isEmpty ? [] : [{ source: node.text, line: node.at.line }];
  if (node.type === "map") return undefined;
  const items = node.items.map(linesOf);
  return items.every((item) => item?.length === 1)
    ? items.flatMap((item) => item ?? [])
    : undefined;
}

function readHead(front: FrontMatter, file: string, others: readonly string[]): Head {
  const head: Head = { line: front.line, values: new Map(), problems: [] };
  if (front.head && front.head.type !== "map") {
    const place = { file, ...front.head.at };
    head.problems.push(frontMatterShape(place, "信息头", "每行一项，写作“键: 值”"));
  }
  const entries = front.head?.type === "map" ? front.head.entries : [];
  const known = [...KEYS, ...others];
  for (const { key, keyAt, value } of entries) {
    const place = { file, ...keyAt };
    const lines = linesOf(value);
    if (others.includes(key)) continue;
    if (!KEYS.includes(key))
      head.problems.push(unknownFrontMatterKey(place, key, nearest(key, known)));
    else if (!lines)
      head.problems.push(frontMatterShape(place, key, "一行文字，或一张只有文字的清单"));
    else head.values.set(key, { lines, isList: value.type === "list" });
  }
  return head;
}

/** The single line of a key; a list there, or nothing where it is required, is a problem. */
function single(head: Head, key: string, file: string, isRequired: boolean): Line | undefined {
  const found = head.values.get(key);
  const [line] = found?.lines ?? [];
  if (found?.isList)
    head.problems.push(
      frontMatterShape({ file, ...(line ? { line: line.line } : {}) }, key, "一行文字"),
    );
  else if (!line && isRequired) {
    head.problems.push(frontMatterMissing({ file, line: head.line }, key));
  }
  return line;
}

function assemble(
  name: string,
  file: string,
  front: FrontMatter,
  others: readonly string[] = [],
): Outcome<Template> {
  const head = readHead(front, file, others);
  const kind = single(head, "文种", file, true);
  const title = single(head, "标题", file, true);
  const salutation = single(head, "称呼", file, false);
  const orientation = single(head, "版面", file, false);
  if (orientation && !ORIENTATIONS.includes(orientation.source))
    head.problems.push(
      frontMatterShape({ file, line: orientation.line }, "版面", ORIENTATIONS.join("或")),
    );
  const { problems } = head;
  const needs = head.values.get("需要")?.lines ?? [];
  if (!kind || !title) return { problems };
  const template: Template = {
    name,
    file,
    kind: kind.source,
    title,
    ...(salutation ? { salutation } : {}),
    byline: head.values.get("题注")?.lines ?? [],
    ...(orientation?.source === LANDSCAPE ? { landscape: true } : {}),
    needs: needs.map(({ source, line }) => ({ path: source, line })),
    body: front.body,
  };
  return { value: template, problems };
}

const syntaxProblems = (template: Template): Problem[] =>
  allPieces(template).flatMap((piece) => parsePiece(piece).problems);

function reservedPlace(text: string, file: string) {
  const at = text.search(RESERVED);
  if (at < 0) return undefined;
  const before = text.slice(0, at).split("\n");
  return { file, line: before.length, column: [...(before.at(-1) ?? "")].length + 1 };
}

/** The text of a template file; size, encoding and reserved characters checked. */
export function readText(bytes: Uint8Array, file: string): Outcome<string> {
  if (bytes.length > MAX_BYTES)
    return { problems: [templateTooLong({ file, line: 1 }, Math.ceil(bytes.length / 1024))] };
  const { value, problems } = decodeText(bytes, file);
  if (!value) return { problems };
  const reserved = reservedPlace(value.text, file);
  return reserved
    ? { problems: [...problems, reservedCharacter(reserved)] }
    : { value: value.text, problems };
}

/**
 * A template from the bytes of its file. `name` is the file name without `.md`, `file` the name
 * that messages show. Errors: encoding, size over 256 KB, front matter, syntax.
 */
export function loadTemplate(bytes: Uint8Array, name: string, file: string): Outcome<Template> {
  const text = readText(bytes, file);
  if (text.value === undefined) return { problems: text.problems };
  const loaded = loadSection({ text: text.value, line: 1 }, name, file);
  const problems = [...text.problems, ...loaded.problems];
  return loaded.value ? { value: loaded.value.template, problems } : { problems };
}

/** A template within a file, and what its front matter says beside the keys of a template. */
export interface Section {
  template: Template;
  /** The entries of the keys that the caller named. */
  rest: RawMap;
}

/**
 * Loads a stretch of a file, which begins on `line`, as a template. Front matter keys in `others`
 * are handed back unread.
 */
export function loadSection(
  { text, line }: { text: string; line: number },
  name: string,
  file: string,
  others: readonly string[] = [],
): Outcome<Section> {
  const front = splitFrontMatter(text, file, line);
  if (!front.value) return { problems: front.problems };
  const read = assemble(name, file, front.value, others);
  const met = [...front.problems, ...read.problems];
  if (!read.value) return { problems: met };
  const problems = [...met, ...syntaxProblems(read.value)];
  if (hasErrors(problems)) return { problems };
  const { head } = front.value;
  const entries = head?.type === "map" ? head.entries : [];
  const rest = entries.filter(({ key }) => others.includes(key));
  const at = head?.at ?? { line, column: 1 };
  return { value: { template: read.value, rest: { type: "map", entries: rest, at } }, problems };
}

/**
 * A partial (templates/片段/): a body without front matter. The line break at its end belongs to
 * the file, not to the words, so that a partial can stand in the middle of a line.
 */
export function loadPartial(bytes: Uint8Array, name: string, file: string): Outcome<Template> {
  const text = readText(bytes, file);
  if (text.value === undefined) return { problems: text.problems };
  const partial: Template = {
    name,
    file,
    kind: "片段",
    title: { source: "", line: 1 },
    byline: [],
    needs: [],
    body: { source: text.value.trimEnd(), line: 1 },
  };
  const problems = [...text.problems, ...syntaxProblems(partial)];
  return hasErrors(problems) ? { problems } : { value: partial, problems };
}
