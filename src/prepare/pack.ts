/** Puts many contents into the bytes of one file, as `cli/parts.ts` reads it. */
import type { Places } from "../cli/parts.ts";

/** V8 copies code that begins elsewhere. */
const ALIGNED_BYTES = 8;

export function pack(contents: ReadonlyMap<string, Uint8Array>): { bytes: Buffer; places: Places } {
  const places: Record<string, Places[string]> = {};
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const [name, bytes] of contents) {
    const padding = new Uint8Array(-bytes.length & (ALIGNED_BYTES - 1));
    places[name] = { from, to: from + bytes.length };
    pieces.push(bytes, padding);
    from += bytes.length + padding.length;
  }
  return { bytes: Buffer.concat(pieces), places };
}
