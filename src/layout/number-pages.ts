/** 页码 (7.5): `— 1 —`, outside the type area, odd pages right and even pages left. */
import type { FaceSet } from "../font/face.ts";
import { pageNumber } from "../house/gbt9704.ts";
import { indentPt } from "../house/measure.ts";
import { mmToPt } from "../units.ts";
import { typeArea } from "./area.ts";
import { type Character, readCharacter } from "./character.ts";
import type { Page, TextItem } from "./page.ts";

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

/** Pages with their numbers, counted from 1. */
export function numberPages(
  pages: readonly Page[],
  unnumbered: Unnumbered,
  faces: FaceSet,
): Page[] {
  const characters = new Map(
    [..."0123456789 ", pageNumber.dash].map((text) => [
      text,
      readCharacter(faces, pageNumber.typeface, text.codePointAt(0) ?? 0),
    ]),
  );
  const last = pages.length - (unnumbered.last ?? 0);
  return pages.map((page, index) => {
    const number = index + 1;
    if (number > last || (unnumbered.first && number === 1)) return page;
    return { ...page, number, items: [...page.items, ...numberItems(number, characters)] };
  });
}

function numberItems(number: number, characters: ReadonlyMap<string, Character>): TextItem[] {
  const words = [...`${pageNumber.dash} ${number} ${pageNumber.dash}`];
  const set = words.flatMap((word) => characters.get(word) ?? []);
  const widthPt = set.reduce((sum, { advanceEm }) => sum + advanceEm, 0) * pageNumber.sizePt;
  const isOdd = number % 2 === 1;
  let xPt = isOdd ? typeArea.rightPt - INDENT_PT - widthPt : typeArea.leftPt + INDENT_PT;
  const yPt = DASH_CENTRE_PT + dashCentreEm(set[0]) * pageNumber.sizePt;
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
function dashCentreEm(dash: Character | undefined): number {
  const face = dash?.face;
  const ink = face?.inkOf(face.glyphOf(dash?.text.codePointAt(0) ?? 0));
  return face && ink ? (ink.yMin + ink.yMax) / 2 / face.unitsPerEm : DASH_CENTRE_EM;
}
