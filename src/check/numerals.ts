/** Small numbers in words or digits, as they stand in running text. */
import { smallNumeral } from "../data/time/words.ts";

/** 五, 两, 十二, 12: pattern of one number. */
export const NUMBER_WORD = "(?:[一二两三四五六七八九十]{1,3}|\\d{1,3})";

/** Value of such a word. */
export const numberOf = (word: string): number | undefined =>
  /^\d+$/.test(word) ? Number(word) : smallNumeral(word);
