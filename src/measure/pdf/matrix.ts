/** Affine matrices as PDF writes them: [a b c d e f]. */
import type { Box } from "./model.ts";

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** The upright box around a transformed one. */
export function applyToBox(m: Matrix, box: Box): Box {
  const corners = [
    apply(m, box.left, box.top),
    apply(m, box.right, box.top),
    apply(m, box.left, box.bottom),
    apply(m, box.right, box.bottom),
  ];
  const xs = corners.map((corner) => corner[0]);
  const ys = corners.map((corner) => corner[1]);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Any list of six numbers as a matrix. */
export function matrixFrom(values: ArrayLike<number> | null | undefined): Matrix {
  if (!values || values.length < 6) return IDENTITY;
  const at = (i: number) => values[i] ?? 0;
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
