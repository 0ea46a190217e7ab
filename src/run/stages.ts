/** The text form of a stage of one document: golden test, debugging aid and teaching aid in one. */
import type { DocumentRequest } from "../data/campaign.ts";
import type { Outcome } from "../diagnostics.ts";
import { dumpTree } from "../document/dump.ts";
import type { FaceSet } from "../font/face.ts";
import { dumpPages } from "../layout/dump-pages.ts";
import { dumpFilled } from "../template/filled.ts";
import { composeDocument } from "./compose.ts";
import { layOut } from "./lay-out.ts";
import type { Workspace } from "./workspace.ts";

/** fill: templates with their values; read: the document tree; layout: finished pages. */
export type Stage = "fill" | "read" | "layout";

/** What one document looks like after a stage. */
export function stageText(
  workspace: Workspace,
  request: DocumentRequest,
  stage: Stage,
  faces: FaceSet,
): Outcome<string> {
  const { value, problems } = composeDocument(workspace, request);
  if (!value) return { problems };
  if (stage === "fill") return { value: value.filled.map(dumpFilled).join("\n"), problems };
  if (stage === "read") return { value: dumpTree(value.tree), problems };
  const laidOut = layOut(value.tree, faces, request.settings);
  return {
    ...(laidOut.value ? { value: dumpPages(laidOut.value.pages) } : {}),
    problems: [...problems, ...laidOut.problems],
  };
}
