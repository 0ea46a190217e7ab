/** Puts a 简报 together: masthead, editor's note and items, tail. */
import type { Value } from "../data/value.ts";
import type { Outcome, Problem } from "../diagnostics.ts";
import type { Bulletin, Text } from "../document/tree.ts";
import type { Parts } from "./build-tree.ts";
import { dateText, metadataOf, organsOf, textOf } from "./envelope.ts";
import { envelopeMissing } from "./filling-problems.ts";

function needed(parts: Parts, value: Value | undefined, field: string, problems: Problem[]): Text {
  if (value) return textOf(value);
  const { name } = parts.request;
  problems.push(envelopeMissing({ ...name.place, path: name.path }, field, "简报"));
  return { text: "" };
}

/** The tree of a 简报. Errors: no 简报名称 or no 期号. */
export function buildBulletin(parts: Parts): Outcome<Bulletin> {
  const { request, main } = parts;
  const { envelope } = request;
  const problems: Problem[] = [];
  const name = needed(parts, envelope.bulletinName, "简报名称", problems);
  const issue = needed(parts, envelope.issue, "期号", problems);
  if (problems.length > 0) return { problems };
  const organ = organsOf(parts)[0] ?? { text: "" };
  const tree: Bulletin = {
    type: "bulletin",
    metadata: metadataOf(parts),
    masthead: {
      name: envelope.isExtra ? { ...name, text: `${name.text}（增刊）` } : name,
      issue,
      ...(envelope.cumulativeIssue ? { cumulativeIssue: textOf(envelope.cumulativeIssue) } : {}),
      editingOrgan: envelope.editingOrgan ? textOf(envelope.editingOrgan) : organ,
      printDate: envelope.documentDate ? dateText(envelope.documentDate) : { text: "" },
    },
    editorNote: main.text.bulletin?.editorNote ?? [],
    items: main.text.bulletin?.items ?? [],
    tail: {
      reportTo: envelope.reportTo.map(textOf),
      sendTo: envelope.sendTo.map(textOf),
      distributeTo: envelope.distributeTo.map(textOf),
      ...(envelope.printRun ? { printRun: textOf(envelope.printRun) } : {}),
    },
  };
  return { value: tree, problems };
}
