/** What the words of a time rule may be measured from: the dated blocks of a data file by name. */
import { entryOf, itemsAt, nodeAt, pathText, type RawMap, type RawPath, textAt } from "../raw.ts";

/** A block with a beginning and an end: the paths of the fields that hold them. */
export interface Anchor {
  /** What it is called in messages: 步骤“动员部署”. */
  label: string;
  start: RawPath;
  end: RawPath;
}

export interface Anchors {
  /** By every name that it goes under; several under one name are ambiguous. */
  byName: ReadonlyMap<string, readonly Anchor[]>;
  /** The names, the longest first. */
  names: readonly string[];
}

const SPANS = ["批次", "阶段"];
const SLOTS = ["步骤", "主题活动"];

const spanAt = (label: string, path: RawPath): Anchor => ({
  label,
  start: [...path, "开始"],
  end: [...path, "结束"],
});

const pointAt = (label: string, path: RawPath): Anchor => ({ label, start: path, end: path });

/** The dated block at an index of a list. */
export function anchorIn(list: string, index: number, name: string): Anchor {
  const label = `${list}“${name}”`;
  if (SPANS.includes(list)) return spanAt(label, [list, index]);
  return pointAt(label, [list, index, list === "文件" ? "成文日期" : "时间"]);
}

function namedAnchors(root: RawMap): [string, Anchor][] {
  const single = (block: "活动" | "讨论"): [string, Anchor][] => {
    const node = entryOf(root, block)?.value;
    if (!node) return [];
    const own = [textAt(node, "名称"), textAt(node, "简称")].filter((name) => name !== undefined);
    return [...new Set([block, ...own])].map((name) => [name, spanAt(block, [block])]);
  };
  const listed = [...SPANS, ...SLOTS, "文件"].flatMap((list) =>
    itemsAt(root, list).flatMap((item, i): [string, Anchor][] => {
      const name = textAt(item, "名称");
      if (!name) return [];
      const anchor = anchorIn(list, i, name);
      const full = list === "阶段" ? [`${name}阶段`] : [];
      return [name, `${list}${name}`, ...full].map((word) => [word, anchor]);
    }),
  );
  return [...single("活动"), ...single("讨论"), ...listed];
}

/** Steps and phases of a name come before a document that is called the same. */
function withoutDocuments(anchors: readonly Anchor[]): readonly Anchor[] {
  const dated = anchors.filter((anchor) => anchor.start[0] !== "文件");
  return dated.length > 0 ? dated : anchors;
}

/** All anchors of a tree whose short forms are spelled out. */
export function anchorsOf(root: RawMap): Anchors {
  const found = new Map<string, Anchor[]>();
  for (const [name, anchor] of namedAnchors(root))
    found.set(name, [...(found.get(name) ?? []), anchor]);
  const byName = new Map([...found].map(([name, all]) => [name, withoutDocuments(all)]));
  return { byName, names: [...byName.keys()].sort((a, b) => b.length - a.length) };
}

/** The blocks around a field, from the inside out: its own, its batch, the discussion, all. */
function anchorsAround(root: RawMap, [block, index]: RawPath): Anchor[] {
  const around: Anchor[] = [];
  if (typeof block === "string" && typeof index === "number") {
    const own = nodeAt(root, [block, index]);
    const meeting = pointAt(textAt(own, "名称") ?? "", [block, index, "时间"]);
    around.push(block === "文件" ? meeting : anchorIn(block, index, textAt(own, "名称") ?? ""));
    const batch = textAt(own, "批次");
    const at = itemsAt(root, "批次").findIndex((item) => textAt(item, "名称") === batch);
    if (batch && at >= 0) around.push(anchorIn("批次", at, batch));
  }
  if (block === "步骤" || block === "讨论") around.push(spanAt("讨论", ["讨论"]));
  return [...around, spanAt("活动", ["活动"])];
}

/** The block that a bare 开始 or 结束 means at a field: the nearest that has another such field. */
export function ownAnchor(root: RawMap, field: RawPath, edge: "start" | "end"): Anchor {
  const around = anchorsAround(root, field);
  const isFit = ({ [edge]: path }: Anchor) =>
    nodeAt(root, path)?.type === "scalar" && pathText(path) !== pathText(field);
  return around.find(isFit) ?? spanAt("活动", ["活动"]);
}

/** What 印发之日 means: the date of the document that a field stands in, else of the only one that issues a text. */
export function issueAnchor(root: RawMap, [block, index]: RawPath): Anchor | undefined {
  const documents = itemsAt(root, "文件");
  const issuing = documents.flatMap((document, i) => (entryOf(document, "印发") ? [i] : []));
  const at = block === "文件" && typeof index === "number" ? index : issuing[0];
  if (at === undefined || (block !== "文件" && issuing.length > 1)) return undefined;
  return anchorIn("文件", at, textAt(documents[at], "名称") ?? "");
}

/** 上一阶段, 上一步骤 …: the block before the one that a field stands in; of phases, in its batch. */
export function previousAnchor(root: RawMap, field: RawPath): Anchor | undefined {
  const [list, index] = field;
  if (typeof list !== "string" || typeof index !== "number") return undefined;
  const items = itemsAt(root, list);
  const batch = textAt(items[index], "批次");
  for (let i = index - 1; i >= 0; i -= 1)
    if (list !== "阶段" || textAt(items[i], "批次") === batch)
      return anchorIn(list, i, textAt(items[i], "名称") ?? "");
  return undefined;
}
