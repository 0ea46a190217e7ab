/** An official document's tree from its roled lines. */
import type { Attachment, Block, Metadata, OfficialDocument } from "../../document/tree.ts";
import type { Role, Roled } from "../line.ts";
import { kindOf } from "../words.ts";
import { blocksOf, textsOf } from "./blocks.ts";
import {
  attachmentListOf,
  attendanceOf,
  closingOf,
  colophonOf,
  type Desk,
  headOf,
  isoOf,
  linesAs,
  wordsAs,
} from "./envelope.ts";
import { type Notebook, noteChange, noteDoubt } from "./notebook.ts";

const BODY: ReadonlySet<Role> = new Set<Role>([
  "heading",
  "runIn",
  "item",
  "text",
  "row",
  "cell",
  "caption",
  "roster",
  "newsLead",
]);
/** Stands where the original has no title, so that nobody overlooks it. */
export const NO_TITLE = "（标题待补）";

/** Stretches of lines behind each line of a role, the line itself in front. */
function partsFrom(desk: Desk, role: Role): { head: Roled; rest: Roled[] }[] {
  const parts: { head: Roled; rest: Roled[] }[] = [];
  for (const one of desk.roled) {
    if (one.role === role) parts.push({ head: one, rest: [] });
    else if (one.role === "copyTo" || one.role === "print") continue;
    else parts.at(-1)?.rest.push(one);
  }
  return parts;
}

function attachmentsOf(desk: Desk): Attachment[] {
  const parts = partsFrom(desk, "annexLabel");
  return parts.map(({ head, rest }, i) => {
    const match = /^(附\s*件\s*[\d一二三四五六七八九十]*)\s*[：:]?\s*(.*)$/u.exec(head.line.text);
    const written = head.line.text.slice(0, head.line.text.length - (match?.[2]?.length ?? 0));
    const label = `附件${parts.length === 1 ? "" : i + 1}`;
    noteChange(desk.notebook, head.line, written.replace(/\s/gu, ""), label, "附件标识的写法");
    const titles = rest.filter(({ role }) => role === "annexTitle").map(({ line }) => line.text);
    const title = `${match?.[2] ?? ""}${titles.join("")}`;
    if (title === "") {
      noteDoubt(desk.notebook, head.line, "这个附件没有找到标题");
      noteChange(desk.notebook, head.line, "", NO_TITLE, "没有找到标题");
    }
    const body = rest.filter(({ role }) => role !== "annexTitle");
    return {
      label,
      title: textsOf(title === "" ? NO_TITLE : title),
      blocks: blocksOf(body, desk.notebook),
    };
  });
}

function issuedOf(desk: Desk): OfficialDocument["issuedText"] {
  const titles = linesAs(desk, "issuedTitle");
  const last = titles.at(-1);
  if (!last) return undefined;
  const annex = desk.roled.find(({ role }) => role === "annexLabel")?.line.index ?? Infinity;
  const body = desk.roled.filter(
    ({ line, role }) => line.index > last.index && line.index < annex && BODY.has(role),
  );
  return {
    title: textsOf(titles.map(({ text }) => text).join("")),
    blocks: blocksOf(body, desk.notebook),
  };
}

/** Running text of the main part: before whatever follows the closing block. */
function mainBlocks(desk: Desk): Block[] {
  const end = desk.roled.find(({ role }) => role === "annexLabel" || role === "issuedTitle");
  const limit = end?.line.index ?? Infinity;
  return blocksOf(
    desk.roled.filter(({ line, role }) => line.index < limit && BODY.has(role)),
    desk.notebook,
  );
}

export function officialTree(roled: readonly Roled[], notebook: Notebook): OfficialDocument {
  const desk: Desk = { roled, notebook };
  const head = headOf(desk);
  const title = wordsAs(desk, "title");
  const blocks = mainBlocks(desk);
  const closing = closingOf(desk, head !== undefined);
  const recipients = linesAs(desk, "recipients", "salutation")[0];
  const note = linesAs(desk, "note")[0];
  if (note)
    noteChange(notebook, note, `${note.text.at(0)}${note.text.at(-1)}`, "（）", "附注的括号");
  const colophon = colophonOf(desk);
  const attendance = attendanceOf(desk);
  const issuedText = issuedOf(desk);
  const loose = head ? [] : linesAs(desk, "copyNumber", "classification", "urgency");
  const byline = [...loose, ...linesAs(desk, "byline")].map(({ text }) => [{ text }]);
  const date = closing && isoOf(closing.documentDate.text);
  const organs = closing?.organs ?? head?.issuingOrganMark.organs ?? [];
  const metadata: Metadata = {
    title: title === "" ? NO_TITLE : title,
    kind: kindOf(title) ?? "公文",
    organ: organs.map(({ text }) => text).join("、"),
    ...(head?.documentNumber ? { documentNumber: head.documentNumber.text } : {}),
    ...(date ? { date } : {}),
  };
  return {
    type: "official",
    metadata,
    ...(head ? { head } : {}),
    title: textsOf(metadata.title),
    byline,
    ...(recipients ? { mainRecipients: textsOf(recipients.text) } : {}),
    blocks,
    attachmentList: attachmentListOf(desk),
    ...(attendance.length > 0 ? { attendance } : {}),
    ...(closing ? { closing } : {}),
    ...(note ? { circulationNote: { text: note.text.slice(1, -1) } } : {}),
    ...(issuedText ? { issuedText } : {}),
    attachments: attachmentsOf(desk),
    ...(colophon ? { colophon } : {}),
  };
}
