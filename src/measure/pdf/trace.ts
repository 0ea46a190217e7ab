/**
 * Follows the operators of a page as pdf.js lists them and notes every glyph, straight line and
 * picture with its place. Coordinates here are points, y up, as in the file.
 */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { GlyphInk } from "./glyph-ink.ts";
import {
  type FontProgram,
  type GraphicsState,
  initialState,
  type TextPosition,
  textStart,
} from "./graphics-state.ts";
import { apply, applyToBox, IDENTITY, type Matrix, matrixFrom, multiply } from "./matrix.ts";
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
interface ListedGlyph {
  fontChar: string;
  unicode: string;
  width: number;
  isSpace: boolean;
}

type Operand = unknown;

const isListedGlyph = (value: unknown): value is ListedGlyph =>
  typeof value === "object" && value !== null && "unicode" in value && "width" in value;
const num = (value: unknown): number => (typeof value === "number" ? value : 0);
const numbers = (value: unknown): ArrayLike<number> | null =>
  Array.isArray(value) || value instanceof Float32Array ? (value as ArrayLike<number>) : null;

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

/** Everything that the operators of one page draw. */
export function traceOperators(
  operators: ArrayLike<number>,
  operands: readonly (readonly Operand[] | null)[],
  resources: Resources,
): Trace {
  const trace: Trace = { glyphs: [], strokes: [], images: [] };
  const stack: GraphicsState[] = [];
  let state = initialState(IDENTITY);
  let position: TextPosition = textStart();

  const moveText = (x: number, y: number): void => {
    const line = multiply(position.line, [1, 0, 0, 1, x, y]);
    position = { matrix: line, line };
  };
  const transform = (m: Matrix): void => {
    state.matrix = multiply(state.matrix, m);
  };
  const save = (): void => {
    stack.push({ ...state });
  };
  const restore = (): void => {
    state = stack.pop() ?? state;
  };
  const setFont = (id: unknown, size: unknown): void => {
    state.font = resources.fontOf(String(id));
    state.fontSize = num(size);
  };
  const show = (list: unknown): void => {
    if (!Array.isArray(list)) return;
    for (const entry of list) {
      const advance = isListedGlyph(entry)
        ? drawGlyph(entry, state, position, resources, trace)
        : (-num(entry) / 1000) * state.fontSize * state.horizontalScale;
      position.matrix = multiply(position.matrix, [1, 0, 0, 1, advance, 0]);
    }
  };

  const actions: Record<number, (args: readonly Operand[]) => void> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (args) => transform(matrixFrom(args as number[])),
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      save();
      transform(matrixFrom(numbers(matrix)));
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginText]: () => {
      position = textStart();
    },
    [OPS.setTextMatrix]: ([matrix]) => {
      const set = matrixFrom(numbers(matrix));
      position = { matrix: set, line: set };
    },
    [OPS.moveText]: ([x, y]) => moveText(num(x), num(y)),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      state.leading = num(y);
      moveText(num(x), num(y));
    },
    [OPS.nextLine]: () => moveText(0, state.leading),
    [OPS.setLeading]: ([value]) => {
      state.leading = -num(value);
    },
    [OPS.setCharSpacing]: ([value]) => {
      state.characterSpacing = num(value);
    },
    [OPS.setWordSpacing]: ([value]) => {
      state.wordSpacing = num(value);
    },
    [OPS.setHScale]: ([value]) => {
      state.horizontalScale = num(value) / 100;
    },
    [OPS.setTextRise]: ([value]) => {
      state.rise = num(value);
    },
    [OPS.setTextRenderingMode]: ([value]) => {
      state.renderMode = num(value);
    },
    [OPS.setFont]: ([id, size]) => setFont(id, size),
    [OPS.setLineWidth]: ([value]) => {
      state.lineWidth = num(value);
    },
    [OPS.setFillRGBColor]: ([value]) => {
      state.fill = String(value);
    },
    [OPS.setStrokeRGBColor]: ([value]) => {
      state.stroke = String(value);
    },
    [OPS.setFillColorN]: () => {
      state.fill = "pattern";
    },
    [OPS.setGState]: ([entries]) => {
      for (const [key, value] of (entries as [string, unknown][] | undefined) ?? []) {
        if (key === "LW") state.lineWidth = num(value);
        if (key === "Font" && Array.isArray(value)) setFont(value[0], value[1]);
      }
    },
    [OPS.showText]: ([list]) => show(list),
    [OPS.showSpacedText]: ([list]) => show(list),
    [OPS.constructPath]: ([operator, data]) =>
      drawPath(num(operator), Array.isArray(data) ? numbers(data[0]) : null, state, trace),
  };
  const image = (): void => {
    const unit = { left: 0, right: 1, top: 0, bottom: 1 };
    trace.images.push(applyToBox(state.matrix, unit));
  };
  const pictures = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintInlineImageXObjectGroup,
  ];
  for (const operator of pictures) actions[operator] = image;

  for (let i = 0; i < operators.length; i++) {
    actions[operators[i] ?? 0]?.(operands[i] ?? []);
  }
  return trace;
}

/** Notes a glyph and gives its advance in text space. */
function drawGlyph(
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
function drawPath(
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
