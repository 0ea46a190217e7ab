/** Words of the envelope as texts of the tree: organs, dates, recipients, metadata. */
import type { Person } from "../data/campaign.ts";
import type { Value } from "../data/value.ts";
import { type Metadata, plainText, type Text } from "../document/tree.ts";
import type { Parts } from "./build-tree.ts";
import { exactDay, fullDate } from "./time-words.ts";

/** The words of a value as a text that knows its data path. */
export const textOf = (value: Value): Text => ({ text: value.text, origin: { path: value.path } });

/** A date as documents print it: 2005年3月11日. */
export const dateText = (value: Value): Text => ({
  text: fullDate(value),
  origin: { path: value.path },
});

/** The organs that issue the document, lead organ first. */
export function organsOf({ organ, request }: Parts): Text[] {
  const { jointOrgans } = request.envelope;
  const alone = organ ? [organ] : [];
  return (jointOrgans.length > 0 ? jointOrgans : alone).map(textOf);
}

/** Recipients of one kind are joined by 、; where one is itself a row (各委、办、局), by ，. */
const separatorOf = (recipients: readonly string[]): string =>
  recipients.some((recipient) => recipient.includes("、")) ? "，" : "、";

/** Recipients on one line, closed by a colon. */
export function recipientLine(recipients: readonly Value[]): Text[] {
  const comma = separatorOf(recipients.map(({ text }) => text));
  const texts = recipients.flatMap((recipient, index) => [
    ...(index > 0 ? [{ text: comma }] : []),
    textOf(recipient),
  ]);
  return [...texts, { text: "：" }];
}

/** The recipients that make such a line; undefined if none do. */
export function recipientsIn(line: string): string[] | undefined {
  const bare = line.replace(/：$/u, "");
  if (bare === line || bare.trim() !== bare || bare === "") return undefined;
  const separators = bare.includes("，") ? ["，", "、"] : ["、"];
  const ways = separators.map((separator) => bare.split(separator));
  const isWay = (recipients: readonly string[]) =>
    recipients.every((word) => word !== "" && word.trim() === word) &&
    recipients.join(separatorOf(recipients)) === bare;
  return ways.find(isWay) ?? [bare];
}

/** 职务　姓名 of a speaker. */
export function speakerLine(speaker: Person): Text[] {
  const { post, name } = speaker;
  return [...(post ? [textOf(post), { text: "　" }] : []), textOf(name)];
}

/** What archives want to know of the document. */
export function metadataOf(parts: Parts): Metadata {
  const { request, main } = parts;
  const { documentDate, orderNumber } = request.envelope;
  const documentNumber = request.envelope.documentNumber ?? orderNumber;
  const date = documentDate && exactDay(documentDate);
  return {
    title: plainText(main.text.title),
    kind: main.template.kind,
    organ: organsOf(parts)
      .map((organ) => organ.text)
      .join("、"),
    ...(documentNumber ? { documentNumber: documentNumber.text } : {}),
    ...(date ? { date } : {}),
  };
}
