/** The elements of an official document among the paragraphs of a DOCX, by words, type and colour. */
import {
  ANNEX_LABEL,
  ATTACHMENT_NOTE,
  DATE_LINE,
  type Kind,
  kindByMark,
  type Words,
} from "../words.ts";
import { type DocxColophon, findColophon } from "./find-colophon.ts";
import type { DocxParagraph, DocxShape } from "./model.ts";

export interface DocxHead {
  kind: Kind;
  mark: DocxParagraph[];
  copyNumber?: DocxParagraph;
  classification?: DocxParagraph;
  urgency?: DocxParagraph;
  /** Paragraph with the number, perhaps 签发人 behind a tab. */
  number?: DocxParagraph;
  signers: DocxParagraph[];
  /** Paragraphs whose border is the red line, and red lines drawn. */
  redBorders: DocxParagraph[];
  redShapes: DocxShape[];
  /** Index of the first paragraph after the head. */
  end: number;
}

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

const isRedHex = (color: string): boolean => {
  const value = Number.parseInt(color, 16);
  const [r, g, b] = [value >> 16, (value >> 8) & 255, value & 255];
  return /^[0-9A-F]{6}$/.test(color) && r > 150 && g < 120 && b < 120;
};

export const isBlank = (paragraph: DocxParagraph): boolean => paragraph.text.trim() === "";
/** Words of a paragraph without spaces, tabs and breaks. */
export const bare = (paragraph: DocxParagraph | undefined): string =>
  (paragraph?.text ?? "").replaceAll(/\s/g, "");

const isRedMark = (paragraph: DocxParagraph): boolean =>
  isRedHex(paragraph.color) && paragraph.sizePt >= 20 && !isBlank(paragraph);

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

function findHead(flow: readonly DocxParagraph[], all: readonly DocxParagraph[]): DocxHead {
  const shapes = all.flatMap((one) => one.shapes);
  const marks = flow.slice(0, 12).filter(isRedMark);
  const boxed = shapes.flatMap((shape) => shape.paragraphs).filter(isRedMark);
  const mark = marks.length > 0 ? marks : boxed;
  const first = mark[0];
  const redShapes = shapes.filter(
    (shape) => isRedHex(shape.lineColor ?? "") && shape.widthEmu > 3_000_000 && !shape.isPicture,
  );
  const borders = flow.filter((one) => isRedHex((one.bottom ?? one.top)?.color ?? ""));
  if (!first)
    return { kind: "无版头", mark: [], signers: [], redBorders: borders, redShapes, end: 0 };
  const markAt = flow.indexOf(mark.at(-1) ?? first);
  const borderAt = borders[0] ? flow.indexOf(borders[0]) : -1;
  const numberAt = flow.findIndex(
    (one, i) => i > markAt && i < markAt + 8 && /号/.test(one.text) && bare(one).length < 45,
  );
  const end = Math.max(markAt, borderAt, numberAt) + 1;
  const zone = flow.slice(0, end).filter((one) => !mark.includes(one) && !isBlank(one));
  const find = (pattern: RegExp) => zone.find((one) => pattern.test(bare(one)));
  const named = {
    copyNumber: find(/^\d{3,}$/),
    classification: find(/^(绝密|机密|秘密)/),
    urgency: find(/^(特急|加急|平急|特提)$/),
    number: zone.find((one) => /号/.test(one.text) && flow.indexOf(one) > markAt),
  };
  const present = Object.fromEntries(Object.entries(named).filter(([, one]) => one));
  const signersAt = zone.findIndex((one) => /签\s*发\s*人/.test(one.text));
  const around = flow.slice(markAt + 1, markAt + 6);
  return {
    kind: kindOf(mark, borders, redShapes, around),
    mark: [...mark],
    ...present,
    signers: signersAt === -1 ? [] : zone.slice(signersAt).filter((one) => /[\t：]/.test(one.text)),
    redBorders: borders,
    redShapes,
    end,
  };
}

function kindOf(
  mark: readonly DocxParagraph[],
  borders: readonly DocxParagraph[],
  shapes: readonly DocxShape[],
  around: readonly DocxParagraph[],
): Kind {
  const words = mark.map(bare).join("");
  const named = kindByMark(words);
  const isIssue = around.some((one) => /^第.{1,5}期/.test(bare(one)));
  if (named === "简报" || (isIssue && named !== "纪要")) return "简报";
  if (named) return named;
  const isDouble = borders.some((one) =>
    /thick|thin|double/i.test((one.bottom ?? one.top)?.kind ?? ""),
  );
  const isLong = shapes.some((shape) => shape.widthEmu > 5_900_000);
  return isDouble || isLong || shapes.length > 1 ? "信函" : "公文";
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

function findClosing(early: readonly DocxParagraph[]) {
  const dateAt = early.findIndex(
    (one) =>
      DATE_LINE.test(bare(one)) &&
      (one.align === "right" || one.align === "end" || one.left > 3000 || one.right > 600),
  );
  const date = early[dateAt];
  const organs: DocxParagraph[] = [];
  for (let i = dateAt - 1; i >= 0; i--) {
    const one = early[i];
    if (!one || isBlank(one) || one.align !== date?.align || /[。：；]$/.test(bare(one))) break;
    organs.unshift(one);
  }
  const next = early[dateAt + 1];
  const isNote = date !== undefined && next !== undefined && /^[（(].+[）)]$/.test(bare(next));
  return {
    attachments: attachmentParagraphs(early, organs[0] ?? date),
    organs,
    ...(date ? { date } : {}),
    ...(isNote ? { note: next } : {}),
  };
}

function attachmentParagraphs(early: readonly DocxParagraph[], end: DocxParagraph | undefined) {
  const start = early.findIndex((one) => ATTACHMENT_NOTE.test(bare(one)));
  if (start === -1) return [];
  const found = early.slice(start, start + 1);
  for (const one of early.slice(start + 1)) {
    if (one === end || isBlank(one) || !/^\d+[.．、]/.test(bare(one))) break;
    found.push(one);
  }
  return found;
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
  const named = { copyNumber, classification, urgency, title, recipients, date, note };
  const texts = Object.fromEntries(
    Object.entries(named).flatMap(([key, one]) => (one ? [[key, bare(one)]] : [])),
  );
  const { colophon } = elements;
  return {
    kind: elements.kind,
    ...texts,
    ...(elements.mark.length > 0 ? { mark: elements.mark.map(bare).join("") } : {}),
    ...(number ? { number: (number.text.split("\t")[0] ?? "").trim() } : {}),
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
