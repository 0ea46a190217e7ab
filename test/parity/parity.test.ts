/** One document, two formats: every sample as our PDF and as LibreOffice lays out our DOCX. */
import { expect, test } from "vitest";
import { sumOf } from "../../src/prepare/compare-lines.ts";
import { judgeSamples } from "../../src/prepare/judge-samples.ts";
import { sampleWorkspaces } from "../../src/prepare/samples.ts";
import { chooseFaces } from "../../src/run/faces.ts";
import { requireTool } from "../support/tools.ts";

test("every sample has the same pages in both formats, and 98 % of the lines", async (context) => {
  requireTool(context, "soffice", "pdftotext");
  const { value: fonts } = chooseFaces({ ignoreSystem: true }, ".");
  if (!fonts) throw new Error("no faces: run npm run prepare");
  const samples = await judgeSamples(sampleWorkspaces(), fonts.faces);

  expect(samples.filter(({ pages }) => pages.same !== pages.total)).toEqual([]);
  const lines = sumOf(samples.map((sample) => sample.lines));
  expect(lines.total).toBeGreaterThanOrEqual(500);
  const differences = samples.map(({ name, differences }) => ({ name, differences }));
  expect(lines.same / lines.total, JSON.stringify(differences, null, 1)).toBeGreaterThanOrEqual(
    0.98,
  );
});
