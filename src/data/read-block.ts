/** Small files of the clerk's beside the data file, read by a schema of their own. */
import type * as z from "zod";
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { buildData } from "./build.ts";
import { spellOut } from "./lenient.ts";
import * as problems from "./problems.ts";
import type { RawNode } from "./raw.ts";
import { checkShape } from "./shape.ts";
import type { DataObject } from "./value.ts";

/** Problems in the order in which a reader meets them, file by file, `file` first. */
export function inOrder(met: readonly Problem[], file: string): Problem[] {
  const files = [...new Set([file, ...met.map((problem) => problem.file ?? file)])];
  const rank = (problem: Problem) => files.indexOf(problem.file ?? file);
  return met.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/**
 * The block at the root of a file, checked against its schema; `path` is the data path under which
 * its values are known. Errors: another shape, unknown keys, values that cannot be read.
 */
export function readBlock(
  root: RawNode,
  file: string,
  schema: z.ZodType,
  path = "",
): Outcome<DataObject> {
  if (root.type !== "map") {
    const text = root.type === "scalar" ? root.text : "-";
    return { problems: [problems.notABlock({ file, ...root.at }, text)] };
  }
  const full = spellOut(schema, root);
  if (full.type !== "map") return { problems: [] };
  const shape = checkShape(full, file, schema);
  const { data, problems: ofValues } = buildData(full, file, schema, path);
  const met = inOrder([...shape, ...ofValues], file);
  return hasErrors(met) ? { problems: met } : { value: data, problems: met };
}
