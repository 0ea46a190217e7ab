/**
 * Where seals and signature stamps stand (7.3.5): upright, centred on name and date, their upper edge
 * within one line of the text, name and date a little below the seal's middle.
 */
import type { ShownPicture } from "../document/picture.ts";
import { mmToPt, ptToMm } from "../units.ts";
import type { FlowPicture } from "./flow.ts";
import { closing as rules, styleOf } from "./gbt9704.ts";
import type { House } from "./house.ts";

/** Em box of a line above and below its baseline, em. */
const ABOVE_EM = 0.88;
const BELOW_EM = 0.12;

const TOWNSHIP = /[乡镇](?:人民政府|党委|委员会|人民代表大会)/u;

/** A picture with its size in millimetres; the height follows from its pixels. */
export interface SizedPicture {
  shown: ShownPicture;
  widthMm: number;
  heightMm: number;
}

const sized = (shown: ShownPicture, widthMm: number): SizedPicture => ({
  shown,
  widthMm,
  heightMm: (widthMm * shown.picture.heightPx) / shown.picture.widthPx,
});

/** Width of the seal of an organ unless the data say otherwise. */
export const sealWidthMm = (organ: string): number =>
  TOWNSHIP.test(organ) ? rules.townshipSealMm : rules.sealMm;

/** A seal as wide as the data say, or as organs of that level have it (国发〔1999〕25号). */
export const sizedSeal = (shown: ShownPicture, organ: string): SizedPicture =>
  sized(shown, shown.widthMm ?? sealWidthMm(organ));

/** A signature stamp; the standard leaves its size free. */
export const sizedStamp = (shown: ShownPicture): SizedPicture =>
  sized(shown, shown.widthMm ?? rules.signatureWidthMm);

/** Place of a seal, seen from the line of the name that it presses. */
export interface SealPlace {
  /** Middle of the name from the left edge of the type area, points. */
  middlePt: number;
  /** Baseline of the name from that of the line that the picture hangs on, points; above: negative. */
  baselinePt: number;
  organ: string;
}

/**
 * The seal over a name and the line below it, which is the date's in the last row; seals of one row
 * stand at one height.
 */
export function sealAt(seal: SizedPicture, place: SealPlace, house: House): FlowPicture {
  const { sizePt } = styleOf("closingOrgan");
  const pitchMm = ptToMm(house.linePitchPt);
  const emMm = ptToMm(sizePt);
  const nameMm = ptToMm(place.baselinePt);
  // Name above, date below: from the top of the one to the foot of the other.
  const pairMm = nameMm + (pitchMm + (BELOW_EM - ABOVE_EM) * emMm) / 2;
  const textBottomMm = nameMm - (rules.sealedBlankLines + 1) * pitchMm + BELOW_EM * emMm;
  const wantedMm = pairMm - rules.sealAbovePairMm - seal.heightMm / 2;
  const topMm = Math.min(Math.max(wantedMm, textBottomMm), textBottomMm + pitchMm);
  return {
    picture: seal.shown.picture,
    widthMm: seal.widthMm,
    heightMm: seal.heightMm,
    middleMm: ptToMm(place.middlePt),
    topMm,
    label: `${place.organ}印章`,
  };
}

/** How far a stamp reaches above and below the line that it stands on, points. */
export const stampOverhangPt = (stamp: SizedPicture): number =>
  Math.max(0, (mmToPt(stamp.heightMm) - styleOf("closingSignature").sizePt) / 2);

/** A stamp whose right edge is at `endPt` and whose middle is that of its line. */
export function stampAt(stamp: SizedPicture, endPt: number, name: string): FlowPicture {
  const { sizePt } = styleOf("closingSignature");
  const lineMiddleMm = ptToMm(((BELOW_EM - ABOVE_EM) / 2) * sizePt);
  return {
    picture: stamp.shown.picture,
    widthMm: stamp.widthMm,
    heightMm: stamp.heightMm,
    middleMm: ptToMm(endPt) - stamp.widthMm / 2,
    topMm: lineMiddleMm - stamp.heightMm / 2,
    label: `${name}签名章`,
  };
}
