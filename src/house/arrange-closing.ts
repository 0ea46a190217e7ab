/** 发文机关署名、成文日期和印章 (7.3.5). */
import type { ClosingBlock } from "../document/tree.ts";
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
  if (closing.signatures) return arrangeSignatures(closing.signatures, closing.documentDate);
  if (closing.sealed && closing.organs.length > 1) return arrangeSealedRows(closing, house);
  const widest = Math.max(...closing.organs.map((organ) => measureCells(organ.text)));
  const date = measureCells(closing.documentDate.text);
  const ends = closing.sealed ? sealedEnds(widest, date) : unsealedEnds(widest, date);
  const blankLines = closing.sealed ? rules.sealedBlankLines : rules.unsealedBlankLines;
  return [
    ...closing.organs.map((organ, i) => {
      const above = i === 0 ? { blankLinesBefore: blankLines } : {};
      const runs = runsOf("closingOrgan", [organ]);
      if (closing.organs.length === 1)
        return paragraph("closingOrgan", runs, { indent: { endCells: ends.organ }, ...above });
      const atPt = LINE_WIDTH_PT - (ends.organ + widest) * styleOf("closingOrgan").sizePt;
      return paragraph("closingOrgan", [], { pieces: [{ runs, atPt, align: "start" }], ...above });
    }),
    paragraph("closingDate", runsOf("closingDate", [closing.documentDate]), {
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

interface Ends {
  organ: number;
  date: number;
}

/**
 * The date ends 4 cells from the right and the organ is centred on it; an organ too long for that
 * stands at the right edge and the date is centred under it.
 */
export function sealedEnds(organ: number, date: number): Ends {
  const organEnd = Math.max(0, rules.sealedDateEndCells + (date - organ) / 2);
  return { organ: organEnd, date: organEnd + (organ - date) / 2 };
}

/**
 * The date begins 2 cells right of the organ's first character; a date longer than the organ ends
 * 2 cells from the right and the organ moves left. Organs of a joint issue stand one below the
 * other, the host first, from one left edge.
 */
function unsealedEnds(organ: number, date: number): Ends {
  const step = rules.unsealedDateStepCells;
  const end = rules.unsealedOrganEndCells;
  return organ >= date
    ? { organ: end, date: end + organ - step - date }
    : { organ: date - organ + end + step, date: end };
}
