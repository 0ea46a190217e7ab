/**
 * What stands in the tags of a template: fields, calls of helpers, words. Each knows its site (file,
 * line, column), so that missing values are told at their place; fields are looked up by us alone.
 * Names can be those of fields and helpers: {{时间}} is the field, {{时间 X}} the helper.
 */
import type { DataObject } from "../data/value.ts";
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
import type { Evaluated, Site } from "./run-state.ts";
import type { Evaluate } from "./scene.ts";

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

function field(path: PathExpression, at: Locator): Evaluate {
  const site = siteOf(path, at);
  const isFromRoot = startsAtRoot(path);
  const parts = isFromRoot ? path.parts.slice(1) : path.parts;
  return ({ run, root, contexts }) => {
    const base = isFromRoot ? root : contexts[path.depth];
    return run.recorder.thing([base], (_, [from]) => lookUp(site, from, parts));
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
