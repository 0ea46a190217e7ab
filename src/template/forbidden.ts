/** What Handlebars could do and yinfa's templates may not: raw output, inline partials, hashes. */
import type { Problem } from "../diagnostics.ts";
import { isKind, type Node, type Program } from "./ast.ts";
import { locator, type Piece } from "./locate.ts";
import { forbidden } from "./problems.ts";
import { walk } from "./walk.ts";

interface Found {
  what: string;
  fix: string;
}

const UNSUPPORTED: Readonly<Record<string, Found>> = {
  Decorator: { what: "{{* …}}", fix: "删去星号。" },
  DecoratorBlock: { what: "{{#*inline}}", fix: "把它写成 templates/片段/ 里的一个文件。" },
  PartialBlockStatement: { what: "{{#> …}}", fix: "改用 {{> 片段名}}。" },
};

const hasHash = (node: Node): boolean =>
  ((node as { hash?: { pairs: unknown[] } }).hash?.pairs.length ?? 0) > 0;

const hasBlockParams = (program: Program | null | undefined): boolean =>
  (program?.blockParams?.length ?? 0) > 0;

function found(node: Node): Found | undefined {
  const unsupported = UNSUPPORTED[node.type];
  if (unsupported) return unsupported;
  if (hasHash(node)) return { what: "“键=值”", fix: "按助手的说明把参数依次写出来。" };
  if (isKind(node, "MustacheStatement") && !node.escaped)
    return { what: "三重花括号 {{{ }}} 或 {{& }}", fix: "改用 {{ }}。" };
  if (isKind(node, "MustacheStatement") && !isKind(node.path, "PathExpression"))
    return { what: "{{ }} 里直接写的文字或括号", fix: "文字写在 {{ }} 外面。" };
  if (isKind(node, "BlockStatement") && hasBlockParams(node.program))
    return { what: " as |…|", fix: "用 {{字段}}、../字段 取值。" };
  if (isKind(node, "PartialStatement") && !isKind(node.name, "PathExpression"))
    return { what: "会变的片段名", fix: "写明片段名：{{> 片段名}}。" };
  return undefined;
}

/** Problems for every construct that templates may not use. */
export function forbiddenConstructs(program: Program, piece: Piece): Problem[] {
  const at = locator(piece);
  const problems: Problem[] = [];
  walk(program, (node) => {
    const construct = found(node);
    if (!construct) return;
    problems.push(forbidden(at.placeOf(node), at.textOf(node), construct.what, construct.fix));
  });
  return problems;
}
