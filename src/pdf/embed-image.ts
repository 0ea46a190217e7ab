/** Pictures as image objects: of a PNG colour by pixel, opacity as a soft mask; a JPEG as it is. */
import type { PDFContext, PDFRef } from "pdf-lib";
import type { JpegPicture, Picture, PngPicture } from "../document/picture.ts";
import type { Memory } from "../memory.ts";
import type { Passage } from "./passages.ts";
import { deflate, plain, registerStream } from "./stream.ts";

/** Names of pictures among the resources. */
export type ImageNames = ReadonlyMap<Picture, string>;

const imageText = (widthPx: number, heightPx: number, colorSpace: string): string =>
  `/Type/XObject/Subtype/Image/Width ${widthPx}/Height ${heightPx}` +
  `/ColorSpace/${colorSpace}/BitsPerComponent 8`;

/** The file's own bytes; its size is that of the stored picture, before it is turned upright. */
function embedJpeg(context: PDFContext, picture: JpegPicture): PDFRef {
  const { bytes, widthPx, heightPx, isGrey, turns } = picture;
  const [width, height] = turns % 2 === 0 ? [widthPx, heightPx] : [heightPx, widthPx];
  const entries = imageText(width, height, isGrey ? "DeviceGray" : "DeviceRGB");
  return registerStream(context, plain(bytes), `${entries}/Filter/DCTDecode`);
}

/** Colours and opacity, deflated. */
const pixelsOf = ({ rgb, alpha }: PngPicture) => ({
  rgb: deflate(rgb),
  alpha: alpha && deflate(alpha),
});

function embedPng(context: PDFContext, picture: PngPicture, memory: Memory): PDFRef {
  const { widthPx, heightPx } = picture;
  const { rgb, alpha } = memory.recallOf(picture, "pixels", () => pixelsOf(picture));
  const gray = imageText(widthPx, heightPx, "DeviceGray");
  const mask = alpha ? `/SMask ${registerStream(context, alpha, gray)}` : "";
  return registerStream(context, rgb, imageText(widthPx, heightPx, "DeviceRGB") + mask);
}

const embedPicture = (context: PDFContext, picture: Picture, memory: Memory): PDFRef =>
  picture.format === "jpeg" ? embedJpeg(context, picture) : embedPng(context, picture, memory);

/** A name for every picture. */
export function imageNames(passages: readonly Passage[]): ImageNames {
  const names = new Map<Picture, string>();
  for (const { type, items } of passages) {
    if (type !== "image") continue;
    for (const item of items) {
      if (item.type === "image" && !names.has(item.picture))
        names.set(item.picture, `Im${names.size + 1}`);
    }
  }
  return names;
}

/** Puts every picture into the file once; gives the image objects by name. */
export const embedImages = (
  context: PDFContext,
  names: ImageNames,
  memory: Memory,
): [string, PDFRef][] =>
  [...names].map(([picture, name]) => [name, embedPicture(context, picture, memory)]);
