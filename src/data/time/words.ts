/** Brings the many spellings of digits in times to one: full-width, 〇, 二十三, spaces. */

const DIGITS = "〇一二三四五六七八九";

const digitOf = (character: string): number => {
  if (character === "零" || character === "○" || character === "O") return 0;
  if (character === "两") return 2;
  return DIGITS.indexOf(character);
};

/** Value of a Chinese numeral up to 99 (十一, 二十, 三十一); undefined if it is none. */
export function smallNumeral(words: string): number | undefined {
  const match = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(words);
  if (!match || words === "") return undefined;
  const [, first, ten, last] = match;
  if (!ten) return first && !last ? digitOf(first) : undefined;
  return (first ? digitOf(first) : 1) * 10 + (last ? digitOf(last) : 0);
}

const toDigits = (words: string): string => {
  const small = smallNumeral(words);
  return small === undefined ? words : String(small);
};

/**
 * Wording with half-width digits, without spaces, and with the Chinese numerals of dates as
 * digits (二〇〇五年三月十四日 becomes 2005年3月14日).
 */
export function plainDigits(wording: string): string {
  return wording
    .replace(/[\s　]/gu, "")
    .replace(/[０-９]/gu, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0))
    .replace(/[〇○O零一二三四五六七八九]{4}(?=年)/gu, (year) =>
      [...year].map((character) => digitOf(character)).join(""),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日时点])/gu, toDigits);
}
