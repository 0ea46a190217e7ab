/** A figure of the flow → one strip: the picture in the middle of the line, half of its room below it. */
import type { FlowFigure } from "../house/flow.ts";
import { mmToPt } from "../units.ts";
import { addElement, type Setting } from "./setting.ts";
import type { Strip } from "./strip.ts";

export function setFigure(figure: FlowFigure, setting: Setting): Strip {
  const { picture, label, roomPt } = figure;
  const { area, house } = setting;
  const [widthPt, heightPt] = [mmToPt(figure.widthMm), mmToPt(figure.heightMm)];
  const owner = addElement(setting, { role: "figure", label });
  const xPt = area.leftPt + (area.widthPt - widthPt) / 2;
  return {
    heightPt: heightPt + roomPt / 2,
    spaceBeforePt: roomPt / 2 + (figure.blankLinesBefore ?? 0) * house.linePitchPt,
    keepWithNext: figure.keepWithNext ?? false,
    startsSection: false,
    items: [{ type: "image", xPt, yPt: 0, widthPt, heightPt, picture, owner }],
  };
}
