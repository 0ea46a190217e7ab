/**
 * The document that all are given: the sample's 实施方案 as the plan of one unit, its units made up
 * here, so that one row differs from the next in the unit's own fields and in nothing else.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { campaignOfUnit } from "../dist/data/unit/campaign.js";
import { arrange } from "../dist/house/arrange.js";
import type { Flow } from "../dist/house/flow.js";
import { type BatchJob, checkUnit, openJob } from "../dist/run/batch/job.js";
import { renderUnit } from "../dist/run/batch/render-unit.js";
import { composeDocument } from "../dist/run/compose.js";
import type { Format } from "../dist/run/render.js";

export const ROOT = fileURLToPath(new URL("../", import.meta.url));
export const DOCUMENT_NAME = "实施方案";

/** A unit's fields by the headings of their columns. */
export type UnitRow = Readonly<Record<string, string>>;

/** The 3,755 most usual characters (GB 2312, first level). */
const HAN = new TextDecoder("gb18030").decode(
  Uint8Array.from({ length: 39 * 94 * 2 }, (_, at) =>
    at % 2 === 0 ? 0xb0 + Math.floor(at / 188) : 0xa1 + (Math.floor(at / 2) % 94),
  ),
);

/** Two characters that are others in every row, as names are in a list of schools. */
function nameOf(n: number, salt: number): string {
  const at = (step: number) => [...HAN][(n * step + salt * 101) % 3700] ?? "一";
  return at(37) + at(53);
}

/** The n-th unit. */
export function unitRow(n: number): UnitRow {
  const number = String(n).padStart(4, "0");
  const name = `云海市${nameOf(n, 1)}第${number}学校`;
  return {
    名称: name,
    简称: `${nameOf(n, 1)}第${number}校`,
    类别: "直属单位",
    批次: "第一批",
    联系人: `方${nameOf(n, 2)}`,
    电话: `0579-820${number}`,
    自称: "我校",
    "领导小组.组长": `校长 陆${nameOf(n, 3)}`,
    "领导小组.副组长": `副校长 吴${nameOf(n, 4)}`,
    "步骤.动员部署.地点": `${nameOf(n, 5)}楼第${number}号报告厅`,
    "步骤.集中交流.地点": `${nameOf(n, 6)}楼第${number}号会议室`,
  };
}

/** The table of so many units. */
export function unitsCsv(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => unitRow(index + 1));
  const lines = [Object.keys(unitRow(1)), ...rows.map((row) => Object.values(row))];
  return `${lines.map((cells) => cells.join(",")).join("\n")}\n`;
}

/** Opens the run of `count` units and checks all rows, as `yinfa batch` does; the bundled faces and no others. */
export async function openRun(count: number, formats: Format[]): Promise<BatchJob> {
  const folder = mkdtempSync(join(tmpdir(), "yinfa-bench-"));
  try {
    const unitsFile = join(folder, "units.csv");
    writeFileSync(unitsFile, unitsCsv(count));
    const opened = await openJob({
      dir: ROOT,
      base: ROOT,
      documentName: DOCUMENT_NAME,
      unitsFile,
      formats,
      ignoreSystem: true,
    });
    const job = opened.value;
    if (!job) throw new Error(JSON.stringify(opened.problems[0]));
    const wrong = job.list.units.flatMap((unit) => checkUnit(job, unit));
    if (wrong.length > 0) throw new Error(JSON.stringify(wrong[0]));
    return job;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const unitAt = (job: BatchJob, index: number) => {
  const unit = job.list.units[index % job.list.units.length];
  if (!unit) throw new Error(`no unit ${index}`);
  return unit;
};

/** Files of the unit at `index`, from its row to bytes. */
export async function makeUnit(job: BatchJob, index: number): Promise<Uint8Array[]> {
  const made = await renderUnit(job, unitAt(job, index));
  if (!made.value) throw new Error(JSON.stringify(made.problems[0]));
  return made.value.files.map(({ bytes }) => bytes);
}

/** The unit's document as the tree that both writers begin with. */
export function treeOfUnit(job: BatchJob, index: number) {
  const { value: campaign } = campaignOfUnit(job.base, job.list, unitAt(job, index), DOCUMENT_NAME);
  const [request] = campaign?.documents ?? [];
  if (!campaign || !request) throw new Error("the unit has no document");
  const composed = composeDocument({ ...job.workspace, campaign }, request);
  if (!composed.value) throw new Error(JSON.stringify(composed.problems[0]));
  return composed.value.tree;
}

/** The same, dressed in house style. */
export const flowOfUnit = (job: BatchJob, index: number): Flow => arrange(treeOfUnit(job, index));

/** All words of a flow, paragraph by paragraph. */
export const wordsOfFlow = (flow: Flow): string[] =>
  flow.sections.flatMap(({ blocks }) =>
    blocks.map((block) => {
      if (block.type !== "paragraph") throw new Error(`the plan has a ${block.type}`);
      return block.runs.map(({ text }) => text).join("");
    }),
  );
