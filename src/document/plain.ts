/** The .txt result: the words of a document in reading order, laid out by spaces alone. */
import {
  type Block,
  type Bulletin,
  type BulletinItem,
  barOf,
  type ClosingBlock,
  type DocumentTree,
  type OfficialDocument,
  plainText,
  type Text,
} from "./tree.ts";

/** 首行缩进 of two cells. */
const INDENT = "　　";
/** Cells of a line of running text (5.2.3): what is flush right or centred is set against it. */
const LINE_CELLS = 28;

/** Cells that a text takes: two ASCII characters make one. */
const cellsOf = (text: string): number =>
  [...text].reduce((cells, character) => cells + (/[ -~]/u.test(character) ? 0.5 : 1), 0);

const pad = (cells: number): string => "　".repeat(Math.max(0, Math.floor(cells)));
const centred = (text: string): string => `${pad((LINE_CELLS - cellsOf(text)) / 2)}${text}`;
/** Flush right, `end` cells from the edge. */
const flushRight = (text: string, end: number): string =>
  `${pad(LINE_CELLS - end - cellsOf(text))}${text}`;

const names = (texts: readonly Text[], separator: string): string =>
  texts.map((text) => text.text).join(separator);

function rosterLines(roster: Extract<Block, { type: "roster" }>): string[] {
  const widest = Math.max(0, ...roster.groups.map((group) => cellsOf(group.label)));
  return roster.groups.flatMap((group) =>
    group.entries.map(({ name, post }, index) => {
      const label = index === 0 ? `${group.label}：` : "";
      const gap = pad(widest + 1 - cellsOf(label));
      return `${INDENT}${label}${gap}${name.text}${post ? `　${post.text}` : ""}`;
    }),
  );
}

/** Blocks that a full bar is made of. */
const BAR_BLOCKS = 10;

/** A bar as blocks, dark ones for its share: at least one for what is more than nothing. */
function barBlocks(share: number): string {
  const count = share > 0 ? Math.max(1, Math.round(share * BAR_BLOCKS)) : 0;
  return `${"█".repeat(count)}${"░".repeat(BAR_BLOCKS - count)}　`;
}

function cellWords(cell: readonly Text[]): string {
  const bar = barOf(cell);
  return `${bar === undefined ? "" : barBlocks(bar)}${plainText(cell)}`;
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case "heading":
      return [`${INDENT}${block.number}${plainText(block.children)}`];
    case "paragraph": {
      const lead = block.lead ? `${block.lead.number}${plainText(block.lead.children)}` : "";
      return [`${INDENT}${lead}${plainText(block.children)}`];
    }
    case "table":
      return [
        ...(block.caption ? [centred(plainText(block.caption))] : []),
        block.columns.map((column) => plainText(column.heading)).join("\t"),
        ...block.rows.map((row) => row.map(cellWords).join("\t")),
      ];
    case "figure":
      return [centred(`［图：${plainText(block.caption) || block.file.text}］`)];
    case "roster":
      return rosterLines(block);
  }
}

const blocksLines = (blocks: readonly Block[]): string[] => blocks.flatMap(blockLines);

function headLines({ head }: OfficialDocument): string[] {
  if (!head) return [];
  const { organs, suffix } = head.issuingOrganMark;
  const marks = [head.copyNumber, head.classification, head.urgency].flatMap((text) =>
    text ? [text.text] : [],
  );
  const signed = head.signatories.length > 0 ? `　　签发人：${names(head.signatories, "　")}` : "";
  return [
    ...marks,
    ...organs.map((organ, index) =>
      centred(`${organ.text}${index === organs.length - 1 ? suffix : ""}`),
    ),
    ...(head.documentNumber ? [centred(`${head.documentNumber.text}${signed}`)] : []),
    ...(head.issuer ? [`${head.issuer.organ.text}　　${head.issuer.date.text}`] : []),
    "",
  ];
}

/** 附件：1. …, the later ones under the first (7.3.4). */
function attachmentListLines({ attachmentList }: OfficialDocument): string[] {
  if (attachmentList.length === 0) return [];
  const titles = attachmentList.map(plainText);
  const [only] = titles;
  if (titles.length === 1) return ["", `${INDENT}附件：${only}`];
  return [
    "",
    ...titles.map((title, i) => `${INDENT}${i === 0 ? "附件：" : "　　　"}${i + 1}.${title}`),
  ];
}

/** 职务　姓名 of those who sign, or the organs. */
const signedBy = ({ organs, signatures }: ClosingBlock): string[] =>
  signatures
    ? signatures.map(({ post, name }) =>
        names(
          [post, name].filter((text) => !!text),
          "　　",
        ),
      )
    : organs.map((organ) => organ.text);

const attendanceLines = ({ attendance = [] }: OfficialDocument): string[] =>
  attendance.map(({ label, people }) => `${INDENT}${label}：${names(people, "　")}`);

function closingLines({ closing, circulationNote }: OfficialDocument): string[] {
  const date = closing?.documentDate.text ?? "";
  return [
    ...(closing
      ? ["", ...signedBy(closing).map((line) => flushRight(line, 2)), flushRight(date, 4)]
      : []),
    ...(circulationNote ? [`${INDENT}（${circulationNote.text}）`] : []),
  ];
}

function colophonLines({ colophon }: OfficialDocument): string[] {
  if (!colophon) return [];
  const print = [colophon.printingOrgan, colophon.printDate].flatMap((text) =>
    text ? [text.text] : [],
  );
  const copies = colophon.copyRecipients;
  return [
    "",
    ...(copies.length > 0 ? [`抄送：${names(copies, "，")}。`] : []),
    ...(print.length > 0 ? [`${print.join("　　")}${colophon.printDate ? "印发" : ""}`] : []),
  ];
}

function officialLines(tree: OfficialDocument): string[] {
  const { issuedText, mainRecipients } = tree;
  return [
    ...headLines(tree),
    ...(tree.format === "order" ? [] : [centred(plainText(tree.title))]),
    ...tree.byline.map((line) => centred(plainText(line))),
    "",
    ...(mainRecipients ? [plainText(mainRecipients)] : []),
    ...blocksLines(tree.blocks),
    ...attachmentListLines(tree),
    ...(tree.attendance ? ["", ...attendanceLines(tree)] : []),
    ...closingLines(tree),
    ...(issuedText
      ? ["", "", centred(plainText(issuedText.title)), "", ...blocksLines(issuedText.blocks)]
      : []),
    ...tree.attachments.flatMap(({ label, title, blocks }) => [
      "",
      "",
      label,
      centred(plainText(title)),
      "",
      ...blocksLines(blocks),
    ]),
    ...colophonLines(tree),
  ];
}

const itemLines = (item: BulletinItem): string[] => [
  ...(item.column ? ["", centred(`【${item.column.text}】`)] : []),
  "",
  centred(plainText(item.title)),
  ...blocksLines(item.blocks),
  ...(item.source ? [flushRight(`（${item.source.text}）`, 0)] : []),
];

function bulletinLines({ masthead, editorNote, items, tail }: Bulletin): string[] {
  const total = masthead.cumulativeIssue ? `（总第${masthead.cumulativeIssue.text}期）` : "";
  const rows: [string, readonly Text[]][] = [
    ["报", tail.reportTo],
    ["送", tail.sendTo],
    ["发", tail.distributeTo],
  ];
  return [
    centred(masthead.name.text),
    centred(`第${masthead.issue.text}期${total}`),
    `${masthead.editingOrgan.text}　　${masthead.printDate.text}`,
    "",
    ...editorNote.map((note) => `${INDENT}${plainText(note)}`),
    ...items.flatMap(itemLines),
    "",
    ...rows.filter(([, to]) => to.length > 0).map(([word, to]) => `${word}：${names(to, "，")}。`),
    ...(tail.printRun ? [`（共印${tail.printRun.text}份）`] : []),
  ];
}

/** The document as plain text; ends with a line break. Tables are lines of tab-separated cells. */
export function plainDocument(tree: DocumentTree): string {
  const lines = tree.type === "official" ? officialLines(tree) : bulletinLines(tree);
  return `${lines.join("\n").replace(/\n{4,}/gu, "\n\n\n")}\n`;
}
