/** Pictures as image objects: of a PNG colour by pixel, opacity as a soft mask; a JPEG as it is. */
import { type PDFContext, PDFRawStream, type PDFRef } from "pdf-lib";
import type { JpegPicture, Picture, PngPicture } from "../document/picture.ts";
import type { Page } from "../layout/page.ts";
import { registerStream, type StreamEntries } from "./stream.ts";

/** Names of pictures among the resources. */
export type ImageNames = ReadonlyMap<Picture, string>;

const IMAGE = { Type: "XObject", Subtype: "Image" };

/** The file's own bytes; its size is that of the stored picture, before it is turned upright. */
function embedJpeg(context: PDFContext, picture: JpegPicture): PDFRef {
  const { bytes, widthPx, heightPx, isGrey, turns } = picture;
  const [width, height] = turns % 2 === 0 ? [widthPx, heightPx] : [heightPx, widthPx];
  const dict = context.obj({
    ...IMAGE,
    Width: width,
    Height: height,
    ColorSpace: isGrey ? "DeviceGray" : "DeviceRGB",
    BitsPerComponent: 8,
    Filter: "DCTDecode",
  });
  return context.register(PDFRawStream.of(dict, bytes));
}

function embedPng(context: PDFContext, picture: PngPicture): PDFRef {
  const size = { ...IMAGE, Width: picture.widthPx, Height: picture.heightPx };
  const gray = { ...size, ColorSpace: "DeviceGray", BitsPerComponent: 8 };
  const color: StreamEntries = { ...size, ColorSpace: "DeviceRGB", BitsPerComponent: 8 };
  if (picture.alpha) color.SMask = registerStream(context, picture.alpha, gray);
  return registerStream(context, picture.rgb, color);
}

const embedPicture = (context: PDFContext, picture: Picture): PDFRef =>
  picture.format === "jpeg" ? embedJpeg(context, picture) : embedPng(context, picture);

/** A name for every picture of the pages. */
export function imageNames(pages: readonly Page[]): ImageNames {
  const names = new Map<Picture, string>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.type === "image" && !names.has(item.picture))
        names.set(item.picture, `Im${names.size + 1}`);
    }
  }
  return names;
}

/** Puts every picture into the file once; gives the image objects by name. */
export const embedImages = (context: PDFContext, names: ImageNames): [string, PDFRef][] =>
  [...names].map(([picture, name]) => [name, embedPicture(context, picture)]);
