/**
 * Dresses a document tree in house style. Everything about looks that both writers share is decided
 * here; they only carry it out.
 */
import type {
  Attachment,
  Bulletin,
  DocumentTree,
  Head,
  OfficialDocument,
  Text,
} from "../document/tree.ts";
import { Memory } from "../memory.ts";
import { type Settings, standardSettings } from "../settings.ts";
import { arrangeBlocks, type Dress, keepLastWithNext } from "./arrange-blocks.ts";
import { arrangeBulletin } from "./arrange-bulletin.ts";
import { arrangeClosing } from "./arrange-closing.ts";
import { arrangeColophon } from "./arrange-colophon.ts";
import { arrangeHead } from "./arrange-head.ts";
import { arrangeLetterHead, letterRules } from "./arrange-letter.ts";
import { arrangeAttachmentList, arrangeTitle } from "./arrange-main.ts";
import { arrangeAttendance, arrangeMinutesHead } from "./arrange-minutes.ts";
import { arrangeOrderHead } from "./arrange-order.ts";
import type { Flow, FlowBlock, FlowParagraph, FlowSection } from "./flow.ts";
import { houseFor, standardHouse } from "./house.ts";
import { lineWidthMm } from "./measure.ts";
import { order } from "./order.ts";
import { paragraph, runsOf } from "./paragraph.ts";
import { unseenOf } from "./unseen.ts";

export interface ArrangeOptions {
  /**
   * 主送机关 so many that page 1 would show no text: they move to the colophon, above 抄送 (7.3.2).
   * Only the layout can tell, see `showsTextOnFirstPage`.
   */
  recipientsInColophon?: boolean;
  /** 版式 of the document; absent: the standard's. */
  settings?: Settings;
  /** Of the run that the document belongs to. */
  memory?: Memory;
}

/** The options, the house style made of its settings. */
export type Order = ArrangeOptions & Dress;

/** The flow of a document; the same tree and options give the same flow. */
export function arrange(tree: DocumentTree, options: ArrangeOptions = {}): Flow {
  const { settings = standardSettings, memory = new Memory() } = options;
  const house =
    settings === standardSettings
      ? standardHouse
      : memory.recall("house", JSON.stringify(settings), () => houseFor(settings));
  const flow =
    tree.type === "official"
      ? arrangeOfficial(tree, { ...options, house, memory })
      : arrangeBulletin(tree satisfies Bulletin, { house, memory });
  return { ...flow, house };
}

/** The head of each format (7.2, 10). */
const HEADS: Record<NonNullable<OfficialDocument["format"]>, (head: Head) => FlowBlock[]> = {
  file: arrangeHead,
  letter: arrangeLetterHead,
  order: arrangeOrderHead,
  minutes: arrangeMinutesHead,
};

function arrangeOfficial(tree: OfficialDocument, options: Order): Flow {
  const isLetter = tree.format === "letter" && tree.head !== undefined;
  const foot = arrangeColophon(tree, options);
  const main = arrangeMain(tree, options);
  const unseen = unseenOf(tree);
  return {
    metadata: tree.metadata,
    ...(unseen ? { unseen } : {}),
    ...(isLetter ? { numberFirstPage: false } : {}),
    sections: [
      isLetter ? { ...main, rules: letterRules } : main,
      ...arrangeIssuedText(tree, options),
      ...tree.attachments.map((attachment) => arrangeAttachment(attachment, options)),
    ],
    ...(foot ? { foot } : {}),
  };
}

const arrangeAttachment = (
  { label, title, byline = [], blocks, separate, landscape = false }: Attachment,
  order: Order,
): FlowSection => ({
  name: label,
  ...(separate ? { separate } : {}),
  ...(landscape ? { landscape } : {}),
  blocks: [
    paragraph("attachmentLabel", runsOf("attachmentLabel", [{ text: label }])),
    arrangeTitle("attachmentTitle", title, order.memory, lineWidthMm(landscape)),
    ...bylines(byline),
    ...openWith(1, arrangeBlocks(blocks, order, lineWidthMm(landscape)), order.memory),
  ],
});

function arrangeMain(tree: OfficialDocument, options: Order): FlowSection {
  const text = arrangeBlocks(tree.blocks, options);
  // The closing block never stands alone on a page (7.3.5).
  const blocks = tree.closing || tree.attendance ? keepLastWithNext(text, options.memory) : text;
  return {
    name: "正文",
    blocks: [
      ...(tree.head ? HEADS[tree.format ?? "file"](tree.head) : []),
      ...arrangeOpening(tree, blocks, options),
      ...arrangeAttachmentList(tree.attachmentList),
      ...arrangeAttendance(tree.attendance ?? []),
      ...(tree.closing ? arrangeClosing(tree.closing, options.house) : []),
      ...arrangeNote(tree),
    ],
  };
}

/** 题注, one line a paragraph. */
const bylines = (lines: readonly Text[][]): FlowParagraph[] =>
  lines.map((line) => paragraph("byline", runsOf("byline", line)));

/** Title, 题注 and 主送机关, which an order does not have, and the text. */
function arrangeOpening(
  tree: OfficialDocument,
  blocks: FlowBlock[],
  { recipientsInColophon = false, memory }: Order,
): FlowBlock[] {
  if (tree.format === "order") return openWith(order.textBlankLines, blocks, memory);
  const recipients = recipientsInColophon ? undefined : tree.mainRecipients;
  return [
    arrangeTitle("title", tree.title, memory),
    ...bylines(tree.byline),
    ...(recipients
      ? [paragraph("mainRecipients", runsOf("mainRecipients", recipients)), ...blocks]
      : openWith(1, blocks, memory)),
  ];
}

/** 附注 (7.3.6): on the line below the date, in brackets. */
function arrangeNote({ circulationNote }: OfficialDocument): FlowParagraph[] {
  if (!circulationNote) return [];
  const texts = [{ text: "（" }, circulationNote, { text: "）" }];
  return [paragraph("circulationNote", runsOf("circulationNote", texts))];
}

/** The issued text stands bare behind the notice: its own title, no 附件 label. */
function arrangeIssuedText({ issuedText }: OfficialDocument, order: Order): FlowSection[] {
  if (!issuedText) return [];
  return [
    {
      name: "印发文本",
      blocks: [
        { ...arrangeTitle("title", issuedText.title, order.memory), outlineLevel: 1 },
        ...bylines(issuedText.byline ?? []),
        ...openWith(1, arrangeBlocks(issuedText.blocks, order), order.memory),
      ],
    },
  ];
}

/** Blank lines between a title and what follows it. */
function openWith(count: number, blocks: readonly FlowBlock[], memory: Memory): FlowBlock[] {
  const [first, ...others] = blocks;
  if (!first) return [];
  const lowered = () => ({ ...first, blankLinesBefore: count });
  return [memory.recallOf(first, `blank lines ${count}`, lowered), ...others];
}
