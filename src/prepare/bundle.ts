/**
 * Puts the command, and what batch runs in children, with everything that they import into a few
 * files: a start then opens a handful of files and not a thousand. The library stays as it was
 * compiled. The parts lie beside the command, as deep below the root as the files they are made of.
 */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import {
  asFunctions,
  fflateWhenNeeded,
  onlyRequired,
  parsedBefore,
  replaced,
  withoutUnused,
} from "./bundle-plugins.ts";
import { treesOfOwnTemplates } from "./own-trees.ts";
import { writePack } from "./write-pack.ts";

const dist = fileURLToPath(new URL("../", import.meta.url));
const directory = join(dist, "cli");
const program = join(directory, "program.js");
const worker = join(dist, "run/batch/worker.js");

/** Loaded from their packages when they are needed, which is seldom. */
const SELDOM = [/^pdfjs-dist/, /^@cantoo\/fontkit/];

/** Of these, modules that nothing is used of are left out: they do nothing by themselves. */
const PURE = /[\\/]node_modules[\\/](?:pdf-lib|docx|fflate)[\\/]/;

const { output } = await build({
  input: { program, worker },
  platform: "node",
  write: false,
  plugins: [
    withoutUnused,
    fflateWhenNeeded,
    parsedBefore(await treesOfOwnTemplates()),
    onlyRequired,
    asFunctions,
  ],
  external: SELDOM,
  treeshake: { moduleSideEffects: [{ test: PURE, sideEffects: false }] },
  output: {
    format: "cjs",
    entryFileNames: "[name]",
    chunkFileNames: "[hash]",
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  },
});

for (const name of readdirSync(directory)) if (/^parts?-/.test(name)) rmSync(join(directory, name));

const texts = output.flatMap((part): [string, Uint8Array][] =>
  part.type === "chunk" ? [[part.fileName, Buffer.from(part.code, "latin1")]] : [],
);
writePack(join(directory, "parts"), new Map(texts));

/** A module that opens a part, and what it says with it. */
const opening = (loader: string, words: string): string =>
  `import { openPart } from ${JSON.stringify(loader)};\n${words}`;

/**
 * The entry, and what loads the parts. CommonJS too: before it runs a first module, Node has its
 * loader of modules to prepare.
 */
const ENTRIES = ["main.js", "parts.js"];

await build({
  input: ENTRIES.map((name) => join(directory, name)),
  platform: "node",
  plugins: [
    replaced(
      program,
      opening(
        "./parts.js",
        'export const runProgram = async (...given) => (await openPart("program")).runProgram(...given);',
      ),
    ),
  ],
  output: { dir: directory, format: "cjs", entryFileNames: "[name].js" },
});
writeFileSync(join(directory, "package.json"), JSON.stringify({ type: "commonjs" }));
writeFileSync(worker, opening("../../cli/parts.js", 'await openPart("worker");'));

for (const name of readdirSync(directory, { recursive: true, encoding: "utf8" }))
  if (name.endsWith(".js") && !ENTRIES.includes(name)) rmSync(join(directory, name));
