/** What PDF operators change: transformation, colours, line width, type. */
import { IDENTITY, type Matrix } from "./matrix.ts";

export interface FontProgram {
  /** pdf.js's key of the font. */
  id: string;
  name: string;
  isEmbedded: boolean;
  /** Em per unit of glyph width. */
  widthScale: number;
  isVertical: boolean;
}

export interface GraphicsState {
  matrix: Matrix;
  fill: string;
  stroke: string;
  lineWidth: number;
  font: FontProgram | undefined;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
}

export const initialState = (matrix: Matrix): GraphicsState => ({
  matrix,
  fill: "#000000",
  stroke: "#000000",
  lineWidth: 1,
  font: undefined,
  fontSize: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
});

/** Position within a text object. */
export interface TextPosition {
  matrix: Matrix;
  line: Matrix;
}

export const textStart = (): TextPosition => ({ matrix: IDENTITY, line: IDENTITY });
