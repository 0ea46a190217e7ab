/** Handlebars' syntax tree with its kinds told apart, and small questions about its nodes. */
export type Program = hbs.AST.Program;
export type Statement = hbs.AST.Statement;
export type Expression = hbs.AST.Expression;
export type PathExpression = hbs.AST.PathExpression;
export type SubExpression = hbs.AST.SubExpression;
export type BlockStatement = hbs.AST.BlockStatement;
export type PartialStatement = hbs.AST.PartialStatement;
export type MustacheStatement = hbs.AST.MustacheStatement;
export type ContentStatement = hbs.AST.ContentStatement;
export type StringLiteral = hbs.AST.StringLiteral;
export type Node = hbs.AST.Node;

interface Kinds {
  ContentStatement: ContentStatement;
  MustacheStatement: MustacheStatement;
  BlockStatement: BlockStatement;
  PartialStatement: PartialStatement;
  PathExpression: PathExpression;
  SubExpression: SubExpression;
  StringLiteral: StringLiteral;
  NumberLiteral: hbs.AST.NumberLiteral;
}

/** Whether a node is of the kind, as a type guard. */
export function isKind<K extends keyof Kinds>(node: Node | undefined, kind: K): node is Kinds[K] {
  return node?.type === kind;
}

/** `@root` makes a path start at the root of the data. */
export const startsAtRoot = (path: PathExpression): boolean =>
  path.data && path.parts[0] === "root";

/** The words of a call: `日期` in `{{日期 X}}`. */
export const callName = (path: Expression): string =>
  isKind(path, "PathExpression") ? path.original : "";

/** Whether `{{…}}` calls a helper: it has arguments. Without them it names a field. */
export const isCall = (node: { params: readonly Expression[]; hash?: hbs.AST.Hash }): boolean =>
  node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
