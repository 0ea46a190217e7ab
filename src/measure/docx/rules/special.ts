/** 信函, 命令, 纪要 (10) and landscape tables (8). */
import { faceReading } from "../../faces.ts";
import {
  combine,
  fails,
  judge,
  mm,
  notConcerned,
  type Reading,
  unmeasured,
} from "../../reading.ts";
import { between, within } from "../../yardstick.ts";
import type { DocxDocument, DocxParagraph, DocxShape } from "../model.ts";
import { bare } from "../paragraph-words.ts";
import { markTop } from "./mark.ts";
import { cells, type DocxRules, gapTwip, LAYOUT_ONLY, LINE_TWIP, onlyFor } from "./rules.ts";

const letterNumber = ({ elements }: DocxDocument): Reading => {
  const one = elements.number;
  if (!one) return fails("没有找到发文字号", "文字");
  const tab = one.tabs.find(({ kind }) => kind === "right" || kind === "end");
  const isByTab =
    tab !== undefined && Math.abs(tab.position - 8844) < 20 && one.text.includes("\t");
  const isByEdge = (one.align === "right" || one.align === "end") && Math.abs(one.right) < 20;
  const isRight = isByTab || isByEdge;
  return isRight
    ? unmeasured(`居右顶格；与双线的距离，${LAYOUT_ONLY}`)
    : fails(`对齐 ${one.align}，右空 ${cells(one.right)}`, "段落属性");
};

const EMU_MM = 36_000;
const topOf = (shape: DocxShape): number => (shape.verticalOffsetEmu ?? Number.NaN) / EMU_MM;

/** Thick over thin under the mark, thin over thick 20 mm above the foot of the sheet. */
const doubleLines = ({ elements }: DocxDocument): Reading => {
  const { redBorders, redShapes } = elements;
  if (redBorders.length + redShapes.length < 2)
    return fails(`红色横线 ${redBorders.length + redShapes.length} 条`, "边框和图形");
  const bad = redShapes.find((shape) => !within(shape.widthEmu / EMU_MM, 170, 1));
  if (bad) return fails(`长 ${mm(bad.widthEmu / EMU_MM)}`, "图形尺寸");
  const placed = redShapes
    .filter((shape) => shape.verticalFrom === "page")
    .sort((a, b) => topOf(a) - topOf(b));
  const [thick, thin, lowThin, lowThick] = placed;
  if (
    !thick ||
    !thin ||
    !lowThin ||
    !lowThick ||
    placed.some((shape) => Number.isNaN(topOf(shape)))
  )
    return unmeasured(LAYOUT_ONLY);
  const weight = (shape: DocxShape) => shape.lineEmu ?? 0;
  const isWeighted = weight(thick) > weight(thin) && weight(lowThin) < weight(lowThick);
  const foot = (topOf(lowThin) + topOf(lowThick)) / 2;
  const measured = `长 170.0 mm，上双线 ${mm(topOf(thick))}，下双线 ${mm(foot)}${isWeighted ? "" : "，粗细次序不合"}`;
  return judge(
    isWeighted && within(foot, 277, 1),
    `${measured}（与标志的距离要看排版结果）`,
    "图形尺寸和定位",
  );
};

const letterFoot = ({ elements, sections }: DocxDocument): Reading => {
  const isClear =
    sections[0]?.hasOwnFirstPage === true &&
    !(sections[0].footers.first ?? []).some((one) => one.hasPageField);
  const hasPrint = elements.colophon?.print !== undefined;
  return judge(
    isClear && !hasPrint,
    `首页${isClear ? "无" : "有"}页码，版记${hasPrint ? "有" : "无"}印发行`,
    "页脚和版记",
  );
};

const orderNumber = ({ elements }: DocxDocument): Reading => {
  const { number, mark, body, flow } = elements;
  const [first] = body;
  if (!number || !first) return fails("没有找到令号", "文字");
  const above = gapTwip(flow, mark.at(-1), number);
  const below = gapTwip(flow, number, first);
  if (above === undefined || below === undefined) return unmeasured(LAYOUT_ONLY);
  const isRight =
    /^第.+号$/.test(bare(number)) &&
    number.align === "center" &&
    within(above, 2 * LINE_TWIP, 200) &&
    within(below, 2 * LINE_TWIP, 60);
  return judge(
    isRight,
    `“${bare(number)}”上空 ${(above / LINE_TWIP).toFixed(1)} 行、下空 ${(below / LINE_TWIP).toFixed(1)} 行`,
    "段前距和空段",
  );
};

const attendance = ({ elements }: DocxDocument): Reading => {
  const lists = elements.body.filter((one) => /^(出席|请假|列席)[^：]{0,4}：/.test(bare(one)));
  const readings = lists.flatMap((one) => {
    const isHung = one.firstLine < 0 && within(one.left + one.firstLine, 640, 40);
    return [
      judge(
        isHung,
        `“${bare(one).slice(0, 3)}”左空 ${cells(one.left + one.firstLine)}、回行左空 ${cells(one.left)}`,
        "段落缩进",
      ),
      faceReading("黑体", one.runs[0]?.face ?? "", "标签", "字体"),
    ];
  });
  return combine(readings, notConcerned("没有出席、请假、列席名单"));
};

const minutesMark = (document: DocxDocument): Reading =>
  /纪要$/.test(document.words.mark ?? "")
    ? markTop(72)(document)
    : fails(`标志“${document.words.mark ?? ""}”`, "文字");

/** Foot of the portrait sheet, which is the left edge of a sheet that lies on its side, EMU. */
const FOOT_EMU = { least: 22 * 36000, most: 30 * 36000 };

/** A page number in a box that is turned and stands where the portrait sheet has its foot. */
const standsAtFoot = (paragraphs: readonly DocxParagraph[] = []): boolean =>
  paragraphs
    .flatMap((one) => one.shapes)
    .some(
      ({ isTurned, horizontalFrom, horizontalOffsetEmu, paragraphs: inner }) =>
        isTurned &&
        horizontalFrom === "page" &&
        between(horizontalOffsetEmu ?? 0, FOOT_EMU.least, FOOT_EMU.most) &&
        inner.some((one) => one.hasPageField),
    );

const landscape = ({ sections }: DocxDocument): Reading => {
  const wide = sections.filter((section) => section.isLandscape || section.width > section.height);
  if (wide.length === 0) return notConcerned("没有横向页面");
  const moved = wide.filter(
    ({ footers }) => !standsAtFoot(footers.odd) || !standsAtFoot(footers.even),
  );
  return judge(
    moved.length === 0,
    moved.length === 0
      ? `${wide.length} 节横排，页码在原位`
      : `${moved.length} 节为横向页面，页码随之移位`,
    "页面设置、页脚文本框",
  );
};

export const specialRules: DocxRules = {
  L01: onlyFor(["信函"], markTop(30)),
  L02: onlyFor(["信函"], doubleLines),
  L03: onlyFor(["信函"], letterNumber),
  L04: onlyFor(["信函"], letterFoot),
  O01: onlyFor(["命令"], markTop(57)),
  O02: onlyFor(["命令"], orderNumber),
  M01: onlyFor(["纪要"], minutesMark),
  M02: onlyFor(["纪要"], attendance),
  W01: landscape,
};
