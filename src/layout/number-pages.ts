/** 页码 (7.5): `— 1 —`, outside the type area, odd pages right and even pages left. */
import { pageNumber } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import { indentPt } from "../house/measure.ts";
import { mmToPt } from "../units.ts";
import { typeArea } from "./area.ts";
import { type Character, readCharacter } from "./character.ts";
import type { TextItem } from "./page.ts";
import { noteFaces, type Setting } from "./setting.ts";

const DASH_CENTRE_PT = typeArea.bottomPt + mmToPt(pageNumber.dashBelowTypeAreaMm);
const INDENT_PT = indentPt(pageNumber.indentCells, pageNumber.sizePt);
/** Middle of a dash above the baseline, em, where a face does not say. */
const DASH_CENTRE_EM = 0.35;

/** Pages that bear no number though they are counted. */
export interface Unnumbered {
  /** The first one of a letter (10.1). */
  first?: boolean;
  /** At the end: blank pages before the foot, and the foot's page behind them (7.5). */
  last?: number;
}

/** A number and its words. */
export interface PageNumber {
  number: number;
  items: readonly TextItem[];
}

/** Numbers of so many pages, counted from 1; undefined where a page bears none. */
export function pageNumbers(
  count: number,
  unnumbered: Unnumbered,
  setting: Setting,
): (PageNumber | undefined)[] {
  const { memory, faces, house } = setting;
  const step = `page number ${memory.numberOf(faces)}`;
  const last = count - (unnumbered.last ?? 0);
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    if (number > last || (unnumbered.first && number === 1)) return undefined;
    const items = memory.recallOf(house, `${step} ${number}`, () => numberItems(number, setting));
    noteFaces(items, setting.facesUsed);
    return { number, items };
  });
}

/** Left edge of a number: one cell in from the outer edge, or in the middle. */
function startPt(number: number, widthPt: number, { pageNumber: { place } }: House): number {
  if (place === "center") return typeArea.leftPt + (typeArea.widthPt - widthPt) / 2;
  return number % 2 === 1 ? typeArea.rightPt - INDENT_PT - widthPt : typeArea.leftPt + INDENT_PT;
}

function numberItems(number: number, { faces, house }: Setting): TextItem[] {
  const { dash } = house.pageNumber;
  const read = (text: string) =>
    readCharacter(faces, pageNumber.typeface, text.codePointAt(0) ?? 0);
  const set = [...`${dash} ${number} ${dash}`.trim()].map(read);
  const widthPt = set.reduce((sum, { advanceEm }) => sum + advanceEm, 0) * pageNumber.sizePt;
  let xPt = startPt(number, widthPt, house);
  const yPt = DASH_CENTRE_PT + dashCentreEm(read(pageNumber.dash)) * pageNumber.sizePt;
  const items: TextItem[] = [];
  for (const character of set) {
    const charWidthPt = character.advanceEm * pageNumber.sizePt;
    const last = items.at(-1);
    if (last?.face === character.face.id) {
      last.text += character.text;
      last.widthPt += charWidthPt;
    } else items.push(numberItem(character, xPt, yPt));
    xPt += charWidthPt;
  }
  return items;
}

const numberItem = (character: Character, xPt: number, yPt: number): TextItem => ({
  type: "text",
  xPt,
  yPt,
  text: character.text,
  typeface: pageNumber.typeface,
  face: character.face.id,
  sizePt: pageNumber.sizePt,
  trackingPt: 0,
  widthPt: character.advanceEm * pageNumber.sizePt,
  ink: "black",
});

/** Middle of the dash's ink above the baseline. */
function dashCentreEm({ face, text }: Character): number {
  const ink = face.inkOf(face.glyphOf(text.codePointAt(0) ?? 0));
  return ink ? (ink.yMin + ink.yMax) / 2 / face.unitsPerEm : DASH_CENTRE_EM;
}
