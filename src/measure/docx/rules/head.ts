/** 版头 (7.2). */
import { faceReading } from "../../faces.ts";
import {
  combine,
  fails,
  judge,
  mm,
  notConcerned,
  pt,
  type Reading,
  unmeasured,
} from "../../reading.ts";
import { within } from "../../yardstick.ts";
import type { DocxDocument, DocxParagraph } from "../model.ts";
import { bare, isBlank, partOf } from "../paragraph-words.ts";
import { markTop } from "./mark.ts";
import {
  CELL_TWIP,
  cells,
  type DocxRules,
  type DocxTest,
  gapTwip,
  LAYOUT_ONLY,
  LINE_TWIP,
  lineTwip,
  onlyFor,
  twipMm,
} from "./rules.ts";

const PROPERTIES = "段落和字体属性";

const isFlush = (one: DocxParagraph): boolean =>
  Math.abs(one.left) < 20 && Math.abs(one.firstLine) < 20;
const isSize3 = (one: DocxParagraph): boolean => one.sizePt === 16;

/** 份号, 密级, 紧急程度: form, type, flush left, and how many stand above it. */
const early =
  (
    pick: (document: DocxDocument) => DocxParagraph | undefined,
    form: RegExp,
    role: "黑体" | undefined,
    order: (document: DocxDocument) => number,
  ): DocxTest =>
  (document) => {
    const one = pick(document);
    if (!one) return notConcerned("没有这一要素");
    const lines = document.elements.flow.filter((line) => !isBlank(line));
    const index = lines.indexOf(one);
    const words = partOf(one, form);
    const isRight =
      words !== undefined && isSize3(one) && isFlush(one) && index === order(document);
    const place = judge(isRight, `“${bare(one)}”${pt(one.sizePt)}，第 ${index + 1} 行`, PROPERTIES);
    return role ? combine([place, faceReading(role, one.face, "", "字体")], place) : place;
  };

/** How many of the elements above are there. */
const count = (...ones: (DocxParagraph | undefined)[]): number =>
  ones.filter((one) => one !== undefined).length;

const markCentre = ({ elements }: DocxDocument): Reading => {
  if (elements.mark.some((one) => one.place !== "text"))
    return unmeasured(`标志在表格或文本框里；${LAYOUT_ONLY}`);
  const bad = elements.mark.filter(
    (one) =>
      one.align !== "center" || Math.abs(one.left - one.right) > 40 || Math.abs(one.firstLine) > 20,
  );
  return judge(
    bad.length === 0,
    bad.length === 0
      ? "居中，无缩进"
      : `对齐 ${bad[0]?.align}，左 ${cells(bad[0]?.left ?? 0)}、右 ${cells(bad[0]?.right ?? 0)}`,
    PROPERTIES,
  );
};

const numberGap = (document: DocxDocument): Reading => {
  const { mark, number, signers, flow } = document.elements;
  const first = [...signers, ...(number ? [number] : [])].sort(
    (a, b) => flow.indexOf(a) - flow.indexOf(b),
  )[0];
  if (!first) return fails("没有找到发文字号", "文字");
  const gap = gapTwip(flow, mark.at(-1), first);
  if (gap === undefined) return unmeasured(LAYOUT_ONLY);
  return judge(
    within(gap, 2 * LINE_TWIP, 170),
    `空 ${(gap / LINE_TWIP).toFixed(2)} 行（${mm(twipMm(gap))}）`,
    "段前距、段后距和空段",
  );
};

const numberPlace = ({ elements }: DocxDocument): Reading => {
  const { number, signers } = elements;
  if (!number) return fails("没有找到发文字号", "文字");
  if (signers.length === 0) {
    const isRight = number.align === "center" && Math.abs(number.left - number.right) < 40;
    return judge(isRight, `对齐 ${number.align}`, PROPERTIES);
  }
  const left = number.left + number.firstLine;
  return judge(
    within(left, CELL_TWIP, 40) && number.align !== "center",
    `有签发人，左空 ${cells(left)}`,
    PROPERTIES,
  );
};

const signers = ({ elements }: DocxDocument): Reading => {
  const [first] = elements.signers;
  if (!first) return notConcerned("没有签发人");
  const label = first.runs.find((run) => /签\s*发\s*人/.test(run.text));
  const names = elements.signers.flatMap((one) =>
    one.runs.slice(one.runs.findIndex((run) => /签\s*发\s*人/.test(run.text)) + 1),
  );
  const name = names.find(
    (run) => /\p{Script=Han}/u.test(run.text) && run !== label && !/〔/.test(run.text),
  );
  const tab = first.tabs.find((one) => one.kind === "right" || one.kind === "end");
  const edge = tab ? 8844 - tab.position : first.right;
  const place = judge(within(edge, CELL_TWIP, 60), `右空 ${cells(edge)}`, "制表位和缩进");
  return combine(
    [
      place,
      faceReading("仿宋", label?.face ?? "", "“签发人”", "字体"),
      faceReading("楷体", name?.face ?? "", "姓名", "字体"),
    ],
    place,
  );
};

const manySigners = ({ elements }: DocxDocument): Reading =>
  elements.signers.length < 2 ? notConcerned("签发人不足两行") : unmeasured(LAYOUT_ONLY);

/** Descent of an exact line below the ink of 3号, plus the border's distance. */
const redLine = ({ elements }: DocxDocument): Reading => {
  const { number, redBorders, redShapes } = elements;
  const [bordered] = redBorders;
  if (!bordered) {
    const shape = redShapes[0];
    if (!shape) return fails("没有找到红色分隔线", "边框和图形");
    const isLong = within(shape.widthEmu, 5_616_000, 25_000);
    return isLong
      ? unmeasured(`图形长 ${mm(shape.widthEmu / 36_000)}；${LAYOUT_ONLY}`)
      : fails(`图形长 ${mm(shape.widthEmu / 36_000)}`, "图形");
  }
  const line = lineTwip(bordered);
  const border = bordered.bottom;
  const isWide = Math.abs(bordered.left) < 20 && Math.abs(bordered.right) < 20;
  if (!border || line === undefined || bordered !== number) return unmeasured(LAYOUT_ONLY);
  const gap = twipMm(0.2 * line - 0.1 * bordered.sizePt * 20 + border.spacePt * 20);
  return judge(
    isWide && within(gap, 4, 1),
    `字底下约 ${mm(gap)}，${isWide ? "与版心等宽" : "段落有缩进，不与版心等宽"}`,
    "边框间距和固定行距推算",
  );
};

const oneRedLine = ({ elements }: DocxDocument): Reading => {
  const lines = elements.redBorders.length + elements.redShapes.length;
  return judge(lines === 1, `${lines} 条`, "红色边框和图形");
};

export const headRules: DocxRules = {
  H01: early(
    ({ elements }) => elements.copyNumber,
    /^\d{6}$/,
    undefined,
    () => 0,
  ),
  H02: early(
    ({ elements }) => elements.classification,
    /^(绝密|机密|秘密)(★\d+(年|个月|天))?$/,
    "黑体",
    ({ elements }) => count(elements.copyNumber),
  ),
  H03: early(
    ({ elements }) => elements.urgency,
    /^(特急|加急|平急|特提)$/,
    "黑体",
    ({ elements }) => count(elements.copyNumber, elements.classification),
  ),
  H04: onlyFor(["公文"], markTop(72)),
  H05: onlyFor(["公文"], markCentre),
  H06: onlyFor(["公文"], numberGap),
  H08: onlyFor(["公文"], numberPlace),
  H09: onlyFor(["公文"], signers),
  H10: onlyFor(["公文"], manySigners),
  H11: onlyFor(["公文"], redLine),
  H12: onlyFor(["公文"], oneRedLine),
};
