/** The tree of a 简报 out of the lines of our own DOCX. */
import type { Bulletin, BulletinItem, Metadata, Text } from "../document/tree.ts";
import { blocksOf } from "./blocks.ts";
import { distributionOf, printRunOf } from "./closing.ts";
import { type Line, piecesOf, textsOf, wordsOf } from "./lines.ts";

const textOf = (text = ""): Text => ({ text });

const ISSUE = /^第(.+?)期(?:（总第(.+)期）)?$/u;
const NOTE_LABEL = "编者按：";

function mastheadOf(lines: readonly Line[]): Bulletin["masthead"] {
  const pieces = (role: string): string[] =>
    lines.flatMap((line) =>
      line.type === "line" && line.role === role ? piecesOf(line.paragraph) : [],
    );
  const [, issue, cumulative] = ISSUE.exec(pieces("bulletinIssue").join("")) ?? [];
  const [organ, date] = pieces("bulletinOrganDate");
  return {
    name: textOf(pieces("bulletinName").join("")),
    issue: textOf(issue),
    ...(cumulative === undefined ? {} : { cumulativeIssue: textOf(cumulative) }),
    editingOrgan: textOf(organ),
    printDate: textOf(date),
  };
}

const HEAD = [
  "bulletinName",
  "bulletinIssue",
  "bulletinOrganDate",
  "bulletinContents",
  "distribution",
];

function itemsOf(lines: readonly Line[]): BulletinItem[] {
  const items: { item: BulletinItem; lines: Line[] }[] = [];
  let column: Text | undefined;
  for (const line of lines) {
    const role = line.type === "line" ? line.role : undefined;
    const open = items.at(-1);
    if (line.type === "line" && role === "bulletinColumn") {
      const name = /^【(.+)】$/u.exec(wordsOf(line.paragraph))?.[1];
      column = name === undefined ? undefined : textOf(name);
    } else if (line.type === "line" && role === "bulletinItemTitle") {
      const title = textsOf(line.paragraph);
      items.push({ item: { ...(column ? { column } : {}), title, blocks: [] }, lines: [] });
      column = undefined;
    } else if (line.type === "line" && role === "bulletinSource" && open)
      open.item.source = textOf(wordsOf(line.paragraph).replace(/^（|供稿）$/gu, ""));
    else if (open && role !== "editorNote" && !HEAD.includes(role ?? "")) open.lines.push(line);
  }
  return items.map(({ item, lines: own }) => ({ ...item, blocks: blocksOf(own) }));
}

function noteOf(lines: readonly Line[]): Text[][] {
  const notes = lines.flatMap((line) =>
    line.type === "line" && line.role === "editorNote" ? [line.paragraph] : [],
  );
  return notes.map((note, i) =>
    textsOf(note, i === 0 && note.text.startsWith(NOTE_LABEL) ? NOTE_LABEL.length : 0),
  );
}

export function bulletinTree(lines: readonly Line[], metadata: Metadata): Bulletin {
  const printRun = printRunOf(lines);
  return {
    type: "bulletin",
    metadata,
    masthead: mastheadOf(lines),
    editorNote: noteOf(lines),
    items: itemsOf(lines),
    tail: {
      reportTo: distributionOf(lines, "报："),
      sendTo: distributionOf(lines, "送："),
      distributeTo: distributionOf(lines, "发："),
      ...(printRun ? { printRun } : {}),
    },
  };
}
