import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lastLine, yinfa } from "./run-command.ts";
import { smallCampaign, smallTemplates, smallWorkspace } from "./workspace.ts";

let root: string;
let remove: () => void;

beforeEach(() => {
  ({ root, remove } = smallWorkspace());
});
afterEach(() => remove());

const put = (name: string, content: string) => writeFileSync(join(root, name), content);
const made = () => readdirSync(join(root, "out")).filter((name) => !name.startsWith("."));
const hash = (name: string) =>
  createHash("sha256")
    .update(readFileSync(join(root, name)))
    .digest("hex");
/** The command in the workspace, with the fonts that every machine has. */
const run = (...argv: string[]) =>
  yinfa([...argv, ...(argv[0] === "render" ? ["--ignore-system-fonts"] : [])], { cwd: root });

describe("render", () => {
  test("makes every document and tells people what it made", async () => {
    const { code, stdout, stderr } = await run("render");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(made()).toEqual(["便函.docx", "便函.pdf", "短函.docx", "短函.pdf"]);
    expect(stderr).toContain("已生成 短函：1 页 · out/短函.docx、out/短函.pdf\n");
    expect(stderr).toMatch(/^字体 .*仿宋用 .+（自带）/m);
    expect(stderr).toContain("共生成 2 份文件");
    expect(stderr).not.toContain("\u001b");
  });

  test("--json: one object on the last line of stdout, with true hashes", async () => {
    const said = await run("render", "短函", "--format", "docx,pdf,txt", "--json");
    expect(said.stdout.split("\n")).toHaveLength(2);
    const result = lastLine(said);
    expect(result).toMatchObject({ ok: true, problems: [] });
    expect(result.outputs.map((o: { file: string }) => o.file)).toEqual([
      "out/短函.docx",
      "out/短函.pdf",
      "out/短函.txt",
    ]);
    for (const output of result.outputs) {
      expect(Object.keys(output)).toEqual(["file", "kind", "format", "pages", "fonts", "sha256"]);
      expect(output.kind).toBe("函");
      expect(output.sha256).toBe(hash(output.file));
    }
    const [docx, pdf, txt] = result.outputs;
    expect(docx).toMatchObject({ pages: 1, fonts: expect.arrayContaining(["仿宋_GB2312"]) });
    expect(pdf.pages).toBe(1);
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(txt).toMatchObject({ pages: null, fonts: [] });
  });

  test("a second run gives the same bytes and rewrites nothing", async () => {
    await run("render");
    const before = made().map((name) => hash(join("out", name)));
    const second = await run("render");
    expect(second.stderr).toContain("无变化 短函");
    rmSync(join(root, "out"), { recursive: true });
    await run("render");
    expect(made().map((name) => hash(join("out", name)))).toEqual(before);
  });

  test("the date of the document is in the files, --timestamp and SOURCE_DATE_EPOCH replace it", async () => {
    const pdf = () => readFileSync(join(root, "out/短函.pdf"), "latin1");
    await run("render", "短函");
    const own = hash("out/短函.docx");
    expect(pdf().includes(">2026-03-25T00:00:00Z")).toBe(true);
    await run("render", "短函", "--timestamp", "2020-01-02");
    expect(pdf().includes(">2020-01-02T00:00:00Z")).toBe(true);
    expect(hash("out/短函.docx")).not.toBe(own);
    const env = { SOURCE_DATE_EPOCH: "0" };
    await yinfa(["render", "短函", "--ignore-system-fonts"], { cwd: root, env });
    expect(pdf().includes(">1970-01-01T00:00:00Z")).toBe(true);
  });

  test("a result edited by hand is kept aside", async () => {
    await run("render", "短函", "--format", "txt");
    put("out/短函.txt", "手改");
    const said = await run("render", "短函", "--format", "txt", "--json");
    expect(said.code).toBe(0);
    expect(lastLine(said).problems).toMatchObject([{ id: "YF5020", severity: "hint" }]);
    expect(said.stderr).toContain("短函（手改留存）.txt");
    expect(readFileSync(join(root, "out/短函（手改留存）.txt"), "utf8")).toBe("手改");
  });

  test("--out and --dir", async () => {
    const { code, stderr } = await yinfa(
      ["render", "短函", "--dir", root, "--out", join(root, "结果"), "--format", "txt"],
      { cwd: "/" },
    );
    expect(code).toBe(0);
    expect(stderr).toContain("结果/短函.txt");
    expect(existsSync(join(root, "结果/短函.txt"))).toBe(true);
  });

  test.each(["fill", "read", "layout"])(
    "--stop-after %s prints the stage, writes nothing",
    async (stage) => {
      const said = await run("render", "短函", "--stop-after", stage);
      expect(said.code).toBe(0);
      expect(said.stdout).toContain("读书月活动");
      expect(existsSync(join(root, "out"))).toBe(false);
      const json = await run("render", "短函", "--stop-after", stage, "--json");
      expect(lastLine(json).stages).toEqual([{ name: "短函", stage, text: expect.any(String) }]);
    },
  );

  test("a template of one's own replaces the built-in one of its name", async () => {
    const data = smallCampaign.replaceAll("短函", "实施方案");
    put("data/活动.yaml", data);
    await run("render", "实施方案", "--format", "txt");
    expect(readFileSync(join(root, "out/实施方案.txt"), "utf8")).not.toContain("请做好准备");
    put("templates/实施方案.md", smallTemplates["templates/短函.md"]);
    await run("render", "实施方案", "--format", "txt");
    expect(readFileSync(join(root, "out/实施方案.txt"), "utf8")).toContain("请做好准备");
  });

  test("stops between documents when asked to, and says how to go on", async () => {
    const stopping = new AbortController();
    const said = await yinfa(["render", "--format", "txt"], {
      cwd: root,
      signal: stopping.signal,
      stderr: (text) => {
        if (text.includes("短函")) stopping.abort();
      },
    });
    expect(said.code).toBe(130);
    expect(made()).toEqual(["短函.txt"]);
  });
});

describe("what cannot be made", () => {
  test("no data file: 66", async () => {
    rmSync(join(root, "data"), { recursive: true });
    const said = await run("render", "--json");
    expect(said.code).toBe(66);
    expect(said.stderr).toContain("没有找到活动数据文件 data/活动.yaml");
    expect(said.stderr).toContain("yinfa init");
    expect(lastLine(said)).toMatchObject({ ok: false, outputs: [], problems: [{ id: "YF5001" }] });
  });

  test.each([
    ["empty", ""],
    ["only a comment", "# 空\n"],
    ["not YAML", "活动: [\n"],
    ["full-width colon", "活动：\n  名称：读书\n"],
  ])("data file %s: 65, located, no stack", async (_, content) => {
    put("data/活动.yaml", content);
    const { code, stderr } = await run("render");
    expect(code).toBe(65);
    expect(stderr).toMatch(/错误 YF1\d{3} data\/活动\.yaml/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(root, "out"))).toBe(false);
  });

  test("an unknown document: 2, the nearest is named", async () => {
    const { code, stderr } = await run("render", "短涵");
    expect(code).toBe(2);
    expect(stderr).toContain("没有名为“短涵”的文件");
    expect(stderr).toContain("短函、便函");
    expect(stderr).toContain("是不是想写“短函”？");
  });

  test("one broken template fails its document, the other is made: 10", async () => {
    put(
      "templates/便函.md",
      smallTemplates["templates/便函.md"].replace("{{活动.名称}}。", "{{活动.名稱}}。"),
    );
    const said = await run("render", "--json", "--format", "txt");
    expect(said.code).toBe(10);
    expect(said.stderr).toContain("未生成 便函");
    expect(made()).toEqual(["短函.txt"]);
    const { ok, problems } = lastLine(said);
    expect(ok).toBe(false);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: "templates/便函.md", line: 5, severity: "error" }),
    );
    expect((await run("render", "便函", "--format", "txt")).code).toBe(65);
  });

  test("a template that is missing names the template", async () => {
    put("data/活动.yaml", smallCampaign.replace("模板: 便函", "模板: 便条"));
    const { code, stderr } = await run("render", "便函");
    expect(code).toBe(65);
    expect(stderr).toContain("便条");
  });

  test("a file in the place of the output folder: 73", async () => {
    put("out", "");
    const said = await run("render", "--json");
    expect(said.code).toBe(73);
    expect(said.stderr).toContain("不能在 out 里写文件");
    expect(lastLine(said).problems).toMatchObject([{ id: "YF5010" }]);
  });

  test("a link that leads out of the workspace is not read", async () => {
    const { symlinkSync } = await import("node:fs");
    rmSync(join(root, "templates/便函.md"));
    symlinkSync("/etc/hosts", join(root, "templates/便函.md"));
    const { code, stderr } = await run("render", "便函");
    expect(code).toBe(65);
    expect(stderr).toContain("指向文件夹之外");
  });

  test("a fonts folder that is not there", async () => {
    const { code, stderr } = await run("render", "--fonts-dir", "没有");
    expect(code).not.toBe(0);
    expect(stderr).toContain("没有");
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("a result that is open elsewhere fails its document, the other is made: 10", async (context) => {
    await run("render", "--format", "txt");
    put("data/活动.yaml", smallCampaign.replaceAll("读书月活动", "读书周活动"));
    const locked = join(root, "out/便函.txt");
    const chattr = (flag: string) => spawnSync("chattr", [flag, locked]).status === 0;
    if (!chattr("+i")) return context.skip();
    try {
      const { code, stderr } = await run("render", "--format", "txt");
      expect(code).toBe(10);
      expect(stderr).toContain("已生成 短函");
      expect(stderr).toContain("out/便函.txt 正被别的程序占用");
      expect(stderr).toContain("关闭这个文件");
    } finally {
      chattr("-i");
    }
    expect((await run("render", "--format", "txt")).code).toBe(0);
  });

  test("a fault of ours is one line, with a stack only on demand: 1", async () => {
    const broken = { cwd: undefined as unknown as string };
    const { code, stderr } = await yinfa(["render"], broken);
    expect(code).toBe(1);
    expect(stderr).toContain("程序内部出错");
    expect(stderr).toContain("YINFA_DEBUG");
    expect(stderr).not.toMatch(/\n\s+at /);
    const debugged = await yinfa(["render"], { ...broken, env: { YINFA_DEBUG: "1" } });
    expect(debugged.stderr).toMatch(/\n\s+at /);
  });
});
