/** Problems with the YAML of a file: YF1010 to YF1022. */
import type { Place, Problem } from "../../diagnostics.ts";
import { at, make } from "../problem.ts";
import type { Position } from "../raw.ts";

export const tooDeep = (place: Place, limit: number): Problem =>
  make("YF1010", "error", place, {
    message: `层次套得太深，超过${limit}层`,
    expected: "数据文件一般不超过6层",
    fix: "检查是否有多余的方括号、花括号或缩进",
  });

export const fullWidthIndent = (place: Place, text: string): Problem =>
  make("YF1011", "error", place, {
    message: "行首用了全角空格（或不换行空格），不能当作缩进",
    text: text.trim(),
    expected: "每缩进一层用两个半角空格",
    fix: "把行首的全角空格换成半角空格",
  });

export const fullWidthColon = (place: Place, key: string): Problem =>
  make("YF1012", "error", place, {
    message: `“${key}”后面用了全角冒号“：”`,
    text: `${key}：`,
    expected: `“${key}: ”，半角冒号后面空一格`,
    fix: "把全角冒号换成半角冒号，并在后面加一个空格",
  });

export const hashAfterValue = (place: Place, text: string): Problem =>
  make("YF1013", "warning", place, {
    message: "“#”后面的字被当作注释，没有读进来",
    text,
    expected: "值里有“#”时，整个值加英文引号",
    fix: "如果这几个字是内容，请把整个值用英文双引号括起来；如果是注释，请在“#”后加一个空格",
  });

export const duplicateKey = (place: Place, key: string, first: Position): Problem =>
  make("YF1014", "error", place, {
    message: `“${key}”写了两次，前一次在${at(first)}`,
    text: key,
    expected: "同一处每个名称只写一次",
    fix: "删去一个，或改用正确的名称",
  });

export const keyIsNoWord = (place: Place, text: string): Problem =>
  make("YF1015", "error", place, {
    message: "名称的位置上是一对括号，不是词",
    text,
    expected: "花括号、方括号开头的值要加引号",
    fix: "如果“{{…}}”或“[…]”是要照印的字，请把整个值用英文双引号括起来",
  });

export const tooManyKeys = (place: Place, limit: number): Problem =>
  make("YF1016", "error", place, {
    message: `一处的名称超过${limit}个`,
    expected: `不超过${limit}个`,
    fix: "大量同类的内容请写成列表",
  });

export const unknownAlias = (place: Place, name: string): Problem =>
  make("YF1017", "error", place, {
    message: `以“*”开头的值是YAML的引用，但没有叫“${name}”的锚点`,
    text: `*${name}`,
    expected: "以“*”开头的内容要加引号",
    fix: "把整个值用英文双引号括起来",
  });

export const aliasOfItself = (place: Place, name: string): Problem =>
  make("YF1018", "error", place, {
    message: `引用“*${name}”指向包含它自己的内容`,
    text: `*${name}`,
    fix: "去掉这个引用，把内容直接写出来",
  });

export const aliasBomb = (place: Place, limit: number): Problem =>
  make("YF1019", "error", place, {
    message: `引用（*）展开后太多，超过${limit}次`,
    expected: `引用不超过${limit}次`,
    fix: "把内容直接写出来，不要层层引用",
  });

export const tagSign = (place: Place, text: string): Problem =>
  make("YF1021", "error", place, {
    message: "以“!”开头的值被当作YAML标签，不支持",
    text,
    expected: "以“!”开头的内容要加引号",
    fix: "把整个值用英文双引号括起来",
  });

export const unusedAnchor = (place: Place, name: string): Problem =>
  make("YF1022", "warning", place, {
    message: `“&${name}”被当作YAML锚点，没有读进来，也没有地方引用它`,
    text: `&${name}`,
    expected: "以“&”开头的内容要加引号",
    fix: "如果是内容，请把整个值用英文双引号括起来；否则删去",
  });

/** [message, expected, fix] for the errors of the YAML reader. */
const YAML_WORDS: Record<string, [string, string, string]> = {
  TAB_AS_INDENT: [
    "行首用了制表符（Tab）缩进",
    "每缩进一层用两个半角空格",
    "把制表符换成半角空格；编辑器里可设“用空格代替Tab”",
  ],
  BAD_INDENT: [
    "缩进没有对齐",
    "同一层的名称从同一列开始，下一层多缩进两个空格",
    "检查这一行和上一行的缩进",
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    "一行里出现了两个“名称: 值”，或缩进不对",
    "一行一个“名称: 值”；值里有“: ”时加引号",
    "换行写，或把值用英文双引号括起来",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "名称后面缺少半角冒号和空格",
    "“名称: 值”，半角冒号后空一格；列表是“- 值”，横线后空一格",
    "在名称后面补上半角冒号和空格，或检查缩进",
  ],
  MISSING_CHAR: [
    "缺少配对的引号、括号，或冒号、逗号",
    "引号和括号成对，用半角",
    "检查这一行的引号、括号是否成对",
  ],
  UNEXPECTED_TOKEN: [
    "值的后面有多余的字",
    "引号或括号结束后不再有字",
    "值里有引号、括号或“|”“>”时，把整个值用英文双引号括起来",
  ],
  BAD_SCALAR_START: [
    "值以YAML保留的符号开头",
    "以“@”“%”“`”开头的值要加引号",
    "把整个值用英文双引号括起来",
  ],
  BAD_ALIAS: [
    "以“*”或“&”开头的值写法不对",
    "以“*”“&”开头的内容要加引号",
    "把整个值用英文双引号括起来",
  ],
  BAD_DQ_ESCAPE: [
    "双引号里的反斜杠写法不对",
    "双引号里的“\\”写成“\\\\”",
    "把双引号换成单引号，或把“\\”写两遍",
  ],
  MULTIPLE_DOCS: ["文件中间有“---”或“...”，被分成了几份", "一个文件只写一份数据", "删去这一行"],
  BAD_DIRECTIVE: ["以“%”开头的行写法不对", "数据文件不用“%”开头的行", "删去这一行"],
};

const YAML_OTHER: [string, string, string] = [
  "这里不合YAML的写法",
  "“名称: 值”，列表用“- ”开头，每层缩进两个半角空格",
  "参照 docs/数据文件.md 的例子检查这一行的冒号、引号、括号和缩进",
];

/** An error of the YAML reader, by its code. */
export function yamlError(place: Place, code: string, text: string): Problem {
  const [message, expected, fix] = YAML_WORDS[code] ?? YAML_OTHER;
  return make("YF1020", "error", place, { message, text, expected, fix });
}
