/** Every problem that the data room can report: ids YF1xxx, wording, what was expected, how to mend. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";
import type { Position } from "./raw.ts";
import type { TimeFault } from "./time-points.ts";

interface Words {
  message: string;
  text?: string;
  expected?: string;
  fix?: string;
  clause?: string;
}

function make(id: string, severity: Problem["severity"], place: Place, words: Words): Problem {
  const { text, ...rest } = words;
  const firstLine = text?.split("\n")[0];
  const shown = firstLine === undefined || firstLine === "" ? {} : { text: excerpt(firstLine) };
  return { id, severity, ...place, ...rest, ...shown };
}

const at = (position: Position): string => `第${position.line}行第${position.column}列`;

// 10xx: the file and its YAML

export const tooLarge = (file: string, bytes: number): Problem =>
  make(
    "YF1001",
    "error",
    { file },
    {
      message: `文件太大（${(bytes / 1024 / 1024).toFixed(1)} MB）`,
      expected: "不超过2 MB的文本文件",
      fix: "拆成几个文件；成百上千个单位的名单请放到表格里",
    },
  );

export const binary = (file: string): Problem =>
  make(
    "YF1002",
    "error",
    { file },
    {
      message: "这不是文本文件，像是Word、Excel、PDF或图片",
      expected: "UTF-8编码的YAML文本文件，如 data/活动.yaml",
      fix: "请检查文件是否选错",
    },
  );

export const unknownEncoding = (file: string): Problem =>
  make(
    "YF1003",
    "error",
    { file },
    {
      message: "认不出文件的编码：既不是UTF-8，也不是UTF-16或GB18030（GBK），或者夹有二进制内容",
      expected: "UTF-8编码的文本文件",
      fix: "用记事本打开，另存为，编码选“UTF-8”",
    },
  );

export const otherEncoding = (file: string, encoding: string): Problem =>
  make(
    "YF1004",
    "warning",
    { file },
    {
      message: `文件不是UTF-8编码，已按${encoding}${encoding === "GB18030" ? "（含GBK、GB2312）" : ""}读入`,
      expected: "UTF-8编码",
      fix: "如果文字有误，请用记事本另存为UTF-8编码",
    },
  );

export const oldLineEnds = (file: string): Problem =>
  make(
    "YF1005",
    "hint",
    { file },
    {
      message: "文件只用回车符（CR）换行，已当作换行读入",
      fix: "另存一次即可换成通常的换行",
    },
  );

export const emptyFile = (file: string): Problem =>
  make(
    "YF1006",
    "error",
    { file, line: 1, column: 1 },
    {
      message: "文件是空的，没有任何内容",
      expected: "至少写明“活动: {名称: …}”和“机关: {名称: …}”",
      fix: "参照 docs/数据文件.md 开头的例子填写，或用 yinfa init 建一个样例",
    },
  );

export const notABlock = (place: Place, text: string): Problem =>
  make("YF1007", "error", place, {
    message: "文件开头应当是“活动:”这样的名称，读到的却不是",
    text,
    expected: "每行一个名称，后面跟半角冒号和一个空格",
    fix: "参照 docs/数据文件.md 开头的例子填写",
  });

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

// 11xx: characters in values

export const controlsRemoved = (place: Place, text: string, codes: string): Problem =>
  make("YF1101", "warning", place, {
    message: `含有不能印的控制字符或无效字符（${codes}），已去掉`,
    text,
    fix: "从网页或PDF粘贴来的文字，请先粘贴到记事本再复制",
  });

export const invisibleRemoved = (place: Place, text: string, codes: string): Problem =>
  make("YF1102", "warning", place, {
    message: `含有看不见的零宽字符或改变文字方向的字符（${codes}），已去掉`,
    text,
    fix: "删去看不见的字符，确认印出的文字与看到的一致",
  });

export const reservedCharacter = (place: Place, text: string, codes: string): Problem =>
  make("YF1103", "error", place, {
    message: `含有程序内部使用的专用字符（${codes}）`,
    text,
    expected: "正常的文字",
    fix: "删去这个字符；如果是自造字，请换成通用字符",
  });

export const tabsReplaced = (place: Place, text: string): Problem =>
  make("YF1104", "hint", place, {
    message: "值里的制表符（Tab）已换成空格",
    text,
    fix: "直接用空格，或分成几项写",
  });

export const indentDropped = (place: Place, text: string): Problem =>
  make("YF1105", "hint", place, {
    message: "段首的空格已去掉，首行缩进由版式自动加",
    text,
    fix: "删去段首的空格",
  });

// 12xx: shape

export const unknownKey = (
  place: Place,
  key: string,
  near: string | undefined,
  known: string,
): Problem =>
  make("YF1201", "error", place, {
    message: `没有“${key}”这一项${near ? `，是不是“${near}”` : ""}`,
    text: key,
    expected: `这里可以写：${known}`,
    fix: near ? `改为“${near}”` : "删去这一项；自己的模板要用的事实请写到“补充”下面",
  });

export const missingField = (
  place: Place,
  field: string,
  explanation: string,
  example: string,
): Problem =>
  make("YF1202", "error", place, {
    message: `缺少“${field}”`,
    expected: explanation,
    fix: `补上，例如“${field}: ${example}”`,
  });

export const wrongShape = (
  place: Place,
  field: string,
  text: string,
  wanted: string,
  example: string,
): Problem =>
  make("YF1203", "error", place, {
    message: `“${field}”应当是${wanted}`,
    text,
    expected: example,
    fix: "照例子改写；有下一层时名称后面只写冒号，内容另起行、多缩进两格",
  });

export const notAChoice = (
  place: Place,
  field: string,
  text: string,
  words: readonly string[],
): Problem =>
  make("YF1204", "error", place, {
    message: `“${field}”不能写“${excerpt(text)}”`,
    text,
    expected: words.map((word) => `“${word}”`).join("或"),
    fix: `改为${words.map((word) => `“${word}”`).join("或")}，没有就不写这一项`,
  });

export const emptyValue = (place: Place, field: string): Problem =>
  make("YF1205", "warning", place, {
    message: `“${field}”后面没有内容，当作没有写`,
    text: field,
    fix: "填上内容，或删去这一行",
  });

export const lineBreakInWord = (place: Place, field: string, text: string): Problem =>
  make("YF1206", "error", place, {
    message: `“${field}”只能写一行，不能分段`,
    text,
    expected: "一行文字",
    fix: "去掉换行；要分段的内容请写到“内容”“说明”这类可以分段的项里",
  });

export const notANumber = (place: Place, field: string, text: string): Problem =>
  make("YF1207", "error", place, {
    message: `“${field}”应当是数字`,
    text,
    expected: "阿拉伯数字，如 5、96、1600多",
    fix: "只写数字，量词另写到“单位”里",
  });

export const notAFlag = (place: Place, field: string, text: string): Problem =>
  make("YF1208", "error", place, {
    message: `“${field}”应当写“是”或“否”`,
    text,
    expected: "是、否",
    fix: "改为“是”或“否”",
  });

export const wrongVersion = (place: Place, text: string): Problem =>
  make("YF1209", "error", place, {
    message: `不认识的数据文件版本“${excerpt(text)}”`,
    text,
    expected: "版本: 1",
    fix: "改为“版本: 1”，或换用能读这个版本的yinfa",
  });

export const forbiddenName = (place: Place, key: string): Problem =>
  make("YF1210", "error", place, {
    message: `“${key}”不能用作名称`,
    text: key,
    expected: "一个普通的中文或英文词",
    fix: "换一个名称",
  });

// 13xx: times

/** What is expected of a field that holds a time, by its kind. */
export type TimeWish = "day" | "point" | "time" | "deadline" | "length";

const WISHES: Record<TimeWish, string> = {
  day: "准确到日的日期，如“2005年3月11日”",
  point: "一个时间，如“2005年1月”“2005年1月中旬”“2005年3月18日”",
  time: "时间或起止，如“2005年3月14日下午”“2005年3月15日上午至16日上午”“2024年6月”",
  deadline: "期限，如“2005年3月22日前”“当日18时前”“每周五17时前”",
  length: "一段时间，如“5天”“一个半月左右”“不少于3个月”",
};

function faultWords(fault: TimeFault, text: string): { id: string; message: string; fix: string } {
  switch (fault.fault) {
    case "no-year":
      return {
        id: "YF1301",
        message: `“${excerpt(text)}”没有写年份`,
        fix: `补上年份，例如“2005年${excerpt(text)}”；印出来时需要不需要年份由模板决定`,
      };
    case "impossible":
      return {
        id: "YF1302",
        message: `没有“${fault.date}”这一天${fault.lastDay ? `，这个月最后一天是${fault.lastDay}日` : ""}`,
        fix: "改为实际的日期",
      };
    case "weekday":
      return {
        id: "YF1303",
        message: `日期与“${fault.said}”对不上，那天是星期${fault.actual}`,
        fix: `核对日期；星期应为“（星期${fault.actual}）”`,
      };
    case "reversed":
      return {
        id: "YF1304",
        message: `“${excerpt(text)}”结束早于开始`,
        fix: "核对前后两个时间；跨年的，后一个也要写年份",
      };
    case "unknown":
      return {
        id: "YF1305",
        message: `看不懂“${excerpt(text)}”是什么时间`,
        fix: "照例子的写法改写",
      };
  }
}

/** A wording that is no time, or not the sort of time that the field wants. */
export function badTime(place: Place, fault: TimeFault, text: string, wish: TimeWish): Problem {
  const { id, ...words } = faultWords(fault, text);
  return make(id, "error", place, { ...words, text, expected: WISHES[wish] });
}

/** Words in a time field that are understood by people only. */
export const freeTime = (place: Place, text: string, wish: TimeWish): Problem =>
  make("YF1306", "warning", place, {
    message: `看不懂“${excerpt(text)}”是什么时间，照原样印，不核对先后`,
    text,
    expected: WISHES[wish],
    fix: "如果有确定的日期，请照例子的写法写；没有就不用改",
  });

export const wrongTimeKind = (place: Place, field: string, text: string, wish: TimeWish): Problem =>
  make("YF1307", "error", place, {
    message: `“${field}”不能写“${excerpt(text)}”`,
    text,
    expected: WISHES[wish],
    fix: "照例子的写法改写",
  });

// 14xx: facts that do not agree

/** Facts of two places that contradict each other. */
const conflict = (id: string, place: Place, text: string, message: string, fix: string): Problem =>
  make(id, "error", place, { message, text, fix });

export const duplicateName = (place: Place, name: string, list: string, first: Position): Problem =>
  conflict(
    "YF1401",
    place,
    name,
    `“${list}”里有两个“${name}”，前一个在${at(first)}`,
    "名称各不相同，才能按名称引用；请改一个",
  );

export const endBeforeStart = (place: Place, what: string, start: string, end: string): Problem =>
  conflict("YF1402", place, end, `${what}的结束（${end}）早于开始（${start}）`, "核对开始和结束");

export const outside = (
  place: Place,
  what: string,
  text: string,
  frame: string,
  span: string,
): Problem =>
  conflict(
    "YF1403",
    place,
    text,
    `${what}（${text}）不在${frame}（${span}）之内`,
    `改这里的时间，或改${frame}的起止`,
  );

export const outOfOrder = (place: Place, what: string, text: string, before: string): Problem =>
  conflict(
    "YF1404",
    place,
    text,
    `${what}（${text}）排在${before}后面，时间却更早`,
    "按时间先后排列，或核对时间",
  );

export const overlap = (place: Place, what: string, text: string, other: string): Problem =>
  conflict("YF1405", place, text, `${what}（${text}开始）与${other}的时间重叠`, "核对两者的起止");

export const wrongDayCount = (place: Place, said: string, actual: number, span: string): Problem =>
  conflict(
    "YF1406",
    place,
    said,
    `天数写的是${said}，${span}首尾都算是${actual}天`,
    `改为${actual}，或核对起止日期`,
  );

export const bundleCount = (place: Place, name: string, wanted: number, actual: number): Problem =>
  conflict(
    "YF1407",
    place,
    name,
    `“${name}”应有${wanted}项，“项目”里是${actual}项`,
    "补齐或删减项目，或改名称里的数字",
  );

export const deadlineTooEarly = (place: Place, text: string, step: string, end: string): Problem =>
  conflict(
    "YF1408",
    place,
    text,
    `截止时间（${text}）早于${step}本身（${end}）`,
    "核对截止时间和步骤的时间",
  );

export const repeatedTemplate = (place: Place, name: string, other: string): Problem =>
  conflict("YF1409", place, name, `“${name}”与${other}重复`, "同一份材料只列一次，删去一个");

export const unknownBatch = (place: Place, name: string, near: string | undefined): Problem =>
  make("YF1410", "error", place, {
    message: `没有叫“${name}”的批次${near ? `，是不是“${near}”` : ""}`,
    text: name,
    expected: "“批次”里写过的名称",
    fix: near ? `改为“${near}”` : "在“批次”里补上，或改这里的名称",
  });

export const unitInTwoBatches = (place: Place, unit: string, batch: string): Problem =>
  conflict("YF1411", place, unit, `“${unit}”已经在${batch}里`, "一个单位只能在一个批次，删去一个");

export const wrongSum = (place: Place, said: string, sum: number): Problem =>
  conflict(
    "YF1412",
    place,
    said,
    `分解的各数相加是${sum}，与总数${said}不符`,
    "核对总数和各分解数",
  );

export const lengthDiffers = (
  place: Place,
  said: string,
  span: string,
  shortest: number,
  longest: number,
): Problem =>
  make("YF1414", "warning", place, {
    message: `时长写的是“${excerpt(said)}”，${span}却是${shortest === longest ? "" : `${shortest}到`}${longest}天`,
    text: said,
    fix: "核对时长和起止时间",
  });

export const nobody = (place: Place): Problem =>
  make("YF1413", "error", place, {
    message: "这个人既没有姓名，也没有职务",
    expected: "姓名、职务至少写一项",
    fix: "补上姓名或职务，或删去这一项",
  });

export const documentNumberForm = (place: Place, text: string): Problem =>
  make("YF1420", "error", place, {
    message: `发文字号“${excerpt(text)}”的写法不对`,
    text,
    expected:
      "机关代字、年份、顺序号，如“云教〔2005〕6号”：年份用六角括号〔〕，序号前不加“第”、不编虚位",
    fix: "照例子改写",
    clause: "GB/T 9704-2012 7.2.5",
  });

export const copyNumberForm = (place: Place, text: string): Problem =>
  make("YF1421", "error", place, {
    message: `份号“${excerpt(text)}”不是六位数字`,
    text,
    expected: "六位阿拉伯数字，如“000001”",
    fix: "补足六位",
    clause: "GB/T 9704-2012 7.2.1",
  });

export const classificationForm = (place: Place, text: string): Problem =>
  make("YF1422", "error", place, {
    message: `密级“${excerpt(text)}”的写法不对`,
    text,
    expected: "“绝密”“机密”或“秘密”，保密期限写在★后面，如“机密★1年”",
    fix: "照例子改写",
    clause: "GB/T 9704-2012 7.2.2",
  });

export const printedBeforeDated = (place: Place, printed: string, dated: string): Problem =>
  make("YF1423", "warning", place, {
    message: `印发日期（${printed}）早于成文日期（${dated}）`,
    text: printed,
    fix: "核对两个日期",
  });

export const sameNumber = (place: Place, text: string, other: string): Problem =>
  conflict(
    "YF1424",
    place,
    text,
    `发文字号“${excerpt(text)}”与“${other}”的相同`,
    "一份公文一个发文字号，请改一个",
  );
