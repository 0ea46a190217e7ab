/** What a run makes of its results as a whole: volumes for printing, the print list, the archive. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { openBinder } from "../../src/pdf/bind.ts";
import type { UnitResult } from "../../src/run/batch/run-batch.ts";
import { planVolumes } from "../../src/run/batch/volumes.ts";
import { lastLine, yinfa } from "../cli/run-command.ts";
import { smallWorkspace } from "../cli/workspace.ts";
import { requireTool, runTool, withFile } from "../support/tools.ts";

const TEMPLATE = `---
文种: 函
标题: '关于开展{{活动.名称}}的函'
---
{{单位.名称}}定于近日开展{{活动.名称}}。
{{#if 单位.电话}}{{#each 补充.段落}}

{{内容}}
{{/each}}{{/if}}
`;

const LONG = `版本: 1
活动: {名称: 读书月活动}
机关: {名称: 云海市第三中学, 自称: 学校}
补充:
  段落:
${Array.from({ length: 30 }, () => "    - {内容: 各年级要按照推荐书目组织读书，做好读书笔记，定期交流体会，把读书同日常教学结合起来，防止走过场，使读书成为师生的自觉习惯。}").join("\n")}
文件:
  - {名称: 短函, 模板: 短函, 成文日期: 2026年3月25日, 主送: [各年级]}
`;

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function workspace(csv: string) {
  const { root, remove } = smallWorkspace({
    "data/活动.yaml": LONG,
    "templates/短函.md": TEMPLATE,
    "data/单位.csv": csv,
  });
  removals.push(remove);
  const out = join(root, "out/单位");
  return {
    root,
    out,
    run: (...more: string[]) =>
      yinfa(["batch", "短函", "--ignore-system-fonts", "--format", "pdf", "--json", ...more], {
        cwd: root,
      }),
    bytes: (name: string) => readFileSync(join(out, name)),
    text: (name: string) => readFileSync(join(out, name), "utf8"),
    set: (name: string, text: string) => writeFileSync(join(root, name), text),
  };
}

const UNITS = "名称,电话,份数\n甲校,1,2\n乙校,,\n丙校,1,3份\n";

const idsOf = (said: Awaited<ReturnType<typeof yinfa>>): string[] =>
  lastLine(said).problems.map((problem: { id: string }) => problem.id);

describe("--merge", { timeout: 300_000 }, () => {
  test("binds the units, each from the front of a sheet, with its own page numbers", async () => {
    const { run, bytes, text } = workspace(UNITS);
    const said = await run("--merge");
    expect(said.code).toBe(0);
    const long = lastLine(said).outputs[0].pages;
    expect(long % 2).toBe(1);
    const rows = text("短函打印清单.csv").trimEnd().split("\r\n");
    const sheets = (long + 1) / 2;
    expect(rows).toEqual([
      "\ufeff册,起页,止页,单位,页数,每份张数,份数,共需张数",
      `短函合订本,1,${long},甲校,${long},${sheets},2,${2 * sheets}`,
      `短函合订本,${long + 2},${long + 2},乙校,1,1,1,1`,
      `短函合订本,${long + 4},${2 * long + 3},丙校,${long},${sheets},3,${3 * sheets}`,
      `合计,,,3 个单位,${2 * long + 1},${2 * sheets + 1},6,${5 * sheets + 1}`,
    ]);
    const volume = lastLine(said).outputs.find((o: { kind: string }) => o.kind === "汇总");
    expect(volume).toMatchObject({ file: "out/单位/短函合订本.pdf", pages: 2 * long + 3 });
    expect(bytes("短函合订本.pdf").length).toBeLessThan(
      bytes("甲校短函.pdf").length + bytes("乙校短函.pdf").length + bytes("丙校短函.pdf").length,
    );
  });

  test("and qpdf and poppler find it sound", async (context) => {
    requireTool(context, "qpdf", "pdftotext", "pdffonts");
    const { run, bytes } = workspace(UNITS);
    const said = await run("--merge");
    const long = lastLine(said).outputs[0].pages as number;
    const volume = bytes("短函合订本.pdf");
    withFile("volume.pdf", volume, (file) => {
      expect(runTool("qpdf", ["--check", file])).toContain("No syntax or stream encoding errors");
      const page = (number: number) =>
        runTool("pdftotext", ["-f", `${number}`, "-l", `${number}`, file, "-"]);
      expect(page(1)).toContain("甲校定于近日");
      expect(page(long + 1).trim()).toBe("");
      expect(page(long + 2)).toContain("乙校定于近日");
      expect(page(2 * long + 3)).toMatch(new RegExp(`— ?${long} ?—`, "u"));
      expect(runTool("pdffonts", [file])).not.toMatch(/ no +(?:yes|no) +(?:yes|no) +\d/u);
    });
  });

  test("a second run leaves it alone; new results without it are told", async () => {
    const { run, bytes, set } = workspace(UNITS);
    await run("--merge");
    const before = bytes("短函合订本.pdf");
    expect(lastLine(await run("--merge")).problems).toEqual([]);
    expect(bytes("短函合订本.pdf").equals(before)).toBe(true);
    set("data/单位.csv", UNITS.replace("甲校,1,2", "甲校,1,9"));
    const copies = await run("--merge");
    expect(lastLine(copies).units[0].state).toBe("unchanged");
    set("data/单位.csv", UNITS.replace("乙校,,", "乙校,2,"));
    expect(idsOf(await run())).toEqual(["YF5053"]);
    expect(idsOf(await run("--merge"))).toEqual([]);
    expect(bytes("短函合订本.pdf").equals(before)).toBe(false);
  });

  test("an edited volume is kept aside, a dry run says so", async () => {
    const { run, out } = workspace(UNITS);
    await run("--merge");
    writeFileSync(join(out, "短函合订本.pdf"), "edited");
    const plan = await run("--merge", "--zip", "--dry-run");
    expect(plan.stderr).toContain("短函合订本.pdf：将生成，现有的同名文件先改名留存（3 个单位）");
    expect(plan.stderr).toContain("短函全部结果.zip：将生成");
    expect(existsSync(join(out, "短函全部结果.zip"))).toBe(false);
    expect(idsOf(await run("--merge"))).toEqual(["YF5020"]);
    expect(readdirSync(out)).toContain("短函合订本（手改留存）.pdf");
  });

  test("needs the PDF, and counts of copies that are counts", async () => {
    const { run, set } = workspace(UNITS);
    expect((await run("--merge", "--format", "docx")).code).toBe(2);
    set("data/单位.csv", "名称,份数\n甲校,两份\n乙校,0\n丙校,2\n");
    const said = await run("--merge");
    expect(said.code).toBe(10);
    expect(lastLine(said).problems).toMatchObject([
      { id: "YF1454", line: 2, column: 2 },
      { id: "YF1454", line: 3, column: 2 },
    ]);
  });

  test("a unit called like a volume does not lose its file", async () => {
    const { run, out } = workspace("名称\n短函合订本\n短函打印清单\n");
    const said = await run("--merge", "--name", "{{单位.名称}}");
    expect(said.code).toBe(0);
    expect(readdirSync(out)).toContain("短函合订本（2）.pdf");
  });
});

test("volumes hold at most 100 units, each from page 1", () => {
  const result = (index: number): UnitResult => ({
    unit: `第${index}校`,
    row: index,
    state: index === 7 ? "failed" : "made",
    reasons: [],
    kind: "函",
    pages: 3,
    copies: 1,
    files: [{ name: `${index}.pdf`, sha256: "", fonts: [] }],
    problems: [],
  });
  const volumes = planVolumes(
    "方案",
    Array.from({ length: 251 }, (_, i) => result(i)),
  );
  expect(volumes.map(({ stem, units }) => [stem, units.length, units[1]?.from])).toEqual([
    ["方案合订本（第1册）", 100, 5],
    ["方案合订本（第2册）", 100, 5],
    ["方案合订本（第3册）", 50, 5],
  ]);
});

test("--zip packs all results with their names, the same bytes at every run", async () => {
  const { run, bytes, out, root } = workspace(UNITS);
  const said = await run("--zip", "--merge", "--format", "pdf,txt");
  const archive = bytes("短函全部结果.zip");
  const files = unzipSync(archive);
  expect(Object.keys(files)).toEqual([
    ...["甲校短函.pdf", "甲校短函.txt", "乙校短函.pdf", "乙校短函.txt", "丙校短函.pdf"],
    ...["丙校短函.txt", "短函合订本.pdf", "短函打印清单.csv"],
    ...["短函生成清单.csv", "短函生成清单.json"],
  ]);
  for (const [name, content] of Object.entries(files)) {
    expect(Buffer.from(content).equals(bytes(name))).toBe(true);
  }
  const list = JSON.parse(bytes("短函生成清单.json").toString("utf8"));
  const sums = new Map(
    lastLine(said).outputs.map((o: { file: string; sha256: string }) => [o.file, o.sha256]),
  );
  for (const { 名称, sha256 } of list.汇总) expect(sums.get(`out/单位/${名称}`)).toBe(sha256);
  const elsewhere = ["--zip", "--merge", "--format", "pdf,txt", "--out", "other"];
  await run(...elsewhere);
  expect(readFileSync(join(root, "other/短函全部结果.zip")).equals(archive)).toBe(true);
  expect(readdirSync(out).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("what is no PDF cannot be bound", async () => {
  await expect(openBinder("册").add("甲", new Uint8Array(10))).rejects.toThrow();
});
