/** What the elements of official documents look like in words. */
import { ATTACHMENT_HEAD, DATE_LINE } from "../check/article.ts";
import { labelOf } from "../check/labels.ts";

const KIND_WORDS =
  "通知|通报|决定|决议|命令|公报|公告|通告|意见|议案|报告|请示|批复|函|纪要|方案|计划|规划|要点|安排|办法|规定|细则|制度|规则|条例|章程|准则|讲话|致辞|致词|发言|总结|汇报|预案|倡议书|公约|申请|建议|说明|汇编|守则";
/** The word at the end of a title that names its kind; a remark in brackets may follow. */
const KIND = new RegExp(`(${KIND_WORDS})(?:[（(〔][^（）()〔〕]{1,12}[）)〕]|稿|书)*$`, "u");
const SPEECH = /^(?:讲话|致辞|致词|发言|汇报)$/u;

/** 文种 of a title; 讲话稿 for everything that is spoken; undefined if it names none. */
export function kindOf(title: string): string | undefined {
  const kind = KIND.exec(title)?.[1];
  if (kind === undefined) return undefined;
  if (SPEECH.test(kind)) return "讲话稿";
  if (kind === "方案" && /实施方案$/u.test(title)) return "实施方案";
  return kind === "意见" && /实施意见$/u.test(title) ? "实施意见" : kind;
}

export { ATTACHMENT_HEAD };

const squeezed = (text: string): string => text.replace(/[\s　]/gu, "");
export const isDate = (text: string): boolean => DATE_LINE.test(squeezed(text));
export const GREETING =
  /^(?:同志们|各位|尊敬的|女士们|朋友们|老师们|同学们|家长们|代表们|委员们|亲爱的)[^。；]{0,40}[：:！!，,]?$/u;
export const RECIPIENTS = /^[^。；！？“]{2,300}[：:]$/u;
/** A sentence that opens what follows, not a list of addressees. */
const OPENING = /如下|以下|现将|现就|强调|几点|几个|包括|为此|要求[：:]$|原则[：:]$|目标[：:]$/u;

export const isGreeting = (text: string): boolean =>
  GREETING.test(text) && !/[，。].{6}/u.test(text);
export const isRecipients = (text: string): boolean =>
  RECIPIENTS.test(text) && !OPENING.test(text) && !labelOf(text) && !/^附件/u.test(text);

export const ANNOTATION = /^[（(](.{1,80})[）)]$/u;
export const NUMBER =
  /^[\p{Script=Han}A-Za-z]{1,12}[〔[［【(（]\d{4}[〕\]］】)）]\s*\d{1,4}\s*号$/u;
export const NEWS_LEAD =
  /^(?:(?:本报|新华社|中新社|中新网|人民网|本刊|据.{2,8})[^。，]{0,30}(?:电|讯|报道|消息)|本报讯)(?:[\s　]|（|\(|：)/u;

/** Ends of the names of organs and units. */
const ORGAN =
  /(?:委员会|人民政府|政府|办公厅|办公室|领导小组|指挥部|联席会议|教育局|局|厅|部|委|办|院|会|党组|党委|党总支|党支部|支部|总支|中心|公司|集团|学校|中学|小学|大学|学院|幼儿园|处|科|组|团|联合会|协会|总工会|工会|社区|街道|镇|乡|村|银行|医院|站|所|队|馆|署|行|庭|法院|检察院)(?:[（(](?:印章|盖章|章|代章|公章)[）)])?$/u;

/** One name of an organ, or several with blanks between them. */
export const isOrgan = (text: string): boolean =>
  text.length <= 60 &&
  !/[，。；：！？、,;:]/u.test(text) &&
  !labelOf(text) &&
  text.split(/[\s　]+/u).every((name) => name.length >= 2 && ORGAN.test(name));

const UNFINISHED = /[。；，：！？、…;,:!?]$/u;

/** A line that can be a title: short, no sentence, no number in front. */
export const isTitleLike = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 60 &&
  !UNFINISHED.test(text) &&
  !/[。；\t]/u.test(text) &&
  !labelOf(text) &&
  !isDate(text) &&
  !ANNOTATION.test(text) &&
  !ATTACHMENT_HEAD.test(text);

/** Index behind the first 。 that stands outside quotation marks and book titles; -1 if none. */
export function firstSentence(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if ("“《（‘".includes(character)) depth += 1;
    else if ("”》）’".includes(character)) depth = Math.max(0, depth - 1);
    else if (character === "。" && depth === 0) return i + 1;
  }
  return -1;
}
