/** Seals and signature stamps of a workspace: every picture that its documents name, read once. */
import { join } from "node:path";
import type { Campaign, DocumentRequest, PictureFile } from "../data/campaign.ts";
import type { Outcome, Problem } from "../diagnostics.ts";
import type { Picture } from "../document/picture.ts";
import { readPicture } from "../picture/read-picture.ts";
import { type FoundFile, readInside, shownPath } from "./read-inside.ts";

/** Pictures by the file that the data names, and what was wrong with each of them. */
export interface PictureShelf {
  pictures: ReadonlyMap<string, Picture>;
  pictureProblems: ReadonlyMap<string, readonly Problem[]>;
}

/** No pictures at all. */
export const noPictures: PictureShelf = { pictures: new Map(), pictureProblems: new Map() };

/** The pictures that a document shows. */
const picturesOf = ({ envelope }: DocumentRequest): PictureFile[] => [
  ...(envelope.sealed ? envelope.seals : []),
  ...envelope.signers.flatMap(({ stamp }) => stamp ?? []),
];

/** Opens the file of a picture; gives it with the name that messages show. */
export type OpenPicture = (file: string) => Promise<Outcome<FoundFile>>;

/** Pictures below the folder data/ of a workspace. */
export const openBelow =
  (root: string, base: string): OpenPicture =>
  (file) => {
    const path = join(root, "data", file);
    return readInside(root, path, shownPath(base, path));
  };

/** Reads every picture that the campaign's documents show. */
export async function readPictures(campaign: Campaign, open: OpenPicture): Promise<PictureShelf> {
  const pictures = new Map<string, Picture>();
  const pictureProblems = new Map<string, Problem[]>();
  for (const { file } of campaign.documents.flatMap(picturesOf)) {
    if (pictureProblems.has(file.text)) continue;
    const found = await open(file.text);
    const place = { ...file.place, path: file.path };
    const read = found.value && readPicture(found.value.bytes, found.value.file, place);
    if (read?.value) pictures.set(file.text, read.value);
    const missing = found.problems.map((problem) => ({ ...problem, ...place }));
    pictureProblems.set(file.text, [...missing, ...(read?.problems ?? [])]);
  }
  return { pictures, pictureProblems };
}

/** What was wrong with the pictures of one document. */
export const problemsOfPictures = (shelf: PictureShelf, request: DocumentRequest): Problem[] =>
  picturesOf(request).flatMap(({ file }) => shelf.pictureProblems.get(file.text) ?? []);
