/** The helpers behind the rewritten tree: look up, call, print, and the blocks. */
import Handlebars from "handlebars";
import { pathOf } from "../data/value.ts";
import { handlebars } from "./ast.ts";
import { compare } from "./compare.ts";
import { missingValue, notAList } from "./filling-problems.ts";
import { callHelper } from "./helpers/call.ts";
import { lookUp } from "./lookup.ts";
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
  type RunState,
  type Site,
} from "./run-state.ts";

const MAX_ROUNDS = 500_000;
/** Characters of filled text; a document of a thousand pages has half as many. */
export const MAX_OUTPUT = 2_000_000;

interface Frame {
  run: RunState;
}

interface Options {
  data: Frame;
  fn: (context: unknown, options?: { data: unknown }) => string;
  inverse: (context: unknown) => string;
}

const siteAt = (state: RunState, index: unknown): Site =>
  state.sites[Number(index)] ?? { file: "", line: 1, text: "" };

/** Reports a missing value once and turns it into `REPORTED`. */
export function reportMissing(state: RunState, site: Site, value: Evaluated): Evaluated {
  if (!isAbsent(value) || value === REPORTED) return value;
  const path = value instanceof Missing ? value.path : (pathOf(value as never) ?? "") || site.text;
  state.problems.push(missingValue(placeOf(site), path, site.text));
  return REPORTED;
}

function repeat(items: readonly [string, unknown][], options: Options): string {
  const state = options.data.run;
  let output = "";
  for (const [index, [key, item]] of items.entries()) {
    if (++state.rounds > MAX_ROUNDS || output.length > MAX_OUTPUT) throw new FillingStopped();
    const data = Handlebars.createFrame(options.data) as Record<string, unknown>;
    Object.assign(data, { index, key, first: index === 0, last: index === items.length - 1 });
    output += options.fn(item, { data });
  }
  return output;
}

function each(this: unknown, site: unknown, list: Evaluated, options: Options): string {
  const state = options.data.run;
  if (isAbsent(list)) return options.inverse(this);
  if (!isNode(list)) {
    const where = siteAt(state, site);
    const path = list instanceof Object ? (pathOf(list as never) ?? "") : "";
    state.problems.push(notAList(placeOf(where), path, where.text));
    return "";
  }
  const entries = Object.entries(list);
  return entries.length === 0 ? options.inverse(this) : repeat(entries, options);
}

function withBlock(this: unknown, _site: unknown, node: Evaluated, options: Options): string {
  return isAbsent(node) ? options.inverse(this) : options.fn(node);
}

const choose =
  (wanted: boolean) =>
  (self: unknown, value: Evaluated, options: Options): string =>
    isTrue(value) === wanted ? options.fn(self) : options.inverse(self);

function compareBlock(this: unknown, site: unknown, ...rest: unknown[]): string {
  const options = rest.at(-1) as Options;
  const state = options.data.run;
  const [left, operator, right] = rest.slice(0, -1) as Evaluated[];
  const holds = compare(state, siteAt(state, site), left, operator, right);
  return holds ? options.fn(this) : options.inverse(this);
}

/** Names of the blocks that templates may use, with what they are for. */
export const BLOCKS = ["each", "if", "unless", "with", "如果"] as const;

function register(): void {
  const yes = choose(true);
  const no = choose(false);
  handlebars.registerHelper({
    [LOOK_UP]: (site: unknown, base: unknown, ...rest: unknown[]) => {
      const { run } = (rest.at(-1) as Options).data;
      return lookUp(siteAt(run, site), base, rest.slice(0, -1) as string[]);
    },
    [CALL]: (site: unknown, name: string, ...rest: unknown[]) => {
      const { run } = (rest.at(-1) as Options).data;
      return callHelper(run, siteAt(run, site), name, rest.slice(0, -1) as Evaluated[]);
    },
    [PRINT]: (site: unknown, value: Evaluated, options: Options) =>
      printValue(options.data.run, siteAt(options.data.run, site), value),
    [CONTEXT]: (site: unknown, value: Evaluated, options: Options) =>
      reportMissing(options.data.run, siteAt(options.data.run, site), value),
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
