/** Entries of the data as the YAML of a data file, in the order of the schema. */
import { childFields } from "../data/introspect.ts";
import { scalar } from "../finished/front-matter.ts";
import type { DataEntry, FieldPath } from "./fact.ts";

type Node = string | Node[] | { [key: string]: Node };

/** Most characters of a block that is written on one line. */
const ONE_LINE = 76;
/** Most fields of an item that is written on one line. */
const FEW = 3;

const isFields = (node: Node | undefined): node is { [key: string]: Node } =>
  typeof node === "object" && !Array.isArray(node);

function put(node: Node | undefined, path: FieldPath, words: string): Node {
  const [key, ...rest] = path;
  if (key === undefined) return node ?? words;
  if (typeof key === "number") {
    const items = Array.isArray(node) ? [...node] : [];
    items[key] = put(items[key], rest, words);
    return items;
  }
  const fields = isFields(node) ? node : {};
  return { ...fields, [key]: put(fields[key], rest, words) };
}

const flow = (node: Node): string => {
  if (typeof node === "string") return scalar(node);
  if (Array.isArray(node)) return `[${node.map(flow).join(", ")}]`;
  return `{${Object.entries(node)
    .map(([key, value]) => `${key}: ${flow(value)}`)
    .join(", ")}}`;
};

/** Lines of a node that stands behind its key, the first without indentation. */
function lines(node: Node, indent: string): string[] {
  const line = flow(node);
  if (typeof node === "string" || line.length + indent.length <= ONE_LINE) return [` ${line}`];
  const deeper = `${indent}  `;
  if (Array.isArray(node)) return ["", ...node.flatMap((item) => itemLines(item, deeper))];
  return ["", ...fieldLines(node, deeper)];
}

/** An item of few fields stays on its line however long it is. */
function itemLines(item: Node, indent: string): string[] {
  if (!isFields(item) || Object.keys(item).length <= FEW) return [`${indent}- ${flow(item)}`];
  return fieldLines(item, `${indent}  `).map((line, i) =>
    i === 0 ? `${indent}- ${line.trimStart()}` : line,
  );
}

const fieldLines = (fields: { [key: string]: Node }, indent: string): string[] =>
  Object.entries(fields).flatMap(([key, value]) => {
    const [first = "", ...more] = lines(value, indent);
    return [`${indent}${key}:${first}`, ...more];
  });

/** A data file with `comments` at its head; the first entry of a path counts. */
export function dataYaml(entries: readonly DataEntry[], comments: readonly string[]): string {
  const root = entries.reduce<Node>((node, { path, words }) => put(node, path, words), {});
  const fields = isFields(root) ? root : {};
  const order = childFields([]);
  const sorted = Object.entries(fields).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const blocks = sorted.map(([key, value]) => fieldLines({ [key]: value }, "").join("\n"));
  return `${[...comments.map((line) => `# ${line}`), "版本: 1"].join("\n")}\n\n${blocks.join("\n\n")}\n`;
}
