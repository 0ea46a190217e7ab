/** 版头 of a DOCX: red words and lines, and the black words between and above them. */
import { type Kind, kindByMark } from "../words.ts";
import type { DocxParagraph, DocxShape } from "./model.ts";
import { bare, isBlank, partOf } from "./paragraph-words.ts";

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

const isRedHex = (color: string): boolean => {
  const value = Number.parseInt(color, 16);
  const [r, g, b] = [value >> 16, (value >> 8) & 255, value & 255];
  return /^[0-9A-F]{6}$/.test(color) && r > 150 && g < 120 && b < 120;
};

const isRedMark = (paragraph: DocxParagraph): boolean =>
  isRedHex(paragraph.color) && paragraph.sizePt >= 20 && !isBlank(paragraph);

export const CLASSIFICATION = /^(绝密|机密|秘密)/;
export const URGENCY = /^(特急|加急|平急|特提)$/;
export const COPY_NUMBER = /^\d{3,}$/;
export const DOCUMENT_NUMBER = /号$/;

/** The mark stands in the text, in a table (several organs beside 文件) or in a box. */
function findMark(all: readonly DocxParagraph[]): DocxParagraph[] {
  const first = all.slice(0, 20);
  const inText = first.filter(isRedMark);
  return inText.length > 0
    ? inText
    : first.flatMap((one) => one.shapes.flatMap((shape) => shape.paragraphs)).filter(isRedMark);
}

/** The paragraph of the text after which the black lines of the head begin. */
function markPlace(
  flow: readonly DocxParagraph[],
  all: readonly DocxParagraph[],
  mark: DocxParagraph,
): number {
  const inText = flow.indexOf(mark);
  if (inText !== -1) return inText;
  const inTable = all.indexOf(mark);
  if (inTable === -1) return -1;
  return flow.findLastIndex((one) => all.indexOf(one) < inTable);
}

export function findHead(flow: readonly DocxParagraph[], all: readonly DocxParagraph[]): DocxHead {
  const shapes = all.flatMap((one) => one.shapes);
  const mark = findMark(all);
  const first = mark[0];
  const redShapes = shapes.filter(
    (shape) => isRedHex(shape.lineColor ?? "") && shape.widthEmu > 3_000_000 && !shape.isPicture,
  );
  const borders = flow.filter((one) => isRedHex((one.bottom ?? one.top)?.color ?? ""));
  if (!first)
    return { kind: "无版头", mark: [], signers: [], redBorders: borders, redShapes, end: 0 };
  const markAt = markPlace(flow, all, mark.at(-1) ?? first);
  const borderAt = borders[0] ? flow.indexOf(borders[0]) : -1;
  const numberAt = flow.findIndex(
    (one, i) =>
      i > markAt &&
      i < markAt + 8 &&
      partOf(one, DOCUMENT_NUMBER) !== undefined &&
      bare(one).length < 45,
  );
  const urgencyAt = flow.findIndex((one, i) => i < markAt + 8 && URGENCY.test(bare(one)));
  const end = Math.max(markAt, borderAt, numberAt, urgencyAt) + 1;
  const zone = flow.slice(0, end).filter((one) => !mark.includes(one) && !isBlank(one));
  const find = (pattern: RegExp) => zone.find((one) => partOf(one, pattern) !== undefined);
  const named = {
    copyNumber: find(COPY_NUMBER),
    classification: find(CLASSIFICATION),
    urgency: find(URGENCY),
    number: flow[numberAt],
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
