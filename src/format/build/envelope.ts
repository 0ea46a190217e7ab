/** What stands around the text: head, closing block, attachments named, attendance, colophon. */
import { plainDigits } from "../../data/time/words.ts";
import type { Attendance, ClosingBlock, Colophon, Head, Text } from "../../document/tree.ts";
import type { Line, Role, Roled } from "../line.ts";
import { PRINT } from "../roles/closing.ts";
import { isOrgan } from "../words.ts";
import { textsOf } from "./blocks.ts";
import { type Notebook, noteChange } from "./notebook.ts";

export interface Desk {
  roled: readonly Roled[];
  notebook: Notebook;
}

export const linesAs = ({ roled }: Desk, ...roles: Role[]): Line[] =>
  roled.filter(({ role }) => roles.includes(role)).map(({ line }) => line);
export const wordsAs = (desk: Desk, ...roles: Role[]): string =>
  linesAs(desk, ...roles)
    .map(({ text }) => text)
    .join("");
const optional = <K extends string>(key: K, line: Line | undefined): { [P in K]?: Text } =>
  (line ? { [key]: { text: line.text } } : {}) as { [P in K]?: Text };

export function headOf(desk: Desk): Head | undefined {
  const [number, signer] = linesAs(desk, "number");
  const marks = linesAs(desk, "mark");
  if (!number || marks.length === 0) return undefined;
  const match = /^(.*?号)[\s　]*(?:签发人[：:][\s　]*(.*))?$/u.exec(number.text);
  const signers = match?.[2] ?? signer?.text.replace(/^签发人[：:]\s*/u, "") ?? "";
  const organs = marks.flatMap(({ text }) => text.split(/[\s　]{1,}/u));
  const isFile = organs.at(-1)?.endsWith("文件") ?? false;
  const names = organs
    .map((organ, i) => (i === organs.length - 1 ? organ.replace(/文件$/u, "") : organ))
    .filter((organ) => organ !== "");
  return {
    ...optional("copyNumber", linesAs(desk, "copyNumber")[0]),
    ...optional("classification", linesAs(desk, "classification")[0]),
    ...optional("urgency", linesAs(desk, "urgency")[0]),
    issuingOrganMark: { organs: names.map((text) => ({ text })), suffix: isFile ? "文件" : "" },
    documentNumber: { text: (match?.[1] ?? number.text).replace(/\s/gu, "") },
    signatories: signers
      .split(/[\s　、]+/u)
      .filter(Boolean)
      .map((text) => ({ text })),
  };
}

/** 2005年3月16日 of whatever spelling; the change of figures is noted. */
function dateOf({ notebook }: Desk, line: Line): Text {
  const date = plainDigits(line.text);
  noteChange(notebook, line, line.text.replace(/[\s　]/gu, ""), date, "日期改用阿拉伯数字");
  return { text: date };
}

const DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;

export function isoOf(date: string): string | undefined {
  const match = DAY.exec(date);
  if (!match) return undefined;
  const [, year = "", month = "", day = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

export function closingOf(desk: Desk, isNumbered: boolean): ClosingBlock | undefined {
  const [date] = linesAs(desk, "date");
  if (!date) return undefined;
  const organs = linesAs(desk, "organ").flatMap(({ text }) =>
    isOrgan(text) ? text.split(/[\s　]+/u) : [text],
  );
  return {
    organs: organs.map((text) => ({ text })),
    documentDate: dateOf(desk, date),
    sealed: isNumbered && organs.length > 0,
  };
}

/** Names of the attachments: numbers and marks at the end are set by rule. */
export function attachmentListOf(desk: Desk): Text[][] {
  const lines = linesAs(desk, "attachments");
  return lines.map((line, i) => {
    const match =
      /^(附\s*件\s*[\d一二三四五六七八九十]*\s*[：:.．、])?\s*(\d{1,2}\s*[.．、]|[（(]\d{1,2}[）)])?\s*(.*?)([。；;，.]?)$/u.exec(
        line.text,
      );
    const [, label = "", number = "", name = "", mark = ""] = match ?? [];
    const right = `${i === 0 ? "附件：" : ""}${lines.length > 1 ? `${i + 1}.` : ""}`;
    const written = `${label}${number}`.replace(/\s/gu, "");
    noteChange(desk.notebook, line, written, right, "附件说明的写法");
    noteChange(desk.notebook, line, mark, "", "附件名称后的标点");
    return textsOf(name);
  });
}

const PERSON_GAPS = /[\s　]*[、，,；;][\s　]*|[\s　]{1,}/u;

export function attendanceOf(desk: Desk): Attendance[] {
  return linesAs(desk, "attendance").map((line) => {
    const [, label = "", rest = ""] = /^(.*?)[：:]\s*(.*)$/u.exec(line.text) ?? [];
    const bare = label.replace(/[\s　]|人员/gu, "");
    noteChange(desk.notebook, line, label.replace(/[\s　]/gu, ""), bare, "出席人员的写法");
    const names = rest.replace(/[。；]$/u, "").split(PERSON_GAPS);
    const marks = rest.replace(/[^、，,；;。]/gu, "");
    noteChange(desk.notebook, line, marks, "", "出席人员按列排，不用标点");
    return { label: bare, people: names.filter(Boolean).map((text) => ({ text })) };
  });
}

export function colophonOf(desk: Desk): Colophon | undefined {
  const copies = linesAs(desk, "copyTo");
  const [print] = linesAs(desk, "print");
  if (copies.length === 0 && !print) return undefined;
  const organs = copies.flatMap((line, i) => {
    const [, label = "", rest = ""] = /^(.*?[：:])\s*(.*?)[。.]?$/u.exec(line.text) ?? [];
    noteChange(
      desk.notebook,
      line,
      label.replace(/\s/gu, ""),
      i === 0 ? "抄送：" : "，",
      "版记的写法",
    );
    if (!/[。.]$/u.test(line.text) && i === copies.length - 1)
      noteChange(desk.notebook, line, "", "。", "版记的写法");
    return rest.split("，").filter(Boolean);
  });
  const [, organ = "", date = ""] = PRINT.exec(print?.text ?? "") ?? [];
  return {
    copyRecipients: organs.map((text) => ({ text })),
    ...(organ === "" ? {} : { printingOrgan: { text: organ.trim() } }),
    ...(date === "" ? {} : { printDate: { text: date } }),
  };
}
