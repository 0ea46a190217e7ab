/**
 * The private-use marks of filled text. Templates may not contain these characters and values never
 * stand in the text, so a mark is always ours.
 */
const VALUE_OPEN = "\uE000";
const VALUE_CLOSE = "\uE001";
const PLACE_OPEN = "\uE002";
const PLACE_CLOSE = "\uE003";

/** Mark that stands for the n-th value. */
export const valueMark = (index: number): string => `${VALUE_OPEN}${index}${VALUE_CLOSE}`;

/** Mark that says from which line of which template the words after it come. */
const placeMark = (index: number): string => `${PLACE_OPEN}${index}${PLACE_CLOSE}`;

/** Either mark: group 1 is the number of a value, group 2 that of a place. */
export const anyMark = (): RegExp => /\uE000(\d+)\uE001|\uE002(\d+)\uE003/gu;

/** A character that templates may not contain. */
export const RESERVED = /[\uE000-\uE003]/u;

/** The text without place marks. */
export const withoutPlaces = (text: string): string => text.replace(/\uE002\d+\uE003/gu, "");

/** The first character of a line that cannot be part of Markdown's marks. */
const FIRST_WORD = /[^\p{ASCII}\u3000\uE000-\uF8FF]/u;

export const hasWords = (line: string): boolean => FIRST_WORD.test(line);

/** The line with a place mark before its first word. */
export const markPlace = (line: string, index: number): string =>
  line.replace(FIRST_WORD, (word) => `${placeMark(index)}${word}`);
