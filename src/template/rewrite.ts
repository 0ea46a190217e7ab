/**
 * Rewrites Handlebars' syntax tree before it runs: every expression becomes a call of our own
 * helpers that carries its site (file, line, column), so that values are looked up by us, marked in
 * the output, and missing ones are reported at their place. Field names can then be the names of
 * helpers too ({{时间}} is the field, {{时间 X}} the helper).
 */
import {
  type BlockStatement,
  type ContentStatement,
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
  type SubExpression,
  startsAtRoot,
} from "./ast.ts";
import { type Locator, locator, type Piece } from "./locate.ts";
import { hasWords, markPlace } from "./marks.ts";
import type { Site } from "./run-state.ts";

/** Names of our own helpers inside the rewritten tree; no template can write them. */
export const LOOK_UP = "__lookUp";
export const CALL = "__call";
export const PRINT = "__print";
export const CONTEXT = "__context";

/** Gathers the sites and places of a template and its partials. */
export interface Gathered {
  sites: Site[];
  places: { template: string; line: number }[];
  /** Names of the partials that are called. */
  called: Set<string>;
}

interface Rewriter extends Gathered {
  piece: Piece;
  at: Locator;
}

function siteOf(rewriter: Rewriter, node: Node): number {
  const place = rewriter.at.placeOf(node);
  rewriter.sites.push({
    file: place.file ?? "",
    line: place.line ?? 1,
    ...(place.column === undefined ? {} : { column: place.column }),
    text: rewriter.at.textOf(node),
  });
  return rewriter.sites.length - 1;
}

const numberNode = (value: number, at: Node): Expression =>
  ({ type: "NumberLiteral", value, original: value, loc: at.loc }) as Expression;

const stringNode = (value: string, at: Node): Expression =>
  ({ type: "StringLiteral", value, original: value, loc: at.loc }) as Expression;

const nameNode = (name: string, at: Node): PathExpression => ({
  type: "PathExpression",
  data: false,
  depth: 0,
  parts: [name],
  original: name,
  loc: at.loc,
});

const callNode = (name: string, params: Expression[], at: Node): SubExpression =>
  ({ type: "SubExpression", path: nameNode(name, at), params, loc: at.loc }) as SubExpression;

/** The node from which a path starts: the context, one further out, or the root. */
function baseNode(path: PathExpression): Expression {
  const parts = startsAtRoot(path) ? ["root"] : [];
  const original = startsAtRoot(path) ? "@root" : "this";
  return { ...path, parts, original } as Expression;
}

function lookUp(rewriter: Rewriter, path: PathExpression): Expression {
  if (path.data && !startsAtRoot(path)) return path;
  const parts = startsAtRoot(path) ? path.parts.slice(1) : path.parts;
  const site = numberNode(siteOf(rewriter, path), path);
  const names = parts.map((part) => stringNode(part, path));
  return callNode(LOOK_UP, [site, baseNode(path), ...names], path);
}

function call(
  rewriter: Rewriter,
  node: Node & { path: Expression; params: Expression[] },
): Expression {
  const site = numberNode(siteOf(rewriter, node), node);
  const params = node.params.map((param) => expression(rewriter, param));
  return callNode(CALL, [site, stringNode(callName(node.path), node), ...params], node);
}

function expression(rewriter: Rewriter, node: Expression): Expression {
  if (isKind(node, "PathExpression")) return lookUp(rewriter, node);
  return isKind(node, "SubExpression") ? call(rewriter, node) : node;
}

function mustache(rewriter: Rewriter, node: MustacheStatement): Statement {
  const value = isCall(node) ? call(rewriter, node) : expression(rewriter, node.path);
  const site = numberNode(siteOf(rewriter, node), node);
  return { ...node, path: nameNode(PRINT, node), params: [site, value] } as Statement;
}

function block(rewriter: Rewriter, node: BlockStatement): Statement {
  const params = node.params.map((param) => expression(rewriter, param));
  const { program, inverse } = node;
  const programs = {
    ...(program ? { program: rewriteProgram(rewriter, program) } : {}),
    ...(inverse ? { inverse: rewriteProgram(rewriter, inverse) } : {}),
  };
  const site = numberNode(siteOf(rewriter, node), node);
  return { ...node, ...programs, params: [site, ...params] } as Statement;
}

function partial(rewriter: Rewriter, node: PartialStatement): Statement {
  rewriter.called.add(callName(node.name as Expression));
  // Handlebars adds to the list that it is given.
  if (node.params.length === 0) return { ...node, params: [] } as Statement;
  const site = numberNode(siteOf(rewriter, node), node);
  const params = node.params.map((param) =>
    callNode(CONTEXT, [site, expression(rewriter, param)], node),
  );
  return { ...node, params } as Statement;
}

/** Puts a place mark before the first word of each line. */
function content(rewriter: Rewriter, node: ContentStatement): Statement {
  const original = String(node.original);
  const skipped =
    original.slice(0, Math.max(original.indexOf(node.value), 0)).split("\n").length - 1;
  const first = node.loc.start.line + skipped;
  const { piece, places } = rewriter;
  const lines = node.value.split("\n").map((line, index) => {
    if (!hasWords(line)) return line;
    const offset = piece.hasColumns ? first + index - 1 : 0;
    places.push({ template: piece.file, line: piece.line + offset });
    return markPlace(line, places.length - 1);
  });
  return { ...node, value: lines.join("\n") } as Statement;
}

const lineEnd = (at: Node): Statement =>
  ({ type: "ContentStatement", value: "\n", original: "\n", loc: at.loc }) as Statement;

function statement(rewriter: Rewriter, node: Statement): Statement {
  if (isKind(node, "MustacheStatement")) return mustache(rewriter, node);
  if (isKind(node, "BlockStatement")) return block(rewriter, node);
  if (isKind(node, "PartialStatement")) return partial(rewriter, node);
  return isKind(node, "ContentStatement") ? content(rewriter, node) : node;
}

/** Whether a partial has a line to itself, by Handlebars' own rule; it swallows that line's end. */
function standsAlone(body: readonly Statement[], index: number, isRoot: boolean): boolean {
  const [before, after] = [body[index - 1], body[index + 1]];
  const opens = before ? isKind(before, "ContentStatement") && before : isRoot;
  const closes = after ? isKind(after, "ContentStatement") && after : isRoot;
  const isFirst = isRoot && index === 1;
  const lineStart = isFirst ? /(?:^|\n)\s*?$/u : /\n\s*?$/u;
  return (
    (opens === true || (opens !== false && lineStart.test(String(opens.original)))) &&
    (closes === true || (closes !== false && /^\s*?\n/u.test(String(closes.original))))
  );
}

function rewriteProgram(rewriter: Rewriter, program: Program, isRoot = false): Program {
  const { body } = program;
  const rewritten = body.flatMap((node, index) => {
    const made = statement(rewriter, node);
    const needsLineEnd = isKind(node, "PartialStatement") && standsAlone(body, index, isRoot);
    return needsLineEnd ? [made, lineEnd(node)] : [made];
  });
  return { ...program, body: rewritten };
}

/** The tree of a piece, rewritten; sites and places go to `gathered`. */
export const rewrite = (program: Program, piece: Piece, gathered: Gathered): Program =>
  rewriteProgram({ ...gathered, piece, at: locator(piece) }, program, true);
