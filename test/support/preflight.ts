/** PDFBox preflight, the outside judge of PDF/A. It knows A-1b only. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { TestContext } from "vitest";
import { requireTool, skipOrFail, withFile } from "./tools.ts";

const JARS = "preflight pdfbox2 fontbox2 xmpbox commons-logging javax.activation jaxb-api"
  .split(" ")
  .map((name) => join("/usr/share/java", `${name}.jar`));
const VALIDATOR = "org.apache.pdfbox.preflight.Validator_A1b";

/** What the judge says of a file. */
export function preflight(bytes: Uint8Array): string {
  return withFile("archive.pdf", bytes, (file) => {
    const run = spawnSync("java", ["-cp", JARS.join(delimiter), VALIDATOR, file], {
      encoding: "utf8",
    });
    return `${run.stdout}${run.stderr}`;
  });
}

/** To be called first in a test that needs it. */
export function requirePreflight(context: TestContext): void {
  requireTool(context, "java");
  const missing = JARS.filter((jar) => !existsSync(jar));
  if (missing.length > 0) {
    skipOrFail(context, `PDFBox preflight is not installed: ${missing.join(" ")}`);
  }
}
