/**
 * The parts into which `npm run build` bundles the command, loaded with the code that V8 compiled
 * of them at build time: compiling takes a quarter of a start. Where there is none for this Node, or
 * V8 refuses it, the part is compiled as ever. Parts are written in ASCII, each as a function.
 */
import { closeSync, existsSync, fstatSync, openSync, read, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
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

/** By name, where in a file it begins, and where it ends. */
export type Places = Readonly<Record<string, { from: number; to: number }>>;

/** The file with the texts of all parts; their places are in `….json`. */
const TEXTS = join(import.meta.dirname, "parts");

/** The file with the code that a Node like this one compiled of them; the places are in `….json`. */
export const CODES = `${TEXTS}-${process.version}-${process.platform}-${process.arch}`;

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

interface Opened {
  texts: Places;
  /** One string, so large that V8 does not copy it into its heap. */
  text: string;
  codes: Places;
  code: Buffer;
}

const placesIn = (file: string): Places => JSON.parse(readFileSync(`${file}.json`, "utf8"));

const readAll = promisify(read);

/** All bytes of a file, read at one go by another thread. */
async function bytesOf(file: string): Promise<Buffer> {
  const handle = openSync(file, "r");
  try {
    const bytes = Buffer.allocUnsafeSlow(fstatSync(handle).size);
    await readAll(handle, bytes, 0, bytes.length, 0);
    return bytes;
  } finally {
    closeSync(handle);
  }
}

/** Opens the files of the parts, which are read while Node's own modules are loaded. */
async function open(): Promise<Opened> {
  const files = Promise.all([bytesOf(TEXTS), existsSync(CODES) ? bytesOf(CODES) : undefined]);
  optimizeLater();
  const [text, code] = await files;
  return {
    texts: placesIn(TEXTS),
    text: text.toString("latin1"),
    codes: code ? placesIn(CODES) : {},
    code: code ?? Buffer.alloc(0),
  };
}

let opened: Opened;
const loaded = new Map<string, Loaded>();

function compile(name: string): Script {
  const { texts, text, codes, code } = opened;
  const [inText, inCode] = [texts[name], codes[name]];
  return new Script(text.slice(inText?.from, inText?.to), {
    filename: join(import.meta.dirname, name),
    ...(inCode ? { cachedData: code.subarray(inCode.from, inCode.to) } : {}),
  });
}

/** What a part exports, by its name; parts that it asks for are loaded the same way. */
function loadPart(name: string): unknown {
  const before = loaded.get(name);
  if (before) return before.part.exports;
  const part: Part = { exports: {} };
  const script = compile(name);
  loaded.set(name, { part, script });
  const require: Require = (asked) =>
    asked.startsWith("./") ? loadPart(asked.slice(2)) : requirePackage(asked);
  const body = script.runInThisContext() as Body;
  body(part.exports, require, part, join(import.meta.dirname, name));
  return part.exports;
}

/** What the part exports that a process begins with. */
export async function openPart(name: string): Promise<unknown> {
  opened ??= await open();
  return loadPart(name);
}

/** The code of all parts loaded so far, functions that have run included, by their names. */
export const compiledParts = (): Map<string, Uint8Array> =>
  new Map([...loaded].map(([name, { script }]) => [name, script.createCachedData()]));
