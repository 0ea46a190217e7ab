/** The name table: what a font calls itself, in every language that it knows. */
import { TextDecoder } from "node:util";
import { bytesOf, part } from "./byte-source.ts";

/** Ids of the names that this room reads. */
export const NAME = { family: 1, style: 2, full: 4, postscript: 6, typographicFamily: 16 } as const;

export interface FontName {
  id: number;
  /** Simplified or traditional Chinese. */
  chinese: boolean;
  text: string;
}

/** Ids by which fonts are found and called. */
export const CALLING_NAMES: readonly number[] = Object.values(NAME);

/**
 * The names of the given ids that can be decoded, in the order of the file; throws `RangeError` or
 * `BrokenFont` on a torn table.
 */
export function readNames(table: DataView, ids = CALLING_NAMES): FontName[] {
  const strings = table.getUint16(4);
  const names: FontName[] = [];
  for (let i = 0; i < table.getUint16(2); i++) {
    const record = 6 + 12 * i;
    const [platform, encoding, language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((at) =>
      table.getUint16(record + at),
    ) as [number, number, number, number, number, number];
    const decoder = decoderOf(platform, encoding);
    if (!decoder || !ids.includes(id)) continue;
    const text = decoder.decode(bytesOf(part(table, strings + offset, length)));
    names.push({
      id,
      chinese: isChinese(platform, language),
      text: text.replaceAll("\0", "").trim(),
    });
  }
  return names;
}

const UTF16 = new TextDecoder("utf-16be");
const MAC_ROMAN = new TextDecoder("macintosh");
const MAC_TRADITIONAL = new TextDecoder("big5");
const MAC_SIMPLIFIED = new TextDecoder("gbk");
const WINDOWS_GBK = 3;

function decoderOf(platform: number, encoding: number): TextDecoder | undefined {
  if (platform === 0) return UTF16;
  if (platform === 3) return encoding === WINDOWS_GBK ? undefined : UTF16;
  if (platform !== 1) return undefined;
  return { 0: MAC_ROMAN, 2: MAC_TRADITIONAL, 25: MAC_SIMPLIFIED }[encoding];
}

function isChinese(platform: number, language: number): boolean {
  const primaryLanguage = language & 0x3ff;
  return platform === 3 ? primaryLanguage === 0x04 : platform === 1 && [19, 33].includes(language);
}

/** Every name by which people may ask for the font: families, full and PostScript names. */
export function allNames(names: readonly FontName[]): string[] {
  return [...new Set(names.filter(({ id }) => id !== NAME.style).map(({ text }) => text))];
}

/** The family, in Chinese if the font has a Chinese name. */
export function familyName(names: readonly FontName[]): string | undefined {
  const families = names.filter(({ id, text }) => id === NAME.family && text !== "");
  return (families.find(({ chinese }) => chinese) ?? families[0])?.text;
}

/** The PostScript name, cut to the characters that PDF names may hold. */
export function postscriptName(names: readonly FontName[]): string | undefined {
  const found = names.find(({ id, text }) => id === NAME.postscript && text !== "");
  return found?.text.replaceAll(/[^!-~]|[[\](){}<>/%]/g, "") || undefined;
}
