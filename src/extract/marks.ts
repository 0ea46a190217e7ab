/** Marks that stand for fields while a template is written, and the fields in their place. */
import type { Fact } from "./fact.ts";

/** No document holds these characters. */
const OPEN = "\uE000";
const CLOSE = "\uE001";

export class Marks {
  private readonly templates: string[] = [];

  /** A mark for what the template will say. */
  add(template: string): string {
    this.templates.push(template);
    return `${OPEN}${this.templates.length - 1}${CLOSE}`;
  }

  /** What a text that is nothing but one mark stands for. */
  only(text: string): string | undefined {
    const index = /^\uE000(\d+)\uE001$/u.exec(text)?.[1];
    return index === undefined ? undefined : this.templates[Number(index)];
  }

  /** The text with its fields; a backslash before one stands twice, or it would be taken for part of it. */
  filledIn(text: string): string {
    return text.replace(/(\\?)\uE000(\d+)\uE001/gu, (_, slash: string, index: string) => {
      const template = this.templates[Number(index)] ?? "";
      return `${slash}${slash}${template}`;
    });
  }
}

/** The words with a mark for every fact, longer facts first; `found` is told of each. */
export function markedWords(
  text: string,
  facts: readonly Fact[],
  marks: Marks,
  found: (fact: Fact, at: number) => void,
): string {
  const ranked = facts.toSorted((a, b) => b.words.length - a.words.length);
  let result = "";
  let at = 0;
  while (at < text.length) {
    const fact = ranked.find(
      ({ words, fits }) =>
        text.startsWith(words, at) &&
        (!fits || fits(text.slice(0, at), text.slice(at + words.length))),
    );
    if (fact) found(fact, at);
    result += fact ? marks.add(fact.template) : text.charAt(at);
    at += fact ? fact.words.length : 1;
  }
  return result;
}
