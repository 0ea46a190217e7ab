/**
 * Where a path of a template leads in the schema. Lists are passed through without an index; an
 * item of a named list may be reached by its 名称 (`阶段.学习动员.开始`).
 */
import { childFields, type FieldInfo, lookupField } from "../data/introspect.ts";
import { nearest } from "../data/nearest.ts";
import { type PathExpression, startsAtRoot } from "./ast.ts";

/** Schema path of the context; undefined where the schema does not say (a free block). */
export type Scope = readonly string[] | undefined;

/** Contexts from the root inwards; {{#each}} and {{#with}} add one. */
export type Scopes = readonly Scope[];

export type Resolved =
  | { scope: Scope }
  /** A field that the schema does not have; `near` looks for the nearest one. */
  | { unknown: string; near: () => string | undefined }
  | { tooManyParents: true };

const isFree = (info: FieldInfo | undefined): boolean =>
  info?.kind === "free" || info?.itemKind === "free";

function step(at: readonly string[], part: string): readonly string[] | undefined | "unknown" {
  const next = [...at, part];
  const info = lookupField(next);
  if (info) return isFree(info) ? undefined : next;
  const list = at.length > 0 ? lookupField([...at]) : undefined;
  const isItem = list?.kind === "list" && (list.isNamed || /^\d+$/u.test(part));
  return isItem ? at : "unknown";
}

/** Follows the names of a path from a scope. */
export function follow(start: Scope, parts: readonly string[]): Resolved {
  let at = start;
  for (const part of parts) {
    if (at === undefined) return { scope: undefined };
    const next = step(at, part);
    if (next === "unknown") {
      const known = [...at];
      const near = () => nearest(part, childFields(known));
      return { unknown: [...known, part].join("."), near };
    }
    at = next;
  }
  return { scope: at };
}

/** Where a path expression leads, seen from the innermost of the scopes. */
export function resolve(path: PathExpression, scopes: Scopes): Resolved {
  if (startsAtRoot(path)) return follow([], path.parts.slice(1));
  if (path.depth >= scopes.length) return { tooManyParents: true };
  return follow(scopes[scopes.length - 1 - path.depth], path.parts);
}
