/** Which of the formats of GB/T 9704 a document takes, and the head that goes with it (7.2, 10). */
import type { Head, OfficialFormat, Text } from "../document/tree.ts";
import type { Parts } from "./build-tree.ts";
import { dateText, organsOf, textOf } from "./envelope.ts";

/** Kinds that never bear a red head of their own. */
const WITHOUT_HEAD = ["讲话稿", "实施方案"];

const BY_WORD: Record<string, OfficialFormat> = {
  文件: "file",
  信函: "letter",
  命令: "order",
  纪要: "minutes",
};

const BY_KIND: Record<string, OfficialFormat> = {
  函: "letter",
  命令: "order",
  令: "order",
  "命令（令）": "order",
  纪要: "minutes",
};

/** The format that a 文种 asks for. */
export const formatOfKind = (kind: string): OfficialFormat => BY_KIND[kind] ?? "file";

/** 格式 of the envelope, in its own word. */
export const formatWord = (format: OfficialFormat): string | undefined =>
  Object.entries(BY_WORD).find(([, known]) => known === format)?.[0];

/** The format that the envelope names, or the one that the 文种 asks for. */
export const formatOf = ({ request, main }: Parts): OfficialFormat =>
  BY_WORD[request.envelope.format?.text ?? ""] ?? formatOfKind(main.template.kind);

/** What the mark shows where nothing else is said: names and 文件; a letter the host alone (10.1). */
export function usualMark<T>(
  organs: readonly T[],
  format: OfficialFormat,
  kind: string,
): { organs: T[]; suffix: string } {
  switch (format) {
    case "file":
      return { organs: [...organs], suffix: "文件" };
    case "letter":
      return { organs: organs.slice(0, 1), suffix: "" };
    case "order":
      return { organs: [...organs], suffix: kind === "命令" ? "命令" : "令" };
    case "minutes":
      return { organs: organs.slice(0, 1), suffix: "会议纪要" };
  }
}

/** Own words (标志) stand as they are. */
function markOf(parts: Parts, format: OfficialFormat): Head["issuingOrganMark"] {
  const own = parts.request.envelope.mark;
  if (own) return { organs: [textOf(own)], suffix: "" };
  return usualMark(organsOf(parts), format, parts.main.template.kind);
}

/** 发文字号, 令号 of an order, or 第×期 of minutes that have none. */
function numberOf({ request }: Parts, format: OfficialFormat): Text | undefined {
  const { documentNumber, orderNumber, issue } = request.envelope;
  if (format === "order") return orderNumber && textOf(orderNumber);
  if (documentNumber) return textOf(documentNumber);
  return format === "minutes" && issue
    ? { ...textOf(issue), text: `第${issue.text}期` }
    : undefined;
}

/** Who issues minutes, and when: their date stands in the head. */
function issuerOf(parts: Parts): Head["issuer"] {
  const { editingOrgan, documentDate } = parts.request.envelope;
  const own = editingOrgan ?? parts.organ;
  const organ = own ? textOf(own) : organsOf(parts)[0];
  return organ && documentDate && { organ, date: dateText(documentDate) };
}

/** The head; files and letters have one if they have a number, orders and minutes always. */
export function headOf(parts: Parts): Head | undefined {
  const { request, main } = parts;
  const { copyNumber, classification, urgency, signatories } = request.envelope;
  const format = formatOf(parts);
  const documentNumber = numberOf(parts, format);
  const isNumbered = format === "file" || format === "letter";
  if (WITHOUT_HEAD.includes(main.template.kind) || (isNumbered && !documentNumber))
    return undefined;
  const issuer = format === "minutes" ? issuerOf(parts) : undefined;
  return {
    ...(copyNumber ? { copyNumber: textOf(copyNumber) } : {}),
    ...(classification ? { classification: textOf(classification) } : {}),
    ...(urgency ? { urgency: textOf(urgency) } : {}),
    issuingOrganMark: markOf(parts, format),
    ...(documentNumber ? { documentNumber } : {}),
    ...(issuer ? { issuer } : {}),
    signatories: signatories.map((person) => textOf(person.name)),
  };
}
