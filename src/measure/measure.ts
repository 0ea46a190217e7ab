/** Measures the bytes of a finished PDF against every rule. */
import { checklist, type Rule } from "./checklist.ts";
import { recogniseElements, wordsOf } from "./pdf/elements.ts";
import type { PdfDocument } from "./pdf/model.ts";
import { readPdf } from "./pdf/read.ts";
import { pdfRules } from "./pdf/rules/all.ts";
import { type Reading, unmeasured } from "./reading.ts";

/** One line of the report. */
export interface Finding extends Rule, Reading {}

/** Everything about a PDF that the rules ask for. Throws what `readPdf` throws. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { pages, fonts } = await readPdf(bytes);
  const elements = recogniseElements(pages);
  return { pages, fonts, elements, words: wordsOf(elements, pages) };
}

/** Fewer characters than this are no text to be judged: a scan, or glyphs without Unicode values. */
const LEAST_HANZI = 20;

const isLegible = ({ pages }: PdfDocument): boolean => {
  const hanzi = pages.flatMap((page) =>
    page.glyphs.filter((glyph) => /\p{Script=Han}/u.test(glyph.text)),
  );
  return hanzi.length >= LEAST_HANZI;
};

/** One finding a rule, in the order of the checklist. */
export function measurePdf(document: PdfDocument): Finding[] {
  const canRead = isLegible(document);
  return checklist.map((rule) => {
    const test = pdfRules[rule.id];
    const isMeasurable = test && (canRead || rule.id === "P01");
    return {
      ...rule,
      ...(isMeasurable ? test(document) : unmeasured("文件里没有可以读出的文字（可能是扫描件）")),
    };
  });
}
