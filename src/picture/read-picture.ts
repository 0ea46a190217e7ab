/** Bytes of a PNG → its pixels, or what is wrong with it. Nothing is unpacked before its size is known. */
import type { Outcome, Place, Problem } from "../diagnostics.ts";
import type { Picture } from "../document/picture.ts";
import { readChunks } from "./chunks.ts";
import { decodePixels } from "./pixels.ts";
import {
  damagedPng,
  notPng,
  opaquePicture,
  pictureFileTooLarge,
  pictureTooLarge,
  unusualPng,
} from "./problems.ts";

const MAX_MEGABYTES = 8;
/** 60 mm at 1200 dots an inch are 2835 pixels. */
const MAX_SIDE_PX = 3000;

/**
 * Reads a PNG of any kind of colour without interlacing. `name` is what messages call it, `place`
 * where the data names it.
 */
export function readPicture(bytes: Uint8Array, name: string, place: Place): Outcome<Picture> {
  const fail = (problem: Problem): Outcome<Picture> => ({ problems: [problem] });
  if (bytes.length > MAX_MEGABYTES * 1024 * 1024)
    return fail(pictureFileTooLarge(name, MAX_MEGABYTES, place));
  const chunks = readChunks(bytes);
  if (chunks === "not a PNG") return fail(notPng(name, place));
  if (chunks === "damaged") return fail(damagedPng(name, place));
  const { widthPx, heightPx } = chunks.header;
  if (widthPx > MAX_SIDE_PX || heightPx > MAX_SIDE_PX)
    return fail(pictureTooLarge(name, { widthPx, heightPx }, MAX_SIDE_PX, place));
  if (chunks.header.interlaced) return fail(unusualPng(name, place));
  const pixels = decodePixels(chunks);
  if (!pixels) return fail(damagedPng(name, place));
  const picture: Picture = { name, png: bytes, widthPx, heightPx, ...pixels };
  return { value: picture, problems: picture.alpha ? [] : [opaquePicture(name, place)] };
}
