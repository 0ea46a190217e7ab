/** A run over many units as processes that are killed, meet each other, and run out of disk. */
import { execFileSync, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { BatchOrder } from "../../src/run/batch/job.ts";
import { batchFolder, closed, docxOf, isBuilt, isWhole, untilMade } from "./batch-folder.ts";

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function workspace(units: number) {
  const folder = batchFolder(units);
  removals.push(folder.remove);
  return folder;
}

describe.skipIf(!isBuilt)("a run", () => {
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

  test.each(["1", "2"])(
    "Ctrl-C finishes what %s have in hand and says how to go on",
    async (jobs) => {
      const { root, start, run, files } = workspace(80);
      const child = start("--jobs", jobs);
      let said = "";
      child.stderr?.on("data", (chunk) => {
        said += chunk;
      });
      const ended = closed(child);
      await untilMade(join(root, "out"), 2);
      child.kill("SIGINT");
      expect(await ended).toBe(130);
      expect(said).toContain(`yinfa batch 短函 --out out --format docx --jobs ${jobs}`);
      expect(docxOf(files()).length).toBeLessThan(80);
      expect(run("out").code).toBe(0);
      expect(docxOf(files())).toHaveLength(80);
    },
  );

  test("a child makes no unit whose row is not the one that was checked", async () => {
    const { root } = workspace(1);
    const child = fork(resolve("dist/run/batch/worker.js"), { serialization: "advanced" });
    removals.push(() => child.kill());
    const order: BatchOrder = {
      ...{ dir: root, base: root, documentName: "短函", unitsFile: "data/单位.csv" },
      ...{ formats: ["docx"], ignoreSystem: true },
    };
    child.send({ type: "open", order });
    child.send({ type: "make", index: 0, fingerprint: { 数据行: "另一行" } });
    const [{ outcome }] = await once(child, "message");
    expect(outcome.value).toBeUndefined();
    expect(outcome.problems).toMatchObject([{ id: "YF5044" }]);
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
    expect(docxOf(files())).toHaveLength(40);
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
    for (const name of docxOf(files())) expect(isWhole(join(root, "out", name))).toBe(true);
    expect(docxOf(files()).length).toBeGreaterThan(0);
    spawnSync("mount", ["-o", "remount,size=8m", join(root, "out")]);
    expect(run("out").code).toBe(0);
    expect(docxOf(files())).toHaveLength(30);
  });

  test("that has no room for the archive keeps the documents and leaves no piece of it", ({
    skip,
  }) => {
    const { root, run, files } = workspace(20);
    if (!mount(join(root, "out"), "size=500k")) skip();
    const full = run("out", ["--jobs", "1", "--zip"]);
    expect(full.code).toBe(74);
    expect(docxOf(files())).toHaveLength(20);
    expect(files().filter((name) => /\.(tmp|zip)$/.test(name))).toEqual([]);
    spawnSync("mount", ["-o", "remount,size=8m", join(root, "out")]);
    expect(run("out", ["--zip"]).code).toBe(0);
    expect(files()).toContain("短函全部结果.zip");
  });

  test("that will not let go of one file fails that unit alone", ({ skip }) => {
    const { root, run, files } = workspace(3);
    run("out");
    const held = join(root, "out", "云海市第2小学短函.docx");
    const before = readFileSync(held);
    const hold = (sign: string) => spawnSync("chattr", [`${sign}i`, held]).status === 0;
    if (!hold("+")) skip();
    try {
      const said = run("out", ["--timestamp", "2026-01-01"]);
      expect(said.code).toBe(10);
      expect(said.json.problems).toMatchObject([{ id: "YF5013" }]);
      expect(said.json.problems[0].fix).toContain("Word");
      const states = said.json.units.map((unit: { state: string }) => unit.state);
      expect(states).toEqual(["made", "failed", "made"]);
      expect(readFileSync(held).equals(before)).toBe(true);
    } finally {
      hold("-");
    }
    const after = run("out", ["--timestamp", "2026-01-01"]);
    expect(after.json.units[1]).toMatchObject({ state: "made" });
    expect(files().filter((name) => /\.tmp$|留存/.test(name))).toEqual([]);
  });

  test("that is read-only is told with 73", ({ skip }) => {
    const { root, run } = workspace(2);
    if (!mount(join(root, "out"), "ro")) skip();
    expect(run("out").code).toBe(73);
  });
});
