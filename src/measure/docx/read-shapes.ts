/** Drawings anchored in a paragraph: lines, text boxes, pictures. */

import { attribute, child, descendants, integer, type XmlElement } from "../../ooxml/xml.ts";
import type { DocxParagraph, DocxShape } from "./model.ts";

/** Rectangles lower than this (2 mm) are lines that are filled instead of stroked. */
const MOST_LINE_EMU = 72_000;

export function readShapes(
  paragraph: XmlElement,
  readInner: (element: XmlElement) => DocxParagraph,
): DocxShape[] {
  const drawings = descendants(paragraph, "w:drawing");
  return drawings.flatMap((drawing) =>
    drawing.children
      .filter((one) => one.name === "wp:anchor" || one.name === "wp:inline")
      .map((frame) => readFrame(frame, readInner)),
  );
}

function offsetOf(position: XmlElement | undefined): number | undefined {
  const offset = Number.parseFloat(child(position, "wp:posOffset")?.text ?? "");
  return Number.isFinite(offset) ? offset : undefined;
}

function readFrame(
  frame: XmlElement,
  readInner: (element: XmlElement) => DocxParagraph,
): DocxShape {
  const extent = child(frame, "wp:extent");
  const vertical = child(frame, "wp:positionV");
  const horizontal = child(frame, "wp:positionH");
  const offset = offsetOf(vertical);
  const across = offsetOf(horizontal);
  const align = child(vertical, "wp:align")?.text;
  const properties = descendants(frame, "wps:spPr")[0];
  const outline = child(properties, "a:ln") ?? descendants(frame, "a:ln")[0];
  const height = integer(extent, "cy") ?? 0;
  const isFilledLine = height > 0 && height < MOST_LINE_EMU;
  const fill =
    child(outline, "a:solidFill") ?? (isFilledLine ? child(properties, "a:solidFill") : undefined);
  const color = attribute(child(fill, "a:srgbClr"), "val");
  const lineEmu = isFilledLine ? height : integer(outline, "w");
  return {
    isPicture: descendants(frame, "pic:pic").length > 0,
    widthEmu: integer(extent, "cx") ?? 0,
    heightEmu: height,
    isTurned: attribute(descendants(frame, "wps:bodyPr")[0], "vert") === "vert",
    horizontalFrom: attribute(horizontal, "relativeFrom") ?? "",
    ...(across === undefined ? {} : { horizontalOffsetEmu: across }),
    verticalFrom: attribute(vertical, "relativeFrom") ?? "",
    ...(offset === undefined ? {} : { verticalOffsetEmu: offset }),
    ...(align === undefined ? {} : { verticalAlign: align }),
    ...(color === undefined ? {} : { lineColor: color.toUpperCase() }),
    ...(lineEmu === undefined ? {} : { lineEmu }),
    paragraphs: descendants(frame, "w:txbxContent").flatMap((content) =>
      content.children.filter((one) => one.name === "w:p").map(readInner),
    ),
  };
}
