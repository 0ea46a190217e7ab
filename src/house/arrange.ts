/**
 * Dresses a document tree in house style. Everything about looks that both writers share is decided
 * here; they only carry it out.
 */
import type { Bulletin, DocumentTree, OfficialDocument } from "../document/tree.ts";
import { type Settings, standardSettings } from "../settings.ts";
import { arrangeBlocks, keepLastWithNext } from "./arrange-blocks.ts";
import { arrangeBulletin } from "./arrange-bulletin.ts";
import { arrangeClosing } from "./arrange-closing.ts";
import { arrangeColophon } from "./arrange-colophon.ts";
import { arrangeHead } from "./arrange-head.ts";
import { arrangeAttachmentList, arrangeTitle } from "./arrange-main.ts";
import type { Flow, FlowBlock, FlowSection } from "./flow.ts";
import { type House, houseFor, standardHouse } from "./house.ts";
import { paragraph, runsOf } from "./paragraph.ts";

/** The tree as a flow in the house style that the settings ask for. */
export function arrange(tree: DocumentTree, settings: Settings = standardSettings): Flow {
  const house = settings === standardSettings ? standardHouse : houseFor(settings);
  const flow =
    tree.type === "official"
      ? arrangeOfficial(tree, house)
      : arrangeBulletin(tree satisfies Bulletin, house);
  return { ...flow, house };
}

function arrangeOfficial(tree: OfficialDocument, house: House): Flow {
  const foot = arrangeColophon(tree, house);
  return {
    metadata: tree.metadata,
    sections: [
      arrangeMain(tree, house),
      ...arrangeIssuedText(tree, house),
      ...tree.attachments.map(
        (attachment): FlowSection => ({
          name: attachment.label,
          blocks: [
            paragraph("attachmentLabel", runsOf("attachmentLabel", [{ text: attachment.label }])),
            arrangeTitle("attachmentTitle", attachment.title),
            ...openWithBlankLine(arrangeBlocks(attachment.blocks, house)),
          ],
        }),
      ),
    ],
    ...(foot ? { foot } : {}),
  };
}

function arrangeMain(tree: OfficialDocument, house: House): FlowSection {
  const text = arrangeBlocks(tree.blocks, house);
  // The closing block never stands alone on a page (7.3.5).
  const blocks = tree.closing ? keepLastWithNext(text) : text;
  return {
    name: "正文",
    blocks: [
      ...(tree.head ? arrangeHead(tree.head) : []),
      arrangeTitle("title", tree.title),
      ...tree.byline.map((line) => paragraph("byline", runsOf("byline", line))),
      ...(tree.mainRecipients
        ? [paragraph("mainRecipients", runsOf("mainRecipients", tree.mainRecipients)), ...blocks]
        : openWithBlankLine(blocks)),
      ...arrangeAttachmentList(tree.attachmentList),
      ...(tree.closing ? arrangeClosing(tree.closing) : []),
      ...(tree.circulationNote
        ? [
            paragraph(
              "circulationNote",
              runsOf("circulationNote", [{ text: "（" }, tree.circulationNote, { text: "）" }]),
            ),
          ]
        : []),
    ],
  };
}

/** The issued text stands bare behind the notice: its own title, no 附件 label. */
function arrangeIssuedText({ issuedText }: OfficialDocument, house: House): FlowSection[] {
  if (!issuedText) return [];
  return [
    {
      name: "印发文本",
      blocks: [
        { ...arrangeTitle("title", issuedText.title), outlineLevel: 1 },
        ...openWithBlankLine(arrangeBlocks(issuedText.blocks, house)),
      ],
    },
  ];
}

/** One blank line between a title and what follows it. */
function openWithBlankLine(blocks: FlowBlock[]): FlowBlock[] {
  return blocks.map((block, i) => (i === 0 ? { ...block, blankLinesBefore: 1 } : block));
}
