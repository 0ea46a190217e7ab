/**
 * 避头尾: which characters may not begin or end a line. These are the tables that Word has for
 * simplified Chinese and LibreOffice takes from it, so that all three break alike; U+3000 is added,
 * which would look like an indent at a line's start.
 */

export const NO_START: ReadonlySet<string> = new Set(
  "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠\u3000",
);

export const NO_END: ReadonlySet<string> = new Set("$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥");

/** Two of them are one mark of two cells, never torn apart. */
export const PAIRED: ReadonlySet<string> = new Set("—…");
