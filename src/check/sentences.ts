/** Sentences and clauses of a line with their offsets. */
import type { Article, Line } from "./article.ts";

export interface Stretch {
  line: Line;
  start: number;
  end: number;
  text: string;
}

/** The words behind the number of a line. */
export function afterLabel(line: Line): Stretch {
  const length = line.label?.written.length ?? 0;
  return { line, start: line.start + length, end: line.end, text: line.text.slice(length) };
}

function pieces(line: Line, pattern: RegExp): Stretch[] {
  const body = afterLabel(line);
  return [...body.text.matchAll(pattern)].map((match) => ({
    line,
    start: body.start + match.index,
    end: body.start + match.index + match[0].length,
    text: match[0],
  }));
}

/** Sentences up to 。！？； with their mark; the number in front of the line is left out. */
export const sentencesOf = (line: Line): Stretch[] =>
  pieces(line, /[^。！？；]+[。！？；]?[”’）》]*/gu);

/** First sentence behind the number, without its mark. */
export function firstSentence(line: Line): Stretch {
  const [first] = pieces(line, /[^。！？；：]+/gu);
  return first ?? { ...afterLabel(line) };
}

/** All sentences of running text. */
export const allSentences = (article: Article): Stretch[] =>
  article.paragraphs.flatMap(sentencesOf);
