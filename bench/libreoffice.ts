/** LibreOffice on the same documents: one process converts a few, the first cold, the last warm. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXPORT, FONTS_CONF, forLibreOffice } from "../dist/prepare/libreoffice.js";

export interface Conversion {
  /** From the start of the process to its first PDF. */
  coldMs: number;
  /** From the last PDF but one to the last. */
  warmMs: number;
  lastPdf: Uint8Array;
}

export const hasLibreOffice = (): boolean =>
  spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

/** Converts at least two documents in one process; `folder` keeps the profile from call to call. */
export function convertAll(documents: readonly Uint8Array[], folder: string): Conversion {
  const out = join(folder, "pdf");
  mkdirSync(out, { recursive: true });
  const files = documents.map((docx, index) => {
    const file = join(folder, `${index}.docx`);
    writeFileSync(file, forLibreOffice(docx));
    return file;
  });
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const start = Date.now();
  spawnSync("soffice", [profile, "--headless", "--convert-to", EXPORT, "--outdir", out, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: FONTS_CONF },
    stdio: "ignore",
  });
  const pdfs = files.map((_, index) => join(out, `${index}.pdf`));
  const [first = 0, ...rest] = pdfs.map((file) => statSync(file).mtimeMs);
  const [before = first, last = first] = rest.slice(-2);
  const lastPdf = readFileSync(pdfs.at(-1) ?? "");
  return { coldMs: first - start, warmMs: last - before, lastPdf };
}
