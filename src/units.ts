/**
 * Lengths and the arithmetic between them. A bare number in a signature is a count; a length says
 * its unit in its name (`widthPt`, `topMm`, `pitchTwip`, `indentCells`).
 */

/** Points (1/72 inch) in a millimetre. */
const POINTS_PER_MM = 72 / 25.4;
const TWIPS_PER_POINT = 20;

export const mmToPt = (mm: number): number => mm * POINTS_PER_MM;
export const ptToMm = (pt: number): number => pt / POINTS_PER_MM;
export const ptToTwip = (pt: number): number => Math.round(pt * TWIPS_PER_POINT);
export const mmToTwip = (mm: number): number => ptToTwip(mmToPt(mm));
/** Word counts type size in half points. */
export const ptToHalfPt = (pt: number): number => Math.round(pt * 2);
/** Word counts line thickness in eighths of a point. */
export const mmToEighthPt = (mm: number): number => Math.round(mmToPt(mm) * 8);
