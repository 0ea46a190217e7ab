/** The fonts of a run: chosen once, shared by all its documents. */
import { statSync } from "node:fs";
import type { Outcome, Problem } from "../diagnostics.ts";
import type { Typeface } from "../house/style.ts";
import { chooseInstalled, type Installed } from "./choose.ts";
import type { Face, FaceSet } from "./face.ts";
import { BUNDLED_DIRECTORY, openBundled, openFaceFile, openWholeFont } from "./face-files.ts";
import { makeFaceSet, type Relatives } from "./face-set.ts";
import { systemFontDirectories } from "./font-directories.ts";
import { ALL_TYPEFACES, plainName, RARE_CHARACTER_FONTS, TYPEFACES } from "./names.ts";
import { embeddingOf } from "./open-face.ts";
import { brokenFont, facesMissing, noFontsDirectory } from "./problems.ts";
import { type FoundFont, type Scan, scanFonts } from "./scan.ts";

export interface FaceRequest {
  /** The user's folder of fonts; its fonts come first. */
  fontsDir?: string;
  /** Leave the fonts installed on this machine alone, so that every machine draws the same. */
  ignoreSystem: boolean;
  /** Instead of the operating system's directories. */
  systemDirectories?: readonly string[];
  /** Instead of the folder of the faces that came with yinfa. */
  bundledDirectory?: string;
}

export interface FontChoice {
  faces: FaceSet;
  chosen: Record<Typeface, Face>;
}

/**
 * Finds a face for every typeface: user's folder, system, bundled. Errors: the folder is missing,
 * or a typeface has no face at all; fonts passed over are told as warnings and hints.
 */
export function loadFaces(request: FaceRequest): Outcome<FontChoice> {
  const { fontsDir } = request;
  if (fontsDir !== undefined && !statSync(fontsDir, { throwIfNoEntry: false })?.isDirectory()) {
    return { problems: [noFontsDirectory(fontsDir)] };
  }
  const user = fontsDir === undefined ? NOTHING : scanFonts([fontsDir]);
  const system = request.ignoreSystem ? NOTHING : scanSystem(request.systemDirectories);
  const installed: Installed = { user: user.fonts, system: system.fonts };
  const problems: Problem[] = user.broken.map((file) => brokenFont(file, "不是字体或已损坏"));
  const directory = request.bundledDirectory ?? BUNDLED_DIRECTORY;
  const chosen: Partial<Record<Typeface, Face>> = {};
  const missing: string[] = [];
  for (const typeface of ALL_TYPEFACES) {
    const choice = chooseInstalled(typeface, installed);
    problems.push(...choice.problems);
    const { bundled } = TYPEFACES[typeface];
    const face = choice.face ?? openBundled(directory, bundled);
    if (face) chosen[typeface] = face;
    else missing.push(bundled);
  }
  if (!isComplete(chosen)) return { problems: [...problems, facesMissing(directory, missing)] };
  const faces = makeFaceSet(chosen, relatives(chosen, installed, directory));
  return { value: { chosen, faces }, problems };
}

const NOTHING: Scan = { fonts: [], broken: [] };

const isComplete = (chosen: Partial<Record<Typeface, Face>>): chosen is Record<Typeface, Face> =>
  ALL_TYPEFACES.every((typeface) => chosen[typeface]);

const scanned = new Map<string, Scan>();

/** The machine's fonts are looked at once in a process. */
function scanSystem(directories: readonly string[] = systemFontDirectories()): Scan {
  const key = directories.join("\n");
  const scan = scanned.get(key) ?? scanFonts(directories);
  scanned.set(key, scan);
  return scan;
}

/** The other chosen and bundled faces, the user's other fonts, the system's large ones, the whole package. */
function relatives(
  chosen: Record<Typeface, Face>,
  installed: Installed,
  directory: string,
): Relatives {
  const rare = new Set(RARE_CHARACTER_FONTS.map(plainName));
  const large = installed.system.filter(({ names }) => names.some((n) => rare.has(plainName(n))));
  return [
    ...ALL_TYPEFACES.map((typeface) => () => chosen[typeface]),
    ...ALL_TYPEFACES.map((typeface) => () => openBundled(directory, TYPEFACES[typeface].bundled)),
    ...installed.user.map((font) => () => openEmbeddable(font, "user")),
    ...large.map((font) => () => openEmbeddable(font, "system")),
    openWholeFont,
  ];
}

function openEmbeddable(font: FoundFont, source: Face["source"]): Face | undefined {
  const opened = openFaceFile(font.file, font.index, source);
  return "face" in opened && embeddingOf(opened.face) === "allowed" ? opened.face : undefined;
}
