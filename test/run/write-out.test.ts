import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OutputFolder, openOutput, writeResult } from "../../src/run/write-out.ts";

let base: string;
let out: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "yinfa-out-"));
  out = join(base, "out");
});
afterEach(() => rm(base, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const textAt = (name: string) => readFileSync(join(out, name), "utf8");
const visible = () => readdirSync(out).filter((name) => !name.startsWith("."));

/** Writes in a run of its own, as the command does. */
async function writeInRun(name: string, text: string) {
  const opened = await openOutput(out, "out");
  const folder = opened.value as OutputFolder;
  expect(opened.problems).toEqual([]);
  return writeResult(folder, { name, bytes: bytes(text) }).finally(folder.close);
}

describe("a result", () => {
  test("is written once and replaced by the next version", async () => {
    expect((await writeInRun("方案.txt", "一")).value?.changed).toBe(true);
    expect((await writeInRun("方案.txt", "一")).value?.changed).toBe(false);
    const second = await writeInRun("方案.txt", "二");
    expect(second).toMatchObject({ value: { changed: true }, problems: [] });
    expect(textAt("方案.txt")).toBe("二");
    expect(visible()).toEqual(["方案.txt"]);
  });

  test("edited by hand is kept aside, each time under a name of its own", async () => {
    await writeInRun("方案.docx", "一");
    writeFileSync(join(out, "方案.docx"), "手改甲");
    const second = await writeInRun("方案.docx", "一");
    expect(second.problems.map((problem) => problem.id)).toEqual(["YF5020"]);
    writeFileSync(join(out, "方案.docx"), "手改乙");
    await writeInRun("方案.docx", "二");
    expect(textAt("方案（手改留存）.docx")).toBe("手改甲");
    expect(textAt("方案（手改留存2）.docx")).toBe("手改乙");
    expect(textAt("方案.docx")).toBe("二");
  });

  test("does not replace a file that yinfa never wrote", async () => {
    mkdirSync(out);
    writeFileSync(join(out, "方案.docx"), "别人的");
    await writeInRun("方案.docx", "新的");
    expect(textAt("方案（手改留存）.docx")).toBe("别人的");
  });

  test("does not replace the target of a link", async () => {
    mkdirSync(out);
    writeFileSync(join(base, "外面.docx"), "外面的");
    symlinkSync(join(base, "外面.docx"), join(out, "方案.docx"));
    await writeInRun("方案.docx", "新的");
    expect(readFileSync(join(base, "外面.docx"), "utf8")).toBe("外面的");
    expect(textAt("方案.docx")).toBe("新的");
  });

  test("survives a crash between the ledger and the file", async () => {
    await writeInRun("方案.txt", "一");
    const before = readFileSync(join(out, ".印发记录.json"));
    await writeInRun("方案.txt", "二");
    const after = readFileSync(join(out, ".印发记录.json"));
    expect(after).not.toEqual(before);
    writeFileSync(join(out, "方案.txt"), "一");
    expect((await writeInRun("方案.txt", "二")).problems).toEqual([]);
  });

  test("a damaged ledger makes every file a person's", async () => {
    await writeInRun("方案.txt", "一");
    writeFileSync(join(out, ".印发记录.json"), "{");
    await writeInRun("方案.txt", "二");
    expect(textAt("方案（手改留存）.txt")).toBe("一");
  });
});

describe("a folder", () => {
  test("cannot be a file", async () => {
    writeFileSync(out, "");
    const { value, problems } = await openOutput(out, "out");
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ id: "YF5010", severity: "error", file: "out" }]);
  });

  test("is held by one run at a time", async () => {
    const first = await openOutput(out, "out");
    expect((await openOutput(out, "out")).problems[0]?.id).toBe("YF5014");
    await first.value?.close();
    const third = await openOutput(out, "out");
    expect(third.problems).toEqual([]);
    await third.value?.close();
  });

  test("is taken over from a dead run, and swept", async () => {
    mkdirSync(out);
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(join(out, ".印发锁"), String(dead));
    writeFileSync(join(out, ".yinfa-1-1.tmp"), "half");
    const opened = await openOutput(out, "out");
    expect(opened.problems).toEqual([]);
    expect(existsSync(join(out, ".yinfa-1-1.tmp"))).toBe(false);
    await opened.value?.close();
    expect(readdirSync(out)).toEqual([]);
  });
});

/** Runs an administrator's command; false where it may not be run. */
const asRoot = (command: string, ...args: string[]): boolean =>
  process.getuid?.() === 0 && spawnSync(command, args, { stdio: "ignore" }).status === 0;

describe("a failing disk", () => {
  test("locked file: one message, nothing half-written", async (context) => {
    await writeInRun("方案.docx", "一");
    const file = join(out, "方案.docx");
    if (!asRoot("chattr", "+i", file)) return context.skip();
    try {
      const { value, problems } = await writeInRun("方案.docx", "二");
      expect(value).toBeUndefined();
      expect(problems).toMatchObject([{ id: "YF5013", file: "out/方案.docx" }]);
      expect(textAt("方案.docx")).toBe("一");
      expect(visible()).toEqual(["方案.docx"]);
    } finally {
      asRoot("chattr", "-i", file);
    }
    expect((await writeInRun("方案.docx", "二")).problems).toEqual([]);
  });

  test("full disk: 磁盘已满, and the rest of the folder is whole", async (context) => {
    mkdirSync(out);
    if (!asRoot("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", out)) return context.skip();
    try {
      await writeInRun("一.txt", "一");
      const { problems } = await writeInRun("二.txt", "二".repeat(100_000));
      expect(problems).toMatchObject([
        { id: "YF5011", message: expect.stringContaining("磁盘已满") },
      ]);
      expect(visible()).toEqual(["一.txt"]);
      expect(readdirSync(out).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    } finally {
      asRoot("umount", out);
    }
  });

  test("read-only disk: cannot write there", async (context) => {
    mkdirSync(out);
    if (!asRoot("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", out)) return context.skip();
    try {
      expect((await openOutput(out, "out")).problems[0]?.id).toBe("YF5010");
    } finally {
      asRoot("umount", out);
    }
  });
});
