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
} from "../document/tree.ts";
import { arrangeBlocks, keepLastWithNext } from "./arrange-blocks.ts";
import { arrangeBulletin } from "./arrange-bulletin.ts";
import { arrangeClosing } from "./arrange-closing.ts";
import { arrangeColophon } from "./arrange-colophon.ts";
import { arrangeHead } from "./arrange-head.ts";
import { arrangeLetterHead, letterRules } from "./arrange-letter.ts";
import { arrangeAttachmentList, arrangeTitle } from "./arrange-main.ts";
import { arrangeAttendance, arrangeMinutesHead } from "./arrange-minutes.ts";
import { arrangeOrderHead } from "./arrange-order.ts";
import type { Flow, FlowBlock, FlowParagraph, FlowSection } from "./flow.ts";
import { order } from "./order.ts";
import { paragraph, runsOf } from "./paragraph.ts";

export interface ArrangeOptions {
  /**
   * 主送机关 so many that page 1 would show no text: they move to the colophon, above 抄送 (7.3.2).
   * Only the layout can tell, see `showsTextOnFirstPage`.
   */
  recipientsInColophon?: boolean;
}

/** The flow of a document; the same tree and options give the same flow. */
export const arrange = (tree: DocumentTree, options: ArrangeOptions = {}): Flow =>
  tree.type === "official"
    ? arrangeOfficial(tree, options)
    : arrangeBulletin(tree satisfies Bulletin);

/** The head of each format (7.2, 10). */
const HEADS: Record<NonNullable<OfficialDocument["format"]>, (head: Head) => FlowBlock[]> = {
  file: arrangeHead,
  letter: arrangeLetterHead,
  order: arrangeOrderHead,
  minutes: arrangeMinutesHead,
};

function arrangeOfficial(tree: OfficialDocument, options: ArrangeOptions): Flow {
  const isLetter = tree.format === "letter" && tree.head !== undefined;
  const foot = arrangeColophon(tree, options);
  const main = arrangeMain(tree, options);
  return {
    metadata: tree.metadata,
    ...(isLetter ? { numberFirstPage: false } : {}),
    sections: [
      isLetter ? { ...main, rules: letterRules } : main,
      ...arrangeIssuedText(tree),
      ...tree.attachments.map(arrangeAttachment),
    ],
    ...(foot ? { foot } : {}),
  };
}

const arrangeAttachment = ({ label, title, blocks, separate }: Attachment): FlowSection => ({
  name: label,
  ...(separate ? { separate } : {}),
  blocks: [
    paragraph("attachmentLabel", runsOf("attachmentLabel", [{ text: label }])),
    arrangeTitle("attachmentTitle", title),
    ...openWith(1, arrangeBlocks(blocks)),
  ],
});

function arrangeMain(tree: OfficialDocument, options: ArrangeOptions): FlowSection {
  const text = arrangeBlocks(tree.blocks);
  // The closing block never stands alone on a page (7.3.5).
  const blocks = tree.closing || tree.attendance ? keepLastWithNext(text) : text;
  return {
    name: "正文",
    blocks: [
      ...(tree.head ? HEADS[tree.format ?? "file"](tree.head) : []),
      ...arrangeOpening(tree, blocks, options),
      ...arrangeAttachmentList(tree.attachmentList),
      ...arrangeAttendance(tree.attendance ?? []),
      ...(tree.closing ? arrangeClosing(tree.closing) : []),
      ...arrangeNote(tree),
    ],
  };
}

/** Title, 题注 and 主送机关, which an order does not have, and the text. */
function arrangeOpening(
  tree: OfficialDocument,
  blocks: FlowBlock[],
  { recipientsInColophon = false }: ArrangeOptions,
): FlowBlock[] {
  if (tree.format === "order") return openWith(order.textBlankLines, blocks);
  const recipients = recipientsInColophon ? undefined : tree.mainRecipients;
  return [
    arrangeTitle("title", tree.title),
    ...tree.byline.map((line) => paragraph("byline", runsOf("byline", line))),
    ...(recipients
      ? [paragraph("mainRecipients", runsOf("mainRecipients", recipients)), ...blocks]
      : openWith(1, blocks)),
  ];
}

/** 附注 (7.3.6): on the line below the date, in brackets. */
function arrangeNote({ circulationNote }: OfficialDocument): FlowParagraph[] {
  if (!circulationNote) return [];
  const texts = [{ text: "（" }, circulationNote, { text: "）" }];
  return [paragraph("circulationNote", runsOf("circulationNote", texts))];
}

/** The issued text stands bare behind the notice: its own title, no 附件 label. */
function arrangeIssuedText({ issuedText }: OfficialDocument): FlowSection[] {
  if (!issuedText) return [];
  return [
    {
      name: "印发文本",
      blocks: [
        { ...arrangeTitle("title", issuedText.title), outlineLevel: 1 },
        ...openWith(1, arrangeBlocks(issuedText.blocks)),
      ],
    },
  ];
}

/** Blank lines between a title and what follows it. */
const openWith = (blankLinesBefore: number, blocks: FlowBlock[]): FlowBlock[] =>
  blocks.map((block, i) => (i === 0 ? { ...block, blankLinesBefore } : block));
