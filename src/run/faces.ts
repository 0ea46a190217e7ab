/** The faces of this machine, by way of the font room. */
import { resolve } from "node:path";
import type { Outcome } from "../diagnostics.ts";
import { type FontChoice, loadFaces } from "../font/load-faces.ts";
import { type FontUse, fontUse, typefaceOrder } from "./fonts-used.ts";

export interface FaceOptions {
  /** Folder with the user's own fonts. */
  fontsDir?: string;
  ignoreSystem: boolean;
}

/** Chooses a face for every typeface. `fontsDir` is taken relative to `base`. */
export function chooseFaces(options: FaceOptions, base: string): Outcome<FontChoice> {
  const { fontsDir, ignoreSystem } = options;
  const folder = fontsDir === undefined ? {} : { fontsDir: resolve(base, fontsDir) };
  return loadFaces({ ...folder, ignoreSystem });
}

/** The choice as a list, in the order in which people think of the typefaces. */
export const chosenFonts = ({ chosen }: FontChoice): FontUse[] =>
  typefaceOrder.map((typeface) => fontUse(typeface, chosen[typeface]));
