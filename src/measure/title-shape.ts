/** 标题排列应当使用梯形或菱形 (7.3.1). */

/** Trapezium (widths rise or fall) or rhombus (rise, then fall); never a waist, never a lone tail. */
export function hasGoodShape(widths: readonly number[], oneCell: number): boolean {
  const steps = widths.slice(1).map((width, i) => {
    const step = width - (widths[i] ?? width);
    return Math.abs(step) < oneCell * 0.6 ? 0 : Math.sign(step);
  });
  const moves = steps.filter((step) => step !== 0);
  const hasWaist = moves.some(
    (step, i) => step < 0 && moves.slice(i + 1).some((later) => later > 0),
  );
  const isTail = (widths.at(-1) ?? 0) < 2.5 * oneCell;
  return !hasWaist && !isTail;
}
