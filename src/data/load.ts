/** Bytes of a data file to a campaign whose facts agree, or to everything that is wrong with it. */
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { assembleCampaign } from "./assemble.ts";
import { buildData } from "./build.ts";
import type { Campaign } from "./campaign.ts";
import { checkFacts } from "./check.ts";
import { decodeText } from "./decode.ts";
import { spellOut } from "./lenient.ts";
import * as problems from "./problems.ts";
import type { RawMap, RawNode } from "./raw.ts";
import { campaignSchema } from "./schema/root.ts";
import { checkShape } from "./shape.ts";
import { readYaml } from "./yaml.ts";

/** Problems in the order in which a reader of the file meets them. */
const inOrder = (met: Problem[]): Problem[] =>
  met.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));

function check(root: RawNode, file: string): Outcome<Campaign> {
  if (root.type === "scalar" && root.isEmpty) return { problems: [problems.emptyFile(file)] };
  if (root.type !== "map") {
    const text = root.type === "scalar" ? root.text : "-";
    return { problems: [problems.notABlock({ file, ...root.at }, text)] };
  }
  const full = spellOut(campaignSchema, root) as RawMap;
  const shape = checkShape(full, file);
  const { data, problems: ofValues } = buildData(full, file);
  const met = inOrder([...shape, ...ofValues, ...checkFacts(data)]);
  return hasErrors(met)
    ? { problems: met }
    : { value: assembleCampaign(data, file), problems: met };
}

/**
 * Reads and checks a data file. `file` only names it in problems. Everything that is wrong is
 * reported at once; a `Campaign` is returned only if nothing is.
 */
export function loadCampaign(bytes: Uint8Array, file: string): Outcome<Campaign> {
  const decoded = decodeText(bytes, file);
  if (!decoded.value) return { problems: decoded.problems };
  const read = readYaml(decoded.value.text, file);
  const before = [...decoded.problems, ...read.problems];
  if (!read.value) return { problems: before };
  const checked = check(read.value, file);
  return { ...checked, problems: [...before, ...checked.problems] };
}
