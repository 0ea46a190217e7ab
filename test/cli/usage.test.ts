import { describe, expect, test } from "vitest";
import { lastLine, yinfa } from "./run-command.ts";

const commands = ["render", "check", "fonts", "doctor", "init"];

describe("help", () => {
  test.each(["", ...commands])(
    "of %j is Chinese, on stdout, and ends with two examples",
    async (name) => {
      const { code, stdout, stderr } = await yinfa([...(name ? [name] : []), "--help"]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toMatch(/^用法： yinfa/);
      expect(stdout).not.toMatch(/Usage|Options:|Commands:|Arguments:|display help|default:/);
      expect(stdout.trimEnd().split("\n").slice(-3)).toEqual([
        "例：",
        expect.stringMatching(/^ {2}yinfa /),
        expect.stringMatching(/^ {2}yinfa /),
      ]);
    },
  );

  test.each(["", ...commands])("of %j is English with --lang en", async (name) => {
    const { code, stdout } = await yinfa([...(name ? [name] : []), "--help", "--lang", "en"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: yinfa/);
    expect(stdout).toMatch(/Examples:\n {2}yinfa .*\n {2}yinfa .*\n$/);
  });

  test("is what a bare yinfa shows", async () => {
    expect((await yinfa([])).stdout).toBe((await yinfa(["--help"])).stdout);
  });

  test("no line is wider than a terminal", async () => {
    const { stdout } = await yinfa(["render", "--help"]);
    for (const line of stdout.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
  });

  test("--version", async () => {
    expect((await yinfa(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("wrong usage exits 2 with a Chinese message and a cure", () => {
  test.each([
    [["rendr"], "没有“rendr”这个命令", "是不是想写 render？"],
    [["公文"], "没有“公文”这个命令", "--help"],
    [["render", "--fromat", "pdf"], "没有 --fromat 这个选项", "是不是想写 --format？"],
    [["render", "-x"], "没有 -x 这个选项", "--help"],
    [["render", "--out"], "--out <DIR> 后面缺少内容", "--help"],
    [["init"], "缺少参数：文件夹", "--help"],
    [["fonts", "多余"], "参数太多", "--help"],
    [["render", "--format", "docx,odt"], "--format 的内容“odt”不对", "docx、pdf、txt"],
    [["render", "--format", ","], "--format 的内容“”不对", "docx、pdf、txt"],
    [["render", "--stop-after", "page"], "--stop-after 的内容“page”不对", "fill、read、layout"],
    [["render", "--timestamp", "2005-02-30"], "--timestamp 的内容“2005-02-30”不对", "1970"],
    [["check", "a.pdf"], "不会检查 a.pdf", "模板（.md）"],
  ])("%j", async (argv, message, cure) => {
    const { code, stdout, stderr } = await yinfa(argv);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).toContain(cure);
    expect(stderr).not.toMatch(/^error:|at .*\.(ts|js):\d/m);
  });

  test("SOURCE_DATE_EPOCH is named when it is wrong", async () => {
    const { code, stderr } = await yinfa(["render"], { env: { SOURCE_DATE_EPOCH: "soon" } });
    expect(code).toBe(2);
    expect(stderr).toContain("SOURCE_DATE_EPOCH 的内容“soon”不对");
  });

  test("--json gives the object even then", async () => {
    const said = await yinfa(["render", "--fromat", "pdf", "--json"]);
    expect(said.code).toBe(2);
    expect(lastLine(said)).toMatchObject({ ok: false, outputs: [], problems: [{ id: "YF6002" }] });
  });
});
