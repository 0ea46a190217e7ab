/** A document tree as a flow and as pages; the two steps that depend on each other. */
import type { Outcome } from "../diagnostics.ts";
import type { DocumentTree } from "../document/tree.ts";
import type { FaceSet } from "../font/face.ts";
import { arrange } from "../house/arrange.ts";
import type { Flow } from "../house/flow.ts";
import { showsTextOnFirstPage } from "../layout/first-page.ts";
import { layoutFlow } from "../layout/layout.ts";
import type { Pages } from "../layout/page.ts";

export interface LaidOut {
  flow: Flow;
  pages: Pages;
}

function layOutOnce(flow: Flow, faces: FaceSet): Outcome<LaidOut> {
  const { value: pages, problems } = layoutFlow(flow, faces);
  return { ...(pages ? { value: { flow, pages } } : {}), problems };
}

/**
 * Arranges and lays out. Where 主送机关 are so many that page 1 shows no text, they are moved to the
 * colophon and the document is laid out again (7.3.2). Problems are those of `layoutFlow`.
 */
export function layOut(tree: DocumentTree, faces: FaceSet): Outcome<LaidOut> {
  const first = layOutOnce(arrange(tree), faces);
  const mayMove = tree.type === "official" && tree.head !== undefined && tree.mainRecipients;
  if (!first.value || !mayMove || showsTextOnFirstPage(first.value.pages)) return first;
  return layOutOnce(arrange(tree, { recipientsInColophon: true }), faces);
}
