/** Glyphs and lines as they are drawn, in points, y up, as in the file. */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { GlyphInk } from "./glyph-ink.ts";
import type { FontProgram, GraphicsState, TextPosition } from "./graphics-state.ts";
import { apply, applyToBox, type Matrix, multiply } from "./matrix.ts";
import type { Box } from "./model.ts";
import { type Segment, subPaths } from "./path.ts";

export interface TracedGlyph {
  text: string;
  start: [number, number];
  end: [number, number];
  sizePt: number;
  font: string;
  ink: Box;
  isInkKnown: boolean;
  color: string;
  isThickened: boolean;
  isUpright: boolean;
}

export interface TracedStroke extends Segment {
  thickness: number;
  color: string;
}

export interface Trace {
  glyphs: TracedGlyph[];
  strokes: TracedStroke[];
  images: Box[];
}

export interface Resources {
  fontOf: (id: string) => FontProgram | undefined;
  inkOf: (fontId: string, fontCharacter: string, text: string, widthEm: number) => GlyphInk;
}

/** A glyph as pdf.js describes it. */
export interface ListedGlyph {
  fontChar: string;
  unicode: string;
  width: number;
  isSpace: boolean;
}

/** Boxes thinner than this are lines that were filled instead of stroked. */
const THIN_PT = 3;

const STROKING: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLING: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** Notes a glyph and gives its advance in text space. */
export function drawGlyph(
  glyph: ListedGlyph,
  state: GraphicsState,
  position: TextPosition,
  resources: Resources,
  trace: Trace,
): number {
  const { font, fontSize, horizontalScale, renderMode } = state;
  const widthEm = glyph.width * (font?.widthScale ?? 0.001);
  const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
  const advance = (widthEm * fontSize + spacing) * horizontalScale;
  const em: Matrix = [fontSize * horizontalScale, 0, 0, fontSize, 0, state.rise];
  const m = multiply(state.matrix, multiply(position.matrix, em));
  const isVisible = renderMode !== 3 && renderMode !== 7;
  if (font && isVisible) {
    const ink = resources.inkOf(font.id, glyph.fontChar, glyph.unicode, widthEm);
    trace.glyphs.push({
      text: glyph.unicode,
      start: apply(m, 0, 0),
      end: apply(m, widthEm, 0),
      sizePt: Math.hypot(m[2], m[3]),
      font: font.name,
      ink: applyToBox(m, ink.box),
      isInkKnown: ink.isKnown,
      color: renderMode === 1 ? state.stroke : state.fill,
      isThickened: renderMode === 2 || renderMode === 6,
      isUpright: !font.isVertical && Math.abs(m[1]) < 0.01 * Math.abs(m[0]) && m[0] > 0 && m[3] > 0,
    });
  }
  return advance;
}

/** Notes the straight parts of a stroked path and the thin boxes of a filled one. */
export function drawPath(
  operator: number,
  data: ArrayLike<number> | null,
  state: GraphicsState,
  trace: Trace,
): void {
  if (!data) return;
  const { matrix } = state;
  for (const { box, segments } of subPaths(data)) {
    if (STROKING.has(operator)) {
      const thickness =
        state.lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
      for (const { x1, y1, x2, y2 } of segments) {
        const [startX, startY] = apply(matrix, x1, y1);
        const [endX, endY] = apply(matrix, x2, y2);
        trace.strokes.push({
          x1: startX,
          y1: startY,
          x2: endX,
          y2: endY,
          thickness,
          color: state.stroke,
        });
      }
    } else if (FILLING.has(operator) && box.left <= box.right) {
      const { left, right, top, bottom } = applyToBox(matrix, box);
      const [width, height] = [right - left, bottom - top];
      const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
      if (height <= THIN_PT && width > height)
        trace.strokes.push({
          x1: left,
          y1: middle.y,
          x2: right,
          y2: middle.y,
          thickness: height,
          color: state.fill,
        });
      else if (width <= THIN_PT)
        trace.strokes.push({
          x1: middle.x,
          y1: top,
          x2: middle.x,
          y2: bottom,
          thickness: width,
          color: state.fill,
        });
    }
  }
}
