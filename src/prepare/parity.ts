/**
 * `npm run parity`: lays every sample out twice, our PDF and LibreOffice's view of our DOCX, with the
 * same faces, and compares pages and line ends. `--show` prints the lines that differ, `--json` ends
 * with `{pages:{same,total}, lines:{same,total}}` on the last line of stdout. Exits with 1 below the
 * bound (all pages, 98 % of the lines) and with 69 if a program or the bundled faces are missing.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chooseFaces } from "../run/faces.ts";
import { type Agreement, sumOf } from "./compare-lines.ts";
import { judgeSamples, type SampleParity } from "./judge-samples.ts";
import { FONTS_CONF } from "./libreoffice.ts";
import { sampleWorkspaces } from "./samples.ts";

const LEAST_LINE_SHARE = 0.98;
/** Fewer would prove little. */
const LEAST_LINES = 500;
const EXIT_MISSING = 69;

const isThere = (program: string, flag: string): boolean =>
  spawnSync(program, [flag], { stdio: "ignore" }).error === undefined;

/** What the comparison needs and this machine lacks, in words. */
function missingTools(): string[] {
  return [
    ...(isThere("soffice", "--version") ? [] : ["LibreOffice (soffice)"]),
    ...(isThere("pdftotext", "-v") ? [] : ["poppler (pdftotext)"]),
    ...(existsSync(FONTS_CONF) ? [] : ["the bundled faces (npm run prepare)"]),
  ];
}

const shown = ({ same, total }: Agreement): string => `${same}/${total}`;

function printSample({ name, pages, lines, differences }: SampleParity, show: boolean): void {
  console.log(`${name}: pages ${shown(pages)}, lines ${shown(lines)}`);
  if (show) for (const line of differences) console.log(`  ${line}`);
}

/** Compares, prints, and gives the exit code. */
async function parity(args: readonly string[]): Promise<number> {
  const missing = missingTools();
  const { value: fonts } = chooseFaces({ ignoreSystem: true }, ".");
  if (missing.length > 0 || !fonts) {
    console.error(`parity cannot be measured here, it needs: ${missing.join(", ")}`);
    return EXIT_MISSING;
  }
  const samples = await judgeSamples(sampleWorkspaces(), fonts.faces);
  for (const sample of samples) printSample(sample, args.includes("--show"));
  const pages = sumOf(samples.map((sample) => sample.pages));
  const lines = sumOf(samples.map((sample) => sample.lines));
  const share = lines.same / lines.total;
  console.log(`all: pages ${shown(pages)}, lines ${shown(lines)} (${(share * 100).toFixed(1)} %)`);
  if (lines.total < LEAST_LINES) console.error(`parity: fewer than ${LEAST_LINES} lines compared`);
  if (args.includes("--json")) console.log(JSON.stringify({ pages, lines }));
  const passed =
    pages.same === pages.total && share >= LEAST_LINE_SHARE && lines.total >= LEAST_LINES;
  return passed ? 0 : 1;
}

process.exitCode = await parity(process.argv.slice(2));
