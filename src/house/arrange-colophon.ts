/** 版记 (7.4): 抄送 above 印发机关和印发日期, at the foot of the last side. */
import type { Colophon, OfficialDocument, Text } from "../document/tree.ts";
import type { ArrangeOptions } from "./arrange.ts";
import type { FlowFoot, FlowParagraph } from "./flow.ts";
import { type Role, colophon as rules } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";
import { joinTexts, paragraph, runsOf } from "./paragraph.ts";

export function arrangeColophon(
  tree: OfficialDocument,
  { recipientsInColophon = false }: ArrangeOptions,
): FlowFoot | undefined {
  const { colophon } = tree;
  const isLetter = tree.format === "letter";
  const recipients = recipientsInColophon ? arrangeRecipients(tree) : [];
  const copies =
    colophon && colophon.copyRecipients.length > 0
      ? [labelled("colophonCopy", "抄送：", colophon.copyRecipients)]
      : [];
  const print = colophon && !isLetter ? arrangePrint(colophon) : [];
  const rows = [[...recipients, ...copies], print].filter((row) => row.length > 0);
  if (rows.length === 0) return undefined;
  // A letter has neither lines nor 印发机关; its colophon need not stand on an even page (10.1).
  if (isLetter) return { rows, verso: false };
  return { rows, outerRule: rules.outerRule, innerRule: rules.innerRule, verso: true };
}

/** 主送机关 above 抄送机关, without a line between them (7.4.2). */
function arrangeRecipients({ mainRecipients = [] }: OfficialDocument): FlowParagraph[] {
  const names = mainRecipients.slice(0, -1);
  return names.length > 0 ? [labelledTexts("colophonCopy", "主送：", names)] : [];
}

/** 印发机关 left and 印发日期 right (7.4.3). */
function arrangePrint({ printingOrgan, printDate }: Colophon): FlowParagraph[] {
  if (!printingOrgan) return [];
  const end = printDate && runsOf("colophonPrint", [printDate, { text: "印发" }]);
  return [paragraph("colophonPrint", runsOf("colophonPrint", [printingOrgan]), end ? { end } : {})];
}

/** A label and organs joined by ，, wrapped behind the label and closed by a full stop (7.4.2). */
export const labelled = (role: Role, label: string, organs: readonly Text[]): FlowParagraph =>
  labelledTexts(role, label, joinTexts(organs, "，"));

function labelledTexts(role: Role, label: string, names: readonly Text[]): FlowParagraph {
  const labelCells = measureCells(label);
  const texts = [{ text: label }, ...names, { text: "。" }];
  return paragraph(role, runsOf(role, texts), {
    indent: { startCells: 1 + labelCells, hangingCells: labelCells, endCells: 1 },
  });
}
