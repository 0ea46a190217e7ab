/** 发文机关署名、成文日期和印章 (7.3.5). */
import type { ClosingBlock, Text } from "../document/tree.ts";
import { LINE_WIDTH_PT } from "./arrange-mark.ts";
import { arrangeSealedRows } from "./arrange-sealed-rows.ts";
import { sealAt, sizedSeal } from "./arrange-seals.ts";
import { arrangeSignatures } from "./arrange-signatures.ts";
import type { FlowParagraph } from "./flow.ts";
import { closing as rules, styleOf } from "./gbt9704.ts";
import type { House } from "./house.ts";
import { measureCells } from "./measure.ts";
import { paragraph, runsOf } from "./paragraph.ts";

export function arrangeClosing(closing: ClosingBlock, house: House): FlowParagraph[] {
  const { organs, documentDate, sealed, signatures } = closing;
  const [organ, ...others] = organs;
  if (signatures) return arrangeSignatures(signatures, documentDate);
  if (!organ) return [];
  if (others.length > 0)
    return sealed ? arrangeSealedRows(closing, house) : arrangeColumn(organs, documentDate);
  const date = measureCells(documentDate.text);
  const ends = (sealed ? sealedEnds : unsealedEnds)(measureCells(organ.text), date);
  return [
    paragraph("closingOrgan", runsOf("closingOrgan", [organ]), {
      indent: { endCells: ends.organ },
      blankLinesBefore: sealed ? rules.sealedBlankLines : rules.unsealedBlankLines,
    }),
    paragraph("closingDate", runsOf("closingDate", [documentDate]), {
      indent: { endCells: ends.date },
      ...sealOf(closing, ends.date + date / 2, house),
    }),
  ];
}

/** The one seal of a single organ; it hangs on the date. */
function sealOf({ seals, organs }: ClosingBlock, middleCells: number, house: House) {
  const organ = organs[0]?.text ?? "";
  const [seal] = seals ?? [];
  if (!seal) return {};
  const middlePt = LINE_WIDTH_PT - middleCells * styleOf("closingDate").sizePt;
  const place = { middlePt, baselinePt: -house.linePitchPt, organ };
  return { pictures: [sealAt(sizedSeal(seal, organ), place, house)] };
}

/**
 * Joint issue without seals: the host first, the others below it from one left edge, the date two
 * cells right of that edge; the widest of the organs keeps its distance from the right.
 */
function arrangeColumn(organs: readonly Text[], documentDate: Text): FlowParagraph[] {
  const { sizePt } = styleOf("closingOrgan");
  const widest = Math.max(...organs.map((organ) => measureCells(organ.text)));
  const ends = unsealedEnds(widest, measureCells(documentDate.text));
  const leftPt = LINE_WIDTH_PT - (ends.organ + widest) * sizePt;
  const line = (role: "closingOrgan" | "closingDate", text: Text, atPt: number) =>
    paragraph(role, [], { pieces: [{ runs: runsOf(role, [text]), atPt, align: "start" }] });
  const [host, ...others] = organs.map((organ) => line("closingOrgan", organ, leftPt));
  const date = line("closingDate", documentDate, leftPt + rules.unsealedDateStepCells * sizePt);
  return host ? [{ ...host, blankLinesBefore: rules.unsealedBlankLines }, ...others, date] : [];
}

interface Ends {
  organ: number;
  date: number;
}

/**
 * The date ends 4 cells from the right and the organ is centred on it; an organ too long for that
 * stands at the right edge and the date is centred under it.
 */
function sealedEnds(organ: number, date: number): Ends {
  const organEnd = Math.max(0, rules.sealedDateEndCells + (date - organ) / 2);
  return { organ: organEnd, date: organEnd + (organ - date) / 2 };
}

/**
 * The date begins 2 cells right of the organ's first character; a date longer than the organ ends
 * 2 cells from the right and the organ moves left.
 */
function unsealedEnds(organ: number, date: number): Ends {
  const step = rules.unsealedDateStepCells;
  const end = rules.unsealedOrganEndCells;
  return organ >= date
    ? { organ: end, date: end + organ - step - date }
    : { organ: date - organ + end + step, date: end };
}
