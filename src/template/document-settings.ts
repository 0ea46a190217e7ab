/** What 版式 changes in the words of a document: its titles, its draft mark, what is an annex. */
import { plainText, type Text } from "../document/tree.ts";
import type { Parts, ReadDocument } from "./build-tree.ts";

/** The parts of a document under its settings. */
export function withSettings(parts: Parts): Parts {
  const { titleMarks, issuedAsAnnex, draftMark } = parts.request.settings;
  const changed = (read: ReadDocument, isDraft: boolean): ReadDocument => ({
    ...read,
    text: {
      ...read.text,
      title: titleMarks ? read.text.title : withoutTitleMarks(read.text.title),
      byline: isDraft && draftMark ? [draftLine(draftMark), ...read.text.byline] : read.text.byline,
    },
  });
  const { issued, ...others } = parts;
  const main = changed(parts.main, true);
  if (!issued) return { ...others, main };
  const text = changed(issued, true);
  return issuedAsAnnex
    ? { ...others, main, attachments: [text, ...parts.attachments] }
    : { ...others, main, issued: text };
}

const draftLine = (mark: string): Text[] => [
  { text: `（${mark}）`, origin: { path: "版式.稿件标注" } },
];

/** What stands before the name of a text that a document issues or passes on. */
const ISSUING = /(?:印发|转发|批转|下发|发布|公布)$/u;

/**
 * A title whose issued text has no 《》 any more: 关于印发《甲〈乙〉方案》的通知 becomes
 * 关于印发甲《乙》方案的通知. Other 《》 stay.
 */
export function withoutTitleMarks(title: readonly Text[]): Text[] {
  const characters = [...plainText(title)];
  const open = characters.findIndex(
    (character, i) => character === "《" && ISSUING.test(characters.slice(0, i).join("")),
  );
  const close = open < 0 ? -1 : characters.indexOf("》", open);
  if (close < 0) return [...title];
  let position = -1;
  const inner = (character: string): string => {
    if (position < open || position > close) return character;
    if (position === open || position === close) return "";
    return character === "〈" ? "《" : character === "〉" ? "》" : character;
  };
  return title
    .map((text) => ({
      ...text,
      text: [...text.text]
        .map((character) => {
          position += 1;
          return inner(character);
        })
        .join(""),
    }))
    .filter((text) => text.text !== "");
}
