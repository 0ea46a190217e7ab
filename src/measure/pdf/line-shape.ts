/** How a line stands in the type area. */
import { ANNEX_LABEL } from "../words.ts";
import { area, CELL_MM, within } from "../yardstick.ts";
import type { Line, PdfDocument } from "./model.ts";

export const centreOf = (line: Line): number => (line.left + line.right) / 2;

/** Set in the middle of the type area and short of both its edges. */
export const isCentred = (line: Line): boolean =>
  within(centreOf(line), area.centre, 2) && line.left > area.left + 3 * CELL_MM;

/** Reaches the right edge but for less than a cell and a half. */
export const isFull = (line: Line): boolean => line.right > area.right - 1.5 * CELL_MM;

export const isAnnexLabel = (line: Line): boolean => ANNEX_LABEL.test(line.text.trim());

/** Indented, so that a paragraph begins here. */
export const isBodyStart = (line: Line): boolean => line.left > area.left + CELL_MM;

/** The line of running text before another. */
export const bodyBefore = ({ elements }: PdfDocument, line: Line): Line | undefined =>
  elements.body.findLast((one) => one.page === line.page && one.baseline < line.baseline);
