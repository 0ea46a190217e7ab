/** The built command as a process: links, pipes, signals. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallWorkspace } from "./workspace.ts";

const built = resolve("dist/cli/main.js");
const folder = smallWorkspace();
const link = join(folder.root, "yinfa");

beforeAll(() => symlinkSync(built, link));
afterAll(folder.remove);

describe.skipIf(!existsSync(built))("the process", () => {
  test("runs through a link, as npm installs it", () => {
    expect(execFileSync(process.execPath, [link, "--version"], { encoding: "utf8" })).toMatch(
      /^\d/,
    );
  });

  test("a pipe closed early is no error", () => {
    const shell = `"${process.execPath}" "${link}" --help | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", shell], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout.trim().split("\n").at(-1)).toBe("0");
  });

  test("Ctrl-C finishes the document in hand, leaves nothing half-written, exits 130", async () => {
    const names = Array.from(
      { length: 60 },
      (_, i) => `  - {名称: 函${i}, 模板: 短函, 成文日期: 2026年3月25日}`,
    );
    const { root, remove } = smallWorkspace({
      "data/活动.yaml": `活动: {名称: 读书月活动}\n机关: {名称: 云海市第三中学, 自称: 学校}\n文件:\n${names.join("\n")}\n`,
    });
    const child = spawn(process.execPath, [built, "render", "--ignore-system-fonts"], {
      cwd: root,
    });
    let said = "";
    child.stderr.on("data", (chunk) => {
      if (said === "") child.kill("SIGINT");
      said += chunk;
    });
    const code = await new Promise((done) => child.on("close", done));
    const files = readdirSync(join(root, "out"));
    remove();
    expect(code).toBe(130);
    expect(said).toContain("已中断");
    expect(files.filter((name) => name.endsWith(".tmp") || name === ".印发锁")).toEqual([]);
    expect(files.filter((name) => name.endsWith(".docx")).length).toBeLessThan(60);
    expect(files.filter((name) => name.endsWith(".pdf")).length).toBe(
      files.filter((name) => name.endsWith(".docx")).length,
    );
  });
});
