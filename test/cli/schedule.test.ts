/** `yinfa schedule`: the table on stdout, the pictures, the JSON. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lastLine, yinfa } from "./run-command.ts";
import { makeFolder, smallCampaign } from "./workspace.ts";

const DATA = `活动: {名称: 迎新春活动, 开始: 2005年1月20日, 结束: 2005年3月4日}
机关: {名称: 云海市总工会}
步骤:
  - {名称: 动员, 时间: 2005年2月4日, 地点: 礼堂}
  - {名称: 走访, 时间: 动员结束后2个工作日内}
报送: [{名称: 进展, 时限: 每周四17时前, 报送: 办公室}]
`;

let root: string;
let remove: () => void;
beforeEach(() => {
  ({ root, remove } = makeFolder({ "data/活动.yaml": DATA }));
});
afterEach(() => remove());
const run = (...argv: string[]) => yinfa(["schedule", ...argv], { cwd: root });

test("prints a row each, over the make-up weekend before 春节", async () => {
  const { code, stdout } = await run();
  expect(code).toBe(0);
  expect(stdout.split("\n").map((line) => line.replace(/ {2,}/gu, " | "))).toEqual([
    "迎新春活动日程",
    "2005年2月4日 | 周五 | 步骤 | 动员 | 礼堂",
    "2005年2月5日至6日 | 周六至周日 | 步骤 | 走访 | 按“动员结束后2个工作日内”推算",
    "每周四17时前 | 定期 | 进展 | 交办公室；共7次，2005-01-20至2005-03-03",
    "",
  ]);
});

test("draws the months asked for, and says the same in JSON", async () => {
  const said = await run("2005年2月", "--format", "svg", "--out", "图", "--json");
  const { ok, outputs, schedule } = lastLine(said);
  expect(ok).toBe(true);
  expect(outputs).toMatchObject([{ file: "图/活动日历2005年2月.svg", format: "svg", pages: 1 }]);
  expect(schedule).toHaveLength(3);
  expect(schedule[1]).toMatchObject({ name: "走访", from: "2005-02-05", to: "2005-02-06" });
  expect(readFileSync(join(root, "图/活动日历2005年2月.svg"), "utf8")).toContain("春节休");
  expect(existsSync(join(root, "图/活动日历2005年1月.svg"))).toBe(false);
});

test("a month that is none, a format that is none: 2; nothing planned: 65", async () => {
  expect((await run("三月")).code).toBe(2);
  expect((await run("--format", "pdf")).code).toBe(2);
  const bare = makeFolder({ "data/活动.yaml": smallCampaign });
  const { code, stderr } = await yinfa(["schedule"], { cwd: bare.root });
  bare.remove();
  expect(code).toBe(65);
  expect(stderr).toContain("YF5150");
});
