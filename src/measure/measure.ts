/** Measures the bytes of a finished PDF against every rule. */
import { recogniseElements, wordsOf } from "./pdf/elements.ts";
import type { PdfDocument } from "./pdf/model.ts";
import { readPdf } from "./pdf/read.ts";
import type { Finding } from "./rule.ts";
import { allRules } from "./rules/all.ts";

/** Everything about a PDF that the rules ask for. Throws what `readPdf` throws. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { pages, fonts } = await readPdf(bytes);
  const elements = recogniseElements(pages);
  return { pages, fonts, elements, words: wordsOf(elements, pages) };
}

/** One finding a rule, in the order of the checklist. */
export const measurePdf = (document: PdfDocument): Finding[] =>
  allRules.map(({ id, clause, subject, required, pdf }) => ({
    id,
    clause,
    subject,
    required,
    ...pdf(document),
  }));
