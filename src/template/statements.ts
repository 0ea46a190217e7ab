/**
 * The statements of Handlebars' syntax tree as functions: words with a mark for the line they come
 * from, tags as marks of values, blocks and partials. Handlebars parses; nothing of it runs.
 */
import {
  type BlockStatement,
  type ContentStatement,
  callName,
  type Expression,
  isCall,
  isKind,
  type MustacheStatement,
  type PartialStatement,
  type Program,
  type Statement,
} from "./ast.ts";
import { blocks } from "./block.ts";
import { call, expression, siteOf } from "./expressions.ts";
import type { Locator, Piece } from "./locate.ts";
import { hasWords, markPlace, valueMark } from "./marks.ts";
import { printValue, reportMissing } from "./print.ts";
import { type Evaluated, isAbsent, REPORTED, type RunState, type Site } from "./run-state.ts";
import type { Write } from "./scene.ts";

/** A piece that is being compiled. */
export interface Compiling {
  piece: Piece;
  at: Locator;
  /** Lines that words come from; new ones are added. */
  places: { template: string; line: number }[];
  /** Gives a partial by its name when it is called. */
  partialNamed(name: string): Write;
}

const nothing: Write = () => "";

function mustache({ at }: Compiling, node: MustacheStatement): Write {
  const site = siteOf(node, at);
  const value = isCall(node) ? call(node, at) : expression(node.path, at);
  return (scene) => {
    const number = scene.run.recorder.slot([value(scene)], (state, [asked]) =>
      printValue(state, site, asked as Evaluated),
    );
    return number === undefined ? "" : valueMark(number);
  };
}

function block(compiling: Compiling, node: BlockStatement): Write {
  const write = blocks.get(callName(node.path));
  if (!write) return nothing;
  const made = {
    site: siteOf(node, compiling.at),
    params: node.params.map((param) => expression(param, compiling.at)),
    body: node.program ? program(compiling, node.program) : nothing,
    otherwise: node.inverse ? program(compiling, node.inverse) : nothing,
  };
  return (scene) => write(made, scene);
}

/** Whether a value is missing, which is reported once. */
function isMissing(state: RunState, site: Site, value: Evaluated): boolean {
  const isAbsentNow = isAbsent(value);
  if (isAbsentNow && value !== REPORTED) reportMissing(state, site, value);
  return isAbsentNow;
}

/** A partial sees what it is given, and nothing around that. Blanks before one alone on its line stay. */
function partial({ at, partialNamed }: Compiling, node: PartialStatement): Write {
  const name = callName(node.name as Expression);
  const { indent = "" } = node;
  const site = siteOf(node, at);
  const [param] = node.params;
  const given = param && expression(param, at);
  return (scene) => {
    const write = partialNamed(name);
    if (!given) return indent + write({ ...scene, contexts: [scene.contexts[0]] });
    const value = given(scene);
    const isReported = scene.run.recorder.answer([value], (state, [asked]) =>
      isMissing(state, site, asked as Evaluated),
    );
    return indent + write({ ...scene, contexts: [isReported ? REPORTED : value] });
  };
}

/** Puts a place mark before the first word of each line. */
function content({ piece, places }: Compiling, node: ContentStatement): Write {
  const original = String(node.original);
  const skipped =
    original.slice(0, Math.max(original.indexOf(node.value), 0)).split("\n").length - 1;
  const first = node.loc.start.line + skipped;
  const lines = node.value.split("\n").map((line, index) => {
    if (!hasWords(line)) return line;
    const offset = piece.hasColumns ? first + index - 1 : 0;
    places.push({ template: piece.file, line: piece.line + offset });
    return markPlace(line, places.length - 1);
  });
  const words = lines.join("\n");
  return () => words;
}

function statement(compiling: Compiling, node: Statement): Write {
  if (isKind(node, "MustacheStatement")) return mustache(compiling, node);
  if (isKind(node, "BlockStatement")) return block(compiling, node);
  if (isKind(node, "PartialStatement")) return partial(compiling, node);
  return isKind(node, "ContentStatement") ? content(compiling, node) : nothing;
}

/** What a program writes, one statement after the other. */
export function program(compiling: Compiling, { body }: Program): Write {
  const parts = body.map((node) => statement(compiling, node));
  return (scene) => {
    let words = "";
    for (const write of parts) words += write(scene);
    return words;
  };
}
