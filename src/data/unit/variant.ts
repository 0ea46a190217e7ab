/** A campaign with one more document, made after one that it has. */
import { invariant, type Outcome } from "../../diagnostics.ts";
import type { Campaign } from "../campaign.ts";
import { checkRaw } from "../load.ts";
import { entryOf, type RawMap, type RawNode, type RawScalar, withNode } from "../raw.ts";

const nameOf = (node: RawNode): string | undefined => {
  const name = entryOf(node, "名称")?.value;
  return name?.type === "scalar" ? name.text : undefined;
};

/**
 * The campaign of a tree with a copy of the document `pattern` at the end of 文件, in which `fields`
 * stand in the place of its own.
 */
export function addDocument(
  root: RawMap,
  file: string,
  pattern: string,
  fields: Readonly<Record<string, string>>,
): Outcome<Campaign> {
  const list = entryOf(root, "文件")?.value;
  const found = list?.type === "list" ? list.items.find((o) => nameOf(o) === pattern) : undefined;
  invariant(list?.type === "list" && found, `没有文件“${pattern}”`);
  let copy: RawNode = found;
  for (const [key, text] of Object.entries(fields)) {
    const word: RawScalar = { type: "scalar", text, isEmpty: false, at: found.at };
    copy = withNode(copy, [key], word);
  }
  const items = [...list.items, copy];
  return checkRaw(withNode(root, ["文件"], { ...list, items }) as RawMap, file);
}
