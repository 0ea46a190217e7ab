/** Drawings anchored in a paragraph: lines, text boxes, pictures. */
import type { DocxParagraph, DocxShape } from "./model.ts";
import { attribute, child, descendants, integer, type XmlElement } from "./xml.ts";

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
  const outline = descendants(frame, "a:ln")[0];
  const fill = child(outline, "a:solidFill");
  const color = attribute(child(fill, "a:srgbClr"), "val");
  const lineEmu = integer(outline, "w");
  return {
    isPicture: descendants(frame, "pic:pic").length > 0,
    widthEmu: integer(extent, "cx") ?? 0,
    heightEmu: integer(extent, "cy") ?? 0,
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
