/** A finished text of any origin as a document tree, and an account of every change to its words. */
import type { Outcome, Place, Problem } from "../diagnostics.ts";
import type { DocumentTree } from "../document/tree.ts";
import type { SourceText } from "../source/source.ts";
import { accountFor } from "./account.ts";
import { bulletinTree } from "./build/bulletin.ts";
import type { Notebook } from "./build/notebook.ts";
import { NO_TITLE, officialTree } from "./build/official.ts";
import { parted } from "./clean/glued.ts";
import { unpairedIn } from "./clean/marks.ts";
import { cleaned } from "./clean.ts";
import type { Change } from "./draft.ts";
import { filledLines, type Role, type Roled } from "./line.ts";
import { placer } from "./places.ts";
import * as problems from "./problems.ts";
import { bulletinRoles, isBulletin } from "./roles/bulletin.ts";
import { officialRoles } from "./roles/official.ts";
import { type Sheet, sheetOf } from "./sheet.ts";

/** One change with its place in the file. */
export interface PlacedChange extends Place {
  from: string;
  to: string;
  /** Chinese. */
  reason: string;
}

/** A line and what it was taken for. */
export interface PlacedRole extends Place {
  role: Role;
  text: string;
}

export interface Formatted {
  tree: DocumentTree;
  changes: PlacedChange[];
  /** Every line that was kept, in order, and what it was taken for. */
  roles: PlacedRole[];
  /** Fields of a newspaper's database, by their Chinese names. */
  fields: ReadonlyMap<string, string>;
}

/** Words outside the text of a DOCX, which stay out. */
const outsideChanges = ({ outside }: Sheet): PlacedChange[] =>
  outside.map(({ text, container }) => ({
    from: text,
    to: "",
    reason: container === "footnote" ? "脚注，没有收进来" : "页眉页脚，没有收进来",
  }));

/** Lines that a person should know were cut. */
const droppedChanges = (roled: readonly Roled[]): Change[] =>
  roled
    .filter(({ role }) => role === "dropped")
    .map(({ line }) => ({ at: line.at, from: line.text, to: "", reason: "盖章处的说明" }));

/** Never fails: what cannot be told apart is running text, and said to be unsure. */
export function formatText(source: SourceText): Outcome<Formatted> {
  const sheet = sheetOf(source);
  const { draft: clean, fields, headings, repeatedTitle } = cleaned(sheet.text, source.format);
  const { draft, titleCut } = parted(clean, repeatedTitle);
  const lines = filledLines(draft, sheet, headings);
  const isPaper = isBulletin(lines);
  const roled = isPaper ? bulletinRoles(lines) : officialRoles(lines, fields.get("标题"));
  const notebook: Notebook = { changes: [], doubts: [] };
  const tree = isPaper ? bulletinTree(roled, notebook) : officialTree(roled, notebook);
  const placeOf = placer(source, sheet);
  const place = (at: number): Place => ({ file: source.file, ...placeOf(at) });
  const hasTitle = isPaper || roled.some(({ role }) => role === "title");
  const added: Change[] = hasTitle
    ? []
    : [{ at: 0, from: "", to: NO_TITLE, reason: "没有找到标题" }];
  const changes = [...draft.changes, ...notebook.changes, ...droppedChanges(roled), ...added].sort(
    (a, b) => a.at - b.at,
  );
  const { missing, added: extra } = accountFor(sheet.text, changes, tree);
  const first = lines[0]?.at ?? 0;
  const found: Problem[] = [
    ...(hasTitle ? [] : [problems.noTitle(place(first), NO_TITLE)]),
    ...(titleCut === undefined ? [] : [problems.titleCut(place(titleCut), lines[0]?.text ?? "")]),
    ...[...notebook.doubts, ...unpairedIn(draft)]
      .sort((a, b) => a.at - b.at)
      .map(({ at, text, why }) => problems.unsure(place(at), text, why)),
    ...(missing === "" ? [] : [problems.missingWords(source.file, missing)]),
    ...(extra === "" ? [] : [problems.addedWords(source.file, extra)]),
  ];
  const placed = changes.map(({ at, ...change }) => ({ ...place(at), ...change }));
  return {
    value: {
      tree,
      changes: [...placed, ...outsideChanges(sheet)],
      roles: roled.map(({ role, line }) => ({ ...placeOf(line.at), role, text: line.text })),
      fields,
    },
    problems: found,
  };
}
