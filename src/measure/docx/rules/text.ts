/** 正文, 附件说明, 附注, 附件 (7.3.3, 7.3.4, 7.3.6, 7.3.7). */
import { faceReading } from "../../faces.ts";
import {
  combine,
  fails,
  judge,
  meets,
  notConcerned,
  pt,
  type Reading,
  unmeasured,
} from "../../reading.ts";
import { textRules } from "../../text-rules.ts";
import { HAN } from "../../words.ts";
import { within } from "../../yardstick.ts";
import type { DocxDocument, DocxParagraph } from "../model.ts";
import { bare } from "../paragraph-words.ts";
import {
  CELL_TWIP,
  cells,
  type DocxRules,
  gapTwip,
  LAYOUT_ONLY,
  LINE_TWIP,
  startsPage,
} from "./rules.ts";
import { widthTwip } from "./width.ts";

const PROPERTIES = "段落缩进";
const words = (one: DocxParagraph): string => `“${one.text.trim().slice(0, 8)}”`;

/** Two cells of 3号, on the grid or as bare ems. */
const isIndented = (one: DocxParagraph): boolean => within(one.left + one.firstLine, 636, 12);

/** Paragraphs of two lines and more are running text for certain. */
const indent = ({ elements }: DocxDocument): Reading => {
  const long = elements.body.filter(
    (one) =>
      one.place === "text" &&
      (one.align === "both" || one.align === "left") &&
      [...one.text].length > 30 &&
      !/^.{1,8}：/.test(one.text.trim()),
  );
  if (long.length === 0) return unmeasured("没有两行以上的正文段落");
  const bad = long.filter((one) => !isIndented(one) || one.left > 20);
  const readings = bad.map((one) =>
    fails(
      `${words(one)}首行 ${cells(one.left + one.firstLine)}、左 ${cells(one.left)}`,
      PROPERTIES,
    ),
  );
  return combine(readings, meets(`${long.length} 段首行左空 2 字`, PROPERTIES));
};

const LEVELS = [
  { pattern: /^[一二三四五六七八九十]+、/, role: "黑体" },
  { pattern: /^（[一二三四五六七八九十]+）/, role: "楷体" },
  { pattern: /^\d+[.．]/, role: "仿宋" },
  { pattern: /^（\d+）/, role: "仿宋" },
] as const;

const levelFaces = ({ elements }: DocxDocument): Reading => {
  const readings = elements.body.flatMap((one): Reading[] => {
    const level = LEVELS.find(({ pattern }) => pattern.test(one.text.trim()));
    if (!level || one.align === "center" || one.place !== "text") return [];
    const number = level.pattern.exec(one.text.trim())?.[0] ?? "";
    let seen = 0;
    const run = one.runs.find((candidate) => {
      seen += [...candidate.text].length;
      return seen > [...number].length && HAN.test(candidate.text);
    });
    return run ? [faceReading(level.role, run.face, `${number}用`, "层次首字的字体")] : [];
  });
  return combine(readings, notConcerned("没有层次序数"));
};

const attachmentNote = ({ elements }: DocxDocument): Reading => {
  const [first] = elements.attachments;
  if (!first) return notConcerned("没有附件说明");
  const before = elements.body.findLast(
    (one) => elements.flow.indexOf(one) < elements.flow.indexOf(first),
  );
  const gap = gapTwip(elements.flow, before, first);
  const start = first.left + first.firstLine;
  const isWorded = /^附件：/.test(bare(first));
  if (gap === undefined) return unmeasured(LAYOUT_ONLY);
  return judge(
    isWorded && isIndented(first) && within(gap, LINE_TWIP, 60),
    `左空 ${cells(start)}，上空 ${(gap / LINE_TWIP).toFixed(2)} 行`,
    PROPERTIES,
  );
};

const hanging = ({ elements }: DocxDocument): Reading => {
  const [first] = elements.attachments;
  if (!first) return notConcerned("没有附件说明");
  const bad = elements.attachments.filter((one) => {
    const label = /^(附件[：:])?(\d+[.．])?/.exec(bare(one))?.[0] ?? "";
    const nameStart = one.left + one.firstLine + widthTwip(one, label);
    return !within(one.left, first.left, 30) || Math.abs(nameStart - one.left) > 0.4 * CELL_TWIP;
  });
  return judge(
    bad.length === 0,
    bad.length === 0
      ? `悬挂缩进，名称左空 ${cells(first.left)}`
      : `${words(bad[0] ?? first)}回行左空 ${cells(bad[0]?.left ?? 0)}`,
    PROPERTIES,
  );
};

const note = ({ elements }: DocxDocument): Reading => {
  const { note: one } = elements;
  if (!one) return notConcerned("没有附注");
  return judge(
    /^（.+）$/.test(bare(one)) && isIndented(one),
    `${words(one)}左空 ${cells(one.left + one.firstLine)}`,
    PROPERTIES,
  );
};

const annexes =
  (
    test: (
      annex: { label: DocxParagraph; title?: DocxParagraph },
      document: DocxDocument,
    ) => Reading,
  ) =>
  (document: DocxDocument): Reading =>
    combine(
      document.elements.annexes.map((annex) => test(annex, document)),
      notConcerned("没有附件"),
    );

const annexPage = annexes(({ label }, document) =>
  judge(
    startsPage(document, label),
    `“${bare(label)}”${startsPage(document, label) ? "另面" : "没有另面"}`,
    "分页和分节",
  ),
);

const annexLabel = annexes(({ label }) => {
  const isRight =
    /^(.+〔\d{4}〕\d+号)?附件\d*$/.test(bare(label)) &&
    label.sizePt === 16 &&
    Math.abs(label.left + label.firstLine) < 20 &&
    label.before < 60;
  const place = judge(
    isRight,
    `“${bare(label)}”${pt(label.sizePt)}，左空 ${cells(label.left + label.firstLine)}`,
    "段落和字体属性",
  );
  return combine([place, faceReading("黑体", label.face, "", "字体")], place);
});

const annexTitle = annexes(({ label, title }, { elements }) => {
  if (!title) return unmeasured(`“${bare(label)}”没有认出标题`);
  const gap = gapTwip(elements.flow, label, title);
  if (gap === undefined) return unmeasured(LAYOUT_ONLY);
  return judge(
    title.align === "center" && within(gap, LINE_TWIP, 60),
    `“${bare(label)}”下空 ${(gap / LINE_TWIP).toFixed(2)} 行，${title.align}`,
    "段前距和空段",
  );
});

export const bodyRules: DocxRules = {
  B01: indent,
  B02: levelFaces,
  B04: ({ words: all }) =>
    all.kind === "无版头" ? notConcerned("没有版头") : unmeasured(LAYOUT_ONLY),
  A01: attachmentNote,
  A03: hanging,
  N01: note,
  X01: annexPage,
  X02: annexLabel,
  X03: annexTitle,
  ...Object.fromEntries(
    Object.entries(textRules).map(([id, test]) => [
      id,
      (document: DocxDocument) => test(document.words),
    ]),
  ),
};
