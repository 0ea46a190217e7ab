/** Rules about words alone, the same for PDF and DOCX. */

import { otherKind } from "./kinds.ts";
import { combine, fails, judge, meets, notConcerned, type Reading, unmeasured } from "./reading.ts";
import type { Words } from "./words.ts";

const TEXT = "文字";

/** Places where a pattern occurs, with a few characters around. */
function found(texts: readonly string[], pattern: RegExp): string[] {
  return texts.flatMap((text) =>
    [...text.matchAll(pattern)].map((match) => {
      const at = match.index ?? 0;
      return `“${text.slice(Math.max(0, at - 4), at + match[0].length + 4).trim()}”`;
    }),
  );
}

function absence(texts: readonly string[], pattern: RegExp, clean: string): Reading {
  if (texts.length === 0) return unmeasured("没有文字");
  const places = found(texts, pattern);
  const shown = places.slice(0, 3).join("、");
  return judge(
    places.length === 0,
    places.length === 0 ? clean : `${shown}${places.length > 3 ? ` 等 ${places.length} 处` : ""}`,
    TEXT,
  );
}

const NUMBER_FORM = /^[\p{Script=Han}×]+〔\d{4}〕[1-9]\d*号$/u;

const numberForm = ({ number, kind }: Words): Reading => {
  if (kind !== "公文" && kind !== "信函") return otherKind(kind);
  if (number === undefined) return fails("没有找到发文字号", TEXT);
  return judge(NUMBER_FORM.test(number.replaceAll(/\s/g, "")), `“${number}”`, TEXT);
};

const levelMarks = ({ paragraphs }: Words): Reading =>
  absence(
    paragraphs.map((text) => text.trim()),
    /^(\d+、|（[一二三四五六七八九十\d]+）[、，.]|\([一二三四五六七八九十\d]+\)|第[一二三四五六七八九十]+、|[一二三四五六七八九十]+[.．])/g,
    "没有“1、”“（一）、”之类的写法",
  );

const fullWidth = ({ all }: Words): Reading =>
  absence(all, /\p{Script=Han}["'()]|["'()]\p{Script=Han}/gu, "汉字旁没有半角括号和引号");

const attachmentEnds = ({ attachments }: Words): Reading => {
  if (attachments.length === 0) return notConcerned("没有附件说明");
  const bad = attachments.filter((name) => /[。；，、.;,]$/.test(name.trim()));
  const quoted = attachments.filter((name) => /^(\d+[.．])?《.*》$/.test(name.trim()));
  const wrong = [...bad, ...quoted];
  return judge(
    wrong.length === 0,
    wrong.length === 0 ? `${attachments.length} 个名称末尾没有标点` : `“${wrong[0]}”`,
    TEXT,
  );
};

/** Numbers run on, and each entry has its annex of the same name where annexes are bound in. */
const attachmentNumbers = ({ attachments, annexes }: Words): Reading => {
  if (attachments.length === 0 && annexes.length === 0) return notConcerned("没有附件");
  const numbers = attachments.map((name) => /^(\d+)[.．]/.exec(name)?.[1]);
  const isNumbered =
    attachments.length < 2
      ? numbers.every((n) => n === undefined)
      : numbers.every((n, i) => n === String(i + 1));
  const bare = (text: string) => text.replace(/^\d+[.．、]/, "").replaceAll(/\s/g, "");
  const isMatched =
    annexes.length === 0 ||
    (annexes.length === attachments.length &&
      annexes.every(({ title }, i) => title === "" || bare(title) === bare(attachments[i] ?? "")));
  const measured = `附件说明 ${attachments.length} 项，附件 ${annexes.length} 个${isNumbered ? "" : "，序号不连续"}${isMatched ? "" : "，名称或个数不一致"}`;
  return judge(isNumbered && isMatched, measured, TEXT);
};

const dateForm = ({ date, kind }: Words): Reading => {
  if (date === undefined)
    return kind === "公文" || kind === "信函"
      ? unmeasured("没有认出成文日期")
      : notConcerned("没有成文日期");
  return judge(/^\d{4}年[1-9]\d?月[1-9]\d?日$/.test(date.replaceAll(/\s/g, "")), `“${date}”`, TEXT);
};

const noEmptyPage = ({ all }: Words): Reading => absence(all, /此页无正文/g, "没有“此页无正文”");

const listMarks = ({ all }: Words): Reading =>
  absence(all, /》、《|”、“/g, "书名号、引号之间没有顿号");

/** Hyphens between dates and half-width tildes. Telephone numbers are no ranges. */
const ranges = ({ all }: Words): Reading =>
  absence(
    all,
    /\d[年月日]-\d|\d{4}-\d{4}年|\d-\d+[年月日]|\d~\d|\d%?\s*~\s*\d/g,
    "没有以“-”“~”表示的起止",
  );

/** 印发通知: the title says what is issued; that text begins a page and is not named as an annex. */
const issuedText = ({ title, attachments, issuedTitles, annexes }: Words): Reading => {
  const issued = /印发.*?《(.+)》/.exec(title ?? "")?.[1];
  if (title === undefined || !/印发/.test(title)) return notConcerned("不是印发通知");
  if (issued === undefined) return unmeasured("标题里没有书名号");
  const isWorded = /关于印发.*《.+》的通知$/.test(title);
  const plain = (text: string) => text.replaceAll(/[〈〉《》\s]/g, "");
  const isAnnexed = [...attachments, ...annexes.map((annex) => annex.title)].some((name) =>
    plain(name).endsWith(plain(issued)),
  );
  const isThere = issuedTitles.some((text) => plain(text) === plain(issued));
  const measured = `${isWorded ? "" : "标题写法不合；"}所印发文件${isAnnexed ? "列为附件" : isThere ? "另页编排" : "没有找到"}`;
  if (!isAnnexed && !isThere) return isWorded ? unmeasured(measured) : fails(measured, TEXT);
  return judge(isWorded && !isAnnexed, measured, TEXT);
};

/** By rule id. */
export const textRules: Readonly<Record<string, (words: Words) => Reading>> = {
  H07: numberForm,
  B03: levelMarks,
  B05: fullWidth,
  A02: attachmentEnds,
  A04: attachmentNumbers,
  S01: dateForm,
  D01: listMarks,
  D02: ranges,
  I01: issuedText,
};

export { noEmptyPage };
/** Worst of several readings of words. */
export const anyOf = (readings: readonly Reading[]): Reading => combine(readings, meets("—", TEXT));
