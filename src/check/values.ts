/** The words of a data file proofread where they stand: each value by itself, told by its path. */
import { type DataNode, type DataObject, Value } from "../data/value.ts";
import type { Problem } from "../diagnostics.ts";
import type { Exception } from "./exceptions.ts";
import { proofread } from "./proofread.ts";
import { rules } from "./rules.ts";

/** Rules that need no more than a sentence; the others ask for a whole text. */
const LOCAL = /^YF7(?:10[12368]|20[1-7]|40[1-5]|50[1-4]|60[1258]|701)$/u;
const localRules = rules.filter(({ id }) => LOCAL.test(id));

export interface ValueOptions {
  exceptions: readonly Exception[];
  /** Text of the files by shown name, to find the column. */
  sources: ReadonlyMap<string, string>;
}

const valuesIn = (node: DataNode): Value[] =>
  node instanceof Value ? [node] : Object.values(node).flatMap(valuesIn);

/** Lines behind a key in which the words of a block of text are looked for. */
const MOST_LINES = 400;

/** Line and column in the file, if the words stand there as they are; else where the value begins. */
function placeIn({ text, place }: Value, { line = 1, column = 1 }: Problem, source: string) {
  if (place.line === undefined) return place;
  const words = [...(text.split("\n")[line - 1] ?? "")];
  const rest = words.slice(column - 1).join("");
  const lines = source.split("\n").slice(place.line - 1, place.line - 1 + MOST_LINES);
  for (const [i, one] of lines.entries()) {
    const at = one.indexOf(words.join(""), i === 0 ? (place.column ?? 1) - 1 : 0);
    if (at < 0) continue;
    const before = [...one.slice(0, at)].length;
    return { ...place, line: place.line + i, column: before + words.length - [...rest].length + 1 };
  }
  return place;
}

/** Findings in the words of a data tree. */
export function proofreadValues(
  data: DataObject,
  { exceptions, sources }: ValueOptions,
): { problems: Problem[]; excepted: number } {
  let excepted = 0;
  const problems = valuesIn(data).flatMap((value) => {
    if (!/\p{Script=Han}/u.test(value.text)) return [];
    const read = proofread(value.text, { only: localRules, exceptions });
    excepted += read.excepted;
    return read.proofs.map(({ problem }): Problem => {
      const source = sources.get(value.place.file ?? "") ?? "";
      return { ...problem, ...placeIn(value, problem, source), path: value.path };
    });
  });
  return { problems, excepted };
}
