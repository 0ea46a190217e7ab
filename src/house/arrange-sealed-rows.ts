/**
 * Joint issue with seals (7.3.5.1): the organs' names in rows, in their order, each with room for
 * its seal; the last name stands above the date, and one seal presses both.
 */
import type { Text } from "../document/tree.ts";
import { mmToPt } from "../units.ts";
import { LINE_WIDTH_PT } from "./arrange-mark.ts";
import type { FlowParagraph } from "./flow.ts";
import { closing as rules, styleOf } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";
import { paragraph, runsOf } from "./paragraph.ts";

const PITCH_PT = mmToPt(rules.sealPitchMm);

export function arrangeSealedRows(organs: readonly Text[], date: Text): FlowParagraph[] {
  const { sizePt } = styleOf("closingOrgan");
  const widestPt = Math.max(...organs.map((organ) => measureCells(organ.text))) * sizePt;
  const datePt = measureCells(date.text) * sizePt;
  const middlePt = Math.max(rules.sealedDateEndCells * sizePt + datePt / 2, widestPt / 2);
  const columns = columnsFor(organs.length, widestPt, middlePt);
  const pitchPt = columns === 2 ? LINE_WIDTH_PT - 2 * middlePt : PITCH_PT;
  const rows = rowsOf(organs, columns).map((row, index) =>
    paragraph("closingOrgan", [], {
      pieces: row.map((organ, i) => ({
        runs: runsOf("closingOrgan", [organ]),
        atPt: LINE_WIDTH_PT - middlePt - (row.length - 1 - i) * pitchPt,
        align: "center",
      })),
      blankLinesBefore: index === 0 ? rules.sealedBlankLines : rules.sealRowBlankLines,
    }),
  );
  const endCells = (middlePt - datePt / 2) / sizePt;
  return [
    ...rows,
    paragraph("closingDate", runsOf("closingDate", [date]), { indent: { endCells } }),
  ];
}

/** Three names a row if none is wider than a seal, two if they fit into the line, else one. */
function columnsFor(count: number, widestPt: number, middlePt: number): number {
  if (count >= rules.sealsPerRow && widestPt <= PITCH_PT) return rules.sealsPerRow;
  const pitchPt = LINE_WIDTH_PT - 2 * middlePt;
  return widestPt <= pitchPt && pitchPt >= PITCH_PT ? 2 : 1;
}

/** As even as can be, the longer rows first: 4 organs stand 2 and 2, 5 stand 3 and 2. */
function rowsOf(organs: readonly Text[], columns: number): Text[][] {
  const count = Math.ceil(organs.length / columns);
  const rows: Text[][] = [];
  let start = 0;
  for (let row = 0; row < count; row += 1) {
    const end = start + Math.ceil((organs.length - start) / (count - row));
    rows.push(organs.slice(start, end));
    start = end;
  }
  return rows;
}
