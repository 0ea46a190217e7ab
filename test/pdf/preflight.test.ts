/** PDF/A by an outside judge. PDFBox knows A-1b only, so the same writer is asked for that. */
import { expect, test } from "vitest";
import { writePdf } from "../../src/pdf/write.ts";
import { preflight, requirePreflight } from "../support/preflight.ts";
import { bundledFaces, samplePages, TIMESTAMP } from "./sample.ts";

async function written(archive: "2a" | "1b"): Promise<Uint8Array> {
  const faces = bundledFaces();
  return writePdf(samplePages(faces), faces, { timestamp: TIMESTAMP, archive });
}

test("the A-1b variant is valid PDF/A-1b", async (context) => {
  requirePreflight(context);
  expect(preflight(await written("1b"))).toMatch(/is a valid PDF\/A-1b file/);
});

test("the A-2a file differs from A-1b in nothing but what A-2 allows", async (context) => {
  requirePreflight(context);
  const faults = preflight(await written("2a"))
    .trim()
    .split("\n")
    .slice(1);
  const allowed = [/cross reference streams/, /The CIDSet entry is missing/, /part must be 1/];
  const beyond = faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)));
  expect(beyond).toEqual([]);
  expect(faults).not.toEqual([]);
});
