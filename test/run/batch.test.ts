/** A run over many units in one process: names, skipping, edited results, bad rows, lists. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { csvCell } from "../../src/run/batch/csv.ts";
import { lastLine, yinfa } from "../cli/run-command.ts";
import { smallWorkspace } from "../cli/workspace.ts";

const TEMPLATE = `---
文种: 函
标题: '关于开展{{活动.名称}}的函'
---
{{机关.自称}}（{{单位.名称}}）定于近日开展{{活动.名称}}{{#if 单位.电话}}，电话{{单位.电话}}{{/if}}。
`;

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

/** A workspace with these rows of units; `run` makes the letters of it. */
function workspace(csv: string) {
  const { root, remove } = smallWorkspace({ "templates/短函.md": TEMPLATE, "data/单位.csv": csv });
  removals.push(remove);
  const out = join(root, "out/单位");
  const run = (...more: string[]) =>
    yinfa(["batch", "短函", "--ignore-system-fonts", "--format", "docx", "--json", ...more], {
      cwd: root,
    });
  return {
    root,
    out,
    run,
    names: () =>
      readdirSync(out)
        .filter((name) => name.endsWith(".docx"))
        .sort(),
    setUnits: (text: string) => writeFileSync(join(root, "data/单位.csv"), text),
  };
}

const statesOf = (said: Awaited<ReturnType<typeof yinfa>>): string[] =>
  lastLine(said).units.map((unit: { state: string }) => unit.state);

describe("a run", () => {
  test("makes each unit once, and then nothing", async () => {
    const { run, names, out } = workspace("名称,电话\n云海一中,1\n云海二中,2\n");
    const first = await run();
    expect(first.code).toBe(0);
    expect(names()).toEqual(["云海一中短函.docx", "云海二中短函.docx"]);
    expect(lastLine(first).outputs).toHaveLength(2);
    const second = await run();
    expect(statesOf(second)).toEqual(["unchanged", "unchanged"]);
    expect(lastLine(second).outputs).toEqual([]);
    expect(readdirSync(out).filter((name) => /\.(tmp|jsonl)$|锁/.test(name))).toEqual([]);
  });

  test("makes again only what changed, and says why", async () => {
    const { root, run, setUnits, out } = workspace("名称,电话\n甲,1\n乙,2\n丙,3\n");
    await run();
    setUnits("名称,电话\n新,0\n甲,1\n乙,二\n丙,3\n");
    rmSync(join(out, "丙短函.docx"));
    const said = await run("--explain");
    expect(statesOf(said)).toEqual(["made", "unchanged", "made", "made"]);
    expect(lastLine(said).units.map((u: { reasons: string[] }) => u.reasons)).toEqual([
      ["新单位"],
      [],
      ["数据行"],
      ["结果缺失"],
    ]);
    writeFileSync(join(root, "templates/短函.md"), TEMPLATE.replace("近日", "下月"));
    expect(lastLine(await run()).units[0].reasons).toEqual(["模板"]);
    expect(lastLine(await run("--timestamp", "2026-01-01")).units[0].reasons).toEqual(["选项"]);
  });

  test("keeps an edited result aside and names the results of units that are gone", async () => {
    const { run, names, out, setUnits } = workspace("名称\n甲\n乙\n");
    await run();
    writeFileSync(join(out, "甲短函.docx"), "edited");
    setUnits("名称\n甲\n");
    const said = await run();
    expect(names()).toEqual(["乙短函.docx", "甲短函.docx", "甲短函（手改留存）.docx"]);
    expect(readFileSync(join(out, "甲短函（手改留存）.docx"), "utf8")).toBe("edited");
    const ids = lastLine(said).problems.map((problem: { id: string }) => problem.id);
    expect(ids).toEqual(["YF5020", "YF5045"]);
  });

  test("a bad row stops no other; the lists say why", async () => {
    const { run, names, out } = workspace(
      "名称,文件.短函.成文日期\n甲,2026年13月1日\n乙,\n甲,\n,\n=丙,\n",
    );
    const said = await run();
    expect(said.code).toBe(10);
    expect(names()).toEqual(["=丙短函.docx", "乙短函.docx"]);
    expect(statesOf(said)).toEqual(["failed", "made", "failed", "made"]);
    const csv = readFileSync(join(out, "短函生成清单.csv"), "utf8");
    expect(csv.startsWith("\ufeff行,单位,结果")).toBe(true);
    expect(csv).toContain("'=丙");
    expect(csv).toContain("重复");
    const list = JSON.parse(readFileSync(join(out, "短函生成清单.json"), "utf8"));
    expect(list.单位[1]).toMatchObject({ 行: 3, 单位: "乙", 结果: "已生成" });
  });

  test("all rows wrong: nothing is made", async () => {
    const { run, names } = workspace("名称,文件.短函.成文日期\n甲,明天\n");
    expect((await run()).code).toBe(65);
    expect(names()).toEqual([]);
  });

  test("a dry run writes nothing and tells what is in the way", async () => {
    const { run, out, root } = workspace("名称\n甲\n乙\n");
    const said = await run("--dry-run");
    expect([said.code, existsSync(out)]).toEqual([0, false]);
    expect(said.stderr).toContain("甲短函.docx：将生成");
    await run();
    writeFileSync(join(out, "甲短函.docx"), "edited");
    const before = readdirSync(out);
    expect((await run("--dry-run")).stderr).toContain("先改名留存");
    expect(readdirSync(out)).toEqual(before);
    expect(readdirSync(join(root, "out"))).toEqual(["单位"]);
  });
});

describe("names", () => {
  const NASTY = [
    "../../逃出去",
    "/绝对",
    "C:\\盘符",
    "CON",
    "nul.txt",
    "COM1",
    "尾点.",
    "-rf",
    ".隐藏",
    'a:b*c?d"e<f>g|h',
    "反\u202e向",
    "零\u200b宽",
    "ABC",
    "abc",
    "ＡＢＣ",
    "{{单位.电话}}",
    "$(rm -rf x)",
    "%PATH%",
    "表情😀校",
    `${"长".repeat(150)}甲`,
    `${"长".repeat(150)}乙`,
  ];
  const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

  test("of nasty units stay inside the folder, distinct on every system, at most 255 bytes", async () => {
    const { run, names, root } = workspace(`名称\n${NASTY.map(quote).join("\n")}\n`);
    const said = await run();
    const made = names();
    expect(said.code).toBe(statesOf(said).includes("failed") ? 10 : 0);
    expect(made).toHaveLength(statesOf(said).filter((state) => state === "made").length);
    expect(made.length).toBeGreaterThanOrEqual(NASTY.length - 3);
    expect(new Set(made.map((name) => name.normalize("NFKC").toLowerCase())).size).toBe(
      made.length,
    );
    for (const name of made) {
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).not.toMatch(/^(con|nul|com1)[.\s]|[<>:"/\\|?*]|^[-.]|[.\s]\.docx$/iu);
    }
    expect(readdirSync(root).sort()).toEqual(["data", "out", "templates"]);
  });

  test("follow a pattern; a mark that means nothing and equal names are told", async () => {
    const { run, names } = workspace("名称,简称\n云海一中,一中\n云海二中,\n");
    await run("--name", "{{序号}}-{{单位.简称}}");
    expect(names()).toEqual(["001-一中.docx", "002-云海二中.docx"]);
    expect((await run("--name", "{{单位.颜色}}")).code).toBe(2);
    const same = await run("--name", "方案");
    expect(same.code).toBe(10);
    expect(same.stdout).toContain("YF5042");
    expect(same.stdout).toContain("YF5046");
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+86", "'+86"],
    ["-1", "'-1"],
    ["@a", "'@a"],
    ["甲,乙", '"甲,乙"'],
    ['一"二', '"一""二"'],
    ["甲", "甲"],
  ])("the cell %j is written %j", (text, written) => expect(csvCell(text)).toBe(written));
});

describe("arguments", () => {
  test.each([
    [["batch"], 2],
    [["batch", "没有"], 2],
    [["batch", "短函", "--jobs", "0"], 2],
    [["batch", "短函", "--units", "data/没有.csv"], 66],
    [["batch", "短函", "--units", "data/活动.txt"], 2],
  ])("%j ends with %i", async (argv, code) => {
    const { root } = workspace("名称\n甲\n");
    expect((await yinfa([...argv, "--ignore-system-fonts"], { cwd: root })).code).toBe(code);
  });
});
