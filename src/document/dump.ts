/** The text form of a document tree: one node a line, indented by two spaces a level. */
import type {
  Block,
  Bulletin,
  DocumentTree,
  Figure,
  Heading,
  OfficialDocument,
  Paragraph,
  Text,
} from "./tree.ts";

interface Dump {
  lines: string[];
  withOrigins: boolean;
}

function words(dump: Dump, texts: readonly Text[]): string {
  return texts
    .map(({ text, strong, bar, origin }) => {
      const shown = JSON.stringify(text).slice(1, -1).replace(/\\"/gu, '"');
      const words = strong ? `**${shown}**` : shown;
      const marked = bar === undefined ? words : `▌${bar.toFixed(3)} ${words}`;
      if (!dump.withOrigins || !origin) return marked;
      const place = origin.template ? `${origin.template}:${origin.line ?? "?"}` : "";
      return `${marked}‹${[origin.path, place].filter(Boolean).join(" ")}›`;
    })
    .join("");
}

function put(dump: Dump, depth: number, ...parts: string[]): void {
  dump.lines.push(`${"  ".repeat(depth)}${parts.filter((part) => part !== "").join(" ")}`);
}

const putTexts = (dump: Dump, depth: number, name: string, texts: readonly Text[] | undefined) => {
  if (texts && texts.length > 0) put(dump, depth, name, words(dump, texts));
};

/** A list of organs: one line, separated by a bar. */
const putList = (dump: Dump, depth: number, name: string, list: readonly Text[]) => {
  if (list.length > 0) put(dump, depth, name, list.map((text) => words(dump, [text])).join(" | "));
};

const headingWords = (dump: Dump, heading: NonNullable<Paragraph["lead"]> | Heading): string =>
  `${heading.level} ${heading.number}${words(dump, heading.children)}`;

function putTable(dump: Dump, depth: number, table: Extract<Block, { type: "table" }>): void {
  put(dump, depth, "table", table.caption ? words(dump, table.caption) : "");
  const columns = table.columns.map(({ heading, align }) => `${words(dump, heading)} (${align})`);
  put(dump, depth + 1, "columns", columns.join(" | "));
  for (const row of table.rows)
    put(dump, depth + 1, "row", row.map((cell) => words(dump, cell)).join(" | "));
}

function putRoster(dump: Dump, depth: number, roster: Extract<Block, { type: "roster" }>): void {
  put(dump, depth, "roster");
  for (const group of roster.groups) {
    put(dump, depth + 1, "group", group.label);
    for (const { name, post } of group.entries)
      put(
        dump,
        depth + 2,
        "entry",
        [name, ...(post ? [post] : [])].map((t) => words(dump, [t])).join(" | "),
      );
  }
}

function putFigure(dump: Dump, depth: number, { file, picture, caption }: Figure): void {
  const size = picture ? `(${picture.widthPx} × ${picture.heightPx})` : "";
  put(dump, depth, "figure", words(dump, [file]), size);
  putTexts(dump, depth + 1, "caption", caption);
}

function putBlock(dump: Dump, depth: number, block: Block): void {
  if (block.type === "heading") put(dump, depth, "heading", headingWords(dump, block));
  else if (block.type === "table") putTable(dump, depth, block);
  else if (block.type === "roster") putRoster(dump, depth, block);
  else if (block.type === "figure") putFigure(dump, depth, block);
  else {
    put(dump, depth, "paragraph", block.lead ? "" : words(dump, block.children));
    if (!block.lead) return;
    put(dump, depth + 1, "lead", headingWords(dump, block.lead));
    putTexts(dump, depth + 1, "text", block.children);
  }
}

const putBlocks = (dump: Dump, depth: number, blocks: readonly Block[]) => {
  for (const block of blocks) putBlock(dump, depth, block);
};

function putHead(dump: Dump, head: NonNullable<OfficialDocument["head"]>): void {
  put(dump, 1, "head");
  for (const name of ["copyNumber", "classification", "urgency"] as const) {
    const text = head[name];
    if (text) putTexts(dump, 2, name, [text]);
  }
  putList(dump, 2, "issuingOrganMark", head.issuingOrganMark.organs);
  put(dump, 2, "suffix", head.issuingOrganMark.suffix);
  if (head.documentNumber) putTexts(dump, 2, "documentNumber", [head.documentNumber]);
  if (head.issuer) putList(dump, 2, "issuer", [head.issuer.organ, head.issuer.date]);
  putList(dump, 2, "signatories", head.signatories);
}

function putClosing(dump: Dump, closing: NonNullable<OfficialDocument["closing"]>): void {
  put(dump, 1, "closing", closing.sealed ? "sealed" : "unsealed");
  putList(dump, 2, "organs", closing.organs);
  for (const { post, name } of closing.signatures ?? [])
    putList(dump, 2, "signature", [...(post ? [post] : []), ...(name ? [name] : [])]);
  putTexts(dump, 2, "documentDate", [closing.documentDate]);
}

function putOfficial(dump: Dump, tree: OfficialDocument): void {
  if (tree.format) put(dump, 1, "format", tree.format);
  if (tree.head) putHead(dump, tree.head);
  putTexts(dump, 1, "title", tree.title);
  for (const line of tree.byline) putTexts(dump, 1, "byline", line);
  putTexts(dump, 1, "mainRecipients", tree.mainRecipients);
  putBlocks(dump, 1, tree.blocks);
  for (const title of tree.attachmentList) putTexts(dump, 1, "attachmentList", title);
  for (const { label, people } of tree.attendance ?? []) putList(dump, 1, label, people);
  if (tree.closing) putClosing(dump, tree.closing);
  if (tree.circulationNote) putTexts(dump, 1, "circulationNote", [tree.circulationNote]);
  if (tree.issuedText) {
    putTexts(dump, 1, "issuedText", tree.issuedText.title);
    putBlocks(dump, 2, tree.issuedText.blocks);
  }
  for (const attachment of tree.attachments) {
    const { label, title, separate } = attachment;
    put(dump, 1, "attachment", separate ? "(separate)" : "", label, words(dump, title));
    putBlocks(dump, 2, attachment.blocks);
  }
  if (!tree.colophon) return;
  put(dump, 1, "colophon");
  putList(dump, 2, "copyRecipients", tree.colophon.copyRecipients);
  if (tree.colophon.printingOrgan)
    putTexts(dump, 2, "printingOrgan", [tree.colophon.printingOrgan]);
  if (tree.colophon.printDate) putTexts(dump, 2, "printDate", [tree.colophon.printDate]);
}

function putBulletin(dump: Dump, tree: Bulletin): void {
  put(dump, 1, "masthead");
  for (const [name, text] of Object.entries(tree.masthead)) putTexts(dump, 2, name, [text]);
  for (const note of tree.editorNote) putTexts(dump, 1, "editorNote", note);
  for (const item of tree.items) {
    if (item.column) putTexts(dump, 1, "column", [item.column]);
    putTexts(dump, 1, "item", item.title);
    putBlocks(dump, 2, item.blocks);
    if (item.source) putTexts(dump, 2, "source", [item.source]);
  }
  put(dump, 1, "tail");
  putList(dump, 2, "reportTo", tree.tail.reportTo);
  putList(dump, 2, "sendTo", tree.tail.sendTo);
  putList(dump, 2, "distributeTo", tree.tail.distributeTo);
  if (tree.tail.printRun) putTexts(dump, 2, "printRun", [tree.tail.printRun]);
}

/** One line a node, for golden tests and for looking; `withOrigins` adds where words came from. */
export function dumpTree(tree: DocumentTree, options: { withOrigins?: boolean } = {}): string {
  const dump: Dump = { lines: [tree.type], withOrigins: options.withOrigins ?? false };
  for (const [name, value] of Object.entries(tree.metadata))
    put(dump, 1, `@${name}`, String(value));
  if (tree.type === "official") putOfficial(dump, tree);
  else putBulletin(dump, tree);
  return `${dump.lines.join("\n")}\n`;
}
