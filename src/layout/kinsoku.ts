/**
 * 避头尾: which characters may not begin or end a line. These are the tables that Word has for
 * simplified Chinese and LibreOffice takes from it, so that all three break alike.
 */

export const NO_START: ReadonlySet<string> = new Set(
  "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠",
);

export const NO_END: ReadonlySet<string> = new Set("$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥");

/** Two of them are one mark of two cells, never torn apart. */
export const PAIRED: ReadonlySet<string> = new Set("—…");
