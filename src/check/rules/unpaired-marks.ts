import type { Article, Line } from "../article.ts";
import type { Finding, Rule } from "../rule.ts";

const CLOSING: Record<string, string> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "〈": "〉",
  "（": "）",
  "【": "】",
  "〔": "〕",
};
const OPENING = new Map(Object.entries(CLOSING).map(([open, close]) => [close, open]));
/** 1） and a） are numbers, not brackets. */
const NUMBER_BRACKET =
  /(?:^|[。；：，、\s])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z])[）)]$/u;
const CONTRACTION = /[A-Za-z]’[a-z]/u;

const NAMES: Record<string, string> = {
  "“": "前引号",
  "”": "后引号",
  "‘": "前单引号",
  "’": "后单引号",
};
const nameOf = (sign: string): string => NAMES[sign] ?? `“${sign}”`;

interface Mark {
  sign: string;
  at: number;
}

/** Marks of a line that have no partner in it: closings first, then openings. */
function loneMarks(line: Line): { closing: Mark[]; opening: Mark[] } {
  const open: Mark[] = [];
  const closing: Mark[] = [];
  for (let i = 0; i < line.text.length; i++) {
    const sign = line.text.charAt(i);
    if (CLOSING[sign]) open.push({ sign, at: i });
    const partner = OPENING.get(sign);
    if (!partner) continue;
    if (
      NUMBER_BRACKET.test(line.text.slice(Math.max(0, i - 4), i + 1)) &&
      open.at(-1)?.sign !== partner
    )
      continue;
    if (sign === "’" && CONTRACTION.test(line.text.slice(Math.max(0, i - 1), i + 2))) continue;
    const at = open.findLastIndex((mark) => mark.sign === partner);
    if (at < 0) closing.push({ sign, at: i });
    else open.splice(at, 1);
  }
  return { closing, opening: open };
}

function findingFor(line: Line, { sign, at }: Mark): Finding {
  const partner = CLOSING[sign] ?? OPENING.get(sign) ?? "";
  const isOpening = CLOSING[sign] !== undefined;
  const from = isOpening ? at : Math.max(0, at - 8);
  const to = isOpening ? Math.min(line.text.length, at + 9) : at + 1;
  const missing = isOpening ? "后面没有" : "前面没有";
  return {
    start: line.start + from,
    end: line.start + to,
    message: `${nameOf(sign)}${missing}配对的${nameOf(partner)}`,
    fix: `补上${nameOf(partner)}，或删去多余的${nameOf(sign)}`,
  };
}

/** Marks that close or open on the neighbouring lines of a text broken at a fixed width. */
function findIn(article: Article): Finding[] {
  const found: Finding[] = [];
  let pending: { line: Line; mark: Mark }[] = [];
  for (const [i, line] of article.paragraphs.entries()) {
    const { closing, opening } = loneMarks(line);
    for (const mark of closing) {
      const at = pending.findLastIndex((open) => open.mark.sign === OPENING.get(mark.sign));
      if (at >= 0) pending.splice(at, 1);
      else found.push(findingFor(line, mark));
    }
    const next = article.paragraphs[i + 1];
    const isLongQuote = (mark: Mark) => mark.sign === "“" && next?.text.startsWith("“");
    found.push(...pending.map((open) => findingFor(open.line, open.mark)));
    pending = opening.filter((mark) => !isLongQuote(mark)).map((mark) => ({ line, mark }));
  }
  return [...found, ...pending.map((open) => findingFor(open.line, open.mark))];
}

export const unpairedMarks: Rule = {
  id: "YF7204",
  name: "引号、括号不成对",
  severity: "error",
  clause: "GB/T 15834-2011 4.8、4.9、4.15",
  explanation:
    "引号、括号、书名号要成对。编号“1）”不算；引文分成几段、每段开头都用前引号的不算；在下一行收尾的不算。",
  ok: [
    "开展“大讨论”（以下简称讨论）。",
    "1）摸清情况；2）制定方案。",
    "“第一段引文。\n“第二段引文。”",
  ],
  notOk: [
    { text: "开展读书活动（以下简称活动，各单位要落实。", words: "（以下简称活动，" },
    { text: "开展大讨论”活动。", words: "开展大讨论”" },
  ],
  find: findIn,
};
