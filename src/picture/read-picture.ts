/** Bytes of a picture → what writers need of it, or what is wrong. Nothing is unpacked before its size is known. */
import type { Outcome, Place, Problem } from "../diagnostics.ts";
import type { JpegPicture, Picture, PngPicture } from "../document/picture.ts";
import { readChunks } from "./chunks.ts";
import { readJpegHeader } from "./jpeg.ts";
import { decodePixels } from "./pixels.ts";
import {
  damagedJpeg,
  damagedPng,
  mirroredJpeg,
  notPicture,
  notPng,
  opaquePicture,
  photoFileTooLarge,
  photoTooLarge,
  pictureFileTooLarge,
  pictureTooLarge,
  unusualJpeg,
  unusualPng,
} from "./problems.ts";

const MEGABYTE = 1024 * 1024;
const MAX_SEAL_MEGABYTES = 8;
/** 60 mm at 1200 dots an inch are 2835 pixels. */
const MAX_SEAL_SIDE_PX = 3000;
const MAX_PHOTO_MEGABYTES = 20;
/** No picture is larger; whoever opens files need not read on. */
export const MAX_PICTURE_BYTES = MAX_PHOTO_MEGABYTES * MEGABYTE;
/** A camera of 60 megapixels; of a PNG, which is unpacked, a quarter of it. */
const MAX_JPEG_PIXELS = 64_000_000;
const MAX_PNG_PIXELS = 16_000_000;

const fail = (problem: Problem): { problems: Problem[] } => ({ problems: [problem] });

/** A PNG whose size `tooLarge` finds bearable. */
function readPng(
  bytes: Uint8Array,
  name: string,
  place: Place,
  tooLarge: (size: { widthPx: number; heightPx: number }) => Problem | undefined,
): Outcome<PngPicture> {
  const chunks = readChunks(bytes);
  if (chunks === "not a PNG") return fail(notPng(name, place));
  if (chunks === "damaged") return fail(damagedPng(name, place));
  const { widthPx, heightPx } = chunks.header;
  const problem = tooLarge({ widthPx, heightPx });
  if (problem) return fail(problem);
  if (chunks.header.interlaced) return fail(unusualPng(name, place));
  const pixels = decodePixels(chunks);
  if (!pixels) return fail(damagedPng(name, place));
  return { value: { format: "png", name, bytes, widthPx, heightPx, ...pixels }, problems: [] };
}

/**
 * Reads the PNG of a seal or stamp, of any kind of colour without interlacing. `name` is what
 * messages call it, `place` where the data names it.
 */
export function readSeal(bytes: Uint8Array, name: string, place: Place): Outcome<PngPicture> {
  if (bytes.length > MAX_SEAL_MEGABYTES * MEGABYTE)
    return fail(pictureFileTooLarge(name, MAX_SEAL_MEGABYTES, place));
  const read = readPng(bytes, name, place, (size) =>
    Math.max(size.widthPx, size.heightPx) > MAX_SEAL_SIDE_PX
      ? pictureTooLarge(name, size, MAX_SEAL_SIDE_PX, place)
      : undefined,
  );
  if (!read.value || read.value.alpha) return read;
  return { ...read, problems: [opaquePicture(name, place)] };
}

function readJpeg(bytes: Uint8Array, name: string, place: Place): Outcome<JpegPicture> {
  const header = readJpegHeader(bytes);
  if (header === "damaged") return fail(damagedJpeg(name, place));
  if (header === "unusual") return fail(unusualJpeg(name, place));
  if (header === "mirrored") return fail(mirroredJpeg(name, place));
  if (header.widthPx * header.heightPx > MAX_JPEG_PIXELS)
    return fail(photoTooLarge(name, header, place));
  return { value: { format: "jpeg", name, bytes, ...header }, problems: [] };
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;
const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[1] === 0x50;

/** Reads a JPEG or PNG that stands in the text. */
export function readPhoto(bytes: Uint8Array, name: string, place: Place): Outcome<Picture> {
  if (bytes.length > MAX_PICTURE_BYTES)
    return fail(photoFileTooLarge(name, MAX_PHOTO_MEGABYTES, place));
  if (isJpeg(bytes)) return readJpeg(bytes, name, place);
  if (!isPng(bytes)) return fail(notPicture(name, place));
  return readPng(bytes, name, place, (size) =>
    size.widthPx * size.heightPx > MAX_PNG_PIXELS ? photoTooLarge(name, size, place) : undefined,
  );
}
