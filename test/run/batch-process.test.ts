/** A run over many units as processes that are killed, meet each other, and run out of disk. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { smallWorkspace } from "../cli/workspace.ts";

const built = resolve("dist/cli/main.js");
const isBuilt = existsSync(resolve("dist/run/batch/worker.js"));

const TEMPLATE = `---
文种: 函
标题: '关于开展{{活动.名称}}的函'
---
{{单位.名称}}定于近日开展{{活动.名称}}。
`;

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

/** A workspace of so many units whose letters are made by the built command. */
function workspace(units: number, over: Readonly<Record<string, string>> = {}) {
  const rows = Array.from({ length: units }, (_, i) => `云海市第${i + 1}小学,${i}`);
  const { root, remove } = smallWorkspace({
    "templates/短函.md": TEMPLATE,
    "data/单位.csv": `名称,电话\n${rows.join("\n")}\n`,
    ...over,
  });
  removals.push(remove);
  const words = (out: string, more: readonly string[]) => [
    built,
    ...["batch", "短函", "--ignore-system-fonts", "--format", "docx", "--json", "--out", out],
    ...more,
  ];
  return {
    root,
    start: (...more: string[]) =>
      spawn(process.execPath, words("out", more), { cwd: root, stdio: ["ignore", "pipe", "pipe"] }),
    run: (out: string, more: readonly string[] = [], env: NodeJS.ProcessEnv = {}) => {
      const spoken = spawnSync(process.execPath, words(out, more), {
        cwd: root,
        encoding: "utf8",
        env: { ...process.env, ...env },
      });
      const last = spoken.stdout.trimEnd().split("\n").at(-1) ?? "";
      return {
        code: spoken.status,
        said: spoken.stderr,
        json: last === "" ? {} : JSON.parse(last),
      };
    },
    files: (out = "out") => readdirSync(join(root, out)).sort(),
  };
}

const docx = (names: readonly string[]) => names.filter((name) => name.endsWith(".docx"));

/** Waits until at least `count` results stand, or two minutes. */
async function untilMade(folder: string, count: number): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 10) {
    if (existsSync(folder) && docx(readdirSync(folder)).length >= count) return;
    await pause(10);
  }
}

const closed = (child: ReturnType<typeof spawn>) =>
  new Promise<number | null>((done) => child.on("close", done));

/** Throws if a DOCX is not a whole ZIP file. */
const isWhole = (path: string): boolean => {
  const bytes = readFileSync(path);
  return bytes.length > 22 && bytes.readUInt32LE(bytes.length - 22) === 0x06054b50;
};

describe.skipIf(!isBuilt)("a run", () => {
  test("killed at any moment is taken up again: nothing lost, nothing half, nothing left over", async () => {
    const { root, start, run, files } = workspace(60);
    const out = join(root, "out");
    for (const [round, jobs] of ["1", "2", "1", "2", "1", "2"].entries()) {
      const child = start("--jobs", jobs);
      const ended = closed(child);
      await untilMade(out, Math.min(58, 3 + round * 9));
      await pause(round * 7);
      child.kill("SIGKILL");
      await ended;
      for (const name of docx(files())) expect(isWhole(join(out, name))).toBe(true);
    }
    const stood = docx(files()).length;
    const { code, json } = run("out");
    const made = json.units.filter((unit: { state: string }) => unit.state === "made").length;
    expect(code).toBe(0);
    expect(docx(files())).toHaveLength(60);
    expect(made).toBeLessThanOrEqual(60 - stood + 2);
    expect(files().filter((name) => /\.(tmp|jsonl)$|锁|留存/.test(name))).toEqual([]);
    const straight = run("direct", ["--jobs", "1"]);
    expect(straight.code).toBe(0);
    for (const name of docx(files())) {
      expect(readFileSync(join(out, name)).equals(readFileSync(join(root, "direct", name)))).toBe(
        true,
      );
    }
  }, 300_000);

  test("one and two workers, and other time zones, give the same bytes", () => {
    const { root, run, files } = workspace(6);
    run("a", ["--jobs", "1", "--format", "docx,pdf"], { TZ: "Asia/Shanghai" });
    run("b", ["--jobs", "2", "--format", "docx,pdf"], { TZ: "America/New_York" });
    const results = files("a").filter((name) => /\.(docx|pdf)$/.test(name));
    expect(results).toHaveLength(12);
    for (const name of results) {
      expect(readFileSync(join(root, "a", name)).equals(readFileSync(join(root, "b", name)))).toBe(
        true,
      );
    }
  });

  test.skipIf(process.platform === "win32")(
    "a second run in the same folder is sent away",
    async () => {
      const { root, start, run } = workspace(60);
      const child = start("--jobs", "1");
      const ended = closed(child);
      await untilMade(join(root, "out"), 1);
      // Held still, the first run cannot end before the second has looked, however busy the machine.
      child.kill("SIGSTOP");
      const second = run("out").code;
      child.kill("SIGCONT");
      child.kill("SIGINT");
      expect(second).toBe(75);
      expect(await ended).toBe(130);
    },
  );

  test("Ctrl-C finishes the documents in hand and says how to go on", async () => {
    const { root, start, run, files } = workspace(80);
    const child = start("--jobs", "2");
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    const ended = closed(child);
    await untilMade(join(root, "out"), 2);
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(said).toContain("yinfa batch 短函 --out out --format docx --jobs 2");
    expect(docx(files()).length).toBeLessThan(80);
    expect(run("out").code).toBe(0);
    expect(docx(files())).toHaveLength(80);
  });

  test.skipIf(process.platform !== "linux")("survives a worker that is killed", async () => {
    const { root, start, files } = workspace(40);
    const child = start("--jobs", "2");
    const ended = closed(child);
    await untilMade(join(root, "out"), 2);
    const workers = execFileSync("ps", ["-o", "pid=", "--ppid", String(child.pid)], {
      encoding: "utf8",
    })
      .split("\n")
      .map(Number)
      .filter((pid) => pid > 0);
    expect(workers.length).toBe(2);
    process.kill(workers[0] as number, "SIGKILL");
    expect(await ended).toBe(0);
    expect(docx(files())).toHaveLength(40);
  });
});

/** Mounts a small file system, if we may. */
function mount(target: string, options: string): boolean {
  mkdirSync(target, { recursive: true });
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", target]);
  if (status === 0) removals.unshift(() => void spawnSync("umount", [target]));
  return status === 0;
}

describe.skipIf(!isBuilt)("a disk", () => {
  test("that is full ends the run with 74, and the rest is made later", ({ skip }) => {
    const { root, run, files } = workspace(30);
    if (!mount(join(root, "out"), "size=200k")) skip();
    const full = run("out", ["--jobs", "1"]);
    expect(full.code).toBe(74);
    expect(JSON.stringify(full.json.problems)).toContain("磁盘已满");
    expect(files().filter((name) => name.endsWith(".tmp"))).toEqual([]);
    for (const name of docx(files())) expect(isWhole(join(root, "out", name))).toBe(true);
    expect(docx(files()).length).toBeGreaterThan(0);
    spawnSync("mount", ["-o", "remount,size=8m", join(root, "out")]);
    expect(run("out").code).toBe(0);
    expect(docx(files())).toHaveLength(30);
  });

  test("that is read-only is told with 73", ({ skip }) => {
    const { root, run } = workspace(2);
    if (!mount(join(root, "out"), "ro")) skip();
    expect(run("out").code).toBe(73);
  });
});
