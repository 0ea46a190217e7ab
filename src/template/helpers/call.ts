/** Calls a helper: counts and checks its arguments, turns what it says into values and problems. */
import type { DataObject } from "../../data/value.ts";
import { badArgument, missingValue } from "../filling-problems.ts";
import { reportMissing } from "../print.ts";
import { unknownHelper } from "../problems.ts";
import {
  BlockWords,
  dataPath,
  type Evaluated,
  isAbsent,
  placeOf,
  REPORTED,
  type RunState,
  type Site,
  Words,
} from "../run-state.ts";
import { findHelper } from "./catalogue.ts";
import type { Helper, Result } from "./helper.ts";

/** Reports the arguments that are missing; whether there were any. */
function reportAbsent(state: RunState, site: Site, args: readonly Evaluated[]): boolean {
  for (const arg of args) if (isAbsent(arg) && arg !== REPORTED) reportMissing(state, site, arg);
  return args.some(isAbsent);
}

function evaluate(state: RunState, site: Site, helper: Helper, result: Result, path?: string) {
  if (typeof result === "string") return new Words(result, path);
  if ("bar" in result) return new Words(result.text, path, result.bar);
  if ("block" in result) return new BlockWords(result.block, helper.name, path);
  const place = placeOf(site);
  state.problems.push(
    "lacking" in result
      ? missingValue(place, result.lacking, site.text)
      : badArgument(place, helper.name, result.complaint, helper.example.template, result.path),
  );
  return REPORTED;
}

/** Whether the helper is given all that the template sees, besides its arguments. */
export const seesAll = (name: string): boolean => findHelper(name)?.seesAll === true;

/** What the call evaluates to; never throws, every fault becomes a problem of the state. */
export function callHelper(
  state: RunState,
  site: Site,
  name: string,
  args: readonly Evaluated[],
  all?: DataObject,
): Evaluated {
  const helper = findHelper(name);
  if (!helper) {
    state.problems.push(unknownHelper(placeOf(site), name));
    return REPORTED;
  }
  if (args.includes(REPORTED)) return REPORTED;
  if (!helper.takesAbsent && reportAbsent(state, site, args)) return REPORTED;
  const [least, most] = helper.arity;
  if (args.length < least || args.length > most) {
    const count = least === most ? `${least}` : `${least}到${most}`;
    const complaint = `要有${count}个参数，这里写了${args.length}个`;
    return evaluate(state, site, helper, { complaint });
  }
  const path = args.map(dataPath).find((known) => known);
  return evaluate(state, site, helper, helper.run(args, all), path);
}
