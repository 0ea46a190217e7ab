/** What the bundle of the command has otherwise than the modules that it is made of. */
import type { Plugin } from "rolldown";

const NOT_ASCII = /[^\0-\x7f]/g;

/** Of a character, as JavaScript and JSON write it behind `\u`. */
const numberOf = (unit: string): string => unit.charCodeAt(0).toString(16).padStart(4, "0");

const NOTHING = "\0nothing";

/**
 * What a package loads and we never use. commander: what starts processes, for subcommands that are
 * programs. gray-matter: its own engines, a YAML parser and one that runs JavaScript; it is given ours.
 */
const UNUSED = [
  { source: "node:child_process", importer: /[\\/]commander[\\/]/ },
  { source: "./lib/engines", importer: /[\\/]gray-matter[\\/]/ },
  { source: "./engines", importer: /[\\/]gray-matter[\\/]/ },
];

export const withoutUnused: Plugin = {
  name: "without-unused",
  resolveId: (source, importer = "") =>
    UNUSED.some((unused) => unused.source === source && unused.importer.test(importer))
      ? NOTHING
      : undefined,
  load: (id) => (id === NOTHING ? "export {};" : undefined),
};

const FFLATE = "fflate";
const WHEN_NEEDED = "\0fflate";
const DEFLATING = ["zipSync", "unzipSync", "zlibSync", "unzlibSync", "inflateSync"];

/** docx brings fflate in its own file, from this comment to the next of the kind. */
const FFLATE_IN_DOCX = /^\/\/ node_modules\/fflate\/.*\n[\s\S]*?(?=^\/\/ src\/)/m;

/**
 * When fflate is loaded it makes tables for 15 ms. The command deflates with Node's zlib: fflate is
 * there for what the packages might do, and loaded when they do it. Its build for browsers does not
 * load Node's worker threads.
 */
export const fflateWhenNeeded: Plugin = {
  name: "fflate-when-needed",
  resolveId: (source) => (source === FFLATE ? WHEN_NEEDED : undefined),
  load: (id) =>
    id === WHEN_NEEDED
      ? DEFLATING.map(
          (name) =>
            `export const ${name} = (...given) => require("fflate/browser").${name}(...given);`,
        ).join("\n")
      : undefined,
  transform: {
    filter: { id: /[\\/]node_modules[\\/]docx[\\/]dist[\\/]index\.mjs$/ },
    handler: (code, id) => {
      if (!FFLATE_IN_DOCX.test(code)) throw new Error(`${id}: where is fflate?`);
      return code.replace(FFLATE_IN_DOCX, `import { unzipSync, zipSync } from '${FFLATE}';\n`);
    },
  },
};

const PARSER = "handlebars/dist/cjs/handlebars/compiler/base.js";
const PARSED = "\0parsed";

/** Chinese in JSON by its numbers too: the texts then take V8 a byte a character. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(NOT_ASCII, (unit) => `\\u${numberOf(unit)}`);

const parsing = (trees: ReadonlyMap<string, unknown>): string => {
  const known = [...trees].map(([text, tree]) => [text, asciiJson(tree)]);
  return `const known = new Map(${JSON.stringify(known)});
export const parse = (text) =>
  known.has(text) ? JSON.parse(known.get(text)) : require(${JSON.stringify(PARSER)}).parse(text);`;
};

/**
 * Handlebars' syntax trees of texts that are known before: parsing the package's own templates took a
 * fifteenth of a start. Other texts are parsed, and the parser is loaded when the first of them comes.
 */
export const parsedBefore = (trees: ReadonlyMap<string, unknown>): Plugin => ({
  name: "parsed-before",
  resolveId: (source, importer) => (source === PARSER && importer !== PARSED ? PARSED : undefined),
  load: (id) => (id === PARSED ? parsing(trees) : undefined),
});

/** V8 does not know what loads a module for code that it compiled before. */
const DYNAMIC_IMPORT = /[^.\w]import\(/;

export const onlyRequired: Plugin = {
  name: "only-required",
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle))
      if (part.type === "chunk" && DYNAMIC_IMPORT.test(part.code))
        throw new Error(`${part.fileName}: import() of a module that is not in the bundle`);
  },
};

/** Behind a backslash a character stands for itself, and its number would not. */
const BARE_ESCAPE = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]/;

/** Writes Chinese by its numbers: parts are read as Latin-1, which V8 keeps as it is, a byte a character. */
function inAscii(code: string, file: string): string {
  if (BARE_ESCAPE.test(code))
    throw new Error(`${file}: a backslash before a character that is not ASCII`);
  return code.replace(NOT_ASCII, (unit) => `\\u${numberOf(unit)}`);
}

/** Parts as `cli/parts.ts` runs them: the function that CommonJS makes of a file, in ASCII. */
export const asFunctions: Plugin = {
  name: "as-functions",
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle)) {
      if (part.type !== "chunk") continue;
      const body = inAscii(part.code, part.fileName);
      part.code = `(function (exports, require, module, __filename) {${body}\n})`;
    }
  },
};

/** Puts a text in the place of a module. */
export const replaced = (file: string, text: string): Plugin => ({
  name: "replaced",
  load: (id) => (id === file ? text : undefined),
});
