/**
 * Puts the command and everything that it imports into a few files, in the place of `dist/cli/main.js`:
 * a start then opens a handful of files and not a thousand. The library stays as it was compiled, and
 * so do the scripts that run as children. The parts lie beside the command, as deep below the root.
 */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const directory = fileURLToPath(new URL("../cli/", import.meta.url));

/** Loaded from their packages when they are needed, which is seldom. */
const SELDOM = [/^pdfjs-dist/, /^@cantoo\/fontkit/];

for (const name of readdirSync(directory))
  if (name.startsWith("part-")) rmSync(join(directory, name));

await build({
  input: join(directory, "main.js"),
  platform: "node",
  external: SELDOM,
  // gray-matter's engine for JavaScript front matter, which is never used.
  checks: { eval: false },
  output: {
    dir: directory,
    format: "esm",
    entryFileNames: "main.js",
    chunkFileNames: "part-[hash].js",
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  },
});
