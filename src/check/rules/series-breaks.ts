import type { Finding, Rule } from "../rule.ts";
import { type Break, seriesOf } from "../sequences.ts";

const at = (line: { number: number } | undefined): string => (line ? `（第${line.number}行）` : "");

function messageOf({ kind, item, previous }: Break): string {
  const written = item.line.label?.written ?? "";
  const before = previous?.line.label?.written ?? "";
  const where = at(previous?.line);
  if (kind === "skipped") return `序号不连续：“${before}”${where}后面是“${written}”`;
  if (kind === "repeated") return `序号重复或倒退：“${before}”${where}后面是“${written}”`;
  if (kind === "restyled") return `并列的各项，前面用“${before}”${where}，这里改用了“${written}”`;
  if (kind === "inverted") return `“${before}”${where}下面用了更高一层的“${written}”`;
  return `这一组序号不是从1开始，而是从“${written}”开始`;
}

const FIX: Record<Break["kind"], string> = {
  skipped: "核对是不是漏了一项，或改正序号",
  repeated: "改正序号",
  restyled: "同一组并列的各项，用同一种序号",
  headless: "核对前面是不是漏了几项，或改正序号",
  inverted: "按“一、（一）1.（1）”的次序排层次",
};

function findingOf(found: Break): Finding {
  const { line } = found.item;
  const isCertain = found.kind === "skipped" || found.kind === "repeated";
  return {
    start: line.start,
    end: line.start + (line.label?.written.length ?? 1),
    message: messageOf(found),
    fix: FIX[found.kind],
    severity: isCertain ? "error" : "warning",
  };
}

export const seriesBreaks: Rule = {
  id: "YF7302",
  name: "序号不连续",
  severity: "error",
  clause: "GB/T 9704-2012 7.3.3",
  explanation:
    "同一层的序号要从一开始、依次增加，写法前后一致，高一层的不排在低一层下面。“一、”下面直接用“1.”是允许的；（一）（二）跨过“一、”“二、”连续编的也允许；附件里的序号另算。",
  ok: [
    "一、目的\n1.统一思想。\n2.提高认识。\n二、要求\n1.加强领导。\n2.落实责任。",
    "一、总体要求\n（一）指导思想。\n（二）基本原则。\n二、主要任务\n（三）加快发展。\n（四）深化改革。",
    "第一，加强领导。\n第二，落实责任。",
  ],
  notOk: [
    { text: "一、目的\n要统一思想。\n三、要求\n要加强领导。", words: "三、" },
    { text: "1.统一思想。\n2.提高认识。\n2.加强领导。", words: "2." },
    { text: "一是统一思想。\n二是提高认识。\n第三，加强领导。", words: "第三，" },
  ],
  find: (article) => seriesOf(article).breaks.map(findingOf),
};
