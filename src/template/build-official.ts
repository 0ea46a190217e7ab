/** Puts an official document together: head, main text, closing block, attachments, colophon. */
import type { Outcome, Problem } from "../diagnostics.ts";
import type { Attachment, Colophon, Head, OfficialDocument, Text } from "../document/tree.ts";
import type { Parts } from "./build-tree.ts";
import { dateText, metadataOf, organsOf, recipientLine, speakerLine, textOf } from "./envelope.ts";
import { signatoryMissing } from "./filling-problems.ts";

/** Kinds that never bear a red head of their own. */
const WITHOUT_HEAD = ["讲话稿", "实施方案"];
/** Kinds whose head shows the organ alone, without 文件 (10.1, 10.3). */
const WITHOUT_SUFFIX = ["函", "纪要"];
/** 上行文 (7.2.6). */
const UPWARD = ["报告", "请示"];

function headOf({ campaign, request, main }: Parts): Head | undefined {
  const { envelope } = request;
  const { copyNumber, classification, urgency, documentNumber, signatories } = envelope;
  if (!documentNumber || WITHOUT_HEAD.includes(main.template.kind)) return undefined;
  return {
    ...(copyNumber ? { copyNumber: textOf(copyNumber) } : {}),
    ...(classification ? { classification: textOf(classification) } : {}),
    ...(urgency ? { urgency: textOf(urgency) } : {}),
    issuingOrganMark: {
      organs: organsOf(campaign, request),
      suffix: WITHOUT_SUFFIX.includes(main.template.kind) ? "" : "文件",
    },
    documentNumber: textOf(documentNumber),
    signatories: signatories.map((person) => textOf(person.name)),
  };
}

/** 题注 of the template; of a speech without one, its date and speaker. */
function bylineOf({ request, main }: Parts): Text[][] {
  const { speaker, documentDate } = request.envelope;
  if (main.text.byline.length > 0 || main.template.kind !== "讲话稿") return main.text.byline;
  const date = [{ text: "（" }, dateText(documentDate), { text: "）" }];
  return [date, ...(speaker ? [speakerLine(speaker)] : [])];
}

function recipientsOf({ request, main }: Parts): Text[] | undefined {
  const { mainRecipients } = request.envelope;
  if (mainRecipients.length > 0) return recipientLine(mainRecipients);
  return main.text.salutation && [...main.text.salutation, { text: "：" }];
}

/** 附件1, 附件2 …; a single one has no number (7.3.4). */
function attachmentsOf({ attachments }: Parts): Attachment[] {
  return attachments.map(({ text }, index) => ({
    label: attachments.length === 1 ? "附件" : `附件${index + 1}`,
    title: text.title,
    blocks: text.blocks,
  }));
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

function problemsOf({ request, main }: Parts): Problem[] {
  const { envelope, name } = request;
  const lacks = UPWARD.includes(main.template.kind) && envelope.signatories.length === 0;
  return lacks && envelope.documentNumber
    ? [signatoryMissing({ ...name.place, path: name.path }, main.template.kind)]
    : [];
}

/** The tree of anything but a bulletin. */
export function buildOfficial(parts: Parts): Outcome<OfficialDocument> {
  const { campaign, request, main, issued } = parts;
  const { envelope } = request;
  const head = headOf(parts);
  const mainRecipients = recipientsOf(parts);
  const colophon = colophonOf(parts);
  const closing = {
    organs: organsOf(campaign, request),
    documentDate: dateText(envelope.documentDate),
    sealed: envelope.sealed,
  };
  const tree: OfficialDocument = {
    type: "official",
    metadata: metadataOf(campaign, request, main),
    ...(head ? { head } : {}),
    title: main.text.title,
    byline: bylineOf(parts),
    ...(mainRecipients ? { mainRecipients } : {}),
    blocks: main.text.blocks,
    attachmentList: parts.attachments.map(({ text }) => text.title),
    ...(main.template.kind === "讲话稿" ? {} : { closing }),
    ...(envelope.circulationNote ? { circulationNote: textOf(envelope.circulationNote) } : {}),
    ...(issued ? { issuedText: { title: issued.text.title, blocks: issued.text.blocks } } : {}),
    attachments: attachmentsOf(parts),
    ...(colophon ? { colophon } : {}),
  };
  return { value: tree, problems: problemsOf(parts) };
}
