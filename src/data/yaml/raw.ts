/** Composed YAML nodes to the raw tree: positions, source texts, references written out under a cap. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import type { Problem } from "../../diagnostics.ts";
import * as problems from "../problems.ts";
import type { RawEntry, RawMap, RawNode, RawScalar } from "../raw.ts";
import type { Locator } from "./position.ts";

/** Most times that anchors may be referred to in one file. */
const MAX_ALIASES = 1000;
/** Most values that a file may have once its references are written out. */
const MAX_NODES = 200_000;
/** Most keys in one block (a unit list belongs into a table, not here). */
const MAX_KEYS = 5000;

interface Reading {
  text: string;
  doc: Document;
  at: Locator;
  aliases: number;
  nodes: number;
  /** Nodes that are being expanded, to refuse an anchor that contains itself. */
  open: Set<Node>;
  problems: Problem[];
}

const EMPTY = new Set(["", "~", "null"]);
const CJK_FOLD =
  /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f])[ ](?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“‘])/gu;

function scalarOf(reading: Reading, node: Node, at: RawNode["at"]): RawScalar {
  if (!isScalar(node)) return { type: "scalar", text: "", isEmpty: true, at };
  const written = typeof node.source === "string" ? node.source : String(node.value ?? "");
  const source = reading.text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
  const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  const isFolded = node.type !== "BLOCK_LITERAL" && source.includes("\n");
  const unfolded = isFolded ? written.replace(CJK_FOLD, "") : written;
  const text = isBlock ? unfolded.replace(/\n+$/u, "") : unfolded;
  const isEmpty = (node.type === "PLAIN" && EMPTY.has(text)) || text === "";
  return { type: "scalar", text: isEmpty ? "" : text, isEmpty, at };
}

const isTooMuch = (reading: Reading): boolean =>
  reading.aliases > MAX_ALIASES || reading.nodes > MAX_NODES;

function aliasTarget(reading: Reading, node: Node, offset: number): Node | undefined {
  if (!isAlias(node)) return node;
  reading.aliases += 1;
  const target = node.resolve(reading.doc);
  if (!target) {
    reading.problems.push(problems.unknownAlias(reading.at(offset), node.source));
  } else if (reading.open.has(target)) {
    reading.problems.push(problems.aliasOfItself(reading.at(offset), node.source));
  } else {
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

function mapOf(reading: Reading, node: Node, offset: number, at: RawNode["at"]): RawMap {
  const map: RawMap = { type: "map", entries: [], at };
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
  const at = { line, column };
  const nothing: RawScalar = { type: "scalar", text: "", isEmpty: true, at };
  const node = written && aliasTarget(reading, written, offset);
  reading.nodes += 1;
  if (!node || isTooMuch(reading)) return nothing;
  if (!isSeq(node) && !isMap(node)) return scalarOf(reading, node, at);
  reading.open.add(node);
  const raw: RawNode = isSeq(node)
    ? {
        type: "list",
        items: node.items.map((item) => rawOf(reading, item as Node | null, offset)),
        at,
      }
    : mapOf(reading, node, offset, at);
  reading.open.delete(node);
  return raw;
}

/** The raw tree of a composed document, and what was wrong with its keys and references. */
export function rawOfDocument(
  text: string,
  doc: Document,
  at: Locator,
): { root: RawNode; problems: Problem[] } {
  const reading: Reading = { text, doc, at, aliases: 0, nodes: 0, open: new Set(), problems: [] };
  const root = rawOf(reading, doc.contents as Node | null, 0);
  if (isTooMuch(reading)) reading.problems.push(problems.aliasBomb(at(0), MAX_ALIASES));
  return { root, problems: reading.problems };
}
