/** Measures the bytes of a finished PDF or DOCX against every rule of the checklist. */
import type { Outcome, Problem } from "../diagnostics.ts";
import { unzipParts, unzipReasons } from "../ooxml/unzip.ts";
import { XmlFault } from "../ooxml/xml.ts";
import { checklist, type Rule } from "./checklist.ts";
import { recogniseDocx, wordsOfDocx } from "./docx/elements.ts";
import type { DocxDocument } from "./docx/model.ts";
import { readDocx } from "./docx/read.ts";
import { docxRules } from "./docx/rules/all.ts";
import { recogniseElements, wordsOf } from "./pdf/elements.ts";
import type { PdfDocument } from "./pdf/model.ts";
import { MOST_PAGES, readPdf } from "./pdf/read.ts";
import { pdfRules } from "./pdf/rules/all.ts";
import { locked, notMet, tooBig, unknownFormat, unreadable } from "./problems.ts";
import { type Reading, unmeasured } from "./reading.ts";
import type { Kind } from "./words.ts";

/** One line of the report. */
export interface Finding extends Rule, Reading {}

export interface Measurement {
  file: string;
  format: "pdf" | "docx";
  kind: Kind;
  /** Null for DOCX, whose pages are Word's affair. */
  pages: number | null;
  findings: Finding[];
}

/** Everything about a PDF that the rules ask for. Throws what `readPdf` throws. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { pages, fonts } = await readPdf(bytes);
  const elements = recogniseElements(pages);
  return { pages, fonts, elements, words: wordsOf(elements, pages) };
}

/** Everything about a DOCX that the rules ask for. Throws XmlFault. */
export function openDocx(parts: ReadonlyMap<string, Uint8Array>): DocxDocument {
  const raw = readDocx(parts);
  const elements = recogniseDocx(raw.paragraphs);
  return { ...raw, elements, words: wordsOfDocx(elements, raw.paragraphs) };
}

/** Fewer characters than this are no text to be judged: a scan, or glyphs without Unicode values. */
const LEAST_HANZI = 20;
const NO_TEXT = "文件里没有可以读出的文字（可能是扫描件）";

const isLegible = (texts: readonly string[]): boolean =>
  (texts.join("").match(/\p{Script=Han}/gu) ?? []).length >= LEAST_HANZI;

/** One finding a rule, in the order of the checklist. A rule without a test is never passed. */
function findingsOf<T extends { words: { all: string[] } }>(
  document: T,
  tests: Readonly<Record<string, (document: T) => Reading>>,
): Finding[] {
  const canRead = isLegible(document.words.all);
  return checklist.map((rule) => {
    const test = tests[rule.id];
    if (!canRead && rule.id !== "P01") return { ...rule, ...unmeasured(NO_TEXT) };
    return { ...rule, ...(test?.(document) ?? unmeasured("没有测量办法")) };
  });
}

export const measurePdf = (document: PdfDocument): Finding[] => findingsOf(document, pdfRules);
export const measureDocx = (document: DocxDocument): Finding[] => findingsOf(document, docxRules);

/** Measures a file by what its first bytes say it is; problems are faults of the file and rules not met. */
export async function measureFile(bytes: Uint8Array, file: string): Promise<Outcome<Measurement>> {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const outcome = head.includes("%PDF-")
    ? await measurePdfFile(bytes, file)
    : head.startsWith("PK")
      ? measureDocxFile(bytes, file)
      : { problems: [unknownFormat(file)] };
  const findings = outcome.value?.findings ?? [];
  const broken = findings.filter((finding) => finding.verdict === "不符合");
  return {
    ...outcome,
    problems: [...outcome.problems, ...broken.map((finding) => notMet(file, finding))],
  };
}

async function measurePdfFile(bytes: Uint8Array, file: string): Promise<Outcome<Measurement>> {
  try {
    const document = await openPdf(bytes);
    const { kind } = document.words;
    const findings = measurePdf(document);
    return {
      value: { file, format: "pdf", kind, pages: document.pages.length, findings },
      problems: [],
    };
  } catch (thrown) {
    return { problems: [pdfProblem(thrown, file)] };
  }
}

/** pdf.js names its exceptions; anything else is a fault of ours. */
function pdfProblem(thrown: unknown, file: string): Problem {
  if (!(thrown instanceof Error)) throw thrown;
  if (thrown.name === "PasswordException") return locked(file);
  if (thrown instanceof RangeError) return tooBig(file, `超过 ${MOST_PAGES} 页`);
  const faults = ["InvalidPDFException", "FormatError", "UnknownErrorException", "AbortException"];
  if (faults.includes(thrown.name)) return unreadable(file, "PDF 结构已损坏");
  throw thrown;
}

function measureDocxFile(bytes: Uint8Array, file: string): Outcome<Measurement> {
  const unzipped = unzipParts(bytes);
  if ("fault" in unzipped) return { problems: [unreadable(file, unzipReasons[unzipped.fault])] };
  if (!unzipped.parts.has("word/document.xml")) return { problems: [unknownFormat(file)] };
  try {
    const document = openDocx(unzipped.parts);
    const findings = measureDocx(document);
    return {
      value: { file, format: "docx", kind: document.words.kind, pages: null, findings },
      problems: [],
    };
  } catch (thrown) {
    if (!(thrown instanceof XmlFault)) throw thrown;
    return { problems: [unreadable(file, "DOCX 里的 XML 不合规")] };
  }
}
