/**
 * YAML to a raw tree with positions, guarded: size and depth are capped before composing, aliases
 * while resolving, and every scalar keeps its source text (007 stays 007, 12:30 stays 12:30).
 */
import { Composer, type CST, type Document, Parser, YAMLParseError } from "yaml";
import { hasErrors, invariant, type Outcome, type Problem } from "../../diagnostics.ts";
import { keysOf } from "../introspect.ts";
import * as problems from "../problems.ts";
import { plainOf, type RawNode } from "../raw.ts";
import { campaignSchema } from "../schema/root.ts";
import { guardYaml } from "./guard.ts";
import { type Locator, locator } from "./position.ts";
import { rawOfDocument } from "./raw.ts";

let keys: ReadonlySet<string> | undefined;

/** Every key of the data file, at whatever level. */
function dataKeys(): ReadonlySet<string> {
  keys ??= new Set(keysOf(campaignSchema));
  return keys;
}

const isDataKey = (word: string): boolean => dataKeys().has(word);

function* parsed(tokens: readonly string[]): Generator<CST.Token, void> {
  const parser = new Parser();
  for (const token of tokens) yield* parser.next(token);
  yield* parser.end();
}

/** What the package's `parseDocument` does, from tokens at hand. */
function compose(tokens: readonly string[], text: string): Document {
  const composer = new Composer({
    schema: "failsafe",
    uniqueKeys: false,
    logLevel: "error",
    prettyErrors: false,
  });
  const [doc, another] = composer.compose(parsed(tokens), true, text.length);
  invariant(doc, "没有合成 YAML 文档");
  if (another)
    doc.errors.push(new YAMLParseError([another.range[0], another.range[1]], "MULTIPLE_DOCS", ""));
  return doc;
}

function composeErrors(doc: Document, text: string, at: Locator): Problem[] {
  const all = [...doc.errors, ...doc.warnings];
  return all.map((error) => {
    const offset = Math.min(error.pos[0], text.length);
    const line = text.slice(offset).split("\n")[0] ?? "";
    return problems.yamlError(at(offset), error.code, line);
  });
}

/** Slips explain the composer's errors on their line and the next; other errors stay. */
function withoutExplained(errors: readonly Problem[], slips: readonly Problem[]): Problem[] {
  const lines = slips.flatMap(({ line = 0 }) => [line, line + 1]);
  return errors.filter(({ line = 0 }) => !lines.includes(line));
}

/**
 * Reads a YAML text into a raw tree. `firstLine` is the line of the file on which the text begins
 * (front matter does not begin on the first); `isKey` knows the keys, to tell a full-width colon
 * behind a key from one inside a sentence. Problems: YF101x, YF1020.
 */
export function readYaml(
  text: string,
  file?: string,
  firstLine = 1,
  isKey: (word: string) => boolean = isDataKey,
): Outcome<RawNode> {
  const at = locator(text, file, firstLine);
  const { tokens, fatal, slips, suspicions } = guardYaml(text, at, isKey);
  if (fatal.length > 0) return { problems: fatal };
  const doc = compose(tokens, text);
  const errors = composeErrors(doc, text, at);
  const near = errors.length > 0 ? [...slips, ...suspicions] : slips;
  const before = [...near, ...withoutExplained(errors, near)];
  if (hasErrors(before)) return { problems: before };
  const { root, problems: ofNodes } = rawOfDocument(text, doc, at);
  const met = [...before, ...ofNodes];
  return hasErrors(met) ? { problems: met } : { value: root, problems: met };
}

/** Thrown by `parsePlainYaml`; carries the problems, whose lines count from the text's first. */
export interface YamlFailure extends Error {
  problems: Problem[];
}

export const isYamlFailure = (error: unknown): error is YamlFailure =>
  error instanceof Error && "problems" in error;

const isShortWord = (word: string): boolean => /^\p{Script=Han}{1,4}$/u.test(word);

/**
 * Plain objects, arrays and strings of a YAML text; every scalar is its source text. For
 * gray-matter, whose contract has no place for problems: throws a `YamlFailure`.
 */
export function parsePlainYaml(text: string): unknown {
  const { value, problems: met } = readYaml(text, undefined, 1, isShortWord);
  if (!value) {
    const message = met.map((problem) => problem.message).join("；");
    throw Object.assign(new Error(message), { problems: met });
  }
  return value.type === "scalar" && value.isEmpty ? {} : plainOf(value);
}
