/** Finished texts beside a data file: held against it if they are about it, and if it is sound. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkFiles } from "../../src/run/check.ts";
import { sampleText } from "../data/support.ts";

const folder = mkdtempSync(join(tmpdir(), "yinfa-facts-"));
mkdirSync(join(folder, "data"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = { fix: false, marked: false, environment: {} };

async function told(data: string, text: string): Promise<string[]> {
  writeFileSync(join(folder, "data", "活动.yaml"), data);
  writeFileSync(join(folder, "稿.txt"), text);
  const { problems } = await checkFiles(["稿.txt"], ".", folder, options);
  return problems.map(({ id, text: words }) => `${id} ${words ?? ""}`.trim());
}

const SLIP = "读书育人专题活动由局长陈月珺主持，分四个阶段进行。\n";

test("a text about the campaign", async () => {
  expect(await told(sampleText(), SLIP)).toEqual(["YF7903 陈月珺", "YF7908 分四个阶段"]);
});

test("a text about something else", async () => {
  expect(await told(sampleText(), SLIP.replace("读书育人专题", "护河"))).toEqual([]);
});

test("data with an error are not used, and that is said", async () => {
  const broken = sampleText().replace("期号: 3", "期号: 三");
  expect(await told(broken, SLIP)).toEqual(["YF5170"]);
});

test("no data at all", async () => {
  rmSync(join(folder, "data", "活动.yaml"));
  writeFileSync(join(folder, "稿.txt"), SLIP);
  const { problems } = await checkFiles(["稿.txt"], ".", folder, options);
  expect(problems).toEqual([]);
});
