/** Takes a finished text apart: a line --- with 文种 on the next begins a text of its own. */

/** A stretch of the file, and the line on which it starts. */
export interface Stretch {
  text: string;
  line: number;
}

const BEGINNING = /^---[ \t]*\n(?=文种:)/gmu;

/** The stretches in order; the first holds whatever stands before the second beginning. */
export function splitSections(text: string): Stretch[] {
  const starts = [...text.matchAll(BEGINNING)].map((match) => match.index).slice(1);
  return [0, ...starts].map((start, index) => ({
    text: text.slice(start, starts[index] ?? text.length),
    line: text.slice(0, start).split("\n").length,
  }));
}
