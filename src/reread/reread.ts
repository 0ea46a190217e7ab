/**
 * What yinfa wrote as DOCX, read back into the document tree: styles name the roles, properties say
 * what no page shows. Not in the file, and so not in the tree: where words came from, the pictures
 * of seals and stamps, 版式.
 */
import type { DocumentTree, Metadata } from "../document/tree.ts";
import type { SourceText } from "../source/source.ts";
import { bulletinTree } from "./bulletin.ts";
import { linesOf } from "./lines.ts";
import { officialTree } from "./official.ts";

function metadataOf(properties: Readonly<Record<string, string>>): Metadata {
  const { 标题: title = "", 文种: kind = "", 发文机关: organ = "" } = properties;
  const { 发文字号: documentNumber, 成文日期: date } = properties;
  return {
    title,
    kind,
    organ,
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The tree of a DOCX of ours; undefined for one that another program made or saved. */
export function reread({ blocks, ownProperties }: SourceText): DocumentTree | undefined {
  if (!ownProperties) return undefined;
  const lines = linesOf(blocks);
  const metadata = metadataOf(ownProperties);
  return metadata.kind === "简报"
    ? bulletinTree(lines, metadata)
    : officialTree(lines, { metadata, properties: ownProperties });
}
