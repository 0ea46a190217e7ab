/** Pictures as image objects: of a PNG colour by pixel, opacity as a soft mask; a JPEG as it is. */
import { type PDFContext, PDFRawStream, type PDFRef } from "pdf-lib";
import { invariant } from "../diagnostics.ts";
import type { JpegPicture, Picture, PngPicture } from "../document/picture.ts";
import type { ImageItem, Page } from "../layout/page.ts";
import { registerStream, type StreamEntries } from "./stream.ts";

export interface EmbeddedImages {
  /** Image objects by their name in the resources. */
  resources: [string, PDFRef][];
  nameOf(item: ImageItem): string;
}

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

/** Puts every picture of the pages into the file once. */
export function embedImages(context: PDFContext, pages: readonly Page[]): EmbeddedImages {
  const names = new Map<Picture, string>();
  const resources: [string, PDFRef][] = [];
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.type !== "image" || names.has(item.picture)) continue;
    const name = `Im${names.size + 1}`;
    names.set(item.picture, name);
    resources.push([name, embedPicture(context, item.picture)]);
  }
  const nameOf = (item: ImageItem): string => {
    const name = names.get(item.picture);
    invariant(name, `未嵌入图片 ${item.picture.name}`);
    return name;
  };
  return { resources, nameOf };
}
