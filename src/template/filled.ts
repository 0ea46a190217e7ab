/** The text form of a filled text: its Markdown with the values between ⟦ and ⟧. */
import { anyMark, withoutPlaces } from "./marks.ts";
import type { FilledText } from "./template.ts";

/** For reading and for golden tests; line breaks inside values show as ↵. */
export function dumpFilled(filled: FilledText): string {
  const { template, words, slots } = filled;
  const show = (text: string): string =>
    withoutPlaces(text).replace(anyMark(), (_, index: string) => {
      const value = slots[Number(index)]?.text ?? "";
      return `⟦${value.replace(/\n/gu, "↵")}⟧`;
    });
  const front = [
    `文种: ${template.kind}`,
    `标题: ${show(words.title)}`,
    ...(words.salutation ? [`称呼: ${show(words.salutation)}`] : []),
    ...words.byline.map((line) => `题注: ${show(line)}`),
  ];
  const body = show(words.body)
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  return `---\n${front.join("\n")}\n---\n${body}\n`;
}
