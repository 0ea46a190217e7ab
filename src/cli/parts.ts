/**
 * The parts into which `npm run build` bundles the command, loaded with the code that V8 compiled
 * of them at build time: compiling takes a quarter of a start. Where there is none for this Node, or
 * V8 refuses it, the part is compiled as ever. Parts are written in ASCII, each as a function.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

interface Part {
  exports: unknown;
}

type Require = (name: string) => unknown;
type Body = (exports: unknown, require: Require, module: Part, file: string) => void;

interface Loaded {
  part: Part;
  script: Script;
}

const requirePackage = createRequire(import.meta.filename);

/** Of Node, what most commands need. Its code was compiled when Node was built. */
const OF_NODE = ["node:crypto", "node:fs/promises", "node:zlib"];

/**
 * A function is optimized when it has run for so many bytes of its code: seven times as late as by
 * V8 itself, since most commands are over before it pays. V8 takes code only under the flags under
 * which it was compiled: Node's own before this one is set, that of the parts behind it.
 */
function optimizeLater(): void {
  for (const name of OF_NODE) requirePackage(name);
  setFlagsFromString("--interrupt-budget=500000");
}

const loaded = new Map<string, Loaded>();

const MACHINE = `${process.version}-${process.platform}-${process.arch}`;

/** Where the code that a Node like this one compiled of a part lies. */
const codeFile = (file: string): string => `${file}.${MACHINE}.code`;

function codeOf(file: string): Buffer | undefined {
  try {
    return readFileSync(codeFile(file));
  } catch {
    return undefined;
  }
}

function compile(file: string): Script {
  const cachedData = codeOf(file);
  const text = readFileSync(file, "latin1");
  return new Script(text, { filename: file, ...(cachedData ? { cachedData } : {}) });
}

/** What the file at an absolute path exports; parts beside it are loaded the same way. */
export function loadPart(file: string): unknown {
  const before = loaded.get(file);
  if (before) return before.part.exports;
  if (loaded.size === 0) optimizeLater();
  const part: Part = { exports: {} };
  const script = compile(file);
  loaded.set(file, { part, script });
  const require: Require = (name) =>
    name.startsWith("./") ? loadPart(join(dirname(file), name)) : requirePackage(name);
  const body = script.runInThisContext() as Body;
  body(part.exports, require, part, file);
  return part.exports;
}

/** The code of all parts loaded so far, functions that have run included, by the file it belongs in. */
export const compiledParts = (): Map<string, Uint8Array> =>
  new Map([...loaded].map(([file, { script }]) => [codeFile(file), script.createCachedData()]));
