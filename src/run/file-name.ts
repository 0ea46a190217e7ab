/** File names for results: safe on every system that an office may carry the folder to. */

/** Longest name in UTF-8 bytes, with room left for an ending and a suffix below the usual 255. */
const MAX_BYTES = 200;

/** Characters that Windows forbids, and the full-width forms that stand in for them. */
const fullWidth: Readonly<Record<string, string>> = {
  "/": "／",
  "\\": "＼",
  ":": "：",
  "*": "＊",
  "?": "？",
  '"': "＂",
  "<": "＜",
  ">": "＞",
  "|": "｜",
};

/** Device names of Windows, with any ending; COM¹ counts as COM1 there. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/iu;

/** Controls, format characters (bidi overrides, zero width), lone surrogates, noncharacters. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu;

/** Cuts after the last whole character within the limit. */
function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let kept = "";
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    kept += character;
  }
  return kept;
}

/**
 * The stem of a result's file names: NFC, no separators, no reserved name, at most 200 bytes,
 * never empty. Chinese stays as it is.
 */
export function safeStem(name: string): string {
  const visible = name
    .normalize("NFC")
    .replace(invisible, "")
    .replace(/[/\\:*?"<>|]/g, (character) => fullWidth[character] ?? "");
  const cut = cutToBytes(visible.trim(), MAX_BYTES).replace(/[.\s]+$/u, "");
  if (cut === "") return "未命名";
  const hidden = /^[.\-~]/.test(cut);
  return hidden || reserved.test(cut) ? `${cutToBytes(`_${cut}`, MAX_BYTES)}` : cut;
}

/** What file systems that ignore case and composition take for the same name. */
const folded = (stem: string): string => stem.normalize("NFKC").toLowerCase();

/** One distinct stem for each name, none of them `reserved`; where it is taken, （2）, （3） … */
export function assignStems(
  names: readonly string[],
  reserved: readonly string[] = [],
): Map<string, string> {
  const stems = new Map<string, string>();
  const taken = new Set(reserved.map((stem) => folded(safeStem(stem))));
  for (const name of names) {
    if (stems.has(name)) continue;
    const stem = safeStem(name);
    let candidate = stem;
    for (let n = 2; taken.has(folded(candidate)); n++) {
      candidate = `${cutToBytes(stem, MAX_BYTES - 12)}（${n}）`;
    }
    taken.add(folded(candidate));
    stems.set(name, candidate);
  }
  return stems;
}
