/** Visits the parts of Handlebars' syntax tree. */
import type { BlockStatement, Expression, Node, Program, Statement } from "./ast.ts";
import { isKind } from "./ast.ts";

/** Programs inside a block: its body and its {{else}}. */
export const programsOf = (block: BlockStatement): Program[] =>
  [block.program, block.inverse].filter((program): program is Program => program != null);

/** Argument expressions of a tag, sub-expressions not yet opened. */
export function expressionsOf(statement: Statement): Expression[] {
  if (isKind(statement, "MustacheStatement") || isKind(statement, "BlockStatement"))
    return [statement.path, ...statement.params];
  return isKind(statement, "PartialStatement") ? statement.params : [];
}

/** Calls `visit` on every statement and every expression, outer ones first. */
export function walk(program: Program, visit: (node: Node) => void): void {
  const open = (expression: Expression) => {
    visit(expression);
    if (isKind(expression, "SubExpression"))
      for (const inner of [expression.path, ...expression.params]) open(inner);
  };
  for (const statement of program.body) {
    visit(statement);
    expressionsOf(statement).forEach(open);
    if (isKind(statement, "BlockStatement"))
      for (const inner of programsOf(statement)) walk(inner, visit);
  }
}
