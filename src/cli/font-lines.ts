/** Fonts as people read of them. */
import { byTypeface, type FontUse } from "../run/fonts-used.ts";
import type { Texts } from "./texts.ts";

/** One line: which face served each typeface, each pair once; empty for none. */
export function fontsLine(uses: readonly FontUse[], texts: Texts): string {
  const words = byTypeface(uses).map(({ typeface, family, source }) =>
    texts.fontUse(texts.typefaces[typeface] ?? typeface, family, texts.fontSource[source]),
  );
  return words.length === 0 ? "" : texts.fonts([...new Set(words)].join(texts.listSeparator));
}
