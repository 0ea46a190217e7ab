/** What stands around an official document, as front matter in the keys of 文件. */
import {
  type Attendance,
  type Head,
  type OfficialDocument,
  plainText,
  type Text,
} from "../document/tree.ts";
import { recipientsIn } from "../template/envelope.ts";
import { formatOfKind, formatWord, usualMark } from "../template/format.ts";
import type { Entry } from "./front-matter.ts";
import { literal } from "./literal.ts";

type Entries = [string, Entry | undefined][];

const words = (texts: readonly Text[]): string[] => texts.map((text) => text.text);

/** Organs of the closing block; without one those that the properties name. */
function organsOf({ closing, metadata }: OfficialDocument): string[] {
  if (closing) return words(closing.organs);
  return metadata.organ === "" ? [] : metadata.organ.split("、");
}

/** 标志 where it is not what organ and format make. */
function ownMark({ head, format = "file", metadata }: OfficialDocument, organs: string[]) {
  if (!head) return undefined;
  const usual = usualMark(organs, format, metadata.kind);
  const { organs: shown, suffix } = head.issuingOrganMark;
  const mark = words(shown).join("");
  const isUsual = mark === usual.organs.join("") && suffix === usual.suffix;
  return isUsual ? undefined : `${mark}${suffix}`;
}

function numberEntries({ head, format, metadata }: OfficialDocument): Entries {
  const shown = head?.documentNumber?.text;
  const number = metadata.documentNumber;
  const issue = format === "minutes" && number === undefined ? shown : undefined;
  return [
    ["发文字号", format === "order" && number === shown ? undefined : number],
    ["令号", format === "order" ? shown : undefined],
    ["期号", issue?.replace(/^第|期$/gu, "")],
  ];
}

function headEntries(head: Head | undefined): Entries {
  return [
    ["份号", head?.copyNumber?.text],
    ["密级", head?.classification?.text],
    ["紧急程度", head?.urgency?.text],
    ["签发人", head?.signatories.map(({ text }) => ({ 姓名: text }))],
  ];
}

/** The date as printed; that of a speech is only in its properties: 2005年3月11日. */
function dateOf({ closing, head, metadata }: OfficialDocument): string | undefined {
  const shown = closing?.documentDate ?? head?.issuer?.date;
  if (shown) return shown.text;
  const [year, month, day] = metadata.date?.split("-").map(Number) ?? [];
  return year === undefined ? undefined : `${year}年${month}月${day}日`;
}

function closingEntries(tree: OfficialDocument, isNumbered: boolean): Entries {
  const { closing, metadata, format, byline } = tree;
  const isDated =
    closing || format === "minutes" || (metadata.kind === "讲话稿" && byline.length > 0);
  const signers = closing?.signatures?.map(({ post, name }) => ({
    ...(post ? { 职务: post.text } : {}),
    ...(name ? { 姓名: name.text } : {}),
  }));
  const isAsUsual = !closing || closing.signatures || closing.sealed === isNumbered;
  return [
    ["落款", metadata.date && !isDated ? "否" : undefined],
    ["签署人", signers],
    ["盖章", isAsUsual ? undefined : closing.sealed ? "是" : "否"],
  ];
}

const attendanceEntries = (attendance: readonly Attendance[] = []): Entries =>
  attendance.map(({ label, people }) => [label, words(people)]);

/** 附件说明 that does not name the annexes which follow, in their order. */
function annexEntries({ attachmentList, attachments }: OfficialDocument): Entries {
  const named = attachmentList.map(plainText);
  const following = attachments.map(({ title }) => plainText(title));
  const isSame = named.join("\n") === following.join("\n");
  return [
    ["附件说明", isSame ? undefined : named],
    ["附件另装", attachments.some(({ separate }) => separate) ? "是" : undefined],
  ];
}

/** Recipients one by one; a salutation, or what does not come apart, as a line. */
function addressEntries({ mainRecipients, metadata }: OfficialDocument): Entries {
  if (!mainRecipients) return [];
  const line = plainText(mainRecipients);
  const recipients = metadata.kind === "讲话稿" ? undefined : recipientsIn(line);
  if (recipients) return [["主送", recipients]];
  const bare = line.replace(/：$/u, "");
  return [["称呼", literal([{ text: bare }], "line")]];
}

/** Keys of the front matter behind 文种 and 标题, in the order in which they are printed. */
export function officialEntries(tree: OfficialDocument): Entries {
  const { format = "file", metadata, colophon, head } = tree;
  const organs = organsOf(tree);
  const numbers = numberEntries(tree);
  const isNumbered = numbers.some(([key, number]) => key === "发文字号" && number !== undefined);
  const issuer = head?.issuer?.organ.text;
  return [
    ["题注", tree.byline.map((line) => literal(line, "line"))],
    ...addressEntries(tree),
    ["机关", organs.length === 1 ? organs[0] : undefined],
    ["联合机关", organs.length > 1 ? organs : undefined],
    ["格式", format === formatOfKind(metadata.kind) ? undefined : formatWord(format)],
    ["标志", ownMark(tree, organs)],
    ...numbers,
    ...headEntries(head),
    ["成文日期", dateOf(tree)],
    ...closingEntries(tree, isNumbered),
    ...annexEntries(tree),
    ["附注", tree.circulationNote?.text],
    ...attendanceEntries(tree.attendance),
    ["编发机关", issuer === organs[0] ? undefined : issuer],
    ["抄送", colophon && words(colophon.copyRecipients)],
    ["印发机关", colophon?.printingOrgan?.text],
    ["印发日期", colophon?.printDate?.text],
  ];
}
