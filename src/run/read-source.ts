/** Finished texts from the disk; what is no plain text is read in a limited process of its own. */
import { readFile, stat } from "node:fs/promises";
import type { Outcome } from "../diagnostics.ts";
import { refused } from "../source/problems.ts";
import { isPackage, readSource } from "../source/read.ts";
import type { SourceText } from "../source/source.ts";
import { readProblem } from "./file-errors.ts";
import { runLimited } from "./limited-child.ts";
import { compiledScript } from "./package-root.ts";
import { fileUnreadable } from "./problems.ts";

const MEMORY_MB = 512;
const TIMEOUT_MS = 60_000;
const MOST_BYTES = 100_000_000;

/** Environment of the child: nothing but what Windows needs to start a process. */
export type Environment = Readonly<Record<string, string>>;

/** The bytes of a package as a text. */
export async function readPackage(
  bytes: Uint8Array,
  file: string,
  environment: Environment,
): Promise<Outcome<SourceText>> {
  const end = await runLimited({
    script: compiledScript("run/source-child.js"),
    arguments: [file],
    input: bytes,
    environment,
    memoryMb: MEMORY_MB,
    timeoutMs: TIMEOUT_MS,
  });
  if (end.state === "done") return JSON.parse(end.lastLine) as Outcome<SourceText>;
  if (end.state === "timeout") return { problems: [refused(file, "一分钟还没有读完，已停止")] };
  const isMemory = /heap out of memory|allocation failed/i.test(end.message);
  return { problems: [refused(file, isMemory ? "内存超限，已停止" : "读取时出错")] };
}

/** The bytes of a file that is to be read whole; `file` is the name under which people see it. */
export async function readWhole(path: string, file: string): Promise<Outcome<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return { problems: [fileUnreadable(file, "文件超过 100 MB")] };
    return { value: await readFile(path), problems: [] };
  } catch (thrown) {
    return { problems: [readProblem(thrown, file)] };
  }
}

/** The bytes of a .txt, .md or .docx as a text. */
export const readForeign = async (
  bytes: Uint8Array,
  file: string,
  environment: Environment,
): Promise<Outcome<SourceText>> =>
  isPackage(bytes) ? readPackage(bytes, file, environment) : readSource(bytes, file);

/** Reads a .txt, .md or .docx; `file` is the name under which people see it. */
export async function readSourceFile(
  path: string,
  file: string,
  environment: Environment,
): Promise<Outcome<SourceText>> {
  const whole = await readWhole(path, file);
  return whole.value ? readForeign(whole.value, file, environment) : { problems: whole.problems };
}
