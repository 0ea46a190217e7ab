/** 版头 (7.2): everything above the red line of page 1. */
import type { Head, Text } from "../document/tree.ts";
import { mmToPt } from "../units.ts";
import type { FlowBlock, FlowParagraph } from "./flow.ts";
import { page, type Role, head as rules } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";
import { paragraph, runsOf } from "./paragraph.ts";

const LINE_WIDTH_PT = mmToPt(page.widthMm - page.marginMm.left - page.marginMm.right);

export function arrangeHead(head: Head): FlowBlock[] {
  const line = (role: Role, text: Text | undefined): FlowParagraph[] =>
    text ? [paragraph(role, runsOf(role, [text]))] : [];
  return [
    ...line("copyNumber", head.copyNumber),
    ...line("classification", head.classification),
    ...line("urgency", head.urgency),
    arrangeMark(head),
    ...arrangeNumber(head),
  ];
}

/** 发文机关标志 (7.2.4): the lead organ's name and 文件, as large as the line allows. */
function arrangeMark(head: Head): FlowParagraph {
  const lead = head.issuingOrganMark.organs.slice(0, 1);
  const texts = [...lead, { text: head.issuingOrganMark.suffix }].filter((text) => text.text);
  const cells = measureCells(texts.map((text) => text.text).join(""));
  const sizePt =
    rules.markSizesPt.find((size) => size * cells <= LINE_WIDTH_PT) ??
    Math.floor(LINE_WIDTH_PT / cells);
  return paragraph("issuingOrganMark", runsOf("issuingOrganMark", texts), { sizePt });
}

/** 发文字号 (7.2.5), beside 签发人 (7.2.6) in upward documents, and the red line (7.2.7). */
function arrangeNumber(head: Head): FlowParagraph[] {
  const ruleBelow = { ...rules.separator, gapMm: rules.separatorGapMm };
  if (head.signatories.length === 0)
    return [
      paragraph("documentNumber", runsOf("documentNumber", [head.documentNumber]), { ruleBelow }),
    ];
  const rows = pairs(head.signatories.map(spreadName));
  return rows.map((names, i) => {
    const role = "documentNumberUpward";
    const isLast = i === rows.length - 1;
    const label = i === 0 ? "签发人：" : "　　　　";
    const end = [
      ...runsOf(role, [{ text: label }]),
      ...runsOf(role, joined(names, rows.length > 1), "KaiTi"),
    ];
    return paragraph(role, isLast ? runsOf(role, [head.documentNumber]) : [], {
      end,
      blankLinesBefore: i === 0 ? 2 : 0,
      ...(isLast ? { ruleBelow } : {}),
    });
  });
}

/** Names of two characters are spread to three cells so that columns of names align. */
const spreadName = (name: Text): Text =>
  [...name.text].length === 2 ? { ...name, text: [...name.text].join("　") } : name;

const pairs = (names: Text[]): Text[][] =>
  names.flatMap((_, i) => (i % 2 === 0 ? [names.slice(i, i + 2)] : []));

/** A lone name in a later row is filled up so that it stands under the first column. */
const joined = (names: Text[], manyRows: boolean): Text[] => {
  const [first, second] = names;
  if (!first) return [];
  if (second) return [first, { text: "　" }, second];
  return manyRows ? [first, { text: "　　　　" }] : [first];
};
