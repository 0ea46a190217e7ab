/** The register under runs at once, and under a run over units. */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/data/brief/register.ts";
import { yinfa } from "../cli/run-command.ts";
import { smallWorkspace } from "../cli/workspace.ts";

const built = resolve("dist/cli/main.js");
const run = promisify(execFile);

const names = Array.from({ length: 4 }, (_, i) => `函${i + 1}`);
const campaign = `活动: {名称: 读书月活动}
机关: {名称: 云海市第三中学, 自称: 学校, 代字: 云三中}
文件:
${names.map((name) => `  - {名称: ${name}, 模板: 短函, 成文日期: 2026年3月25日, 发文字号: 自动}\n`).join("")}`;

const serialsIn = (root: string): number[] => {
  const bytes = readFileSync(join(root, "data/登记簿.yaml"));
  const { value, problems } = readRegister(bytes, "登记簿.yaml");
  expect(problems).toEqual([]);
  return (value?.numbers ?? []).map(({ serial }) => serial);
};

describe.skipIf(!existsSync(built))("runs at once", () => {
  test("never take one number, and each document keeps its own", async () => {
    const { root, remove } = smallWorkspace({ "data/活动.yaml": campaign });
    const make = (name: string, out: string) =>
      run(
        process.execPath,
        [built, "render", name, "--ignore-system-fonts", "--format", "txt", "--out", out],
        {
          cwd: root,
        },
      );
    await Promise.all(names.map((name) => make(name, `out-${name}`)));
    const first = readFileSync(join(root, "data/登记簿.yaml"), "utf8");
    expect(serialsIn(root)).toEqual([1, 2, 3, 4]);
    const texts = names.map((name) => readFileSync(join(root, `out-${name}/${name}.txt`), "utf8"));
    const printed = texts.map((text) => /云三中〔2026〕\d号/u.exec(text)?.[0]);
    expect(new Set(printed).size).toBe(names.length);
    await make("函3", "again");
    expect(readFileSync(join(root, "again/函3.txt"), "utf8")).toBe(texts[2]);
    expect(readFileSync(join(root, "data/登记簿.yaml"), "utf8")).toBe(first);
    expect(existsSync(join(root, "data/.印发锁"))).toBe(false);
    remove();
  });
});

describe("what takes no number", () => {
  test("check, a stage, a document with an error", async () => {
    const broken = campaign.replace(
      "文件:\n",
      "文件:\n  - {名称: 坏函, 模板: 没有的模板, 成文日期: 2026年3月25日, 发文字号: 自动}\n",
    );
    const { root, remove } = smallWorkspace({ "data/活动.yaml": broken });
    await yinfa(["check"], { cwd: root });
    const stage = await yinfa(["render", "函1", "--stop-after", "read"], { cwd: root });
    expect(stage.stdout).toContain("云三中〔2026〕1号");
    await yinfa(["render", "坏函"], { cwd: root });
    expect(existsSync(join(root, "data/登记簿.yaml"))).toBe(false);
    remove();
  });
});

test("a run over units numbers them in the order of the table, whatever the number of processes", async () => {
  const units = Array.from(
    { length: 6 },
    (_, i) => `第${i + 1}小学,${i % 2 === 0 ? "甲校" : "乙校"}`,
  );
  const { root, remove } = smallWorkspace({
    "data/活动.yaml": campaign,
    "data/单位.csv": `名称,代字\n${units.join("\n")}\n`,
  });
  const command = ["batch", "函1", "--units", "data/单位.csv", "--format", "txt"];
  const { code, stderr } = await yinfa(command, { cwd: root });
  expect([code, stderr]).toEqual([0, expect.stringContaining("生成 6 个单位")]);
  const text = readFileSync(join(root, "data/登记簿.yaml"), "utf8");
  expect(text.match(/字号: \S+,/gu)).toEqual([
    "字号: 甲校〔2026〕1号,",
    "字号: 乙校〔2026〕1号,",
    "字号: 甲校〔2026〕2号,",
    "字号: 乙校〔2026〕2号,",
    "字号: 甲校〔2026〕3号,",
    "字号: 乙校〔2026〕3号,",
  ]);
  const again = await yinfa(command, { cwd: root });
  expect(again.stderr).toContain("无变化 6 个");
  expect(readFileSync(join(root, "data/登记簿.yaml"), "utf8")).toBe(text);
  remove();
});
