import { type Article, DATE_LINE, type Line } from "../article.ts";
import { isoOf, slotsOf } from "../dates.ts";
import type { RegisteredDocument } from "../facts.ts";
import { against, DATA, type Finding, type Rule } from "../rule.ts";
import { attachmentList } from "./attachments.ts";

/** A number that stands on a line of its own near the top is the text's own. */
const ownNumber = ({ paragraphs }: Article, number: string): Line | undefined =>
  paragraphs.slice(0, 8).find(({ text }) => text === number);

function checkDate(closing: Line | undefined, document: RegisteredDocument): Finding[] {
  const day = closing && slotsOf(closing)[0]?.from;
  if (!closing || !day || document.date === undefined || isoOf(day) === document.date) return [];
  return [
    {
      start: closing.start,
      end: closing.end,
      message: `${document.number}登记的成文日期是${document.dateWords}，这里不同`,
      expected: document.dateWords,
      fix: "核对成文日期",
    },
  ];
}

function checkAttachments(article: Article, document: RegisteredDocument): Finding[] {
  const listed = attachmentList(article);
  const last = listed.at(-1);
  if (!last || listed.length === document.attachments) return [];
  return [
    {
      start: last.start,
      end: last.start + last.title.length,
      message: `${document.number}登记了${document.attachments}个附件，附件说明里是${listed.length}个`,
      fix: "核对附件",
    },
  ];
}

/** Organs of a joint document each sign above the date. */
function checkSignatures(
  article: Article,
  closing: Line | undefined,
  document: RegisteredDocument,
): Finding[] {
  if (!closing) return [];
  const above = article.paragraphs
    .filter(({ index }) => index < closing.index && index >= closing.index - 12)
    .map(({ text }) => text.replace(/\s/gu, ""))
    .join("\n");
  const absent = document.jointOrgans.filter((organ) => !above.includes(organ));
  return absent.map((organ) => ({
    start: closing.start,
    end: closing.end,
    message: `联合行文的机关里有${organ}，落款没有`,
    expected: organ,
    fix: "补上署名，或核对联合机关",
  }));
}

export const issuedDocument: Rule = {
  id: "YF7909",
  name: "日期、附件、署名与登记的公文不符",
  severity: "error",
  clause: DATA,
  explanation:
    "文稿开头单独一行的发文字号，是数据文件里登记过的：成文日期、附件的个数、联合行文的署名，要与登记的一致。",
  ok: [
    "云教〔2026〕8号\n关于开展护河行动的通知\n各学校：\n现将有关事项通知如下。\n云海市教育局\n2026年3月2日",
    "云教〔2026〕9号\n关于开学的通知\n各学校：\n现将有关事项通知如下。\n云海市教育局\n2026年3月5日",
  ],
  notOk: [
    {
      text: "云教〔2026〕8号\n关于开展护河行动的通知\n各学校：\n现将有关事项通知如下。\n云海市教育局\n2026年3月5日",
      words: "2026年3月5日",
    },
    {
      text: "云教〔2026〕8号\n关于开展护河行动的通知\n各学校：\n附件：报名表\n云海市教育局\n2026年3月2日",
      words: "报名表",
    },
  ],
  find: against((article, facts) =>
    facts.documents.flatMap((document) => {
      const number = ownNumber(article, document.number);
      if (!number) return [];
      const closing = article.paragraphs.find(
        ({ index, text }) => index > number.index && DATE_LINE.test(text),
      );
      return [
        ...checkDate(closing, document),
        ...checkAttachments(article, document),
        ...checkSignatures(article, closing, document),
      ];
    }),
  ),
};
