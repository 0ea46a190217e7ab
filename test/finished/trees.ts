/** Random document trees as the reader of templates makes them, full of characters that look like marks. */
import fc from "fast-check";
import type {
  Block,
  BulletinItem,
  DocumentTree,
  Figure,
  HeadingLevel,
  OfficialDocument,
  Roster,
  Text,
} from "../../src/document/tree.ts";
import { numberHeadings } from "../../src/template/number-headings.ts";

/** Pieces of words: marks of Markdown, Handlebars and YAML between Chinese. */
const PIECE = fc.constantFrom(
  ...["甲", "乙。", "，", "“", "a1", "5", " ", "　", "\\", "\\\\", "*", "**", "***", "#", "## "],
  ...["{", "{{", "}}", "{{{", "|", "---", "- ", "1. ", "> ", "`", "<b>", "&amp;", "[1]: x", "~"],
  ...[
    "'",
    '"',
    "![",
    "](",
    ")",
    "](a.png)",
    ": ",
    "：",
    ", ",
    "%",
    "@",
    "!",
    "\t",
    "\u00a0",
    "珺",
    "𬭩",
    "文种: 通知",
    "原样",
  ],
);

/** Words of a paragraph: no line break, no blank at either end, something to see. */
const words = fc
  .array(PIECE, { minLength: 1, maxLength: 7 })
  .map((pieces) => pieces.join("").trim())
  .filter((text) => text !== "");

/** Words of a field of the data: blanks in it are plain spaces. */
const fieldWords = words
  .map((text) => text.replace(/[\t\u00a0]/gu, " ").trim())
  .filter((t) => t !== "");
const field: fc.Arbitrary<Text> = fieldWords.map((text) => ({ text }));

/** Neighbours differ in strength, the first and last words are at the ends of the line. */
const texts: fc.Arbitrary<Text[]> = fc
  .tuple(fc.boolean(), fc.array(words, { minLength: 1, maxLength: 3 }))
  .map(([startsStrong, parts]) =>
    parts.map((text, i) => ((i % 2 === 0) === startsStrong ? { text, strong: true } : { text })),
  );

const plain: fc.Arbitrary<Text[]> = words.map((text) => [{ text }]);
const bar = fc.nat(10_000).map((share): Text => ({ text: "", bar: share / 10_000 }));
const heading: fc.Arbitrary<Text[]> = fc.oneof(texts, fc.constant<Text[]>([]));
const cell: fc.Arbitrary<Text[]> = fc.oneof(
  heading,
  fc.tuple(bar, texts).map(([first, rest]) => [first, ...rest]),
);
/** Not strong from end to end, which above a table is a caption. */
const paragraph = texts.map((row) => (row.length === 1 ? [{ text: row[0]?.text ?? "" }] : row));

const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.nat(3), fc.option(plain, { nil: undefined }))
  .chain(([width, height, caption]) =>
    fc
      .tuple(
        fc.array(
          fc.record({
            heading,
            align: fc.constantFrom("start" as const, "center" as const, "end" as const),
          }),
          { minLength: width, maxLength: width },
        ),
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      )
      .map(
        ([columns, rows]): Block => ({
          type: "table",
          ...(caption ? { caption } : {}),
          columns,
          rows,
        }),
      ),
  );

const roster: fc.Arbitrary<Roster> = fc.record({
  type: fc.constant("roster" as const),
  groups: fc.array(
    fc.record({
      label: words,
      entries: fc.array(
        fc.oneof(
          fc.record({ name: words.map((text) => ({ text })) }),
          fc.record({
            name: words.map((text) => ({ text })),
            post: words.map((text) => ({ text })),
          }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

const figure: fc.Arbitrary<Figure> = fc.record({
  type: fc.constant("figure" as const),
  file: words.map((text) => ({ text })),
  caption: texts,
});

type Part = Parameters<typeof numberHeadings>[0][number];

const place = {};
const part = (deepest: HeadingLevel): fc.Arbitrary<Part> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: paragraph.map(
        (row): Part => ({
          type: "paragraph",
          block: { type: "paragraph", children: row },
          place,
        }),
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: deepest }), texts, fc.boolean())
        .map(([depth, row, runsIn]): Part => {
          const last = runsIn ? [{ text: "。" }] : [];
          return { type: "heading", depth, texts: [...row, ...last], runsIn, place };
        }),
    },
    { weight: 1, arbitrary: table.map((block): Part => ({ type: "block", block, place })) },
    { weight: 1, arbitrary: roster.map((block): Part => ({ type: "block", block, place })) },
    { weight: 1, arbitrary: figure.map((block): Part => ({ type: "block", block, place })) },
  );

/** Blocks with numbers as the reader counts them. */
export const blocksOf = (deepest: HeadingLevel): fc.Arbitrary<Block[]> =>
  fc.array(part(deepest), { maxLength: 8 }).map((parts) => numberHeadings(parts, 1).blocks);

const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const several = fc.array(field, { maxLength: 3 });

/** Leaves out what is undefined. */
const present = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

const DATES = ["2005年3月11日", "二〇〇五年三月", "2005年3月"];

/** A notice in the general format with whatever may stand around its text. */
export const officialTree: fc.Arbitrary<OfficialDocument> = fc
  .record({
    title: texts,
    byline: fc.array(texts, { maxLength: 2 }),
    recipients: fc.array(field, { maxLength: 3 }),
    blocks: blocksOf(4),
    organs: fc.array(field, { minLength: 1, maxLength: 3 }),
    date: option(fc.constantFrom(...DATES)),
    number: option(field),
    sealed: fc.boolean(),
    signatories: several,
    urgency: option(fc.constant({ text: "特急" })),
    mark: option(field),
    note: option(field),
    issued: option(fc.record({ title: texts, blocks: blocksOf(4) })),
    annexes: fc.array(
      fc.record({ title: texts, blocks: blocksOf(4), isTurned: fc.boolean(), byline: texts }),
      { maxLength: 3 },
    ),
    named: option(
      fc.array(
        field.map((text) => [text]),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    copies: several,
    printer: option(field),
    printed: option(fc.constantFrom(...DATES)),
  })
  .map((draw) => {
    const { organs, number, date, annexes, copies, printer } = draw;
    const separator = draw.recipients.some(({ text }) => text.includes("、")) ? "，" : "、";
    const line = draw.recipients.map(({ text }) => text).join(separator);
    const title = draw.title.map(({ text }) => text).join("");
    return present<OfficialDocument>({
      type: "official",
      metadata: present({
        title,
        kind: "通知",
        organ: organs.map(({ text }) => text).join("、"),
        documentNumber: number?.text,
        date: date === DATES[0] ? "2005-03-11" : undefined,
      }) as OfficialDocument["metadata"],
      head:
        number &&
        present({
          issuingOrganMark: draw.mark
            ? { organs: [draw.mark], suffix: "" }
            : { organs, suffix: "文件" },
          documentNumber: number,
          urgency: draw.urgency,
          signatories: draw.signatories,
        }),
      title: draw.title,
      byline: draw.byline,
      mainRecipients: line === "" ? undefined : [{ text: `${line}：` }],
      blocks: draw.blocks,
      attachmentList: draw.named ?? annexes.map((annex) => annex.title),
      closing:
        date === undefined
          ? undefined
          : { organs, documentDate: { text: date }, sealed: draw.sealed },
      circulationNote: draw.note,
      issuedText: draw.issued,
      attachments: annexes.map((annex, index) => ({
        label: `附件${annexes.length === 1 ? "" : index + 1}`,
        ...(annex.isTurned ? { landscape: true } : {}),
        title: annex.title,
        byline: [annex.byline],
        blocks: annex.blocks,
      })),
      colophon:
        copies.length > 0 || printer
          ? present({
              copyRecipients: copies,
              printingOrgan: printer,
              printDate: draw.printed === undefined ? undefined : { text: draw.printed },
            })
          : undefined,
    } as OfficialDocument);
  })
  // Without a closing block nothing says who issues several organs' text.
  .filter((tree) => tree.closing !== undefined || !tree.metadata.organ.includes("、"));

/** The last paragraph of an item in brackets names its sender; a heading may not run into it. */
const looksLikeSender = (blocks: readonly Block[]): boolean => {
  const last = blocks.at(-1);
  if (last?.type !== "paragraph") return false;
  if (last.lead) return last.children.length === 0;
  return /^（[^（）]+）$/u.test(last.children.map(({ text }) => text).join(""));
};

const item: fc.Arbitrary<BulletinItem> = fc
  .record({
    column: option(words.map((text) => ({ text }))),
    title: texts,
    blocks: blocksOf(3).filter((blocks) => blocks.length > 0 && !looksLikeSender(blocks)),
    source: option(fc.constant({ text: "云海市第三中学" })),
  })
  .map(present);

export const bulletinTree: fc.Arbitrary<DocumentTree> = fc
  .record({
    title: words,
    organ: fieldWords,
    name: field,
    editor: field,
    notes: fc.array(paragraph, { maxLength: 2 }),
    items: fc.array(item, { maxLength: 3 }),
    reportTo: several,
    sendTo: several,
    distributeTo: several,
    printRun: option(fc.nat(500)),
  })
  .map(({ title, organ, name, editor, notes, items, printRun, ...lists }) => ({
    type: "bulletin",
    metadata: { title, kind: "简报", organ, date: "2005-03-18" },
    masthead: {
      name,
      issue: { text: "3" },
      editingOrgan: editor,
      printDate: { text: "2005年3月18日" },
    },
    editorNote: notes,
    items,
    tail: { ...lists, ...(printRun === undefined ? {} : { printRun: { text: `${printRun}` } }) },
  }));
