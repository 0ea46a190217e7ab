/** Pictures of a workspace, read when a document asks for them. */
import { join } from "node:path";
import type { Outcome, Place } from "../diagnostics.ts";
import type { Picture, PictureSource } from "../document/picture.ts";
import { MAX_PICTURE_BYTES, readPhoto, readSeal } from "../picture/read-picture.ts";
import { type FoundFile, readInsideSync, shownPath } from "./read-inside.ts";

/** Opens the file of a picture; gives it with the name that messages show. */
export type OpenPicture = (file: string) => Outcome<FoundFile>;

/** Pictures below a folder and nowhere else; messages show them relative to `base`. */
export const openBelow =
  (folder: string, base: string): OpenPicture =>
  (file) => {
    const path = join(folder, file);
    return readInsideSync(folder, path, shownPath(base, path), MAX_PICTURE_BYTES);
  };

/** Pictures kept at hand: those that all units of a run share, and few enough not to fill memory. */
const KEPT = 16;

type ReadPicture = (bytes: Uint8Array, name: string, place: Place) => Outcome<Picture>;

function remembering(open: OpenPicture, read: ReadPicture): PictureSource["photo"] {
  const known = new Map<string, Outcome<Picture>>();
  const fresh = (file: string): Outcome<Picture> => {
    const { value, problems } = open(file);
    return value ? read(value.bytes, value.file, {}) : { problems };
  };
  return (file, place) => {
    const outcome = known.get(file) ?? fresh(file);
    known.delete(file);
    known.set(file, outcome);
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return { ...outcome, problems: outcome.problems.map((problem) => ({ ...problem, ...place })) };
  };
}

/** Pictures that `open` finds, each read once as long as it is among the last ones asked for. */
export const pictureSource = (open: OpenPicture): PictureSource => ({
  seal: remembering(open, readSeal),
  photo: remembering(open, readPhoto),
});
