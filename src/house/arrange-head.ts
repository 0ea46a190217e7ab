/** 版头 (7.2): everything above the red line of page 1. */
import type { Head, Text } from "../document/tree.ts";
import { arrangeMark, LINE_WIDTH_PT } from "./arrange-mark.ts";
import type { FlowBlock, FlowParagraph, FlowPiece } from "./flow.ts";
import { page, head as rules, styleOf } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";
import { paragraph, runsOf } from "./paragraph.ts";

/** Ink of the mark, from the top of the sheet (7.2.4). */
const MARK_INK_TOP_MM = page.marginMm.top + rules.markTopMm;

export const arrangeHead = (head: Head): FlowBlock[] => [
  ...arrangeSecrecy(head),
  arrangeMark(head.issuingOrganMark, { inkTopMm: MARK_INK_TOP_MM }),
  ...arrangeNumber(head),
];

/** 份号, 密级和保密期限, 紧急程度, a line each (7.2.1 to 7.2.3). */
export function arrangeSecrecy(head: Head): FlowParagraph[] {
  const roles = ["copyNumber", "classification", "urgency"] as const;
  return roles.flatMap((role) => {
    const text = head[role];
    return text ? [paragraph(role, runsOf(role, [text]))] : [];
  });
}

/** 发文字号 (7.2.5), beside 签发人 (7.2.6) in upward documents, and the red line (7.2.7). */
function arrangeNumber(head: Head): FlowParagraph[] {
  const ruleBelow = { ...rules.separator, gapMm: rules.separatorGapMm };
  const number = head.documentNumber ? [head.documentNumber] : [];
  const [first, ...others] = head.signatories.map(spreadName);
  if (!first) return [paragraph("documentNumber", runsOf("documentNumber", number), { ruleBelow })];
  if (others.length === 0)
    return [paragraph(ROLE, runsOf(ROLE, number), { end: signatory(first), ruleBelow })];
  const rows = signatoryRows([first, ...others]);
  return rows.map((pieces, i) => {
    const isLast = i === rows.length - 1;
    return paragraph(ROLE, runsOf(ROLE, isLast ? number : []), {
      pieces,
      ...(i === 0 ? {} : { blankLinesBefore: 0 }),
      ...(isLast ? { ruleBelow } : {}),
    });
  });
}

const ROLE = "documentNumberUpward";
const LABEL = "签发人：";
const NAMES_PER_ROW = 2;

const nameRuns = (name: Text) => runsOf(ROLE, [name], "KaiTi");
const signatory = (name: Text) => [...runsOf(ROLE, [{ text: LABEL }]), ...nameRuns(name)];

/**
 * The label in the first row, two names a row, the last of them one cell from the right; names of
 * later rows stand below those of the first.
 */
function signatoryRows(names: readonly Text[]): FlowPiece[][] {
  const { sizePt, endCells } = styleOf(ROLE);
  const columnCells = Math.max(...names.map((name) => measureCells(name.text))) + 1;
  const namesCells = NAMES_PER_ROW * columnCells - 1;
  const namesPt = LINE_WIDTH_PT - (endCells + namesCells) * sizePt;
  const labelPt = namesPt - measureCells(LABEL) * sizePt;
  const label: FlowPiece = {
    runs: runsOf(ROLE, [{ text: LABEL }]),
    atPt: labelPt,
    align: "start",
  };
  const rows: FlowPiece[][] = [];
  for (const [i, name] of names.entries()) {
    const column = i % NAMES_PER_ROW;
    const atPt = namesPt + column * columnCells * sizePt;
    if (column === 0) rows.push(i === 0 ? [label] : []);
    rows.at(-1)?.push({ runs: nameRuns(name), atPt, align: "start" });
  }
  return rows;
}

/** Names of two characters are spread to three cells so that columns of names align. */
export const spreadName = (name: Text): Text =>
  [...name.text].length === 2 ? { ...name, text: [...name.text].join("　") } : name;
