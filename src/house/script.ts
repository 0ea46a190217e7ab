/** Which characters take the Latin face: letters, digits and ASCII signs; all else is Chinese. */

export interface ScriptRun {
  text: string;
  script: "han" | "latin";
}

/** Quotes, dashes, ellipses and middle dots are full-width marks in Chinese text, so Chinese. */
const LATIN = /[\u0020-\u007e\u00a0-\u00b6\u00b8-\u024f]/u;

export const isLatin = (character: string): boolean => LATIN.test(character);

/** Cuts a text into stretches of one script; the stretches joined give the text again. */
export function splitByScript(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  for (const character of text) {
    const script = isLatin(character) ? "latin" : "han";
    const last = runs.at(-1);
    if (last?.script === script) last.text += character;
    else runs.push({ text: character, script });
  }
  return runs;
}

const HAN = /[\p{Script=Han}〇]/u;
/** Without × and ÷, which stand among the letters. */
const LETTER_OR_DIGIT = /[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/u;

/** Whether a gap of `HAN_LATIN_GAP_EM` stands between two neighbours. */
export const hasHanLatinGap = (left: string, right: string): boolean =>
  (HAN.test(left) && LETTER_OR_DIGIT.test(right)) ||
  (LETTER_OR_DIGIT.test(left) && HAN.test(right));
