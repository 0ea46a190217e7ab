/** Ids of the styles that are no roles, and Word's words for house values. A role is its own id. */
import type { Align, Typeface } from "../house/style.ts";

export const PAGE_NUMBER_ODD = "pageNumberOdd";
export const PAGE_NUMBER_EVEN = "pageNumberEven";
/** A paragraph almost without height that holds a place. */
export const FOOT_ANCHOR = "footAnchor";
export const FOOT_RULE = "footRule";
/** The paragraph of a picture. */
export const FIGURE = "figure";
export const TABLE_LINES = "tableLines";

/** Character style for words in another typeface than their paragraph's. */
export const typefaceStyle = (typeface: Typeface): string => `face${typeface}`;
/** Character style for Chinese marks that Word or LibreOffice would take for Latin. */
export const marksStyle = (typeface: Typeface): string => `marks${typeface}`;
/** Character style for spaces between Chinese words. */
export const SPACES = "latinSpaces";

/** Word's name of an alignment. */
export const JUSTIFICATION: Record<Align, "both" | "left" | "center" | "right"> = {
  justify: "both",
  start: "left",
  center: "center",
  end: "right",
};

/** Colours as Word stores them: Word and WPS know no CMYK, and offices use pure red. */
export const INK = { black: "000000", red: "FF0000", gray: "808080" } as const;
