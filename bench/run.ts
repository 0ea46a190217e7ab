/**
 * `npm run bench`: yinfa and its peers on the same document and the same faces, in turns. Prints what
 * each took and the ratio, median and range; `--json` ends with `{"ratios":{…}}`, medians, null where
 * LibreOffice is missing. Nothing is measured unless all results are right.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPdf, checkWords } from "./checks.ts";
import {
  DOCUMENTS,
  docxRun,
  docxWarm,
  type Pair,
  type Stage,
  setStage,
  typstRun,
} from "./contests.ts";
import { flowOfUnit, makeUnit, unitRow, wordsOfFlow } from "./document.ts";
import { fillDocx, tagsOf, wordsOfDocx } from "./docxtemplater.ts";
import { convertAll } from "./libreoffice.ts";
import { batchPeakMB, coldRenderMs, coldTypstMs } from "./processes.ts";
import { spreadOf } from "./statistics.ts";
import { typstSource } from "./typst.ts";

/** Rounds that count, and those before them that warm both sides up: a run has hundreds of units. */
const ROUNDS = 5;
const WARM_UPS = 3;
/** Starts of a process in a round, in turns: one alone says more of the machine than of the command. */
const STARTS = 5;
/** Documents that one LibreOffice converts. */
const CONVERTED = 3;

type Contest =
  | "docxRun"
  | "docxWarm"
  | "pdfRunTypst"
  | "pdfRunLibreOffice"
  | "bothRunTypst"
  | "coldTypst"
  | "coldLibreOffice";

type Pairs = Partial<Record<Contest, Pair[]>>;

/** One document of each side, held against the words that it should say; sizes of the PDFs. */
async function judge(stage: Stage, folder: string): Promise<{ pdfSizeTypst: number }> {
  const expected = wordsOfFlow(flowOfUnit(stage.both, 1));
  const [docx = new Uint8Array(), pdf = new Uint8Array()] = await makeUnit(stage.both, 1);
  checkWords(wordsOfDocx(docx), expected, "our DOCX");
  checkPdf(pdf, expected, "our PDF");
  const filled = fillDocx(stage.tagged, tagsOf(unitRow(2)));
  checkWords(wordsOfDocx(filled), expected, "docxtemplater");
  const { template, words } = stage.allTags;
  const first = wordsOfFlow(flowOfUnit(stage.both, 0));
  checkWords(wordsOfDocx(fillDocx(template, words)), first, "docxtemplater, all words");
  const typst = stage.typst(typstSource(flowOfUnit(stage.both, 1)));
  checkPdf(typst, expected, "Typst");
  if (stage.libreOffice)
    checkPdf(convertAll([docx, docx], folder).lastPdf, expected, "LibreOffice");
  return { pdfSizeTypst: pdf.length / typst.length };
}

/** The first documents of fresh processes, ours and Typst's in turns. */
async function startsInTurns(source: string, folder: string): Promise<Pair> {
  const pairs: Pair[] = [];
  for (let at = 1; at <= STARTS; at++) {
    const ours = await coldRenderMs(join(folder, "out"));
    pairs.push({ ours, peer: await coldTypstMs(source, folder) });
  }
  const median = (side: keyof Pair) => spreadOf(pairs.map((pair) => pair[side])).median;
  return { ours: median("ours"), peer: median("peer") };
}

/** LibreOffice on its documents, and our first ones right before and behind it, milliseconds. */
async function startsBeside(files: readonly Uint8Array[], folder: string) {
  const ours: number[] = [];
  const start = async () => ours.push(await coldRenderMs(join(folder, "out")));
  await start();
  await start();
  const peer = convertAll(files, folder);
  await start();
  await start();
  return { ours: spreadOf(ours).median, ...peer };
}

/** Everything once, one side after the other. */
async function round(stage: Stage, from: number, folder: string): Promise<Record<string, Pair>> {
  const typst = await typstRun(stage, from);
  const source = typstSource(flowOfUnit(stage.both, from));
  const pairs: Partial<Record<Contest, Pair>> = {
    docxRun: await docxRun(stage, from),
    docxWarm: await docxWarm(stage, from),
    pdfRunTypst: typst.pdf,
    bothRunTypst: typst.both,
    coldTypst: await startsInTurns(source, folder),
  };
  if (!stage.libreOffice) return pairs;
  const units = Array.from({ length: CONVERTED }, (_, index) => makeUnit(stage.docx, from + index));
  const files = (await Promise.all(units)).flat();
  const { ours, coldMs, warmMs } = await startsBeside(files, folder);
  return {
    ...pairs,
    pdfRunLibreOffice: { ours: typst.pdf.ours, peer: warmMs },
    coldLibreOffice: { ours, peer: coldMs },
  };
}

const ratiosOf = (pairs: readonly Pair[] = []): number[] =>
  pairs.map(({ ours, peer }) => ours / peer);

function printPairs(name: string, pairs: readonly Pair[]): void {
  const ms = (side: keyof Pair) => spreadOf(pairs.map((pair) => pair[side])).median.toFixed(2);
  const { median, least, most } = spreadOf(ratiosOf(pairs));
  const range = `${least.toFixed(3)}–${most.toFixed(3)}`;
  const columns = [name.padEnd(18), ms("ours").padStart(9), ms("peer").padStart(9)];
  console.log(`${columns.join("")}${median.toFixed(3).padStart(9)}  ${range}`);
}

const medianOf = (pairs: readonly Pair[] | undefined): number | null =>
  pairs ? spreadOf(ratiosOf(pairs)).median : null;

async function bench(folder: string, asJson: boolean): Promise<void> {
  const stage = await setStage();
  const { pdfSizeTypst } = await judge(stage, folder);
  const pairs: Pairs = {};
  for (let at = 1; at <= WARM_UPS; at++)
    for (const contest of [docxRun, docxWarm, typstRun]) await contest(stage, (at - 1) * DOCUMENTS);
  for (let at = 1; at <= ROUNDS; at++) {
    console.error(`round ${at} of ${ROUNDS}`);
    for (const [name, pair] of Object.entries(
      await round(stage, (WARM_UPS + at - 1) * DOCUMENTS, folder),
    )) {
      const known = pairs[name as Contest];
      if (known) known.push(pair);
      else pairs[name as Contest] = [pair];
    }
  }
  const rssGrowthMB = batchPeakMB(1000, folder) - batchPeakMB(100, folder);
  console.log("                       ours     peer    ratio  range   (ms, medians)");
  for (const [name, measured] of Object.entries(pairs)) printPairs(name, measured);
  console.log(`memory, 1,000 units minus 100: ${rssGrowthMB.toFixed(1)} MB`);
  console.log(`PDF size against Typst: ${pdfSizeTypst.toFixed(3)}`);
  if (!stage.libreOffice) console.log("LibreOffice is not installed: not compared");
  const ratios = {
    docxRun: medianOf(pairs.docxRun),
    docxWarm: medianOf(pairs.docxWarm),
    pdfRunTypst: medianOf(pairs.pdfRunTypst),
    pdfRunLibreOffice: medianOf(pairs.pdfRunLibreOffice),
    bothRunTypst: medianOf(pairs.bothRunTypst),
    coldTypst: medianOf(pairs.coldTypst),
    coldLibreOffice: medianOf(pairs.coldLibreOffice),
    rssGrowthMB,
    pdfSizeTypst,
  };
  if (asJson) console.log(JSON.stringify({ ratios }));
}

const folder = mkdtempSync(join(tmpdir(), "yinfa-bench-"));
try {
  mkdirSync(join(folder, "out"));
  await bench(folder, process.argv.includes("--json"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
