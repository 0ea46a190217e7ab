/** Word styles of 页码 (7.5), and the height at which footers stand. */
import { page, pageNumber } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import { indentPt } from "../house/measure.ts";
import { mmToPt, ptToTwip } from "../units.ts";
import { faceNames } from "./face-names.ts";
import { PAGE_NUMBER_EVEN, PAGE_NUMBER_ODD } from "./style-ids.ts";
import { customStyle, fonts, runProperties, spacing } from "./style-parts.ts";
import { element, valued } from "./xml.ts";

/**
 * Line of a page number, points. Its descent of one fifth is close to the natural descent of 宋体,
 * so programs that place the baseline of an exact line differently agree within half a millimetre.
 */
export const PAGE_NUMBER_PITCH_PT = 16;
/** Height of its baseline above its lower edge. */
export const PAGE_NUMBER_BASELINE_PT = PAGE_NUMBER_PITCH_PT / 5;

/** Height of a page number's dash above the baseline in 宋体, em. */
export const DASH_HEIGHT_EM = 0.36;

/**
 * Distance of the footer's lower edge from that of the paper, twips, which puts the dash 7 mm below
 * the type area: the baseline stands one fifth of the line above the edge.
 */
export const FOOTER_TWIP = ptToTwip(
  mmToPt(page.marginMm.bottom - pageNumber.dashBelowTypeAreaMm) -
    PAGE_NUMBER_BASELINE_PT -
    DASH_HEIGHT_EM * pageNumber.sizePt,
);

/**
 * Room above the number, so that the footer reaches up to the type area: LibreOffice places a box at
 * the foot of a fresh page by the height of the footer's text.
 */
const FOOTER_FILL_TWIP = page.twip.bottom - FOOTER_TWIP - ptToTwip(PAGE_NUMBER_PITCH_PT) - 1;

/** 页码 (7.5): digits and dashes alike in 宋体, one cell in from the outer edge, or in the middle. */
function pageNumberStyle(id: string, name: string, edge: "left" | "right" | "center"): string {
  const indentTwip = ptToTwip(indentPt(pageNumber.indentCells, pageNumber.sizePt));
  const face = faceNames[pageNumber.typeface].name;
  const paragraph = element(
    "w:pPr",
    {},
    spacing({ pitchPt: PAGE_NUMBER_PITCH_PT, beforeTwip: FOOTER_FILL_TWIP }),
    edge === "center" ? "" : element("w:ind", { [`w:${edge}`]: indentTwip }),
    valued("w:jc", edge),
  );
  const looks = { fonts: fonts(face, face), trackingTwip: 0, sizePt: pageNumber.sizePt };
  return customStyle("paragraph", id, name, paragraph, runProperties(looks));
}

/** The styles of odd and of even pages. */
export function pageNumberStyles({ pageNumber: { place } }: House): string {
  const [odd, even] =
    place === "center" ? (["center", "center"] as const) : (["right", "left"] as const);
  return (
    pageNumberStyle(PAGE_NUMBER_ODD, "公文页码（单页）", odd) +
    pageNumberStyle(PAGE_NUMBER_EVEN, "公文页码（双页）", even)
  );
}
