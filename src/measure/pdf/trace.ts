/**
 * Follows the operators of a page as pdf.js lists them and notes every glyph, straight line and
 * picture with its place. Coordinates here are points, y up, as in the file.
 */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { drawGlyph, drawPath, type ListedGlyph, type Resources, type Trace } from "./draw.ts";
import {
  type GraphicsState,
  initialState,
  type TextPosition,
  textStart,
} from "./graphics-state.ts";
import { applyToBox, IDENTITY, type Matrix, matrixFrom, multiply } from "./matrix.ts";

type Operand = unknown;

const isListedGlyph = (value: unknown): value is ListedGlyph =>
  typeof value === "object" && value !== null && "unicode" in value && "width" in value;
const num = (value: unknown): number => (typeof value === "number" ? value : 0);
const numbers = (value: unknown): ArrayLike<number> | null =>
  Array.isArray(value) || value instanceof Float32Array ? (value as ArrayLike<number>) : null;

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
