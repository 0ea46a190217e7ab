/**
 * The parts into which `npm run build` bundles the command, loaded with the code that V8 compiled
 * of them at build time: compiling takes a quarter of a start. Where there is none for this Node, or
 * V8 refuses it, the part is compiled as ever. Parts are written in ASCII.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";

interface Part {
  exports: unknown;
}

type Require = (name: string) => unknown;
type Body = (exports: unknown, require: Require, module: Part, file: string) => void;

interface Loaded {
  part: Part;
  script: Script;
}

/**
 * How much a function runs before V8 optimizes it, in bytes of its code: seven times what it is by
 * itself, since most commands are over before that pays. Set before anything is loaded, because V8
 * takes code only under the flags under which it was compiled.
 */
setFlagsFromString("--interrupt-budget=500000");

const loaded = new Map<string, Loaded>();

const MACHINE = `${process.version}-${process.platform}-${process.arch}`;

/** Where the code that a Node like this one compiled of a part lies. */
const codeFile = (file: string): string => `${file}.${MACHINE}.code`;

function compile(file: string): Script {
  const code = codeFile(file);
  const text = readFileSync(file, "latin1");
  return new Script(`(function (exports, require, module, __filename) {${text}\n})`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(existsSync(code) ? { cachedData: readFileSync(code) } : {}),
  });
}

/** What the CommonJS file at an absolute path exports; parts beside it are loaded the same way. */
export function loadPart(file: string): unknown {
  const before = loaded.get(file);
  if (before) return before.part.exports;
  const part: Part = { exports: {} };
  const script = compile(file);
  loaded.set(file, { part, script });
  const requirePackage = createRequire(file);
  const require: Require = (name) =>
    name.startsWith("./") ? loadPart(join(dirname(file), name)) : requirePackage(name);
  const body = script.runInThisContext() as Body;
  body(part.exports, require, part, file);
  return part.exports;
}

/** The code of all parts loaded so far, functions that have run included, by the file it belongs in. */
export const compiledParts = (): Map<string, Uint8Array> =>
  new Map([...loaded].map(([file, { script }]) => [codeFile(file), script.createCachedData()]));
