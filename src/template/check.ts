/** Checks the names that a template uses: fields against the schema, helpers, partials. */
import { nearest } from "../data/nearest.ts";
import type { Problem } from "../diagnostics.ts";
import {
  type BlockStatement,
  callName,
  type Expression,
  isCall,
  isKind,
  type MustacheStatement,
  type Node,
  type PartialStatement,
  type PathExpression,
  type Program,
  type Statement,
  startsAtRoot,
} from "./ast.ts";
import { findHelper, HELPER_NAMES } from "./helpers/catalogue.ts";
import { type Locator, locator, type Piece } from "./locate.ts";
import { distinct } from "./make-problem.ts";
import { allPieces, piecesOf } from "./pieces.ts";
import * as problems from "./problems.ts";
import { follow, type Resolved, resolve, type Scope, type Scopes } from "./scope.ts";
import { parsePiece } from "./syntax.ts";
import type { Template, Templates } from "./template.ts";

/** Blocks of Handlebars that templates may use. */
const BLOCK_NAMES = ["each", "if", "unless", "with", "如果"];
const LOOP_VARIABLES = ["index", "first", "last", "key"];

interface Check {
  partials: Templates;
  piece: Piece;
  at: Locator;
  scopes: Scopes;
  /** Partials that are open, outermost first. */
  open: readonly string[];
  /** Whether @index and the like have a meaning here. */
  isInLoop: boolean;
  found: Problem[];
  /** Schema paths that are used. */
  used: Set<string>;
  /** Partials seen from a scope already, so that shared ones are walked once. */
  seen: Set<string>;
}

function checkPath(check: Check, path: PathExpression): Scope {
  const place = check.at.placeOf(path);
  if (path.data && !startsAtRoot(path)) {
    const isKnown = check.isInLoop && LOOP_VARIABLES.includes(path.parts[0] ?? "");
    if (!isKnown) check.found.push(problems.unknownVariable(place, check.at.textOf(path)));
    return undefined;
  }
  const resolved: Resolved = resolve(path, check.scopes);
  if ("scope" in resolved) {
    if (resolved.scope && resolved.scope.length > 0) check.used.add(resolved.scope.join("."));
    return resolved.scope;
  }
  const text = check.at.textOf(path);
  check.found.push(
    "unknown" in resolved
      ? problems.unknownField(place, text, resolved.unknown, resolved.near())
      : problems.tooManyParents(place, text),
  );
  return undefined;
}

function checkExpression(check: Check, node: Expression): Scope {
  if (isKind(node, "PathExpression")) return checkPath(check, node);
  if (isKind(node, "SubExpression")) checkCall(check, node);
  return undefined;
}

function checkCall(check: Check, node: Node & { path: Expression; params: Expression[] }): void {
  const name = callName(node.path);
  const place = check.at.placeOf(node);
  const scope = check.scopes.at(-1);
  if (findHelper(name)) {
    for (const param of node.params) checkExpression(check, param);
    return;
  }
  check.found.push(
    scope && "scope" in follow(scope, name.split("."))
      ? problems.fieldWithArguments(place, check.at.textOf(node), name)
      : problems.unknownHelper(place, name, nearest(name, HELPER_NAMES)),
  );
}

function checkMustache(check: Check, node: MustacheStatement): void {
  if (isCall(node)) {
    checkCall(check, node);
    return;
  }
  const name = callName(node.path);
  const helper = findHelper(name);
  const scope = check.scopes.at(-1);
  const isField = scope === undefined || "scope" in follow(scope, [name]);
  if (helper && !isField) {
    const place = check.at.placeOf(node);
    check.found.push(problems.helperWithoutArguments(place, name, helper.example.template));
  } else checkExpression(check, node.path);
}

function checkBlock(check: Check, node: BlockStatement): void {
  const name = callName(node.path);
  if (!BLOCK_NAMES.includes(name)) {
    const near = nearest(name, BLOCK_NAMES);
    check.found.push(problems.unknownHelper(check.at.placeOf(node), `#${name}`, near));
  } else if (node.params.length === 0) {
    const place = check.at.placeOf(node);
    check.found.push(problems.syntaxError(place, `{{#${name}}}`, `#${name} 后面要写字段`));
  }
  const [subject] = node.params.map((param) => checkExpression(check, param));
  const opens = name === "each" || name === "with";
  const inner = {
    ...check,
    scopes: opens ? [...check.scopes, subject] : check.scopes,
    isInLoop: check.isInLoop || name === "each",
  };
  if (node.program) checkProgram(inner, node.program);
  if (node.inverse) checkProgram(check, node.inverse);
}

function checkPartial(check: Check, node: PartialStatement): void {
  const name = callName(node.name);
  const partial = check.partials.get(name);
  const place = check.at.placeOf(node);
  const [subject] = node.params.map((param) => checkExpression(check, param));
  if (!partial) {
    const near = nearest(name, [...check.partials.keys()]);
    check.found.push(problems.unknownPartial(place, name, near));
    return;
  }
  const open = [...check.open, name];
  if (check.open.includes(name)) {
    check.found.push(problems.recursivePartial(place, open.slice(check.open.indexOf(name))));
    return;
  }
  const scope = node.params.length > 0 ? subject : check.scopes.at(-1);
  const key = `${name} ${scope?.join(".") ?? "?"} ${check.isInLoop}`;
  if (check.seen.has(key)) return;
  check.seen.add(key);
  checkPiece({ ...check, piece: piecesOf(partial).body, scopes: [scope], open });
}

function checkStatement(check: Check, node: Statement): void {
  if (isKind(node, "MustacheStatement")) checkMustache(check, node);
  else if (isKind(node, "BlockStatement")) checkBlock(check, node);
  else if (isKind(node, "PartialStatement")) checkPartial(check, node);
}

function checkProgram(check: Check, program: Program): void {
  for (const node of program.body) checkStatement(check, node);
}

function checkPiece(outer: Omit<Check, "at">): void {
  const check = { ...outer, at: locator(outer.piece) };
  const parsed = parsePiece(check.piece);
  check.found.push(...parsed.problems);
  if (parsed.value) checkProgram(check, parsed.value);
}

function checkNeeds(template: Template): Problem[] {
  return template.needs.flatMap((need) => {
    const resolved = follow([], need.path.split("."));
    const place = { file: template.file, line: need.line };
    return "unknown" in resolved
      ? [problems.unknownField(place, need.path, resolved.unknown, resolved.near())]
      : [];
  });
}

const looks = new WeakMap<Template, { partials: Templates; check: Omit<Check, "at"> }>();

/** The template looked through; with the same partials, once. */
function run(template: Template, partials: Templates): Omit<Check, "at"> {
  const known = looks.get(template);
  if (known?.partials === partials) return known.check;
  const check: Omit<Check, "at"> = {
    partials,
    piece: piecesOf(template).body,
    scopes: [[]],
    open: [],
    isInLoop: false,
    found: [],
    used: new Set(),
    seen: new Set(),
  };
  for (const piece of allPieces(template)) checkPiece({ ...check, piece });
  looks.set(template, { partials, check });
  return check;
}

/**
 * Every problem of a template that shows without data: unknown fields (the nearest one named),
 * helpers and partials, partials that lead back to themselves, ../ without a parent. Lines are
 * those of the file concerned, the partial's own where the mistake is there.
 */
export function checkTemplate(template: Template, partials: Templates): Problem[] {
  return distinct([...checkNeeds(template), ...run(template, partials).found]);
}

/** The data paths that a template uses, in the order of their first use; lists without index. */
export function inspectTemplate(template: Template, partials: Templates = new Map()): string[] {
  return [...run(template, partials).used];
}
