/** One face for each typeface, and who stands in for a character that it lacks. */
import type { Typeface } from "../house/style.ts";
import type { Face, FaceSet } from "./face.ts";

/** Faces beyond those chosen, in the order in which they are asked; opened when first needed. */
export type Relatives = readonly (() => Face | undefined)[];

/** A set that asks the chosen face, then its relatives; answers are remembered. */
export function makeFaceSet(chosen: Record<Typeface, Face>, relatives: Relatives): FaceSet {
  const known = new Map<string, Face>();
  const remember = (face: Face): Face => {
    known.set(face.id, face);
    return face;
  };
  Object.values(chosen).forEach(remember);
  const open = relatives.map((load) => once(load));
  const substitutes = new Map<number, Face | undefined>();

  const substitute = (codePoint: number): Face | undefined => {
    for (const load of open) {
      const face = load();
      if (face && face.glyphOf(codePoint) !== 0) return remember(face);
    }
    return undefined;
  };
  return {
    faceOf: (typeface) => chosen[typeface],
    faceFor: (typeface, codePoint) => {
      const asked = chosen[typeface];
      if (asked.glyphOf(codePoint) !== 0) return asked;
      if (!substitutes.has(codePoint)) substitutes.set(codePoint, substitute(codePoint));
      return substitutes.get(codePoint);
    },
    byId: (id) => known.get(id),
  };
}

function once<T>(load: () => T): () => T {
  let result: { value: T } | undefined;
  return () => {
    result ??= { value: load() };
    return result.value;
  };
}
