/** What a whole process takes: time from its start to its end, memory at its greatest. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DOCUMENT_NAME, ROOT, unitsCsv } from "./document.ts";
import { timeMs } from "./statistics.ts";

const COMMAND = join(ROOT, "dist/cli/main.js");

/**
 * Both sides start Node without what this machine tells it: reading more certificates alone
 * (NODE_EXTRA_CA_CERTS) can take longer than Node itself.
 */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith("NODE_")),
);

function node(args: readonly string[]): string {
  const order = { cwd: ROOT, env, encoding: "utf8" } as const;
  const { status, stderr } = spawnSync(process.execPath, args, order);
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  return stderr;
}

/** `yinfa render` of the document in both formats. */
export const coldRenderMs = (folder: string): Promise<number> =>
  timeMs(() => node([COMMAND, "render", DOCUMENT_NAME, "--ignore-system-fonts", "--out", folder]));

/** Typst, from its source to a PDF in `folder`. */
export function coldTypstMs(source: string, folder: string): Promise<number> {
  const [script, faces] = [join(ROOT, "bench/fresh-typst.js"), join(ROOT, "dist/faces")];
  writeFileSync(join(folder, "cold.typ"), source);
  return timeMs(() => node([script, faces, join(folder, "cold.typ"), join(folder, "typst.pdf")]));
}

/** Greatest memory of `yinfa batch` over so many units in one process, megabytes. */
export function batchPeakMB(units: number, folder: string): number {
  const [file, out] = [join(folder, `${units}.csv`), join(folder, `units-${units}`)];
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, unitsCsv(units));
  const preload = ["--import", join(ROOT, "bench/report-memory.js")];
  const order = ["batch", DOCUMENT_NAME, "--units", file, "--out", out, "--jobs", "1"];
  const said = node([...preload, COMMAND, ...order, "--ignore-system-fonts"]);
  rmSync(out, { recursive: true, force: true });
  return Number(said.trim().split("\n").at(-1)) / 1024;
}
