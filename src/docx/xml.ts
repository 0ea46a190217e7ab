/** The little XML that is written by hand: parts that the docx package cannot make to measure. */

/** Characters that XML 1.0 cannot hold; one of them makes a whole part unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** The same and halves of pairs, which may be whole: found sooner, and in few texts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** The text without characters that XML 1.0 cannot hold. */
export const withoutIllegal = (text: string): string =>
  SUSPECT.test(text) ? text.replace(ILLEGAL, "") : text;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The text as it stands in an element or between double quotes. */
export const escapeXml = (text: string): string =>
  withoutIllegal(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const CHARACTERS: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

/** The text that was escaped, by us or by docx. */
export const unescapeXml = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => CHARACTERS[entity] ?? entity);

type Attributes = Record<string, string | number | undefined>;

/** An element; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: string[]): string {
  let written = "";
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) written += ` ${key}="${escapeXml(String(value))}"`;
  }
  const content = children.join("");
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

/** An element with the one attribute `w:val`, which most of Word's settings are. */
export const valued = (name: string, value: string | number): string =>
  element(name, { "w:val": value });

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
