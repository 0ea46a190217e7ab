/** The text form of a filled text: its Markdown with the values between ⟦ and ⟧. */
import { anyMark, withoutPlaces } from "./marks.ts";
import type { FilledText } from "./template.ts";

/** For reading and for golden tests; line breaks inside values show as ↵. */
export function dumpFilled(filled: FilledText): string {
  const show = (text: string): string =>
    withoutPlaces(text).replace(anyMark(), (_, index: string) => {
      const words = filled.slots[Number(index)]?.text ?? "";
      return `⟦${words.replace(/\n/gu, "↵")}⟧`;
    });
  const front = [
    `文种: ${filled.template.kind}`,
    `标题: ${show(filled.title)}`,
    ...(filled.salutation ? [`称呼: ${show(filled.salutation)}`] : []),
    ...filled.byline.map((line) => `题注: ${show(line)}`),
  ];
  const body = show(filled.body)
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  return `---\n${front.join("\n")}\n---\n${body}\n`;
}
