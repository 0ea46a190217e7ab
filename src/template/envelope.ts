/** Words of the envelope as texts of the tree: organs, dates, recipients, metadata. */
import type { Campaign, DocumentRequest, Person } from "../data/campaign.ts";
import type { Value } from "../data/value.ts";
import { type Metadata, plainText, type Text } from "../document/tree.ts";
import type { ReadDocument } from "./build-tree.ts";
import { exactDay, fullDate } from "./time-words.ts";

/** The words of a value as a text that knows its data path. */
export const textOf = (value: Value): Text => ({ text: value.text, origin: { path: value.path } });

/** A date as documents print it: 2005年3月11日. */
export const dateText = (value: Value): Text => ({
  text: fullDate(value),
  origin: { path: value.path },
});

/** The organs that issue the document, lead organ first. */
export function organsOf(campaign: Campaign, request: DocumentRequest): Text[] {
  const { jointOrgans } = request.envelope;
  return (jointOrgans.length > 0 ? jointOrgans : [campaign.organ.name]).map(textOf);
}

/**
 * Recipients on one line, closed by a colon: of one kind joined by 、; where one of them is itself a
 * row (各委、办、局) they are joined by ，.
 */
export function recipientLine(recipients: readonly Value[]): Text[] {
  const comma = recipients.some((recipient) => recipient.text.includes("、")) ? "，" : "、";
  const texts = recipients.flatMap((recipient, index) => [
    ...(index > 0 ? [{ text: comma }] : []),
    textOf(recipient),
  ]);
  return [...texts, { text: "：" }];
}

/** 职务　姓名 of a speaker. */
export function speakerLine(speaker: Person): Text[] {
  const { post, name } = speaker;
  return [...(post ? [textOf(post), { text: "　" }] : []), textOf(name)];
}

/** What archives want to know of the document. */
export function metadataOf(
  campaign: Campaign,
  request: DocumentRequest,
  main: ReadDocument,
): Metadata {
  const { documentDate, orderNumber } = request.envelope;
  const documentNumber = request.envelope.documentNumber ?? orderNumber;
  const date = exactDay(documentDate);
  return {
    title: plainText(main.text.title),
    kind: main.template.kind,
    organ: organsOf(campaign, request)
      .map((organ) => organ.text)
      .join("、"),
    ...(documentNumber ? { documentNumber: documentNumber.text } : {}),
    ...(date ? { date } : {}),
  };
}
