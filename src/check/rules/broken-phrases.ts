import type { Article, Line } from "../article.ts";
import type { Finding, Rule } from "../rule.ts";
import { type FixedPhrase, fixedPhrases, soundNeighbours } from "../words/phrases.ts";

const sound = new Set([...fixedPhrases.map(({ phrase }) => phrase), ...soundNeighbours]);
const HAN = /\p{Script=Han}/u;

/** Position of the single inner character in which two strings of one length differ. */
function differsAt(a: string, b: string): number | undefined {
  let at: number | undefined;
  for (let i = 0; i < a.length; i++) {
    if (a.charAt(i) === b.charAt(i)) continue;
    if (at !== undefined) return undefined;
    at = i;
  }
  return at === undefined || at === 0 || at === a.length - 1 ? undefined : at;
}

/** Starts of windows that hold one half of the phrase unharmed. */
function candidates(text: string, phrase: string): Set<number> {
  const middle = phrase.length >> 1;
  const starts = new Set<number>();
  for (const [half, shift] of [
    [phrase.slice(0, middle), 0],
    [phrase.slice(middle), middle],
  ] as const) {
    for (let at = text.indexOf(half); at >= 0; at = text.indexOf(half, at + 1)) {
      if (at >= shift) starts.add(at - shift);
    }
  }
  return starts;
}

function findPhrase(line: Line, { phrase, source }: FixedPhrase): Finding[] {
  const found: Finding[] = [];
  for (const start of candidates(line.text, phrase)) {
    const window = line.text.slice(start, start + phrase.length);
    if (window.length < phrase.length || sound.has(window)) continue;
    const at = differsAt(window, phrase);
    if (at === undefined || !HAN.test(window.charAt(at)) || !HAN.test(phrase.charAt(at))) continue;
    const offset = line.start + start + at;
    found.push({
      start: line.start + start,
      end: line.start + start + phrase.length,
      message: `“${window}”应为“${phrase}”`,
      expected: phrase,
      fix: `把“${window.charAt(at)}”改为“${phrase.charAt(at)}”`,
      clause: source,
      severity: phrase.length >= 6 ? "error" : "warning",
      edits: [{ start: offset, end: offset + 1, text: phrase.charAt(at) }],
    });
  }
  return found;
}

/** Phrases of which one half stands in the text at all. */
const atHand = (article: Article): FixedPhrase[] =>
  fixedPhrases.filter(({ phrase }) => {
    const middle = phrase.length >> 1;
    return (
      article.text.includes(phrase.slice(0, middle)) || article.text.includes(phrase.slice(middle))
    );
  });

function findIn(article: Article): Finding[] {
  const phrases = atHand(article);
  return article.paragraphs.flatMap((line) =>
    phrases.flatMap((phrase) => findPhrase(line, phrase)),
  );
}

export const brokenPhrases: Rule = {
  id: "YF7403",
  name: "固定用语错了一个字",
  severity: "error",
  clause: "词典条目各自注明出处",
  explanation:
    "五字以上的固定用语（见本页末尾的词表）当中只差一个字。首尾两字不同的不算，那多半是另一种说法。",
  ok: ["抵制极端个人主义。", "全面建成小康社会", "并认真贯彻落实", "坚持理论联系实际"],
  notOk: [
    { text: "抵制极差个人主义的侵蚀。", words: "极差个人主义", fixed: "抵制极端个人主义的侵蚀。" },
    { text: "自觉维护学的团结统一。", words: "维护学的团结统一", fixed: "自觉维护党的团结统一。" },
  ],
  find: findIn,
};
