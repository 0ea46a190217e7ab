/** Writes what `cli/parts.ts` reads: many contents in one file, their places in another. */
import { writeFileSync } from "node:fs";
import type { Places } from "../cli/parts.ts";

/** V8 copies code that begins elsewhere. */
const ALIGNED_BYTES = 8;

/** `file` holds the contents, `file.json` tells where. */
export function writePack(file: string, contents: ReadonlyMap<string, Uint8Array>): void {
  const places: Record<string, Places[string]> = {};
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const [name, bytes] of contents) {
    const padding = new Uint8Array(-bytes.length & (ALIGNED_BYTES - 1));
    places[name] = { from, to: from + bytes.length };
    pieces.push(bytes, padding);
    from += bytes.length + padding.length;
  }
  writeFileSync(file, Buffer.concat(pieces));
  writeFileSync(`${file}.json`, JSON.stringify(places));
}
