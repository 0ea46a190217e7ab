/** What a run over many units can say. Ids `YF504x` and `YF505x` are stable. */
import type { Place, Problem } from "../../diagnostics.ts";
import { excerpt } from "../../diagnostics.ts";

const error = (id: string, message: string, fix: string, place: Place = {}): Problem => ({
  id,
  severity: "error",
  message,
  fix,
  ...place,
});

/** A mark in the name pattern that means nothing. */
export const strangeMark = (mark: string, known: string): Problem => ({
  ...error("YF5041", `文件名样式里的“{{${excerpt(mark)}}}”没有对应的内容`, "改正 --name 的写法"),
  text: excerpt(mark),
  expected: known,
});

/** Two units would be written into the same file. */
export const sameFileName = (unit: string, other: string, name: string, place: Place): Problem => ({
  ...error(
    "YF5042",
    `单位“${unit}”与“${other}”的结果文件名都是“${excerpt(name)}”`,
    "在 --name 里加上 {{单位.名称}}",
    place,
  ),
  text: excerpt(name),
});

/** A child process died twice over the same unit. */
export const workerDied = (unit: string): Problem =>
  error(
    "YF5043",
    `生成“${unit}”的进程意外结束，这个单位没有做成`,
    "再次运行同一条命令会补做；仍不成功时加 --jobs 1",
  );

/** A child process read other data than its parent: a file was saved in between. */
export const inputsChanged = (unit: string): Problem =>
  error("YF5044", `运行期间数据、模板或单位表被改动，“${unit}”没有做`, "再次运行同一条命令");

/** Results of units that the table no longer lists. */
export const noLongerListed = (units: readonly string[], files: readonly string[]): Problem => ({
  id: "YF5045",
  severity: "hint",
  message: `${units.length} 个单位已不在单位表里，从前的结果没有动：${units.slice(0, 5).join("、")}${units.length > 5 ? "等" : ""}`,
  text: excerpt(files.join("、")),
  fix: "确认不再需要后自行删除",
});

/** Results under a name that is no longer used. */
export const oldNames = (files: readonly string[]): Problem => ({
  id: "YF5046",
  severity: "hint",
  message: `文件名样式变了，按旧样式生成的 ${files.length} 个文件没有动`,
  text: excerpt(files.join("、")),
  fix: "确认不再需要后自行删除",
});

/** A run makes one document for every unit, so it must be named. */
export const oneDocument = (known: readonly string[]): Problem => ({
  ...error(
    "YF5047",
    "请写明为各单位生成哪一份文件",
    "例如 yinfa batch 实施方案 --units data/单位.csv",
  ),
  expected: known.join("、"),
});

/** A unit's PDF was exchanged between making and binding. */
export const changedMeanwhile = (file: string): Problem =>
  error("YF5051", `${file} 在合订之前被改动或替换，合订本没有做`, "再次运行同一条命令", { file });

/** More than a plain ZIP can hold. */
export const archiveTooLarge = (file: string): Problem =>
  error("YF5052", `结果太多，装不进一个 ${file}`, "去掉 --zip，或者把单位表分成几份", { file });

/** Volumes or an archive of an earlier run beside results that are new. */
export const oldPapers = (files: readonly string[]): Problem => ({
  id: "YF5053",
  severity: "hint",
  message: `有单位的结果更新了，而 ${files.slice(0, 5).join("、")}${files.length > 5 ? "等" : ""} 还是从前的内容`,
  text: excerpt(files.join("、")),
  fix: "需要时加 --merge 或 --zip 再运行，不需要的自行删除",
});
