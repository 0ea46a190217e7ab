/** 版记 (7.4): 抄送 above 印发机关和印发日期, at the foot of the last side. */
import type { OfficialDocument, Text } from "../document/tree.ts";
import type { FlowFoot, FlowParagraph } from "./flow.ts";
import { type Role, colophon as rules } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";
import { joinTexts, paragraph, runsOf } from "./paragraph.ts";

export function arrangeColophon({ colophon }: OfficialDocument): FlowFoot | undefined {
  if (!colophon) return undefined;
  const rows: FlowParagraph[][] = [];
  if (colophon.copyRecipients.length > 0)
    rows.push([labelled("colophonCopy", "抄送：", colophon.copyRecipients)]);
  if (colophon.printingOrgan)
    rows.push([
      paragraph("colophonPrint", runsOf("colophonPrint", [colophon.printingOrgan]), {
        ...(colophon.printDate
          ? { end: runsOf("colophonPrint", [colophon.printDate, { text: "印发" }]) }
          : {}),
      }),
    ]);
  return rows.length === 0
    ? undefined
    : { rows, outerRule: rules.outerRule, innerRule: rules.innerRule, verso: true };
}

/** A label and organs joined by ，, wrapped behind the label and closed by a full stop (7.4.2). */
export function labelled(role: Role, label: string, organs: readonly Text[]): FlowParagraph {
  const labelCells = measureCells(label);
  const texts = [{ text: label }, ...joinTexts(organs, "，"), { text: "。" }];
  return paragraph(role, runsOf(role, texts), {
    indent: { startCells: 1 + labelCells, hangingCells: labelCells, endCells: 1 },
  });
}
