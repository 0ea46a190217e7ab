/** Pictures as image objects: colour by pixel, opacity as a soft mask of its own. */
import type { PDFContext, PDFRef } from "pdf-lib";
import { invariant } from "../diagnostics.ts";
import type { Picture } from "../document/picture.ts";
import type { ImageItem, Page } from "../layout/page.ts";
import { registerStream, type StreamEntries } from "./stream.ts";

export interface EmbeddedImages {
  /** Image objects by their name in the resources. */
  resources: [string, PDFRef][];
  nameOf(item: ImageItem): string;
}

function embedPicture(context: PDFContext, picture: Picture): PDFRef {
  const size = {
    Type: "XObject",
    Subtype: "Image",
    Width: picture.widthPx,
    Height: picture.heightPx,
  };
  const gray = { ...size, ColorSpace: "DeviceGray", BitsPerComponent: 8 };
  const color: StreamEntries = { ...size, ColorSpace: "DeviceRGB", BitsPerComponent: 8 };
  if (picture.alpha) color.SMask = registerStream(context, picture.alpha, gray);
  return registerStream(context, picture.rgb, color);
}

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
