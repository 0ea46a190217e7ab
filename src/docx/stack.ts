/**
 * The stacked 发文机关标志 of a joint issue (7.2.4) as offices make it in Word: a table without
 * lines, the names in its left column, 文件 across all rows of the right one.
 */
import {
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { FlowStack, Run } from "../house/flow.ts";
import { styleOf } from "../house/gbt9704.ts";
import { ptToTwip } from "../units.ts";
import { WrittenParagraph } from "./paragraph-xml.ts";
import { runsXml } from "./runs.ts";
import { FOOT_ANCHOR } from "./style-ids.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_LINES = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const;

interface Look {
  sizePt: number;
  pitchPt: number;
  trackingPt: number;
}

function words(stack: FlowStack, runs: Run[], look: Look): Paragraph {
  const { typeface, ink } = styleOf(stack.role);
  const { sizePt, pitchPt, trackingPt } = look;
  const spacing = `<w:spacing w:line="${ptToTwip(pitchPt)}" w:lineRule="exact"/>`;
  return new WrittenParagraph({
    properties: `<w:pStyle w:val="${stack.role}"/><w:keepNext/>${spacing}<w:jc w:val="left"/>`,
    runs: runsXml(runs, { typeface, ink, bold: false, sizePt, trackingPt }),
  });
}

/** The table, below an empty line as high as the room that the mark keeps above it. */
export function wordStack(stack: FlowStack, beforeTwip: number): (Paragraph | Table)[] {
  const gapPt = stack.suffixLeftPt - stack.namesLeftPt - stack.namesWidthPt;
  const widths = [stack.namesWidthPt + gapPt, stack.suffixWidthPt + 2].map(ptToTwip);
  const cell = (column: 0 | 1, content: Paragraph, merge?: "restart" | "continue") =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      borders: NO_LINES,
      margins: NO_MARGINS,
      verticalAlign: "center",
      ...(merge ? { verticalMerge: merge } : {}),
      children: [content],
    });
  const { sizePt, suffixSizePt, pitchPt } = stack;
  const suffixLook = {
    sizePt: suffixSizePt,
    pitchPt: (pitchPt * suffixSizePt) / sizePt,
    trackingPt: 0,
  };
  const rows = stack.names.map(({ runs, trackingPt }, index) => {
    const suffix = words(stack, index === 0 ? stack.suffix : [], suffixLook);
    return new TableRow({
      cantSplit: true,
      height: { value: ptToTwip(pitchPt), rule: HeightRule.EXACT },
      children: [
        cell(0, words(stack, runs, { sizePt, pitchPt, trackingPt })),
        cell(1, suffix, index === 0 ? "restart" : "continue"),
      ],
    });
  });
  const table = new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    indent: { size: ptToTwip(stack.namesLeftPt), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: { ...NO_LINES, insideHorizontal: NONE, insideVertical: NONE },
    rows,
  });
  const room = new Paragraph({
    style: FOOT_ANCHOR,
    keepNext: true,
    spacing: { line: beforeTwip, lineRule: LineRuleType.EXACT },
  });
  return beforeTwip > 0 ? [room, table] : [table];
}
