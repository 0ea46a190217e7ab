/** The role of every line of a 简报. */
import type { Line, Role, Roled } from "../line.ts";
import { ANNOTATION, isDate, isTitleLike } from "../words.ts";
import { bodyRoles, levelOf } from "./body.ts";

const NAME = /(?:简\s*报|快\s*报|动\s*态|专\s*报|信息|通讯)$/u;
export const ISSUE =
  /^[（(]?\s*(?:\d{4}年)?第\s*([\d一二三四五六七八九十]{1,4})\s*期\s*[）)]?\s*(?:[（(]\s*总第?\s*(\d{1,4})\s*期\s*[）)])?$/u;
const CONTENTS = /^[【[]?(?:本期要目|本期目录|本期导读|要\s*目|目\s*录)[】\]]?[：:]?$/u;
const NOTE = /^[【[]?(?:编者按|按\s*语|编\s*者\s*的\s*话)[】\]]?[：:]/u;
const COLUMN = /^[【[](.{2,12})[】\]]$/u;
const DISTRIBUTION = /^[报送发](?:送|至)?[：:]/u;
const PRINT_RUN = /^[（(]?共印\s*(\d{1,5})\s*份[）)]?$/u;
const MOST_HEAD = 5;

/** Whether the text is a bulletin: a name and an issue near its top. */
export const isBulletin = (lines: readonly Line[]): boolean => {
  const top = lines.slice(0, MOST_HEAD);
  const name = top.findIndex(({ text }) => NAME.test(text) && text.length <= 30);
  return name >= 0 && top.slice(name + 1).some(({ text }) => ISSUE.test(text));
};

const squeezed = (text: string): string => text.replace(/[\s　◎●○◆·…．.]|^\d+[、.．]|\d+$/gu, "");

/** Lines of the contents are titles that come again further down. */
function contentsLength(lines: readonly Line[], from: number): number {
  let length = 1;
  while (from + length < lines.length) {
    const words = squeezed(lines[from + length]?.text ?? "");
    const later = lines.slice(from + length + 1).filter(({ text }) => squeezed(text) === words);
    if (words.length < 2 || later.length === 0) break;
    length += 1;
  }
  return length;
}

function headRoles(lines: readonly Line[]): Role[] {
  const roles: Role[] = [];
  const issueAt = lines.slice(0, MOST_HEAD + 1).findIndex(({ text }) => ISSUE.test(text));
  for (let i = 0; i < issueAt; i++) roles.push("bulletinName");
  roles.push("issue");
  const organ = lines[roles.length];
  if (organ && isTitleLike(organ.text) && isDate(lines[roles.length + 1]?.text ?? ""))
    roles.push("editor", "editor");
  return roles;
}

function isItemTitle(line: Line, next: Line | undefined): boolean {
  const isHead =
    isTitleLike(line.text) && line.text.length >= 5 && levelOf(line.text) === undefined;
  return isHead && next !== undefined && (next.text.length > 30 || /[。：]$/u.test(next.text));
}

/** Roles below the head, line by line; undefined for running text. */
function marked(lines: readonly Line[], from: number): (Role | undefined)[] {
  const roles: (Role | undefined)[] = [];
  let isNote = false;
  let hasItem = false;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    const { text } = line;
    if (CONTENTS.test(text)) {
      const length = contentsLength(lines, i);
      roles.push(...Array.from({ length }, () => "contents" as const));
      i += length - 1;
      continue;
    }
    const next = lines[i + 1];
    if (DISTRIBUTION.test(text)) roles.push("distribution");
    else if (PRINT_RUN.test(text)) roles.push("printRun");
    else if (COLUMN.test(text)) roles.push("column");
    else if (NOTE.test(text)) roles.push("editorNote");
    else if (isItemTitle(line, next)) roles.push("itemTitle");
    else if (isNote) roles.push("editorNote");
    else if (hasItem && ANNOTATION.test(text) && /供稿|[）)]$/u.test(text) && !isText(next))
      roles.push("source");
    else roles.push(undefined);
    const role = roles.at(-1);
    isNote = role === "editorNote";
    hasItem ||= role === "itemTitle";
  }
  // A column without an article below it is only words.
  return roles.map((role, k) =>
    role === "column" && roles[k + 1] !== "itemTitle" ? undefined : role,
  );
}

/** Whether the text of the item goes on behind a line. */
const isText = (next: Line | undefined): boolean =>
  next !== undefined && /[。；]$/u.test(next.text) && !DISTRIBUTION.test(next.text);

export function bulletinRoles(lines: readonly Line[]): Roled[] {
  const head = headRoles(lines);
  const roles = [...head, ...marked(lines, head.length)];
  const roled: Roled[] = [];
  let open: Line[] = [];
  const flush = () => {
    roled.push(...bodyRoles(open));
    open = [];
  };
  for (const [i, line] of lines.entries()) {
    const role = roles[i];
    if (role === undefined) {
      open.push(line);
      continue;
    }
    flush();
    roled.push({ line, role });
  }
  flush();
  return roled;
}
