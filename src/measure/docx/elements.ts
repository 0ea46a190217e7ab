/** The elements of an official document among the paragraphs of a DOCX, by words, type and colour. */
import { ANNEX_LABEL, type Kind, type Words } from "../words.ts";
import { findClosing } from "./find-closing.ts";
import { type DocxColophon, findColophon } from "./find-colophon.ts";
import { COPY_NUMBER, DOCUMENT_NUMBER, type DocxHead, findHead } from "./find-head.ts";
import type { DocxParagraph } from "./model.ts";
import { bare, isBlank, partOf } from "./paragraph-words.ts";

export interface DocxElements extends DocxHead {
  title?: DocxParagraph;
  recipients?: DocxParagraph;
  /** Running text, headings among them. */
  body: DocxParagraph[];
  attachments: DocxParagraph[];
  organs: DocxParagraph[];
  date?: DocxParagraph;
  note?: DocxParagraph;
  annexes: { label: DocxParagraph; title?: DocxParagraph }[];
  issuedTitles: DocxParagraph[];
  colophon?: DocxColophon;
  /** Every paragraph of the text proper, blank ones too, for counting blank lines. */
  flow: DocxParagraph[];
}

const TITLE_PT = 18;

export function recogniseDocx(paragraphs: readonly DocxParagraph[]): DocxElements {
  const colophon = findColophon(paragraphs);
  const footLines = new Set(colophon?.paragraphs);
  const flow = paragraphs.filter((one) => one.place === "text" && !footLines.has(one));
  const head = findHead(flow, paragraphs);
  const annexAt = flow.findIndex((one) => ANNEX_LABEL.test(bare(one)));
  const early = flow.slice(head.end, annexAt === -1 ? undefined : annexAt);
  const titles = findTitle(early, head.kind);
  const closing = findClosing(early);
  const annexes = findAnnexes(flow);
  const taken = new Set<DocxParagraph | undefined>([
    titles.title,
    titles.recipients,
    ...closing.attachments,
    ...closing.organs,
    closing.date,
    closing.note,
    ...annexes.flatMap(({ label, title }) => [label, title]),
  ]);
  const rest = flow.slice(head.end).filter((one) => !isBlank(one) && !taken.has(one));
  const issuedTitles = rest.filter((one) => one.sizePt >= TITLE_PT);
  return {
    ...head,
    ...titles,
    ...closing,
    annexes,
    issuedTitles,
    body: rest.filter((one) => one.sizePt < TITLE_PT),
    ...(colophon ? { colophon } : {}),
    flow,
  };
}

function findTitle(
  early: readonly DocxParagraph[],
  kind: Kind,
): { title?: DocxParagraph; recipients?: DocxParagraph } {
  const filled = early.filter((one) => !isBlank(one));
  const [title, next] = filled;
  const isTitle = title !== undefined && (title.sizePt >= TITLE_PT || title.align === "center");
  if (!isTitle || kind === "简报" || kind === "命令") return {};
  const isFlush =
    next !== undefined && next.firstLine === 0 && next.left < 200 && next.align !== "center";
  const hasRecipients =
    isFlush && (bare(next).endsWith("：") || /[：:]$/.test(bare(next)) || bare(next).length < 80);
  return { title, ...(hasRecipients ? { recipients: next } : {}) };
}

function findAnnexes(flow: readonly DocxParagraph[]) {
  return flow.flatMap((label, i) => {
    if (!ANNEX_LABEL.test(bare(label))) return [];
    const title = flow.slice(i + 1).find((one) => !isBlank(one));
    const isTitle = title !== undefined && (title.align === "center" || title.sizePt >= TITLE_PT);
    return [{ label, ...(isTitle ? { title } : {}) }];
  });
}

/** The words of the elements. */
export function wordsOfDocx(elements: DocxElements, paragraphs: readonly DocxParagraph[]): Words {
  const { copyNumber, classification, urgency, number, title, recipients, date, note } = elements;
  const named = { classification, urgency, title, recipients, date, note };
  const texts = Object.fromEntries(
    Object.entries(named).flatMap(([key, one]) => (one ? [[key, bare(one)]] : [])),
  );
  const { colophon } = elements;
  return {
    kind: elements.kind,
    ...texts,
    ...(copyNumber ? { copyNumber: partOf(copyNumber, COPY_NUMBER) ?? bare(copyNumber) } : {}),
    ...(elements.mark.length > 0 ? { mark: elements.mark.map(bare).join("") } : {}),
    ...(number ? { number: partOf(number, DOCUMENT_NUMBER) ?? bare(number) } : {}),
    ...(elements.signers.length > 0 ? { signers: elements.signers.map(bare).join("") } : {}),
    paragraphs: elements.body.map((one) => one.text.trim()),
    attachments: elements.attachments.map((one) => bare(one).replace(/^附件\s*[：:]\s*/, "")),
    organs: elements.organs.map(bare),
    annexes: elements.annexes.map(({ label, title: name }) => ({
      label: bare(label),
      title: bare(name),
    })),
    issuedTitles: elements.issuedTitles.map(bare),
    ...(colophon?.copy ? { copyTo: bare(colophon.copy) } : {}),
    ...(colophon?.print ? { print: bare(colophon.print) } : {}),
    all: paragraphs.map((one) => one.text),
  };
}
