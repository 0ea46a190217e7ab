/** Parses one piece of a template (its body, its title …) into Handlebars' syntax tree, once. */
import { parse as parseHandlebars } from "handlebars/dist/cjs/handlebars/compiler/base.js";
import type { Outcome, Place } from "../diagnostics.ts";
import type { Program } from "./ast.ts";
import { forbiddenConstructs } from "./forbidden.ts";
import { locator, type Piece } from "./locate.ts";
import { syntaxError } from "./problems.ts";
import { scanTags } from "./syntax-scan.ts";

/** Handlebars cuts the text before the error to 20 characters and drops its line breaks. */
const MESSAGE = /^(?:Parse|Lexical) error on line (\d+)[^\n]*\n([\s\S]*?)\n(-*)\^/u;

/** What the parser stumbled over, by the token it names. */
const STUMBLES: Readonly<Record<string, string>> = {
  EOF: "到末尾还没有写完",
  INVALID: "有一个不认识的符号",
  CLOSE: "这里少了字段名或参数",
  DATA: "@ 只能写在开头，如 @root.字段",
  OPEN_SEXPR: "括号里要先写助手名",
  CLOSE_SEXPR: "多了一个右括号",
  INVERSE: "{{else}} 多了一个或位置不对",
  OPEN_BLOCK_PARAMS: "不能用 as |…|",
  CLOSE_BLOCK_PARAMS: "多了竖线 |",
  EQUALS: "不能用等号",
};

/** Offset of the error: the words before the caret are looked for from the line named. */
function errorOffset(source: string, before: string, line: number): number {
  const letters: { character: string; offset: number }[] = [];
  for (let offset = 0; offset < source.length; offset++) {
    const character = source.charAt(offset);
    if (character !== "\n") letters.push({ character, offset });
  }
  const flat = letters.map((letter) => letter.character).join("");
  const lineOf = (offset: number) => source.slice(0, offset).split("\n").length;
  for (let at = flat.indexOf(before); at >= 0; at = flat.indexOf(before, at + 1)) {
    const offset = letters[at + before.length]?.offset ?? source.length;
    if (before !== "" && lineOf(offset) >= line) return offset;
  }
  return (
    source
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length + (line > 1 ? 1 : 0)
  );
}

function explain(thrown: unknown, piece: Piece): { place: Place; text: string; detail: string } {
  const at = locator(piece);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const match = MESSAGE.exec(message);
  const token = /got '(\w+)'/u.exec(message)?.[1] ?? "";
  const detail = STUMBLES[token] ?? "多了或少了符号";
  if (!match) return { place: at.place(0), text: piece.source.slice(0, 20), detail };
  const [, line = "1", snippet = "", dashes = ""] = match;
  const before = snippet.slice(0, dashes.length).replace(/^\.\.\./u, "");
  const offset = errorOffset(piece.source, before, Number(line));
  const start = Math.max(piece.source.lastIndexOf("{{", offset), 0);
  const text = piece.source.slice(start, offset + 10).split("\n")[0] ?? "";
  return { place: at.place(offset), text, detail };
}

function parse(piece: Piece): Outcome<Program> {
  const scanned = scanTags(piece.source, locator(piece));
  if (scanned.length > 0) return { problems: scanned };
  try {
    const program = parseHandlebars(piece.source);
    const problems = forbiddenConstructs(program, piece);
    return problems.length > 0 ? { problems } : { value: program, problems };
  } catch (thrown) {
    const { place, text, detail } = explain(thrown, piece);
    return { problems: [syntaxError(place, text, detail)] };
  }
}

const parsed = new WeakMap<Piece, Outcome<Program>>();

/**
 * The syntax tree of a piece, which must not be changed: it is read when the template is loaded,
 * checked and compiled. Errors: blocks left open, nesting beyond 100, anything Handlebars cannot
 * read, and constructs that yinfa does not allow, all at the line of the template's file.
 */
export function parsePiece(piece: Piece): Outcome<Program> {
  const known = parsed.get(piece);
  if (known) return known;
  const outcome = parse(piece);
  parsed.set(piece, outcome);
  return outcome;
}
