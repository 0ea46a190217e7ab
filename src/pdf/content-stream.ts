/**
 * A passage of a page as drawing operators. Every item stands in marked content: text of a structure
 * element under that element's number (MCID), page numbers and lines as artifacts. A passage sets all
 * that it draws with, whatever stands before it; operators that would set what it set already are left
 * out.
 */
import type { Ink } from "../house/style.ts";
import type { ImageItem, PageItem, Pages, RuleItem, TextItem } from "../layout/page.ts";
import type { Passage } from "./passages.ts";
import type { EncodedRun } from "./prepare-font.ts";
import { decimal, round3 } from "./stream.ts";

/** How items are called in the file. */
export interface Drawing {
  /** A text item in the font objects of the file. */
  encode(item: TextItem): EncodedRun[];
  /** Name of a picture among the resources. */
  imageName(item: ImageItem): string;
  /** How red is written. */
  red: Pages["red"];
}

/** The structure element of a passage as the page knows it. */
export interface Mark {
  /** Its tag. */
  type: string;
  mcid: number;
}

/** Stroke that stands in for a bold face, as a share of the type size. */
const BOLD_STROKE_EM = 0.03;
/** Fill and stroke of an ink; the red of CMYK is the standard's Y 80 % + M 80 % (6.1). */
const RGB: Record<Ink, Color> = {
  black: { fill: "0 0 0 rg", stroke: "0 0 0 RG" },
  red: { fill: "1 0 0 rg", stroke: "1 0 0 RG" },
  gray: { fill: "0.5 0.5 0.5 rg", stroke: "0.5 0.5 0.5 RG" },
};
const CMYK: Record<Ink, Color> = {
  black: { fill: "0 0 0 1 k", stroke: "0 0 0 1 K" },
  red: { fill: "0 0.8 0.8 0 k", stroke: "0 0.8 0.8 0 K" },
  gray: { fill: "0 0 0 0.5 k", stroke: "0 0 0 0.5 K" },
};

interface Color {
  fill: string;
  stroke: string;
}

const colorOf = (ink: Ink, red: Pages["red"]): Color => (red === "cmyk" ? CMYK : RGB)[ink];

/** What a passage set in the graphics state, by operator; colours by what they colour. */
interface State {
  fill: string | undefined;
  stroke: string | undefined;
  Tc: number | undefined;
  Tr: number | undefined;
  w: number | undefined;
  /** The operands of Tf. */
  font: string | undefined;
  sizePt: number | undefined;
}

const nothingSet = (): State => ({
  fill: undefined,
  stroke: undefined,
  Tc: undefined,
  Tr: undefined,
  w: undefined,
  font: undefined,
  sizePt: undefined,
});

/** The operator with its operand, or nothing if the state holds it already. */
function set(state: State, operator: "Tc" | "Tr" | "w", operand: number): string {
  if (state[operator] === operand) return "";
  state[operator] = operand;
  return `${operand} ${operator}\n`;
}

function setFont(state: State, font: string, sizePt: number): string {
  if (state.font === font && state.sizePt === sizePt) return "";
  state.font = font;
  state.sizePt = sizePt;
  return `/${font} ${sizePt} Tf\n`;
}

function setColor(state: State, kind: keyof Color, color: Color): string {
  if (state[kind] === color[kind]) return "";
  state[kind] = color[kind];
  return `${color[kind]}\n`;
}

/** Directions of the baseline: level, or turned 90° counter-clockwise. */
const LEVEL = "1 0 0 1";
const TURNED = "0 1 -1 0";

function drawText(item: TextItem, heightPt: number, drawing: Drawing, state: State): string {
  const color = colorOf(item.ink, drawing.red);
  let out = setColor(state, "fill", color);
  out += set(state, "Tr", item.bold ? 2 : 0);
  if (item.bold) {
    out += setColor(state, "stroke", color);
    out += set(state, "w", round3(item.sizePt * BOLD_STROKE_EM));
  }
  out += set(state, "Tc", round3(item.trackingPt));
  const direction = item.turned ? TURNED : LEVEL;
  let place = `${direction} ${decimal(item.xPt)} ${decimal(heightPt - item.yPt)} Tm\n`;
  for (const { font, hex } of drawing.encode(item)) {
    out += `${setFont(state, font, round3(item.sizePt))}${place}<${hex}> Tj\n`;
    place = "";
  }
  return out;
}

/** Places a stored picture, a unit square, on its ground: turned as the file says and the sheet asks. */
function drawImage(item: ImageItem, heightPt: number, drawing: Drawing): string {
  const { picture } = item;
  const own = picture.format === "jpeg" ? picture.turns : 0;
  const [w, h] = [round3(item.widthPt), round3(item.heightPt)];
  const [x, y] = [round3(item.xPt), round3(heightPt - item.yPt - item.heightPt)];
  const [right, top] = [round3(item.xPt + item.widthPt), round3(heightPt - item.yPt)];
  const matrices = [
    `${w} 0 0 ${h} ${x} ${y}`,
    `0 ${h} ${-w} 0 ${right} ${y}`,
    `${-w} 0 0 ${-h} ${right} ${top}`,
    `0 ${-h} ${w} 0 ${x} ${top}`,
  ];
  const matrix = matrices[(own + (item.turned ? 1 : 0)) % matrices.length];
  return `q ${matrix} cm /${drawing.imageName(item)} Do Q\n`;
}

function drawRule(item: RuleItem, heightPt: number, red: Drawing["red"], state: State): string {
  const from = `${decimal(item.x1Pt)} ${decimal(heightPt - item.y1Pt)} m`;
  const to = `${decimal(item.x2Pt)} ${decimal(heightPt - item.y2Pt)} l`;
  const stroke =
    setColor(state, "stroke", colorOf(item.ink, red)) + set(state, "w", round3(item.thicknessPt));
  return `${stroke}${from} ${to} S\n`;
}

/** Lines that belong to no element are layout, words and pictures stand beside the text. */
function openingMark(type: Passage["type"], mark: Mark | undefined): string {
  if (mark) return `/${mark.type} <</MCID ${mark.mcid}>> BDC\n`;
  return `/Artifact <</Type /${type === "rule" ? "Layout" : "Pagination"}>> BDC\n`;
}

function drawItem(item: PageItem, heightPt: number, drawing: Drawing, state: State): string {
  switch (item.type) {
    case "text":
      return drawText(item, heightPt, drawing, state);
    case "rule":
      return drawRule(item, heightPt, drawing.red, state);
    case "image":
      return drawImage(item, heightPt, drawing);
  }
}

/** The passage on a sheet of this height; an artifact unless it bears a mark. */
export function passageOperators(
  { type, items }: Passage,
  heightPt: number,
  mark: Mark | undefined,
  drawing: Drawing,
): string {
  const state = nothingSet();
  let operators = openingMark(type, mark);
  if (type === "text") operators += "BT\n";
  for (const item of items) operators += drawItem(item, heightPt, drawing, state);
  return operators + (type === "text" ? "ET\nEMC\n" : "EMC\n");
}
