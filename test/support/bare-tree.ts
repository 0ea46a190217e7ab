/**
 * What a file that was written can still say of a tree: its words and roles. Where words came from
 * (origins), how they were cut into texts, and the pictures themselves are left out.
 */
import type { DocumentTree } from "../../src/document/tree.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** `evenFrom` is how wide the columns of a calendar made by a helper are, not words. */
const DROPPED = ["origin", "seals", "stamp", "picture", "evenFrom"];

/** Words; a bar is none. */
const isText = (node: Json): node is { text: string; strong?: boolean } =>
  typeof node === "object" &&
  node !== null &&
  !Array.isArray(node) &&
  "text" in node &&
  !("bar" in node);

function merged(list: Json[]): Json[] {
  const kept: Json[] = [];
  for (const item of list) {
    const last = kept.at(-1) ?? null;
    if (isText(item) && isText(last) && last.strong === item.strong) last.text += item.text;
    else if (!isText(item) || item.text !== "") kept.push(item);
  }
  return kept;
}

/** Lists of organs and people are lists of single texts: these are not run together. */
const SINGLE = ["organs", "people", "signatories", "copyRecipients", "reportTo", "sendTo"];

function bare(node: Json, key = ""): Json {
  if (Array.isArray(node)) {
    const items = node.map((item) => bare(item));
    return [...SINGLE, "distributeTo"].includes(key) ? items : merged(items);
  }
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).filter(([name]) => !DROPPED.includes(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, bare(value, name)]));
}

/** The tree as plain data, ready to be compared. */
export const bareTree = (tree: DocumentTree): unknown => bare(JSON.parse(JSON.stringify(tree)));
