/** A bulletin's tree from its roled lines. */

import { smallNumeral } from "../../data/time/words.ts";
import type { Bulletin, BulletinItem, Text } from "../../document/tree.ts";
import type { Line, Role, Roled } from "../line.ts";
import { ISSUE } from "../roles/bulletin.ts";
import { blocksOf, textsOf } from "./blocks.ts";
import { isoOf } from "./envelope.ts";
import { type Notebook, noteChange, noteDoubt } from "./notebook.ts";

const linesAs = (roled: readonly Roled[], role: Role): Line[] =>
  roled.filter((one) => one.role === role).map(({ line }) => line);

function mastheadOf(roled: readonly Roled[], notebook: Notebook): Bulletin["masthead"] {
  const name = linesAs(roled, "bulletinName")
    .map(({ text }) => text.replace(/[\s　]/gu, ""))
    .join("");
  const [issue] = linesAs(roled, "issue");
  const [, number = "", total] = ISSUE.exec(issue?.text ?? "") ?? [];
  const n = /^\d+$/u.test(number) ? number : String(smallNumeral(number) ?? number);
  if (issue) {
    const right = `第${n}期${total === undefined ? "" : `（总第${total}期）`}`;
    noteChange(notebook, issue, issue.text.replace(/\s/gu, ""), right, "期号的写法");
  }
  const [organ, date] = linesAs(roled, "editor");
  return {
    name: { text: name },
    issue: { text: n },
    ...(total === undefined ? {} : { cumulativeIssue: { text: total } }),
    editingOrgan: { text: organ?.text ?? "" },
    printDate: { text: date?.text.replace(/[\s　]/gu, "") ?? "" },
  };
}

/** 报：甲，乙。 as organs; only 报, 送, 发 are labels. */
function organsAs(roled: readonly Roled[], label: string, notebook: Notebook): Text[] {
  const lines = linesAs(roled, "distribution").filter(({ text }) => text.startsWith(label));
  return lines.flatMap((line) => {
    const [, written = "", rest = ""] = /^(.*?[：:])\s*(.*?)[。.]?$/u.exec(line.text) ?? [];
    noteChange(notebook, line, written, `${label}：`, "报送的写法");
    if (!/[。.]$/u.test(line.text)) noteChange(notebook, line, "", "。", "报送的写法");
    return rest
      .split("，")
      .filter(Boolean)
      .map((text) => ({ text }));
  });
}

/** The items: a title opens one, a column belongs to the items below it. */
function itemsOf(roled: readonly Roled[], notebook: Notebook): BulletinItem[] {
  const items: { column?: string; title: string; lines: Roled[]; source?: string }[] = [];
  let column: string | undefined;
  for (const one of roled) {
    const { role, line } = one;
    const last = items.at(-1);
    if (role === "column") column = line.text.slice(1, -1);
    else if (role === "itemTitle")
      items.push({ ...(column ? { column } : {}), title: line.text, lines: [] });
    else if (role === "source" && last) {
      last.source = line.text.slice(1, -1).replace(/供稿$/u, "");
      if (line.text.includes("供稿"))
        noteChange(notebook, line, "供稿", "", "“供稿”二字由版式印出");
    } else if (last && isBody(role)) last.lines.push(one);
  }
  return items.map(({ column: name, title, lines, source }) => ({
    ...(name ? { column: { text: name } } : {}),
    title: textsOf(title),
    blocks: blocksOf(lines, notebook),
    ...(source ? { source: { text: source.trim() } } : {}),
  }));
}

const isBody = (role: Role): boolean =>
  ["heading", "runIn", "item", "text", "row", "cell", "caption", "roster", "newsLead"].includes(
    role,
  );

export function bulletinTree(roled: readonly Roled[], notebook: Notebook): Bulletin {
  const masthead = mastheadOf(roled, notebook);
  for (const line of linesAs(roled, "contents"))
    noteChange(notebook, line, line.text, "", "要目由程序按文章标题编出");
  const date = isoOf(masthead.printDate.text);
  const notes = linesAs(roled, "editorNote");
  const editorNote = notes.map((line, i) => {
    const label =
      /^[【[]?(?:编者按|按\s*语|编\s*者\s*的\s*话)[】\]]?[：:]/u.exec(line.text)?.[0] ?? "";
    if (i === 0) noteChange(notebook, line, label, "", "“编者按”由版式印出");
    return textsOf(line.text.slice(label.length).trim());
  });
  const first = roled.findIndex(({ role }) => role === "itemTitle");
  const loose = roled.filter(({ role }, i) => isBody(role) && (first < 0 || i < first));
  for (const { line } of loose)
    noteDoubt(notebook, line, "这一段在第一篇文章的标题之前，当作编者按了");
  const [run] = linesAs(roled, "printRun");
  const printRun = /\d+/u.exec(run?.text ?? "")?.[0];
  if (run && printRun)
    noteChange(notebook, run, run.text.replace(/\s/gu, ""), `（共印${printRun}份）`, "印数的写法");
  return {
    type: "bulletin",
    metadata: {
      title: `${masthead.name.text}第${masthead.issue.text}期`,
      kind: "简报",
      organ: masthead.editingOrgan.text,
      ...(date ? { date } : {}),
    },
    masthead,
    editorNote: [...editorNote, ...loose.map(({ line }) => textsOf(line.text))],
    items: itemsOf(roled, notebook),
    tail: {
      reportTo: organsAs(roled, "报", notebook),
      sendTo: organsAs(roled, "送", notebook),
      distributeTo: organsAs(roled, "发", notebook),
      ...(printRun ? { printRun: { text: printRun } } : {}),
    },
  };
}
