/** The helpers behind the rewritten tree: look up, call, print, and the blocks. */
import Handlebars from "handlebars";
import { type DataObject, pathOf } from "../data/value.ts";
import { handlebars } from "./ast.ts";
import { compare } from "./compare.ts";
import { missingValue, notAList } from "./filling-problems.ts";
import { callHelper, seesAll } from "./helpers/call.ts";
import { lookUp } from "./lookup.ts";
import { valueMark } from "./marks.ts";
import { printValue } from "./print.ts";
import { CALL, CONTEXT, LOOK_UP, PRINT } from "./rewrite.ts";
import {
  type Evaluated,
  FillingStopped,
  isAbsent,
  isNode,
  isTrue,
  Missing,
  placeOf,
  REPORTED,
  type Run,
  type RunState,
  type Site,
} from "./run-state.ts";

const MAX_ROUNDS = 500_000;
/** Characters of filled text; a document of a thousand pages has half as many. */
export const MAX_OUTPUT = 2_000_000;

interface Frame {
  run: Run;
  /** All that the template sees. */
  root: DataObject;
}

interface Options {
  data: Frame;
  fn: (context: unknown, options?: { data: unknown }) => string;
  inverse: (context: unknown) => string;
}

const siteAt = (state: RunState, index: unknown): Site =>
  state.sites[Number(index)] ?? { file: "", line: 1, text: "" };

/** Whether a value is missing; reported once. */
function reportMissing(state: RunState, site: Site, value: Evaluated): boolean {
  if (!isAbsent(value)) return false;
  if (value === REPORTED) return true;
  const path = value instanceof Missing ? value.path : (pathOf(value as never) ?? "") || site.text;
  state.problems.push(missingValue(placeOf(site), path, site.text));
  return true;
}

/** Whether the value is absent, asked through the recorder as all else. */
const asksAbsent = ({ recorder }: Run, value: Evaluated): boolean =>
  recorder.answer([value], (_, [asked]) => isAbsent(asked as Evaluated));

function repeat(list: object, keys: readonly string[], options: Options): string {
  const { run } = options.data;
  let output = "";
  for (const [index, key] of keys.entries()) {
    if (++run.rounds > MAX_ROUNDS || output.length > MAX_OUTPUT) throw new FillingStopped();
    const data = Handlebars.createFrame(options.data) as Record<string, unknown>;
    Object.assign(data, { index, key, first: index === 0, last: index === keys.length - 1 });
    const item = run.recorder.thing([list], (_, [asked]) => Reflect.get(asked as object, key));
    output += options.fn(item, { data });
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

function each(this: unknown, site: unknown, list: Evaluated, options: Options): string {
  const { run } = options.data;
  if (asksAbsent(run, list)) return options.inverse(this);
  const keys = run.recorder.answer([list], (state, [asked]) =>
    keysOf(state, siteAt(state, site), asked as Evaluated),
  );
  if (keys === "") return "";
  return keys === "[]" ? options.inverse(this) : repeat(Object(list), JSON.parse(keys), options);
}

function withBlock(this: unknown, _site: unknown, node: Evaluated, options: Options): string {
  return asksAbsent(options.data.run, node) ? options.inverse(this) : options.fn(node);
}

const choose =
  (wanted: boolean) =>
  (self: unknown, value: Evaluated, { data: { run }, fn, inverse }: Options): string => {
    const isMet = run.recorder.answer([value], (_, [asked]) => isTrue(asked as Evaluated));
    return isMet === wanted ? fn(self) : inverse(self);
  };

function compareBlock(this: unknown, site: unknown, ...rest: unknown[]): string {
  const options = rest.at(-1) as Options;
  const holds = options.data.run.recorder.answer(rest.slice(0, -1), (state, given) => {
    const [left, operator, right] = given as Evaluated[];
    return compare(state, siteAt(state, site), left, operator, right);
  });
  return holds ? options.fn(this) : options.inverse(this);
}

/** Names of the blocks that templates may use, with what they are for. */
export const BLOCKS = ["each", "if", "unless", "with", "如果"] as const;

const runOf = (rest: readonly unknown[]): Run => (rest.at(-1) as Options).data.run;

/** What stands in expressions: a field, a helper, the words of a mark, the context of a partial. */
const EXPRESSIONS = {
  [LOOK_UP]: (site: unknown, base: unknown, ...rest: unknown[]) => {
    const parts = rest.slice(0, -1) as string[];
    return runOf(rest).recorder.thing([base], (state, [from]) =>
      lookUp(siteAt(state, site), from, parts),
    );
  },
  [CALL]: (site: unknown, name: string, ...rest: unknown[]) => {
    const { run, root } = (rest.at(-1) as Options).data;
    const seen = seesAll(name) ? root : undefined;
    return run.recorder.thing([seen, ...rest.slice(0, -1)], (state, [all, ...args]) =>
      callHelper(state, siteAt(state, site), name, args as Evaluated[], all as typeof seen),
    );
  },
  [PRINT]: (site: unknown, value: Evaluated, { data: { run } }: Options) => {
    const number = run.recorder.slot([value], (state, [asked]) =>
      printValue(state, siteAt(state, site), asked as Evaluated),
    );
    return number === undefined ? "" : valueMark(number);
  },
  [CONTEXT]: (site: unknown, value: Evaluated, { data: { run } }: Options) => {
    const isMissing = run.recorder.answer([value], (state, [asked]) =>
      reportMissing(state, siteAt(state, site), asked as Evaluated),
    );
    return isMissing ? REPORTED : value;
  },
};

function register(): void {
  const yes = choose(true);
  const no = choose(false);
  handlebars.registerHelper({
    ...EXPRESSIONS,
    each,
    with: withBlock,
    if: function (this: unknown, _site: unknown, value: Evaluated, options: Options) {
      return yes(this, value, options);
    },
    unless: function (this: unknown, _site: unknown, value: Evaluated, options: Options) {
      return no(this, value, options);
    },
    如果: compareBlock,
  });
}

register();

/** Names that the compiler may take for helpers without asking. */
export const KNOWN_HELPERS = Object.fromEntries(
  [LOOK_UP, CALL, PRINT, CONTEXT, ...BLOCKS].map((name) => [name, true]),
);
