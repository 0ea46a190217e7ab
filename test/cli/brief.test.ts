/** `yinfa brief`: which issue comes next, its number, its days, and what it holds. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lastLine, yinfa } from "./run-command.ts";
import { makeFolder } from "./workspace.ts";

const campaign = `活动: {名称: 读书活动, 开始: 2005年1月, 结束: 2006年12月}
机关: {名称: 云海市教育局, 简称: 市教育局}
文件:
  - {名称: 简报, 简报名称: 读书简报, 期号: 自动, 总期号: 自动, 成文日期: 2005年1月7日}
`;

const item = (unit: string, date: string, more = "") =>
  `---\n标题: ${unit}的做法\n单位: ${unit}\n日期: ${date}\n栏目: 动态\n数据: [{名称: 宣讲, 数值: 2, 单位: 场}]\n${more}---\n第一段。\n`;

const files = {
  "data/活动.yaml": campaign,
  "data/单位.csv": "名称\n甲校\n乙校\n",
  "data/简报/1.md": item("甲校", "2005年12月19日"),
  "data/简报/2.md": item("甲校", "2005年12月25日"),
  "data/简报/3.md": item("乙校", "2005年12月26日"),
  "data/简报/4.md": item("甲校", "2006年1月1日"),
  "data/简报/5.md": item("甲校", "2006年1月8日"),
  "data/简报/6.md": item("乙校", "2006年1月4日", "增刊: 是\n"),
};

const FLAGS = ["--format", "txt", "--ignore-system-fonts", "--json"];

function workspace(more: Readonly<Record<string, string>> = {}) {
  const { root, remove } = makeFolder({ ...files, ...more });
  const brief = async (...words: string[]) => {
    const said = await yinfa(["brief", ...words, ...FLAGS], { cwd: root });
    const { issue, outputs, problems } = lastLine(said);
    const name: string | undefined = outputs?.[0]?.file;
    const text = name === undefined ? "" : readFileSync(join(root, name), "utf8");
    return {
      code: said.code,
      issue,
      name,
      text,
      ids: problems.map(({ id }: { id: string }) => id),
    };
  };
  return { root, remove, brief };
}

test("issues follow each other week by week, over the new year, and keep their numbers", async () => {
  const { root, remove, brief } = workspace();
  const first = await brief();
  expect(first.issue).toMatchObject({
    issue: "1",
    total: "1",
    from: "2005-12-19",
    to: "2005-12-25",
  });
  expect(first.text).toContain("乙校。");
  expect(first.text).toMatch(/没有报送情况的单位有1个：乙校/u);
  const second = await brief();
  expect(second.issue).toEqual({
    issue: "1",
    total: "2",
    from: "2005-12-26",
    to: "2006-01-01",
    date: "2006-01-01",
  });
  const third = await brief();
  expect(third.issue).toMatchObject({ issue: "2", total: "3", date: "2006-01-08" });
  const register = readFileSync(join(root, "data/登记簿.yaml"), "utf8");
  const again = await brief("--week", "2005-12-22");
  expect([again.issue, again.text]).toEqual([first.issue, first.text]);
  expect(readFileSync(join(root, "data/登记簿.yaml"), "utf8")).toBe(register);
  const none = await brief();
  expect([none.code, none.ids]).toEqual([66, ["YF5115"]]);
  remove();
});

test("an 增刊 holds its own items and counts by itself", async () => {
  const { remove, brief } = workspace();
  const { issue, name, text } = await brief("--extra");
  expect(issue).toEqual({ issue: "1", from: "2006-01-02", to: "2006-01-08", date: "2006-01-06" });
  expect(name).toBe("out/简报2006年增刊第1期.txt");
  expect(text).toContain("读书简报（增刊）");
  expect(text).not.toContain("甲校的做法");
  remove();
});

test("days of one's own, a number, a stage without a number taken, and what is wrong", async () => {
  const { root, remove, brief } = workspace();
  const days = await brief("--from", "2005-12-19", "--to", "2006-01-01");
  expect(days.issue).toMatchObject({ issue: "1", date: "2006-01-01" });
  expect(days.text).toContain("本期");
  expect((await brief("--issue", "1")).text).toBe(days.text);
  expect((await brief("--issue", "7")).ids).toEqual(["YF5113"]);
  expect((await brief("--issue", "1", "--week", "2005-12-19")).code).toBe(2);
  expect((await brief("--week", "昨天")).code).toBe(2);
  const fresh = makeFolder(files);
  const said = await yinfa(["brief", "--stop-after", "read"], { cwd: fresh.root });
  expect(said.stdout).toContain("bulletin");
  expect(existsSync(join(fresh.root, "data/登记簿.yaml"))).toBe(false);
  expect(existsSync(join(root, "data/登记簿.yaml"))).toBe(true);
  fresh.remove();
  remove();
});

test("a wrong item is told at its line, and no number is taken", async () => {
  const { root, remove, brief } = workspace({ "data/简报/7.md": item("丙校", "2005年12月20日") });
  const { code, ids } = await brief();
  expect([code, ids]).toEqual([65, ["YF1603"]]);
  expect(existsSync(join(root, "data/登记簿.yaml"))).toBe(false);
  remove();
});
