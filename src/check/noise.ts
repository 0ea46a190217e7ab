/** Lines that do not belong to a document: what web pages and collectors leave behind. */

const RESIDUE: readonly RegExp[] = [
  /(?:本文(?:档|章)?|资料|范文)由.{0,30}(?:收集|整理|提供|上传)/u,
  /更多.{0,12}(?:范文|文档|资料|文章|内容).{0,20}(?:请|尽在|移步|访问|关注|点击|搜索)/u,
  /^(?:本站小编|相关话题|相关推荐|相关阅读|相关文章|猜你喜欢|上一篇|下一篇|责任编辑|免责声明|版权声明|阅读全文|点击下载|分享到|返回顶部|扫码关注|长按识别)(?:[：:／/ 　|｜]|$)/u,
  /本站小编.{0,20}\d{4}-\d{2}-\d{2}/u,
  /^〖.{1,60}〗$|^〖[^〗]{1,20}〗.{1,200}〖-[^〗]{1,20}〗$/u,
  /^(?:来源|文章来源|转载自)[：:]\s*(?:https?:|www\.|.{0,20}网)/u,
  /<\/?(?:p|br|div|span|a|b|strong|font|table|td|tr|img|li|ul|script)\b[^>]{0,200}>|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|hellip|mdash);/iu,
  /^\s*(?:https?:\/\/|www\.)\S+\s*$/iu,
];

/** The words that give a line away as residue of a web page, with their position in it. */
export function residueIn(text: string): { index: number; words: string } | undefined {
  for (const pattern of RESIDUE) {
    const match = pattern.exec(text);
    if (match) return { index: match.index, words: match[0] };
  }
  return undefined;
}

const CUT = /(?:\.{3,6}|…{1,2}|。{3,6})$/u;
const squeezed = (text: string): string => text.replace(/\s/gu, "");

/**
 * Whether a line is only the cut-off beginning of what follows it (a summary as list pages show
 * it): it ends in an ellipsis and is, without it, the beginning of the lines after it.
 */
export function isTruncatedCopy(line: string, following: string): boolean {
  const head = squeezed(line).replace(CUT, "");
  if (head === squeezed(line) || head.length < 8) return false;
  return squeezed(following).startsWith(head);
}
