/** 签名章 (7.3.5.3): 职务, the stamp (or the name in its place), and the date below. */
import type { Signature, Text } from "../document/tree.ts";
import { mmToPt } from "../units.ts";
import { spreadName } from "./arrange-head.ts";
import { LINE_WIDTH_PT } from "./arrange-mark.ts";
import type { FlowParagraph, FlowPiece } from "./flow.ts";
import { closing as rules, styleOf } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";
import { paragraph, runsOf } from "./paragraph.ts";

const ROLE = "closingSignature";

/** Width of a name, or of the room kept for a stamp. */
const stampPt = ({ name }: Signature): number =>
  name
    ? measureCells(spreadName(name).text) * styleOf(ROLE).sizePt
    : mmToPt(rules.signatureWidthMm);

/** One line for each who signs, the host organ's first; titles and stamps stand in columns. */
export function arrangeSignatures(signatures: readonly Signature[], date: Text): FlowParagraph[] {
  const { sizePt } = styleOf(ROLE);
  const endPt = LINE_WIDTH_PT - rules.signatureEndCells * sizePt;
  const postEndPt = endPt - Math.max(...signatures.map(stampPt)) - rules.signatureGapCells * sizePt;
  return [
    ...signatures.map((signature, i) =>
      paragraph(ROLE, [], {
        pieces: piecesOf(signature, postEndPt, endPt),
        blankLinesBefore: i === 0 ? rules.signatureBlankLines : 1,
      }),
    ),
    paragraph("closingDate", runsOf("closingDate", [date]), {
      indent: { endCells: rules.signatureEndCells },
      blankLinesBefore: rules.signatureDateBlankLines,
    }),
  ];
}

function piecesOf({ post, name }: Signature, postEndPt: number, endPt: number): FlowPiece[] {
  return [
    ...(post ? [{ runs: runsOf(ROLE, [post]), atPt: postEndPt, align: "end" } as const] : []),
    ...(name
      ? [{ runs: runsOf(ROLE, [spreadName(name)], "KaiTi"), atPt: endPt, align: "end" } as const]
      : []),
  ];
}
