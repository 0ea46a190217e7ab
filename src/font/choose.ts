/** Choosing the face of a typeface: the user's folder, then this machine, then what came along. */
import { basename, extname } from "node:path";
import type { Problem } from "../diagnostics.ts";
import type { Typeface } from "../house/style.ts";
import { coveragePercent } from "./coverage.ts";
import type { Face } from "./face.ts";
import { openFaceFile } from "./face-files.ts";
import { plainName, TYPEFACES } from "./names.ts";
import { embeddingOf } from "./open-face.ts";
import { brokenFont, embeddingForbidden, poorCoverage } from "./problems.ts";
import type { FoundFont } from "./scan.ts";

export interface Choice {
  face?: Face;
  problems: Problem[];
}

/** Fonts found on this machine, by where they were found. */
export interface Installed {
  user: readonly FoundFont[];
  system: readonly FoundFont[];
}

/**
 * The best installed face for a typeface, absent if there is none; the problems tell which better
 * ones had to be left. A choice without value is no error here: the bundled face serves then.
 */
export function chooseInstalled(typeface: Typeface, installed: Installed): Choice {
  const problems: Problem[] = [];
  for (const source of ["user", "system"] as const) {
    for (const font of candidates(typeface, installed[source], source === "user")) {
      const opened = openFaceFile(font.file, font.index, source);
      if ("reason" in opened) {
        problems.push(brokenFont(font.file, opened.reason));
      } else if (embeddingOf(opened.face) === "forbidden") {
        problems.push(embeddingForbidden(typeface, opened.face.family, font.file));
      } else {
        return { face: opened.face, problems: [...problems, ...remarks(typeface, opened.face)] };
      }
    }
  }
  return { problems };
}

/** Below this a font is worth a remark: Word and office fonts have all of GB/T 2312. */
const FULL_COVERAGE_PERCENT = 99;

function remarks(typeface: Typeface, face: Face): Problem[] {
  const percent = typeface === "Latin" ? 100 : coveragePercent(face);
  return percent < FULL_COVERAGE_PERCENT ? [poorCoverage(typeface, face, percent)] : [];
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
