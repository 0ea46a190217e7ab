/** The facts of the workspace at hand, for finished texts to be held against. */
import { join, resolve } from "node:path";
import type { Facts } from "../check/facts.ts";
import { factsOf } from "../check/facts-of.ts";
import { hasErrors, type Outcome } from "../diagnostics.ts";
import { dataNotUsed } from "./problems.ts";
import { shownPath } from "./read-inside.ts";
import { readCampaign } from "./workspace.ts";

/** Without a data file there are no facts; one with errors is told about and left aside. */
export async function loadFacts(dir: string, base: string): Promise<Outcome<Facts>> {
  const root = resolve(base, dir);
  const path = join(root, "data", "活动.yaml");
  const { value, problems } = await readCampaign(root, path, base, new Map());
  if (value && !hasErrors(problems)) return { value: factsOf(value), problems: [] };
  const isAbsent = problems.every(({ id }) => id === "YF5002");
  return { problems: isAbsent ? [] : [dataNotUsed(shownPath(base, path))] };
}
