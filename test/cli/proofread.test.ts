/** `yinfa check` on finished texts. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lastLine, yinfa } from "./run-command.ts";
import { smallWorkspace } from "./workspace.ts";

const SPEECH = "在动员会上的讲话\n同志们：\n　　把读书做为重点，建立台帐。\n　　活动分二批进行。\n";

let root: string;
let remove: () => void;
beforeEach(() => {
  ({ root, remove } = smallWorkspace({ "讲话.txt": SPEECH }));
});
afterEach(() => remove());
const run = (...argv: string[]) => yinfa(argv, { cwd: root });

test("findings with place, words, caret and mending; 65 if there is an error", async () => {
  const { code, stderr } = await run("check", "讲话.txt");
  expect(code).toBe(65);
  expect(stderr).toContain("错误 YF7401 讲话.txt:3:6 “做为”应为“作为”");
  expect(stderr).toContain("疑似 YF7405 讲话.txt:4:6");
  expect(stderr).toContain("错误 2 个，疑似 1 个，提示 0 个");
  expect(stderr).toMatch(/^ {6}\| +\^+$/m);
  expect(stderr).toContain("依据：");
});

test("--json has every finding", async () => {
  const said = await run("check", "讲话.txt", "--json");
  const { ok, problems, files, excepted } = lastLine(said);
  expect({ ok, files, excepted }).toEqual({ ok: false, files: ["讲话.txt"], excepted: 0 });
  expect(problems[0]).toMatchObject({
    id: "YF7401",
    severity: "error",
    file: "讲话.txt",
    line: 3,
    column: 6,
    text: "做为",
    expected: "作为",
    clause: expect.stringContaining("现代汉语词典"),
  });
});

test("--fix writes a copy beside, never in place, and never over another file", async () => {
  const first = await run("check", "讲话.txt", "--fix", "--json");
  expect(first.stderr).toContain("已改 讲话.txt：3 处，写在 讲话（已改）.txt");
  expect(first.stderr).toContain("3:6 YF7401 　把读书做为重点，建 → 　把读书作为重点，建");
  const copy = join(root, "讲话（已改）.txt");
  const mended = SPEECH.replace("做为", "作为").replace("台帐", "台账").replace("二批", "两批");
  expect(readFileSync(copy, "utf8")).toBe(mended);
  expect(readFileSync(join(root, "讲话.txt"), "utf8")).toBe(SPEECH);
  expect(lastLine(first).mended[0]).toMatchObject({ file: "讲话.txt", output: "讲话（已改）.txt" });
  await run("check", "讲话.txt", "--fix");
  expect(readdirSync(root).filter((name) => name.includes("已改"))).toHaveLength(1);
  writeFileSync(copy, "我的手稿");
  await run("check", "讲话.txt", "--fix");
  expect(readFileSync(copy, "utf8")).toBe("我的手稿");
  expect(readFileSync(join(root, "讲话（已改2）.txt"), "utf8")).toBe(mended);
  expect((await run("check", "讲话（已改2）.txt", "--strict")).code).toBe(0);
});

test("line ends of Windows stay, GB18030 becomes UTF-8", async () => {
  writeFileSync(join(root, "甲.txt"), "建立台帐。\r\n抓好落实。\r\n");
  await run("check", "甲.txt", "--fix");
  expect(readFileSync(join(root, "甲（已改）.txt"), "utf8")).toBe("建立台账。\r\n抓好落实。\r\n");
  writeFileSync(join(root, "乙.txt"), Buffer.from([0xcc, 0xa8, 0xd5, 0xca, 0xa1, 0xa3]));
  const { stderr } = await run("check", "乙.txt", "--fix");
  expect(stderr).toContain("GB18030");
  expect(readFileSync(join(root, "乙（已改）.txt"), "utf8")).toBe("台账。");
});

test("a clean text passes; nothing to mend is said", async () => {
  writeFileSync(join(root, "好.txt"), "把读书作为重点。\n");
  const { code, stderr } = await run("check", "好.txt", "--fix", "--strict");
  expect(code).toBe(0);
  expect(stderr).toContain("好.txt：没有答案唯一、可以代改的地方");
  expect(stderr).toContain("检查通过：1 个文件没有错误");
  expect(existsSync(join(root, "好（已改）.txt"))).toBe(false);
});

test("a .md is a template by its place or its 文种, else a text", async () => {
  writeFileSync(join(root, "总结.md"), "# 总结\n\n建立**台帐**。\n");
  writeFileSync(join(root, "自写.md"), "---\n文种: 通知\n标题: 甲\n---\n建立台帐{{没有}}。\n");
  const text = await run("check", "总结.md");
  expect(text.stderr).toContain("YF7401 总结.md:3:5");
  const template = await run("check", "自写.md");
  expect(template.stderr).toMatch(/YF2\d{3} 自写\.md/);
  expect(template.stderr).not.toContain("YF7401");
});

test("the house list lets pass what it names, with a reason", async () => {
  const list = join(root, "data/校对例外.yaml");
  writeFileSync(
    list,
    "例外:\n  - {词语: 台帐, 理由: 系统名称}\n  - {规则: YF7401, 词语: 做为, 理由: 引文}\n  - {规则: YF7405, 理由: 旧例}\n",
  );
  const { code, stderr } = await run("check", "讲话.txt", "--strict");
  expect(code).toBe(0);
  expect(stderr).toContain("另有 3 处列在校对例外里");
  writeFileSync(list, "例外:\n  - {词语: 台帐}\n");
  const without = await run("check", "讲话.txt");
  expect(without.code).toBe(65);
  expect(without.stderr).toContain("YF7004 data/校对例外.yaml:2:5 这一项没有写理由");
  expect((await run("check")).stderr).toContain("YF7004");
});

test("a text that is not there, a folder, a picture", async () => {
  expect((await run("check", "没有.txt")).code).toBe(66);
  writeFileSync(join(root, "图.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
  expect((await run("check", "图.txt")).code).toBe(65);
});
