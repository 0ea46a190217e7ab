/** A run reads what its documents need, once, and nothing else. */
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { Drawer } from "../../src/run/drawer.ts";
import { openWorkspace } from "../../src/run/workspace.ts";
import { loadTemplate } from "../../src/template/load.ts";

const root = resolve(import.meta.dirname, "../..");

test("a template is read when it is first asked for, and told of once it is broken", () => {
  const sources = new Map<string, string>();
  const drawer = new Drawer(loadTemplate, sources);
  const read: string[] = [];
  const put = (name: string, text: string) =>
    drawer.put(name, () => {
      read.push(name);
      const bytes = new TextEncoder().encode(text);
      return { value: { file: `${name}.md`, bytes }, problems: [] };
    });
  put("甲", "---\n文种: 通知\n标题: 甲\n---\n甲");
  put("乙", "没有信息头");
  expect(read).toEqual([]);
  expect([drawer.get("甲")?.title.source, drawer.get("甲")?.name]).toEqual(["甲", "甲"]);
  expect(read).toEqual(["甲"]);
  expect([...sources.keys()]).toEqual(["甲.md"]);
  expect(drawer.keys()).toEqual(["甲"]);
  expect(drawer.problems().map(({ file }) => file)).toEqual(["乙.md"]);
  expect(read).toEqual(["甲", "乙"]);
});

test("items are read for documents that look at them", async () => {
  const itemsFor = async (...names: string[]) =>
    (await openWorkspace(root, root, names)).value?.items.all.length;
  expect(await itemsFor("实施方案")).toBe(0);
  expect(await itemsFor("实施方案", "阶段讲话")).toBeGreaterThan(0);
  expect((await openWorkspace(root, root)).value?.items.all.length).toBeGreaterThan(0);
});
