/**
 * Joint issue with seals (7.3.5.1): the organs' names in rows, in their order, each with room for
 * its seal; the last name stands above the date, and one seal presses both.
 */
import type { ClosingBlock, Text } from "../document/tree.ts";
import { mmToPt, ptToMm } from "../units.ts";
import { LINE_WIDTH_PT } from "./arrange-mark.ts";
import { type SizedPicture, sealAt, sealWidthMm, sizedSeal } from "./arrange-seals.ts";
import type { FlowParagraph, FlowPicture } from "./flow.ts";
import { closing as rules, styleOf } from "./gbt9704.ts";
import type { House } from "./house.ts";
import { measureCells } from "./measure.ts";
import { paragraph, runsOf } from "./paragraph.ts";

/** An organ's name with the middle of its place across the line, points, and its seal. */
interface Place {
  organ: Text;
  middlePt: number;
  seal?: SizedPicture;
}

export function arrangeSealedRows(closing: ClosingBlock, house: House): FlowParagraph[] {
  const { organs, documentDate, seals = [] } = closing;
  const { sizePt } = styleOf("closingOrgan");
  const sized = organs.map((organ, i) => seals[i] && sizedSeal(seals[i], organ.text));
  const sealMm = (side: "widthMm" | "heightMm") =>
    rules.sealGapMm +
    Math.max(...sized.map((seal, i) => seal?.[side] ?? sealWidthMm(organs[i]?.text ?? "")));
  const widestPt = Math.max(...organs.map((organ) => measureCells(organ.text))) * sizePt;
  const datePt = measureCells(documentDate.text) * sizePt;
  const middlePt = Math.max(rules.sealedDateEndCells * sizePt + datePt / 2, widestPt / 2);
  const columns = columnsOf(organs.length, { widestPt, middlePt, sealMm: sealMm("widthMm") });
  const rows = rowsOf(organs, columns.count).map((row) =>
    row.map((organ, i): Place => {
      const seal = sized[organs.indexOf(organ)];
      const placePt = LINE_WIDTH_PT - middlePt - (row.length - 1 - i) * columns.pitchPt;
      return { organ, middlePt: placePt, ...(seal ? { seal } : {}) };
    }),
  );
  const pitchMm = ptToMm(house.linePitchPt);
  const rowBlankLines = sealMm("heightMm") / pitchMm - 1;
  const pictures = rows.flatMap((row, index) => {
    const linesBelow = 1 + (rows.length - 1 - index) * (1 + rowBlankLines);
    return picturesOf(row, -linesBelow * house.linePitchPt, house);
  });
  return [
    ...rows.map((row, index) => nameRow(row, index === 0 ? rules.sealedBlankLines : rowBlankLines)),
    paragraph("closingDate", runsOf("closingDate", [documentDate]), {
      indent: { endCells: (middlePt - datePt / 2) / sizePt },
      ...(pictures.length > 0 ? { pictures } : {}),
    }),
  ];
}

const nameRow = (row: readonly Place[], blankLinesBefore: number): FlowParagraph =>
  paragraph("closingOrgan", [], {
    pieces: row.map(({ organ, middlePt }) => ({
      runs: runsOf("closingOrgan", [organ]),
      atPt: middlePt,
      align: "center",
    })),
    blankLinesBefore,
  });

/** The seals of a row; all hang on the date, whose baseline is 0. */
const picturesOf = (row: readonly Place[], baselinePt: number, house: House): FlowPicture[] =>
  row.flatMap(({ organ, middlePt, seal }) =>
    seal ? [sealAt(seal, { middlePt, baselinePt, organ: organ.text }, house)] : [],
  );

/**
 * Three names a row if none is wider than a seal and the seals stay in the line, two if these fit,
 * else one; at least as far apart as a seal and a gap, whether its picture is given or it will be
 * pressed on paper.
 */
function columnsOf(
  organs: number,
  { widestPt, middlePt, sealMm }: { widestPt: number; middlePt: number; sealMm: number },
): { count: number; pitchPt: number } {
  const leastPt = mmToPt(sealMm);
  const leftPt = LINE_WIDTH_PT - middlePt - 2.5 * leastPt;
  if (organs >= rules.sealsPerRow && widestPt <= leastPt && leftPt >= 0)
    return { count: rules.sealsPerRow, pitchPt: leastPt };
  const pitchPt = LINE_WIDTH_PT - 2 * middlePt;
  return { count: widestPt <= pitchPt && pitchPt >= leastPt ? 2 : 1, pitchPt };
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
