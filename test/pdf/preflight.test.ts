/** PDF/A by an outside judge. PDFBox knows A-1b only, so the same writer is asked for that. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, type TestContext, test } from "vitest";
import { writePdf } from "../../src/pdf/write.ts";
import { requireTool, skipOrFail, withFile } from "../support/tools.ts";
import { bundledFaces, samplePages, TIMESTAMP } from "./sample.ts";

const JARS = "preflight pdfbox2 fontbox2 xmpbox commons-logging javax.activation jaxb-api"
  .split(" ")
  .map((name) => join("/usr/share/java", `${name}.jar`));
const VALIDATOR = "org.apache.pdfbox.preflight.Validator_A1b";

function preflight(bytes: Uint8Array): string {
  return withFile("archive.pdf", bytes, (file) => {
    const run = spawnSync("java", ["-cp", JARS.join(delimiter), VALIDATOR, file], {
      encoding: "utf8",
    });
    return `${run.stdout}${run.stderr}`;
  });
}

function requirePreflight(context: TestContext): void {
  requireTool(context, "java");
  const missing = JARS.filter((jar) => !existsSync(jar));
  if (missing.length > 0) {
    skipOrFail(context, `PDFBox preflight is not installed: ${missing.join(" ")}`);
  }
}

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
