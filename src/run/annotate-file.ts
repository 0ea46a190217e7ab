/** Writing into a DOCX of unknown origin, in a limited process of its own. */
import type { Annotation, AnnotationOrder } from "../annotate/annotate.ts";
import type { Outcome, Problem } from "../diagnostics.ts";
import { runLimited } from "./limited-child.ts";
import { compiledScript } from "./package-root.ts";
import { notAnnotated } from "./problems.ts";

const MEMORY_MB = 512;
const TIMEOUT_MS = 60_000;

interface Answer {
  value?: { base64: string; done: boolean[] };
  problems: Problem[];
}

/** The package with the comments or mendings of the order in it. */
export async function annotatePackage(
  bytes: Uint8Array,
  file: string,
  order: AnnotationOrder,
  environment: Readonly<Record<string, string>>,
): Promise<Outcome<Annotation>> {
  const end = await runLimited({
    script: compiledScript("run/annotate-child.js"),
    arguments: [file],
    input: Buffer.concat([Buffer.from(`${JSON.stringify(order)}\n`), bytes]),
    environment,
    memoryMb: MEMORY_MB,
    timeoutMs: TIMEOUT_MS,
  });
  if (end.state === "timeout")
    return { problems: [notAnnotated(file, "一分钟还没有写完，已停止")] };
  if (end.state === "failed") return { problems: [notAnnotated(file, "写的时候出错，已停止")] };
  const { value, problems } = JSON.parse(end.lastLine) as Answer;
  if (!value) return { problems };
  const made = new Uint8Array(Buffer.from(value.base64, "base64"));
  return { value: { bytes: made, done: value.done }, problems };
}
