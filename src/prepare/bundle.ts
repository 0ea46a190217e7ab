/**
 * Puts the command, and what batch runs in children, with everything that they import into a few
 * files: a start then opens a handful of files and not a thousand. The library stays as it was
 * compiled. The parts lie beside the command, as deep below the root as the files they are made of.
 */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "rolldown";

const dist = fileURLToPath(new URL("../", import.meta.url));
const directory = join(dist, "cli");
const program = join(directory, "program.js");
const worker = join(dist, "run/batch/worker.js");

/** Loaded from their packages when they are needed, which is seldom. */
const SELDOM = [/^pdfjs-dist/, /^@cantoo\/fontkit/];

/** Of these, modules that nothing is used of are left out: they do nothing by themselves. */
const PURE = /[\\/]node_modules[\\/](?:pdf-lib|docx|fflate)[\\/]/;

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

const withoutUnused: Plugin = {
  name: "without-unused",
  resolveId: (source, importer = "") =>
    UNUSED.some((unused) => unused.source === source && unused.importer.test(importer))
      ? NOTHING
      : undefined,
  load: (id) => (id === NOTHING ? "export {};" : undefined),
};

const NOT_ASCII = /[^\0-\x7f]/g;

/** Behind a backslash a character stands for itself, and its number would not. */
const BARE_ESCAPE = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]/;

/** Writes Chinese by its numbers: parts are read as Latin-1, which V8 keeps as it is, a byte a character. */
function inAscii(code: string, file: string): string {
  if (BARE_ESCAPE.test(code))
    throw new Error(`${file}: a backslash before a character that is not ASCII`);
  const numberOf = (unit: string) => unit.charCodeAt(0).toString(16).padStart(4, "0");
  return code.replace(NOT_ASCII, (unit) => `\\u${numberOf(unit)}`);
}

/** V8 does not know what loads a module for code that it compiled before. */
const DYNAMIC_IMPORT = /[^.\w]import\(/;

const onlyRequired: Plugin = {
  name: "only-required",
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle))
      if (part.type === "chunk" && DYNAMIC_IMPORT.test(part.code))
        throw new Error(`${part.fileName}: import() of a module that is not in the bundle`);
  },
};

const asciiOnly: Plugin = {
  name: "ascii-only",
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle))
      if (part.type === "chunk") part.code = inAscii(part.code, part.fileName);
  },
};

for (const name of readdirSync(directory))
  if (name.startsWith("part-")) rmSync(join(directory, name));

await build({
  input: { program, worker },
  platform: "node",
  plugins: [withoutUnused, onlyRequired, asciiOnly],
  external: SELDOM,
  // The other build of fflate loads Node's worker threads, which are never used.
  resolve: { alias: { fflate: "fflate/browser" } },
  treeshake: { moduleSideEffects: [{ test: PURE, sideEffects: false }] },
  output: {
    dir: directory,
    format: "cjs",
    entryFileNames: "part-[name].cjs",
    chunkFileNames: "part-[hash].cjs",
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  },
});

/** Puts a module in the place of the one that a part was made of, which answers with the part. */
function replaceModule(file: string, part: string, exported: string): void {
  const way = `./${relative(dirname(file), directory) || "."}`.replaceAll("\\", "/");
  const [parts, own] = ["parts.js", part].map((name) => JSON.stringify(`${way}/${name}`));
  const text = `import { fileURLToPath } from "node:url";
import { loadPart } from ${parts};
${exported}loadPart(fileURLToPath(new URL(${own}, import.meta.url)));
`;
  writeFileSync(file, text);
}

replaceModule(program, "part-program.cjs", "export const { runProgram } = ");
replaceModule(worker, "part-worker.cjs", "");
