/** Places where a text has almost a registered name: some characters lost, added or exchanged. */
import type { Article } from "./article.ts";
import { type Facts, formsOf, type RegisteredName } from "./facts.ts";

export interface NearName {
  name: RegisteredName;
  /** The registered form that was meant. */
  form: string;
  start: number;
  end: number;
  /** Number of characters lost, added or exchanged: 1 or 2. */
  distance: number;
}

/** Names of this length are told apart by more than one character. */
const LONG = 8;
const HEAD = 3;
const TAIL = 2;
const SHORTEST = 5;
/** Differences that make another thing: numbers, directions, levels of government. */
const TELLING = /[\d〇一二三四五六七八九十百第上下前后初高中大小省市区县乡镇村东西南北副]/u;
/** Of these one that is only left out makes no other thing: 云海教育局. */
const LEVEL = /^[省市区县]$/u;
/** No name reaches across these. */
const BARRIER = /[，。；：！？、（）()《》\n\t]/u;

/** Edit distance, no more than 3, and the characters in which two words differ. */
function compare(a: string, b: string): { distance: number; differing: string } {
  let front = 0;
  while (front < a.length && front < b.length && a.charAt(front) === b.charAt(front)) front += 1;
  let back = 0;
  const most = Math.min(a.length, b.length) - front;
  while (back < most && a.charAt(a.length - 1 - back) === b.charAt(b.length - 1 - back)) back += 1;
  const left = a.slice(front, a.length - back);
  const right = b.slice(front, b.length - back);
  return { distance: Math.min(3, levenshtein(left, right)), differing: left + right };
}

function levenshtein(a: string, b: string): number {
  if (Math.max(a.length, b.length) > 12) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 3;
}

/** Whether characters may be exchanged; organs that differ in one character are other organs. */
const mayExchange = ({ kind }: RegisteredName, form: string): boolean =>
  form.length >= LONG && kind !== "单位" && kind !== "机关";

function nearAt(
  text: string,
  at: number,
  name: RegisteredName,
  form: string,
): NearName | undefined {
  const slack = form.length >= LONG ? 2 : 1;
  if (text.startsWith(form, at)) return undefined;
  let best: NearName | undefined;
  for (let length = form.length - slack; length <= form.length + slack; length++) {
    const words = text.slice(at, at + length);
    if (!words.endsWith(form.slice(-TAIL)) || BARRIER.test(words)) continue;
    const { distance, differing } = compare(words, form);
    const isTelling =
      words.length < form.length && LEVEL.test(differing) ? false : TELLING.test(differing);
    if (distance > slack || distance === 0 || isTelling) continue;
    const isLossOrGain = distance === Math.abs(words.length - form.length);
    if (!isLossOrGain && !mayExchange(name, form)) continue;
    if (best && best.distance <= distance) continue;
    best = { name, form, start: at, end: at + length, distance };
  }
  return best;
}

/** Stretches taken by registered names that are written as they should be. */
function rightlyNamed(facts: Facts, text: string): (start: number, end: number) => boolean {
  const taken: [number, number][] = [];
  for (const form of new Set(facts.names.flatMap(formsOf))) {
    if (form.length < 3) continue;
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      taken.push([at, at + form.length]);
    }
  }
  return (start, end) => taken.some(([from, to]) => from <= start && end <= to);
}

/** Near misses of all registered names in running text, in the order of the text. */
export function nearNames(facts: Facts, article: Article): NearName[] {
  const { text } = article;
  const isRight = rightlyNamed(facts, text);
  const isRunning = new Uint8Array(text.length + 1);
  for (const { start, end } of article.paragraphs) isRunning.fill(1, start, end);
  const found = new Map<number, NearName>();
  for (const name of facts.names) {
    for (const form of formsOf(name).filter((words) => words.length >= SHORTEST)) {
      const head = form.slice(0, form.length >= LONG ? HEAD : 2);
      for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
        const near = isRunning[at] === 1 ? nearAt(text, at, name, form) : undefined;
        if (!near || isRight(near.start, near.end)) continue;
        const known = found.get(at);
        if (!known || known.distance > near.distance) found.set(at, near);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
