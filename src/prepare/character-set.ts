/** Which characters the bundled faces have. */
import { readFileSync } from "node:fs";
import { gb2312Hanzi, gb2312Symbols } from "../font/gb2312.ts";

/** Symbols of official texts, where GB/T 2312 does not have them or maps them elsewhere. */
const SYMBOLS = [
  "　、。，．；：？！‘’“”（）〔〕［］｛｝〈〉《》「」『』【】〖〗〘〙—―–…‥·・•‧～‖′″‰‱※§¶†‡‾",
  "○●◎◇◆□■△▲▽▼☆★〇〓♀♂☑☒☐✓✔✗✘♦→←↑↓↔↗↘↙↖⇒⇔",
  "＋－×÷±∓＝≠≈≡≤≥＜＞≦≧∞∵∴∷∝√∑∏∫∮∈∉∋∩∪⊂⊃⊆⊇∧∨∥⊥∠⌒⊙≌∽△½⅓⅔¼¾",
  "℃℉°′″￥¥＄＃％＆＠＊№℡㏑㎎㎏㎜㎝㎞㎡㎥㏄㏎㏒㏕²³¹¤￠￡€©®™",
  "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⓪❶❷❸❹❺❻❼❽❾❿",
  "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
  "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉㊣ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ",
].join("");

/** Blocks taken whole: ASCII, Latin-1, Latin Extended-A, spaces, full-width forms, pinyin vowels. */
const RANGES: readonly [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1cd, 0x1dc],
  [0x2000, 0x200a],
  [0xff01, 0xff5e],
];

/** Han characters of GB/T 2312 and of 通用规范汉字表, with all symbols; ascending code points. */
export function hanCharacterSet(): number[] {
  const table = standardCharacters();
  const characters = [...gb2312Symbols(), ...gb2312Hanzi(), ...table, ...SYMBOLS];
  return ascending([...characters.map(codePoint), ...ranges()]);
}

/** What the Latin face has: the same symbols as far as the source has them, no Han characters. */
export function latinCharacterSet(): number[] {
  return ascending([...[...gb2312Symbols(), ...SYMBOLS].map(codePoint), ...ranges()]);
}

/** The 8105 characters; the committed list serves the source and the built program alike. */
export function standardCharacters(): string[] {
  const file = new URL("../../src/prepare/通用规范汉字.txt", import.meta.url);
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => !line.startsWith("#")).flatMap((line) => [...line]);
}

const codePoint = (character: string): number => character.codePointAt(0) ?? 0;

const ranges = (): number[] =>
  RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));

const ascending = (codePoints: readonly number[]): number[] =>
  [...new Set(codePoints)].sort((a, b) => a - b);
