/**
 * Build step (`npm run prepare`, after tsc): writes the bundled faces, their licences and a
 * fontconfig file into dist/faces. Speaks English, to the person who installs; exits with 1 if it cannot.
 */
import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hanCharacterSet, latinCharacterSet } from "./character-set.ts";
import { fontsConf } from "./fonts-conf.ts";
import { makeFace } from "./make-face.ts";
import { FACES, LICENCES } from "./recipes.ts";

const directory = fileURLToPath(new URL("../../dist/faces/", import.meta.url));
const { resolve } = createRequire(import.meta.url);

/** File of an installed package; undefined if the package is not there. */
function packageFile(name: string): string | undefined {
  try {
    return resolve(name);
  } catch {
    return undefined;
  }
}

/** Paths by their names in the recipes; ends the process if one is missing. */
function findSources(): Map<string, string> {
  const names = [...FACES, ...LICENCES].map(({ source }) => source);
  const found = new Map<string, string>();
  const missing: string[] = [];
  for (const name of names) {
    const path = packageFile(name);
    if (path === undefined) missing.push(name);
    else found.set(name, path);
  }
  if (missing.length === 0) return found;
  console.error(
    [
      "yinfa: the bundled faces cannot be made, these files of development packages are missing:",
      ...missing.map((name) => `  ${name}`),
      "Install with development dependencies (npm ci, without --omit=dev) and run: npm run prepare",
    ].join("\n"),
  );
  process.exit(1);
}

/** Whole or not at all: a reader never meets half a face. */
function writeWhole(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}

function prepareFaces(): void {
  const sources = findSources();
  const characters = { han: hanCharacterSet(), latin: latinCharacterSet() };
  mkdirSync(directory, { recursive: true });
  let total = 0;
  for (const recipe of FACES) {
    const source = readFileSync(sources.get(recipe.source) ?? "");
    const bytes = makeFace(recipe, source, characters[recipe.characters]);
    writeWhole(join(directory, recipe.output), bytes);
    total += bytes.length;
  }
  for (const { source, output } of LICENCES) {
    copyFileSync(sources.get(source) ?? "", join(directory, output));
  }
  writeFileSync(join(directory, "fonts.conf"), fontsConf());
  const megabytes = (total / 1e6).toFixed(1);
  console.log(`yinfa: wrote ${FACES.length} faces (${megabytes} MB) to ${directory}`);
}

prepareFaces();
