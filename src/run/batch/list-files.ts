/** The list of made, unchanged and failed units, for people (CSV) and programs (JSON). */
import { isError } from "../../diagnostics.ts";
import type { ResultFile } from "../write-out.ts";
import { csvBytes } from "./csv.ts";
import type { Paper } from "./paper.ts";
import type { UnitResult } from "./run-batch.ts";

const STATES: Readonly<Record<UnitResult["state"], string>> = {
  made: "已生成",
  unchanged: "无变化",
  failed: "未生成",
  pending: "未轮到",
};

const reasonOf = ({ state, reasons, problems }: UnitResult): string => {
  const errors = problems.filter(isError).map(({ message }) => message);
  return state === "failed" ? errors.join("；") : reasons.join("、");
};

const HEADINGS = ["行", "单位", "结果", "页数", "文件", "原因"];

/** Both lists under one stem. */
export function listFiles(
  stem: string,
  results: readonly UnitResult[],
  papers: readonly Paper[],
): ResultFile[] {
  const rows = results.map((result) => [
    String(result.row),
    result.unit,
    STATES[result.state],
    result.pages > 0 ? String(result.pages) : "",
    result.files.map(({ name }) => name).join("；"),
    reasonOf(result),
  ]);
  const units = rows.map(([行, 单位, 结果, , , 原因], i) => ({
    行: Number(行),
    单位,
    结果,
    页数: results[i]?.pages ?? 0,
    文件: results[i]?.files.map(({ name, sha256 }) => ({ 名称: name, sha256 })) ?? [],
    原因,
  }));
  const 汇总 = papers.map(({ name, sha256, pages }) => ({
    名称: name,
    sha256,
    ...(pages === undefined ? {} : { 页数: pages }),
  }));
  const manifest = { 单位: units, ...(papers.length > 0 ? { 汇总 } : {}) };
  const json = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
  return [
    { name: `${stem}.csv`, bytes: csvBytes([HEADINGS, ...rows]) },
    { name: `${stem}.json`, bytes: json },
  ];
}
