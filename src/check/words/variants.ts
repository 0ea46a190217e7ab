/** Pairs of which one document should use only one. */
import type { Severity } from "../../diagnostics.ts";
import { SOURCES } from "./entry.ts";

export interface VariantPair {
  /** Pattern of the form to keep, and what it is called. */
  keep: string;
  keepName: string;
  /** Pattern of the other form. */
  other: string;
  otherName: string;
  severity: Severity;
  source: string;
}

export const variantPairs: readonly VariantPair[] = [
  {
    keep: "制定",
    keepName: "制定",
    other: "制订",
    otherName: "制订",
    severity: "warning",
    source: `${SOURCES.dictionary}“制定”“制订”条（定出用“制定”，草拟用“制订”）`,
  },
  {
    keep: "其他",
    keepName: "其他",
    other: "其它",
    otherName: "其它",
    severity: "hint",
    source: SOURCES.habit,
  },
  {
    keep: "唯一",
    keepName: "唯一",
    other: "惟一",
    otherName: "惟一",
    severity: "warning",
    source: SOURCES.variants,
  },
  {
    keep: "账",
    keepName: "账",
    other: "(?<!蚊|营)帐(?![篷幕子])",
    otherName: "帐",
    severity: "warning",
    source: SOURCES.variants,
  },
  {
    keep: "撤销",
    keepName: "撤销",
    other: "撤消",
    otherName: "撤消",
    severity: "warning",
    source: SOURCES.dictionary,
  },
  {
    keep: "执着",
    keepName: "执着",
    other: "执著",
    otherName: "执著",
    severity: "hint",
    source: SOURCES.dictionary,
  },
  {
    keep: "图像",
    keepName: "图像",
    other: "图象",
    otherName: "图象",
    severity: "warning",
    source: SOURCES.dictionary,
  },
  {
    keep: "录像",
    keepName: "录像",
    other: "录象",
    otherName: "录象",
    severity: "warning",
    source: SOURCES.dictionary,
  },
  {
    keep: "联结",
    keepName: "联结",
    other: "连结",
    otherName: "连结",
    severity: "hint",
    source: SOURCES.dictionary,
  },
  {
    keep: "成分",
    keepName: "成分",
    other: "成份",
    otherName: "成份",
    severity: "warning",
    source: SOURCES.variants,
  },
  {
    keep: "筹划",
    keepName: "筹划",
    other: "筹画",
    otherName: "筹画",
    severity: "warning",
    source: SOURCES.variants,
  },
  {
    keep: "订单",
    keepName: "订单",
    other: "定单",
    otherName: "定单",
    severity: "warning",
    source: SOURCES.variants,
  },
  {
    keep: "参与",
    keepName: "参与",
    other: "参预",
    otherName: "参预",
    severity: "warning",
    source: SOURCES.variants,
  },
  {
    keep: "按语",
    keepName: "按语",
    other: "案语",
    otherName: "案语",
    severity: "warning",
    source: SOURCES.variants,
  },
  {
    keep: "直属(?=(?:各)?(?:学校|单位))",
    keepName: "直属单位（学校）",
    other: "下属(?=(?:各)?(?:学校|单位))",
    otherName: "下属单位（学校）",
    severity: "warning",
    source: `${SOURCES.habit}（同一类单位只用一个名称）`,
  },
  {
    keep: "《党章》",
    keepName: "《党章》",
    other: "(?<![《\\p{Script=Han}]{0,1}《)(?<!《)党章(?!程|》|修)",
    otherName: "党章",
    severity: "hint",
    source: "GB/T 15834-2011 4.15",
  },
  {
    keep: "小时",
    keepName: "小时",
    other: "(?<=\\d)个?学时",
    otherName: "学时",
    severity: "hint",
    source: "同一个量用同一个单位",
  },
];
