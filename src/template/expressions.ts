/**
 * What stands in the tags of a template: fields, calls of helpers, words. Each knows its site (file,
 * line, column), so that missing values are told at their place; fields are looked up by us alone.
 * Names can be those of fields and helpers: {{时间}} is the field, {{时间 X}} the helper.
 */
import type { DataNode, DataObject } from "../data/value.ts";
import {
  callName,
  type Expression,
  isKind,
  type Node,
  type PathExpression,
  startsAtRoot,
} from "./ast.ts";
import { callHelper, seesAll } from "./helpers/call.ts";
import type { Locator } from "./locate.ts";
import { lookUp } from "./lookup.ts";
import { type Evaluated, Missing, type Site } from "./run-state.ts";
import type { Evaluate, Scene } from "./scene.ts";

export function siteOf(node: Node, at: Locator): Site {
  const { file = "", line = 1, column } = at.placeOf(node);
  return { file, line, ...(column === undefined ? {} : { column }), text: at.textOf(node) };
}

/** @index and the like; nothing outside of a loop. */
function variable({ depth, parts }: PathExpression): Evaluate {
  const [name = "", ...more] = parts;
  return ({ round }) => {
    let asked = round;
    for (let above = depth; above > 0; above -= 1) asked = asked?.outer;
    return more.length > 0 ? undefined : asked?.variables[name];
  };
}

/**
 * What stands in the root under a name, asked once: what other data have there may be the same, and
 * then nothing below it is asked again.
 */
function ofRoot({ run, root }: Scene, name: string, site: Site): DataNode | Missing {
  const known = run.ofRoot.get(name);
  if (known) return known;
  const found = run.recorder.thing([root], (_, [all]) => lookUp(site, all, [name]));
  run.ofRoot.set(name, found);
  return found;
}

function field(path: PathExpression, at: Locator): Evaluate {
  const site = siteOf(path, at);
  const isFromRoot = startsAtRoot(path);
  const parts = isFromRoot ? path.parts.slice(1) : path.parts;
  const [first = "", ...rest] = parts;
  return (scene) => {
    const { run, root, contexts } = scene;
    const base = isFromRoot ? root : contexts[path.depth];
    if (base !== root || parts.length === 0)
      return run.recorder.thing([base], (_, [from]) => lookUp(site, from, parts));
    return run.recorder.thing([ofRoot(scene, first, site)], (_, [from]) =>
      from instanceof Missing ? lookUp(site, {}, parts) : lookUp(site, from, rest),
    );
  };
}

/** The call of a helper, in a tag of its own or as an argument. */
export function call(
  node: Node & { path: Expression; params: Expression[] },
  at: Locator,
): Evaluate {
  const site = siteOf(node, at);
  const name = callName(node.path);
  const params = node.params.map((param) => expression(param, at));
  return (scene) => {
    const seen = seesAll(name) ? scene.root : undefined;
    const given = params.map((param) => param(scene));
    return scene.run.recorder.thing([seen, ...given], (state, [all, ...args]) =>
      callHelper(state, site, name, args as Evaluated[], all as DataObject | undefined),
    );
  };
}

export function expression(node: Expression, at: Locator): Evaluate {
  if (isKind(node, "PathExpression"))
    return node.data && !startsAtRoot(node) ? variable(node) : field(node, at);
  if (isKind(node, "SubExpression")) return call(node, at);
  const { value } = node as Expression & { value?: Evaluated };
  return () => value;
}
