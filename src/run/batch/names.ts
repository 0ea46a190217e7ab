/** File names of the units' results, made from a pattern such as `{{单位.名称}}实施方案`. */
import { type Unit, unitColumns } from "../../data/unit/list.ts";
import { hasErrors, type Problem } from "../../diagnostics.ts";
import { assignStems } from "../file-name.ts";
import { sameFileName, strangeMark } from "./problems.ts";

export const DEFAULT_PATTERN = "{{单位.名称}}{{本文.名称}}";

const MARK = /\{\{\s*([^{}]*?)\s*\}\}/gu;

const known = [...Object.keys(unitColumns).map((column) => `单位.${column}`), "本文.名称", "序号"];

/** Everything in the pattern that means nothing. */
export function checkPattern(pattern: string): Problem[] {
  const marks = [...pattern.matchAll(MARK)].map(([, mark = ""]) => mark);
  return marks
    .filter((mark) => !known.includes(mark))
    .map((mark) => strangeMark(mark, known.join("、")));
}

function fill(pattern: string, unit: Unit, index: number, documentName: string): string {
  return pattern.replace(MARK, (_, mark: string) => {
    if (mark === "本文.名称") return documentName;
    if (mark === "序号") return String(index + 1).padStart(3, "0");
    const cell = unit.cells.get(mark.slice("单位.".length));
    return cell?.type === "scalar" ? cell.text : unit.name;
  });
}

/** Stem of a unit's results, or why there is none. */
export interface NamedUnit {
  stem?: string;
  problems: Problem[];
}

/** Names for the results of each unit, in the order of the list. */
export function nameUnits(
  units: readonly Unit[],
  pattern: string,
  documentName: string,
  reserved: readonly string[],
): NamedUnit[] {
  const owners = new Map<string, string>();
  const names = units.map((unit, index): { name?: string; problems: Problem[] } => {
    if (hasErrors(unit.problems)) return { problems: unit.problems };
    const name = fill(pattern, unit, index, documentName).normalize("NFC").trim();
    const owner = owners.get(name);
    if (owner !== undefined) {
      return { problems: [sameFileName(unit.name, owner, name, unit.place)] };
    }
    owners.set(name, unit.name);
    return { name, problems: [] };
  });
  const stems = assignStems([...owners.keys()], reserved);
  return names.map(({ name, problems }) => {
    const stem = name === undefined ? undefined : stems.get(name);
    return stem === undefined ? { problems } : { stem, problems };
  });
}
