/** The list of made, unchanged and failed units, for people (CSV) and programs (JSON). */
import { isError } from "../../diagnostics.ts";
import type { ResultFile } from "../write-out.ts";
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

/** A cell that no spreadsheet takes for a formula, quoted where needed. */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const HEADINGS = ["行", "单位", "结果", "页数", "文件", "原因"];

/** Both lists under one stem. */
export function listFiles(stem: string, results: readonly UnitResult[]): ResultFile[] {
  const rows = results.map((result) => [
    String(result.row),
    result.unit,
    STATES[result.state],
    result.pages > 0 ? String(result.pages) : "",
    result.files.map(({ name }) => name).join("；"),
    reasonOf(result),
  ]);
  const csv = [HEADINGS, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
  const units = rows.map(([行, 单位, 结果, , , 原因], i) => ({
    行: Number(行),
    单位,
    结果,
    页数: results[i]?.pages ?? 0,
    文件: results[i]?.files.map(({ name, sha256 }) => ({ 名称: name, sha256 })) ?? [],
    原因,
  }));
  const encode = (text: string) => new TextEncoder().encode(text);
  return [
    { name: `${stem}.csv`, bytes: encode(`\ufeff${csv}`) },
    { name: `${stem}.json`, bytes: encode(`${JSON.stringify({ 单位: units }, null, 1)}\n`) },
  ];
}
