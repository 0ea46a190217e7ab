/** 命令（令）格式 (10.2): mark, 令号, text; no line, no title, no recipients. */
import type { Head } from "../document/tree.ts";
import { arrangeMark } from "./arrange-mark.ts";
import type { FlowBlock } from "./flow.ts";
import { order } from "./order.ts";
import { paragraph, runsOf } from "./paragraph.ts";

export const arrangeOrderHead = (head: Head): FlowBlock[] => [
  arrangeMark(head.issuingOrganMark, { inkTopMm: order.markInkTopMm }),
  ...(head.documentNumber
    ? [paragraph("orderNumber", runsOf("orderNumber", [head.documentNumber]))]
    : []),
];
