/** Tables, by their grid of black lines: their text has rules of its own. */
import { isBlack } from "./colors.ts";
import type { Box, Line, PdfPage } from "./model.ts";

/** Boxes around each group of upright and level lines that touch. */
export function tablesOf(page: PdfPage): Box[] {
  const uprights = page.strokes.filter(
    (stroke) => !stroke.isHorizontal && isBlack(stroke.color) && stroke.bottom - stroke.top > 4,
  );
  const boxes: Box[] = [];
  for (const upright of [...uprights].sort((a, b) => a.top - b.top)) {
    const touching = boxes.find(
      (box) => upright.top <= box.bottom + 1 && upright.bottom >= box.top - 1,
    );
    if (!touching) {
      boxes.push({
        left: upright.left,
        right: upright.right,
        top: upright.top,
        bottom: upright.bottom,
      });
      continue;
    }
    touching.left = Math.min(touching.left, upright.left);
    touching.right = Math.max(touching.right, upright.right);
    touching.top = Math.min(touching.top, upright.top);
    touching.bottom = Math.max(touching.bottom, upright.bottom);
  }
  return boxes.filter((box) => box.right - box.left > 20);
}

export const isInTable = (line: Line, tables: readonly Box[]): boolean =>
  tables.some((box) => line.baseline > box.top && line.baseline < box.bottom + 0.5);
