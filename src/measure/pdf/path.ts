/** Boxes and straight segments of the paths that pdf.js hands over (flat numbers, code first). */
import type { Box } from "./model.ts";

/** Numbers behind each code: move, line, cubic curve, quadratic curve, close. */
const ARGUMENTS = [2, 2, 6, 4, 0];
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface SubPath {
  box: Box;
  /** Straight parts only. */
  segments: Segment[];
}

const emptyBox = (): Box => ({
  left: Number.POSITIVE_INFINITY,
  top: Number.POSITIVE_INFINITY,
  right: Number.NEGATIVE_INFINITY,
  bottom: Number.NEGATIVE_INFINITY,
});

function widen(box: Box, x: number, y: number): void {
  box.left = Math.min(box.left, x);
  box.right = Math.max(box.right, x);
  box.top = Math.min(box.top, y);
  box.bottom = Math.max(box.bottom, y);
}

/** Sub-paths with their boxes (of control points: at most a hair wider than the curve). */
export function subPaths(data: ArrayLike<number>): SubPath[] {
  const found: SubPath[] = [];
  let [startX, startY, x, y] = [0, 0, 0, 0];
  for (let i = 0; i < data.length; ) {
    const code = data[i] ?? CLOSE;
    const count = ARGUMENTS[code] ?? 0;
    if (code === MOVE) found.push({ box: emptyBox(), segments: [] });
    const path = found.at(-1);
    const from = { x, y };
    if (code === CLOSE) [x, y] = [startX, startY];
    for (let j = 1; j < count; j += 2) {
      x = data[i + j] ?? 0;
      y = data[i + j + 1] ?? 0;
      if (path) widen(path.box, x, y);
    }
    if (code === MOVE) [startX, startY] = [x, y];
    if (path && (code === LINE || code === CLOSE))
      path.segments.push({ x1: from.x, y1: from.y, x2: x, y2: y });
    i += 1 + count;
  }
  return found;
}

/** The box around a whole path; undefined for an empty one. */
export function pathBox(data: ArrayLike<number>): Box | undefined {
  const box = emptyBox();
  for (const { box: part } of subPaths(data)) {
    if (part.left > part.right) continue;
    widen(box, part.left, part.top);
    widen(box, part.right, part.bottom);
  }
  return box.left > box.right ? undefined : box;
}
