/** Puts an official document together: head, main text, closing block, attachments, colophon. */
import type { PictureFile } from "../data/campaign.ts";
import type { Outcome, Problem } from "../diagnostics.ts";
import type { ShownPicture } from "../document/picture.ts";
import type {
  Attachment,
  Attendance,
  ClosingBlock,
  Colophon,
  OfficialDocument,
  Text,
} from "../document/tree.ts";
import type { Parts, ReadDocument } from "./build-tree.ts";
import { dateText, metadataOf, organsOf, recipientLine, speakerLine, textOf } from "./envelope.ts";
import {
  letterUpward,
  markNotMinutes,
  orderNumberMissing,
  signatoryMissing,
  signerMissing,
} from "./filling-problems.ts";
import { formatOf, headOf } from "./format.ts";

/** 上行文 (7.2.6). */
const UPWARD = ["报告", "请示"];

/** 题注 of the template; of a speech without one, its date and speaker. */
function bylineOf({ request, main }: Parts): Text[][] {
  const { speaker, documentDate, hasClosing } = request.envelope;
  if (main.text.byline.length > 0 || main.template.kind !== "讲话稿") return main.text.byline;
  const date = documentDate &&
    hasClosing && [{ text: "（" }, dateText(documentDate), { text: "）" }];
  return [...(date ? [date] : []), ...(speaker ? [speakerLine(speaker)] : [])];
}

function recipientsOf({ request, main }: Parts): Text[] | undefined {
  const { mainRecipients } = request.envelope;
  if (mainRecipients.length > 0) return recipientLine(mainRecipients);
  return main.text.salutation && [...main.text.salutation, { text: "：" }];
}

/**
 * 附件1, 附件2 …; a single one has no number (7.3.4). One that is not bound with the text names the
 * number of its document (7.3.7).
 */
function attachmentsOf({ request, attachments }: Parts): Attachment[] {
  const { separateAttachments, documentNumber } = request.envelope;
  const number = separateAttachments ? (documentNumber?.text ?? "") : "";
  return attachments.map(({ template, text }, index) => ({
    label: `${number}附件${attachments.length === 1 ? "" : index + 1}`,
    ...(separateAttachments ? { separate: true } : {}),
    ...(template.landscape ? { landscape: true } : {}),
    title: text.title,
    ...(text.byline.length > 0 ? { byline: text.byline } : {}),
    blocks: text.blocks,
  }));
}

/** 附件说明: names of their own, or the titles of the attachments. */
function attachmentListOf({ request, attachments }: Parts): Text[][] {
  const { attachmentTitles } = request.envelope;
  return attachmentTitles.length > 0
    ? attachmentTitles.map((title) => [textOf(title)])
    : attachments.map(({ text }) => text.title);
}

/** 出席, 请假, 列席, in this order (10.3). */
function attendanceOf({ request }: Parts): Attendance[] {
  const { present, excused, observers } = request.envelope;
  return [
    { label: "出席", people: present.map(textOf) },
    { label: "请假", people: excused.map(textOf) },
    { label: "列席", people: observers.map(textOf) },
  ].filter(({ people }) => people.length > 0);
}

/** None in a speech and in minutes, whose date stands in the head. */
function closingOf(parts: Parts): ClosingBlock | undefined {
  const { request, main } = parts;
  const { documentDate, hasClosing, sealed, seals, signers } = request.envelope;
  if (main.template.kind === "讲话稿" || formatOf(parts) === "minutes") return undefined;
  if (!documentDate || !hasClosing) return undefined;
  const signatures = signers.map(({ post, name, stamp }) => ({
    ...(post ? { post: textOf(post) } : {}),
    ...(name ? { name: textOf(name) } : {}),
    ...(stamp ? shownAs("stamp", stamp, parts) : {}),
  }));
  const shown = seals.flatMap((seal) => shownAs("seal", seal, parts).seal ?? []);
  return {
    organs: organsOf(parts),
    documentDate: dateText(documentDate),
    sealed: sealed && signatures.length === 0,
    ...(sealed && shown.length > 0 ? { seals: shown } : {}),
    ...(signatures.length > 0 ? { signatures } : {}),
  };
}

const wordsOf = ({ text }: ReadDocument): NonNullable<OfficialDocument["issuedText"]> => ({
  title: text.title,
  ...(text.byline.length > 0 ? { byline: text.byline } : {}),
  blocks: text.blocks,
});

/** A picture under a name of the tree, if its file was read. */
function shownAs<K extends string>(
  key: K,
  { file, width }: PictureFile,
  { seals }: Parts,
): { [P in K]?: ShownPicture } {
  const picture = seals.get(file.text);
  const widthMm = width?.meaning.number;
  if (!picture) return {};
  const shown: ShownPicture = { picture, ...(widthMm === undefined ? {} : { widthMm }) };
  return { [key]: shown } as { [P in K]?: ShownPicture };
}

function colophonOf({ request }: Parts): Colophon | undefined {
  const { copyRecipients, printingOrgan, printDate } = request.envelope;
  if (copyRecipients.length === 0 && !printingOrgan) return undefined;
  return {
    copyRecipients: copyRecipients.map(textOf),
    ...(printingOrgan ? { printingOrgan: textOf(printingOrgan) } : {}),
    ...(printDate ? { printDate: dateText(printDate) } : {}),
  };
}

function problemsOf(parts: Parts): Problem[] {
  const { request, main } = parts;
  const { envelope, name } = request;
  const place = { ...name.place, path: name.path };
  const { kind } = main.template;
  const format = formatOf(parts);
  const isOrder = format === "order";
  const isUpward = UPWARD.includes(kind);
  const lacks = isUpward && envelope.signatories.length === 0;
  const { mark } = envelope;
  const isWrongMark = format === "minutes" && mark && !mark.text.endsWith("纪要");
  return [
    ...(isUpward && format === "letter" ? [letterUpward(place, kind)] : []),
    ...(isWrongMark ? [markNotMinutes({ ...mark.place, path: mark.path }, mark.text)] : []),
    ...(lacks && envelope.documentNumber ? [signatoryMissing(place, kind)] : []),
    ...(isOrder && !envelope.orderNumber ? [orderNumberMissing(place)] : []),
    ...(isOrder && envelope.signers.length === 0 ? [signerMissing(place)] : []),
  ];
}

/** The tree of anything but a bulletin. */
export function buildOfficial(parts: Parts): Outcome<OfficialDocument> {
  const { request, issued, main } = parts;
  const { envelope } = request;
  const head = headOf(parts);
  const mainRecipients = recipientsOf(parts);
  const colophon = colophonOf(parts);
  const closing = closingOf(parts);
  const format = formatOf(parts);
  const attendance = attendanceOf(parts);
  const tree: OfficialDocument = {
    type: "official",
    metadata: metadataOf(parts),
    ...(format === "file" ? {} : { format }),
    ...(head ? { head } : {}),
    title: main.text.title,
    byline: bylineOf(parts),
    ...(mainRecipients ? { mainRecipients } : {}),
    blocks: main.text.blocks,
    attachmentList: attachmentListOf(parts),
    ...(attendance.length > 0 ? { attendance } : {}),
    ...(closing ? { closing } : {}),
    ...(envelope.circulationNote ? { circulationNote: textOf(envelope.circulationNote) } : {}),
    ...(issued ? { issuedText: wordsOf(issued) } : {}),
    attachments: attachmentsOf(parts),
    ...(colophon ? { colophon } : {}),
  };
  return { value: tree, problems: problemsOf(parts) };
}
