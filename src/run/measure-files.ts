/** Measures finished files, each in a limited process of its own. */
import { resolve } from "node:path";
import type { Outcome } from "../diagnostics.ts";
import type { Measurement } from "../measure/measure.ts";
import { unreadable } from "../measure/problems.ts";
import { runLimited } from "./limited-child.ts";
import { compiledScript } from "./package-root.ts";
import { readWhole } from "./read-source.ts";

const MEMORY_MB = 512;
const TIMEOUT_MS = 120_000;
/** Measures one file; `file` is the name under which people see it. */
export async function measureOne(
  file: string,
  base: string,
  environment: Readonly<Record<string, string>>,
): Promise<Outcome<Measurement>> {
  const read = await readWhole(resolve(base, file), file);
  if (!read.value) return { problems: read.problems };
  const end = await runLimited({
    script: compiledScript("run/measure-child.js"),
    arguments: [file],
    input: read.value,
    environment,
    memoryMb: MEMORY_MB,
    timeoutMs: TIMEOUT_MS,
  });
  if (end.state === "done") return JSON.parse(end.lastLine) as Outcome<Measurement>;
  if (end.state === "timeout") return { problems: [unreadable(file, "两分钟还没有读完，已停止")] };
  const isMemory = /heap out of memory|allocation failed/i.test(end.message);
  const cause = /^\w*(?:Error|Exception): .*$/m.exec(end.message)?.[0] ?? "";
  const reason = isMemory ? "内存超限，已停止" : `读取时出错${cause === "" ? "" : `（${cause}）`}`;
  return { problems: [unreadable(file, reason)] };
}
