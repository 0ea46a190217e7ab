import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fileSource } from "../../src/font/byte-source.ts";
import type { FaceSet } from "../../src/font/face.ts";
import { openFace } from "../../src/font/open-face.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { requireTool, runTool, withFile } from "../support/tools.ts";
import { TIMESTAMP, textItems } from "./sample.ts";

/** A free font with PostScript outlines that comes along with LibreOffice and Ghostscript. */
const OTF = "/usr/share/fonts/opentype/urw-base35/NimbusRoman-Regular.otf";

function isReadable(file: string): boolean {
  try {
    return readFileSync(file).length > 0;
  } catch {
    return false;
  }
}

test("a face with PostScript outlines is embedded and reads back", async (context) => {
  context.skip(!isReadable(OTF), `${OTF} is not installed`);
  requireTool(context, "pdffonts", "pdftotext", "qpdf");
  const face = openFace(fileSource(OTF), { file: OTF, index: 0, source: "system" });
  const faces: FaceSet = { faceOf: () => face, faceFor: () => face, byId: () => face };
  const text = "Hello, 2005 — “World”";
  const items = textItems(faces, { text, xPt: 80, yPt: 100 });
  const page = { widthPt: 595.276, heightPt: 841.89, items };
  const metadata = { title: "字样", kind: "通知", organ: "云海市教育局" };
  const bytes = await writePdf(
    { metadata, structure: [], footPlacement: "lastPage", pages: [page] },
    faces,
    { timestamp: TIMESTAMP },
  );
  const [fonts, read] = withFile("cff.pdf", bytes, (file) => {
    runTool("qpdf", ["--check", file]);
    return [runTool("pdffonts", [file]), runTool("pdftotext", ["-raw", file, "-"])];
  });
  expect(fonts).toMatch(/[A-Z]{6}\+NimbusRoman-Regular\s+CID Type 0C\s+Identity-H\s+yes yes yes/);
  expect(read.trim()).toBe(text);
});
