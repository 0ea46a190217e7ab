/** The blocks that templates may use: {{#each}}, {{#with}}, {{#if}}, {{#unless}}, {{#如果}}. */
import { pathOf } from "../data/value.ts";
import { compare } from "./compare.ts";
import { notAList } from "./filling-problems.ts";
import {
  type Evaluated,
  FillingStopped,
  isAbsent,
  isNode,
  isTrue,
  placeOf,
  type Run,
  type RunState,
  type Site,
} from "./run-state.ts";
import { type Evaluate, type Scene, type Write, within } from "./scene.ts";

const MAX_ROUNDS = 500_000;
/** Characters of filled text; a document of a thousand pages has half as many. */
export const MAX_OUTPUT = 2_000_000;

/** A block with its arguments, its words and those behind {{else}}. */
export interface Block {
  site: Site;
  params: readonly Evaluate[];
  body: Write;
  otherwise: Write;
}

/** Whether the value is absent, asked through the recorder as all else. */
const asksAbsent = ({ recorder }: Run, value: Evaluated): boolean =>
  recorder.answer([value], (_, [asked]) => isAbsent(asked as Evaluated));

function repeat(list: object, keys: readonly string[], body: Write, scene: Scene): string {
  const { run, round: outer } = scene;
  let output = "";
  for (const [index, key] of keys.entries()) {
    if (++run.rounds > MAX_ROUNDS || output.length > MAX_OUTPUT) throw new FillingStopped();
    const variables = { index, key, first: index === 0, last: index === keys.length - 1 };
    const round = { variables, ...(outer ? { outer } : {}) };
    const item = run.recorder.thing([list], (_, [asked]) => Reflect.get(asked as object, key));
    output += body({ ...within(scene, item), round });
  }
  return output;
}

/** Keys of a list or a block, as one word; none if it is neither, which is reported. */
function keysOf(state: RunState, site: Site, list: Evaluated): string {
  if (isNode(list)) return JSON.stringify(Object.keys(list));
  const path = list instanceof Object ? (pathOf(list as never) ?? "") : "";
  state.problems.push(notAList(placeOf(site), path, site.text));
  return "";
}

function each({ site, params: [subject], body, otherwise }: Block, scene: Scene): string {
  const list = subject?.(scene);
  if (asksAbsent(scene.run, list)) return otherwise(scene);
  const keys = scene.run.recorder.answer([list], (state, [asked]) =>
    keysOf(state, site, asked as Evaluated),
  );
  if (keys === "") return "";
  return keys === "[]" ? otherwise(scene) : repeat(Object(list), JSON.parse(keys), body, scene);
}

function withNode({ params: [subject], body, otherwise }: Block, scene: Scene): string {
  const node = subject?.(scene);
  return asksAbsent(scene.run, node) ? otherwise(scene) : body(within(scene, node));
}

const choose =
  (wanted: boolean) =>
  ({ params: [subject], body, otherwise }: Block, scene: Scene): string => {
    const value = subject?.(scene);
    const isMet = scene.run.recorder.answer([value], (_, [asked]) => isTrue(asked as Evaluated));
    return isMet === wanted ? body(scene) : otherwise(scene);
  };

function comparison({ site, params, body, otherwise }: Block, scene: Scene): string {
  const sides = params.map((param) => param(scene));
  const holds = scene.run.recorder.answer(sides, (state, given) => {
    const [left, operator, right] = given as Evaluated[];
    return compare(state, site, left, operator, right);
  });
  return holds ? body(scene) : otherwise(scene);
}

/** What blocks write, by their names. */
export const blocks: ReadonlyMap<string, (block: Block, scene: Scene) => string> = new Map([
  ["each", each],
  ["if", choose(true)],
  ["unless", choose(false)],
  ["with", withNode],
  ["如果", comparison],
]);
