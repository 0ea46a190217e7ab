/** The ToUnicode map, by which copied and searched text comes out as the characters that went in. */

/** Adobe allows at most this many lines in a `bfchar` block. */
const BLOCK = 100;

const PROLOGUE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`;
const EPILOGUE = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;

/** Four upper-case hexadecimal digits. */
export const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, "0");

/** UTF-16BE in hexadecimal, two units for a character outside the BMP. */
export function utf16Hex(codePoint: number): string {
  if (codePoint < 0x10000) return hex4(codePoint);
  const rest = codePoint - 0x10000;
  return hex4(0xd800 + (rest >> 10)) + hex4(0xdc00 + (rest & 0x3ff));
}

/** The CMap for pairs of character code (CID) and code point. */
export function toUnicodeMap(pairs: ReadonlyMap<number, number>): string {
  const lines = [...pairs]
    .sort(([a], [b]) => a - b)
    .map(([cid, codePoint]) => `<${hex4(cid)}> <${utf16Hex(codePoint)}>\n`);
  let blocks = "";
  for (let from = 0; from < lines.length; from += BLOCK) {
    const block = lines.slice(from, from + BLOCK);
    blocks += `${block.length} beginbfchar\n${block.join("")}endbfchar\n`;
  }
  return PROLOGUE + blocks + EPILOGUE;
}
