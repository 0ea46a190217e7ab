/**
 * `npm run pictures`: the pictures of README and docs, drawn from the sample's own PDFs, so that
 * they cannot age. Needs poppler.
 */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { main } from "../cli/main.ts";
import { pdfToPng } from "./to-png.ts";

const IMAGES = "docs/images";
const DPI = 72;

/** Document, page and the picture's name. */
const PICTURES: [document: string, page: number, picture: string][] = [
  ["印发通知", 1, "notice.png"],
  ["实施方案", 1, "plan.png"],
  ["简报", 1, "bulletin.png"],
  ["印发通知", 2, "issued-plan.png"],
];

const made = join("out", "pictures");
rmSync(made, { recursive: true, force: true });
mkdirSync(IMAGES, { recursive: true });
const args = ["render", "--out", made, "--format", "pdf", "--ignore-system-fonts"];
process.exitCode = await main(args);
for (const [document, page, picture] of PICTURES) {
  const [png] = pdfToPng(join(made, `${document}.pdf`), join(made, "png", picture), DPI, [
    page,
    page,
  ]);
  if (!png) throw new Error(`${document}.pdf has no page ${page}`);
  renameSync(join(made, "png", picture, png), join(IMAGES, picture));
}
