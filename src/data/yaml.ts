/**
 * YAML to a raw tree with positions, guarded: size and depth are capped before composing, aliases
 * while resolving, and every scalar keeps its source text (007 stays 007, 12:30 stays 12:30).
 */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { childFields } from "./introspect.ts";
import * as problems from "./problems.ts";
import { plainOf, type RawEntry, type RawMap, type RawNode, type RawScalar } from "./raw.ts";
import { guardYaml } from "./yaml-guard.ts";
import { type Locator, locator } from "./yaml-position.ts";

/** Most times that anchors may be referred to in one file. */
const MAX_ALIASES = 1000;
/** Most keys in one block (a unit list belongs into a table, not here). */
const MAX_KEYS = 5000;

interface Reading {
  text: string;
  doc: Document;
  at: Locator;
  aliases: number;
  /** Nodes that are being expanded, to refuse an anchor that contains itself. */
  open: Set<Node>;
  problems: Problem[];
}

const EMPTY = new Set(["", "~", "null"]);
const CJK_FOLD =
  /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f])[ ](?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“‘])/gu;

function scalarOf(reading: Reading, node: Node, offset: number): RawScalar {
  const { line, column } = reading.at(offset);
  if (!isScalar(node)) return { type: "scalar", text: "", isEmpty: true, at: { line, column } };
  const written = typeof node.source === "string" ? node.source : String(node.value ?? "");
  const source = reading.text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
  const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  const isFolded = node.type !== "BLOCK_LITERAL" && source.includes("\n");
  const unfolded = isFolded ? written.replace(CJK_FOLD, "") : written;
  const text = isBlock ? unfolded.replace(/\n+$/u, "") : unfolded;
  const isEmpty = (node.type === "PLAIN" && EMPTY.has(text)) || text === "";
  return { type: "scalar", text: isEmpty ? "" : text, isEmpty, at: { line, column } };
}

function aliasTarget(reading: Reading, node: Node, offset: number): Node | undefined {
  if (!isAlias(node)) return node;
  reading.aliases += 1;
  const target = node.resolve(reading.doc);
  const place = reading.at(offset);
  if (!target) {
    reading.problems.push(problems.unknownAlias(place, node.source));
  } else if (reading.open.has(target)) {
    reading.problems.push(problems.aliasOfItself(place, node.source));
  } else if (reading.aliases <= MAX_ALIASES) {
    return target;
  }
  return undefined;
}

function keyOf(reading: Reading, key: unknown, offset: number): string | undefined {
  if (isScalar(key)) return String(key.source ?? key.value ?? "");
  const words = reading.text.slice(offset, offset + 30).split("\n")[0] ?? "";
  reading.problems.push(problems.keyIsNoWord(reading.at(offset), words));
  return undefined;
}

function mapOf(reading: Reading, node: Node, offset: number): RawMap {
  const { line, column } = reading.at(offset);
  const map: RawMap = { type: "map", entries: [], at: { line, column } };
  if (!isMap(node)) return map;
  if (node.items.length > MAX_KEYS) {
    reading.problems.push(problems.tooManyKeys(reading.at(offset), MAX_KEYS));
    return map;
  }
  const known = new Map<string, RawEntry>();
  for (const { key, value } of node.items) {
    const keyOffset = (key as Node | null)?.range?.[0] ?? offset;
    const word = keyOf(reading, key, keyOffset);
    if (word === undefined) continue;
    const place = reading.at(keyOffset);
    const earlier = known.get(word);
    if (earlier) {
      reading.problems.push(problems.duplicateKey(place, word, earlier.keyAt));
      continue;
    }
    const keyAt = { line: place.line, column: place.column };
    const entry = { key: word, keyAt, value: rawOf(reading, value as Node | null, keyOffset) };
    known.set(word, entry);
    map.entries.push(entry);
  }
  return map;
}

function rawOf(reading: Reading, written: Node | null, fallback: number): RawNode {
  const offset = written?.range?.[0] ?? fallback;
  const { line, column } = reading.at(offset);
  const nothing: RawScalar = { type: "scalar", text: "", isEmpty: true, at: { line, column } };
  const node = written && aliasTarget(reading, written, offset);
  if (!node || reading.aliases > MAX_ALIASES) return nothing;
  if (!isSeq(node) && !isMap(node)) return scalarOf(reading, node, offset);
  reading.open.add(node);
  const raw: RawNode = isSeq(node)
    ? {
        type: "list",
        items: node.items.map((item) => rawOf(reading, item as Node | null, offset)),
        at: { line, column },
      }
    : mapOf(reading, node, offset);
  reading.open.delete(node);
  return raw;
}

function isKnownKey(word: string): boolean {
  return knownKeys().has(word);
}

let keys: Set<string> | undefined;
function knownKeys(): Set<string> {
  if (keys) return keys;
  keys = new Set();
  const visit = (path: string[]): void => {
    for (const name of childFields(path)) {
      keys?.add(name);
      if (name !== "本文") visit([...path, name]);
    }
  };
  visit([]);
  return keys;
}

function composeErrors(doc: Document, text: string, at: Locator): Problem[] {
  const all = [...doc.errors, ...doc.warnings];
  return all.map((error) => {
    const offset = Math.min(error.pos[0], text.length);
    const line = text.slice(offset).split("\n")[0] ?? "";
    return problems.yamlError(at(offset), error.code, line);
  });
}

/**
 * Reads a YAML text into a raw tree. `firstLine` is the line of the file on which the text begins
 * (front matter does not begin on the first). Problems: YF10xx.
 */
export function readYaml(text: string, file?: string, firstLine = 1): Outcome<RawNode> {
  const at = locator(text, file, firstLine);
  const guard = guardYaml(text, at, isKnownKey);
  if (guard.fatal.length > 0) return { problems: guard.fatal };
  const doc = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: false,
    logLevel: "error",
    prettyErrors: false,
  });
  const errors = composeErrors(doc, text, at);
  if (errors.length > 0 || guard.slips.some((slip) => slip.severity === "error")) {
    return { problems: guard.slips.length > 0 ? guard.slips : errors };
  }
  const reading: Reading = { text, doc, at, aliases: 0, open: new Set(), problems: [] };
  const raw = rawOf(reading, doc.contents as Node | null, 0);
  if (reading.aliases > MAX_ALIASES) reading.problems.push(problems.aliasBomb(at(0), MAX_ALIASES));
  const met = [...guard.slips, ...reading.problems];
  return hasErrors(met) ? { problems: met } : { value: raw, problems: met };
}

/** Thrown by `parsePlainYaml`; carries the problems, whose lines count from the text's first. */
export interface YamlFailure extends Error {
  problems: Problem[];
}

export const isYamlFailure = (error: unknown): error is YamlFailure =>
  error instanceof Error && "problems" in error;

/**
 * Plain objects, arrays and strings of a YAML text; every scalar is its source text. For
 * gray-matter, whose contract has no place for problems: throws a `YamlFailure`.
 */
export function parsePlainYaml(text: string): unknown {
  const { value, problems: met } = readYaml(text);
  if (!value) {
    const message = met.map((problem) => problem.message).join("；");
    throw Object.assign(new Error(message), { problems: met });
  }
  return value.type === "scalar" && value.isEmpty ? {} : plainOf(value);
}
