/** Which faces a document is really set in. */
import { faceNames } from "../docx/face-names.ts";
import type { Face, FaceSet } from "../font/face.ts";
import type { Typeface } from "../house/style.ts";
import type { LaidOutPages } from "../layout/page.ts";

/** Typefaces in the order in which people think of them. */
export const typefaceOrder: readonly Typeface[] = [
  "FangSong",
  "KaiTi",
  "HeiTi",
  "XiaoBiaoSong",
  "SongTi",
  "Latin",
];

/** A face at work in the place of a typeface; a second one for it is a fallback for rare characters. */
export interface FontUse {
  typeface: Typeface;
  family: string;
  postscriptName: string;
  source: Face["source"];
  file: string;
}

/** What is known of a face that serves a typeface. */
export const fontUse = (typeface: Typeface, face: Face): FontUse => ({
  typeface,
  family: face.family,
  postscriptName: face.postscriptName,
  source: face.source,
  file: face.file,
});

/** Font uses sorted by typeface, each typeface's own face before its fallbacks. */
export const byTypeface = (uses: readonly FontUse[]): FontUse[] =>
  typefaceOrder.flatMap((typeface) => uses.filter((use) => use.typeface === typeface));

/** Faces on finished pages, each once for each typeface. */
export const fontsOn = ({ facesUsed }: LaidOutPages, faces: FaceSet): FontUse[] =>
  byTypeface(
    facesUsed.flatMap(({ typeface, face: id }) => {
      const face = faces.byId(id);
      return face ? [fontUse(typeface, face)] : [];
    }),
  );

/** Names of the faces embedded in the PDF. */
export const embeddedNames = (uses: readonly FontUse[]): string[] => [
  ...new Set(uses.map((use) => use.postscriptName)),
];

/** Names of the faces that the DOCX asks Word for. */
export const officeNames = (uses: readonly FontUse[]): string[] => [
  ...new Set(uses.map((use) => faceNames[use.typeface].name)),
];
