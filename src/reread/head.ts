/** Lines above the text back to the red head. */
import type { Head, OfficialFormat, Text } from "../document/tree.ts";
import type { Role } from "../house/gbt9704.ts";
import type { SourceTable } from "../source/source.ts";
import { usualMark } from "../template/format.ts";
import { isStack } from "./blocks.ts";
import { drawnTogether, type Line, piecesOf, wordsOf } from "./lines.ts";

const SECRECY = ["copyNumber", "classification", "urgency"] as const;
const LABEL = "签发人：";

const textOf = (text: string): Text => ({ text });

/** What a line of a letter's head says, which has one role for all. */
function secrecyRole(words: string): (typeof SECRECY)[number] {
  if (/^\d{6}$/u.test(words)) return "copyNumber";
  return /^(?:特急|加急)$/u.test(words) ? "urgency" : "classification";
}

function stackMark({ rows }: SourceTable): Head["issuingOrganMark"] {
  const words = (column: number) =>
    rows.map((row) => (row[column] ?? []).map(wordsOf).join("")).filter((text) => text !== "");
  return { organs: words(0).map(textOf), suffix: words(1).join("") };
}

/** The mark as organ and 文件, if it is the usual one; else words of its own. */
function markOf(words: string, organ: string, format: OfficialFormat, kind: string) {
  const usual = usualMark([organ], format, kind);
  return words === `${usual.organs.join("")}${usual.suffix}`
    ? { organs: usual.organs.map(textOf), suffix: usual.suffix }
    : { organs: [textOf(words)], suffix: "" };
}

export interface HeadFacts {
  organ: string;
  format: OfficialFormat;
  kind: string;
}

/** The head that these lines make; undefined if there is no mark among them. */
export function headOf(
  lines: readonly Line[],
  { organ, format, kind }: HeadFacts,
): Head | undefined {
  const parts: Partial<Head> = {};
  const signatories: Text[] = [];
  for (const line of lines) {
    if (line.type === "table") {
      if (isStack(line.table)) parts.issuingOrganMark = stackMark(line.table);
      continue;
    }
    const { role, paragraph } = line;
    const pieces = piecesOf(paragraph);
    const [first = "", second = ""] = pieces;
    if (isSecrecy(role)) parts[role] = textOf(first);
    else if (role === "issuingOrganMark")
      parts.issuingOrganMark = markOf(wordsOf(paragraph), organ, format, kind);
    else if (role === "documentNumber" || role === "orderNumber") {
      if (first !== "") parts.documentNumber = textOf(first);
    } else if (role === "documentNumberUpward") {
      const number = pieces.find((piece) => /〔\d{4}〕/u.test(piece));
      if (number !== undefined) parts.documentNumber = textOf(number);
      const names = pieces
        .filter((piece) => piece !== number)
        .map((piece) => piece.replace(LABEL, ""));
      signatories.push(
        ...names.filter((name) => name !== "").map((name) => textOf(drawnTogether(name))),
      );
    } else if (role === "letterHeadLine") {
      parts.documentNumber = textOf(pieces.at(-1) ?? "");
      if (pieces.length > 1) parts[secrecyRole(first)] = textOf(first);
    } else if (role === "minutesOrganDate" && second !== "")
      parts.issuer = { organ: textOf(first), date: textOf(second) };
  }
  const { issuingOrganMark, ...rest } = parts;
  return issuingOrganMark && { ...rest, issuingOrganMark, signatories };
}

const isSecrecy = (role: Role): role is (typeof SECRECY)[number] =>
  (SECRECY as readonly Role[]).includes(role);

/** Roles and tables that belong to the head. */
export const isOfHead = (line: Line): boolean =>
  line.type === "table"
    ? isStack(line.table)
    : [
        ...SECRECY,
        "issuingOrganMark",
        "documentNumber",
        "documentNumberUpward",
        "letterHeadLine",
        "orderNumber",
        "minutesOrganDate",
      ].includes(line.role);
