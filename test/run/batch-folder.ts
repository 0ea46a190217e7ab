/** A workspace whose letters are made by the built command, in processes that can be killed. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { smallWorkspace } from "../cli/workspace.ts";

const built = resolve("dist/cli/main.js");

/** Whether the command is there to be run. */
export const isBuilt = existsSync(resolve("dist/run/batch/worker.js"));

const TEMPLATE = `---
文种: 函
标题: '关于开展{{活动.名称}}的函'
---
{{单位.名称}}定于近日开展{{活动.名称}}。
`;

/** A workspace of so many units; `remove` takes it away. */
export function batchFolder(units: number) {
  const rows = Array.from({ length: units }, (_, i) => `云海市第${i + 1}小学,${i}`);
  const { root, remove } = smallWorkspace({
    "templates/短函.md": TEMPLATE,
    "data/单位.csv": `名称,电话\n${rows.join("\n")}\n`,
  });
  const words = (out: string, more: readonly string[]) => [
    built,
    ...["batch", "短函", "--ignore-system-fonts", "--format", "docx", "--json", "--out", out],
    ...more,
  ];
  return {
    root,
    remove,
    /** Starts a run into `out`. */
    start: (...more: string[]) =>
      spawn(process.execPath, words("out", more), { cwd: root, stdio: ["ignore", "pipe", "pipe"] }),
    /** A run from beginning to end. */
    run: (out: string, more: readonly string[] = [], env: NodeJS.ProcessEnv = {}) => {
      const spoken = spawnSync(process.execPath, words(out, more), {
        cwd: root,
        encoding: "utf8",
        maxBuffer: 1 << 26,
        env: { ...process.env, ...env },
      });
      const last = spoken.stdout.trimEnd().split("\n").at(-1) ?? "";
      return {
        code: spoken.status,
        said: spoken.stderr,
        json: last === "" ? {} : JSON.parse(last),
      };
    },
    files: (out = "out") => {
      const folder = join(root, out);
      return existsSync(folder) ? readdirSync(folder).sort() : [];
    },
  };
}

export const docxOf = (names: readonly string[]) => names.filter((name) => name.endsWith(".docx"));

/** Waits until at least `count` results stand, or two minutes. */
export async function untilMade(folder: string, count: number): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 10) {
    if (existsSync(folder) && docxOf(readdirSync(folder)).length >= count) return;
    await pause(10);
  }
}

export const closed = (child: ReturnType<typeof spawn>) =>
  new Promise<number | null>((done) => child.on("close", done));

/** Whether a DOCX is a whole ZIP file. */
export const isWhole = (path: string): boolean => {
  const bytes = readFileSync(path);
  return bytes.length > 22 && bytes.readUInt32LE(bytes.length - 22) === 0x06054b50;
};
