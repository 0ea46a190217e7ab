/** Choosing the face of a typeface: the user's folder, then this machine, then what came along. */
import { basename, extname } from "node:path";
import type { Outcome, Problem } from "../diagnostics.ts";
import type { Typeface } from "../house/style.ts";
import type { Face } from "./face.ts";
import { BUNDLED_DIRECTORY, openBundled, openFaceFile } from "./face-files.ts";
import { plainName, TYPEFACES } from "./names.ts";
import { embeddingOf } from "./open-face.ts";
import { brokenFont, embeddingForbidden, facesMissing } from "./problems.ts";
import type { FoundFont } from "./scan.ts";

/** Fonts found on this machine, by where they were found. */
export interface Installed {
  user: readonly FoundFont[];
  system: readonly FoundFont[];
}

/** The best face for a typeface; the problems tell which better ones had to be left. */
export function chooseFace(typeface: Typeface, installed: Installed): Outcome<Face> {
  const problems: Problem[] = [];
  for (const source of ["user", "system"] as const) {
    for (const font of candidates(typeface, installed[source], source === "user")) {
      const opened = openFaceFile(font.file, font.index, source);
      if ("reason" in opened) {
        problems.push(brokenFont(font.file, opened.reason));
      } else if (embeddingOf(opened.face) === "forbidden") {
        problems.push(embeddingForbidden(typeface, opened.face.family, font.file));
      } else {
        return { value: opened.face, problems };
      }
    }
  }
  const name = TYPEFACES[typeface].bundled;
  const face = openBundled(name);
  if (face) return { value: face, problems };
  return { problems: [...problems, facesMissing(BUNDLED_DIRECTORY, [name])] };
}

/** Fonts of the wanted names, best name first and regular cuts before others. */
function candidates(
  typeface: Typeface,
  fonts: readonly FoundFont[],
  byFileName: boolean,
): FoundFont[] {
  const { label, wanted } = TYPEFACES[typeface];
  const named = (font: FoundFont): string[] =>
    byFileName ? [...font.names, basename(font.file, extname(font.file))] : font.names;
  const plain = fonts.map((font) => ({ font, names: new Set(named(font).map(plainName)) }));
  const asked = byFileName ? [label, ...wanted] : wanted;
  const hits = asked.flatMap((name) =>
    plain
      .filter(({ names }) => names.has(plainName(name)))
      .map(({ font }) => font)
      .sort((a, b) => Number(b.regular) - Number(a.regular)),
  );
  return [...new Set(hits)];
}
