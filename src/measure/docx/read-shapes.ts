/** Drawings anchored in a paragraph: lines, text boxes, pictures. */
import type { DocxParagraph, DocxShape } from "./model.ts";
import { attribute, child, descendants, integer, type XmlElement } from "./xml.ts";

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

function readFrame(
  frame: XmlElement,
  readInner: (element: XmlElement) => DocxParagraph,
): DocxShape {
  const extent = child(frame, "wp:extent");
  const vertical = child(frame, "wp:positionV");
  const offset = Number.parseFloat(child(vertical, "wp:posOffset")?.text ?? "");
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
    verticalFrom: attribute(vertical, "relativeFrom") ?? "",
    ...(Number.isFinite(offset) ? { verticalOffsetEmu: offset } : {}),
    ...(align === undefined ? {} : { verticalAlign: align }),
    ...(color === undefined ? {} : { lineColor: color.toUpperCase() }),
    ...(lineEmu === undefined ? {} : { lineEmu }),
    paragraphs: descendants(frame, "w:txbxContent").flatMap((content) =>
      content.children.filter((one) => one.name === "w:p").map(readInner),
    ),
  };
}
