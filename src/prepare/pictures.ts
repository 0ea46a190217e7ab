/**
 * `npm run pictures`: the pictures of README and docs, drawn from the sample's own PDFs and from the
 * gallery's, so that they cannot age, and the page that shows the gallery. Needs poppler.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../cli/main.ts";
import { galleryEntries } from "./gallery-entries.ts";
import { GALLERY_PAGE, galleryPage, pictureOf } from "./gallery-page.ts";
import { smallPng } from "./small-png.ts";
import { pdfToPng } from "./to-png.ts";

const DOCS = "docs";
const GALLERY = "test/cases/gallery";
const DPI = 72;
const GALLERY_DPI = 64;
/** A picture larger than this makes the page slow to open. */
const MAX_BYTES = 60 * 1024;

/** Document, page and the picture's name. */
const PICTURES: [document: string, page: number, picture: string][] = [
  ["印发通知", 1, "notice.png"],
  ["实施方案", 1, "plan.png"],
  ["简报", 1, "bulletin.png"],
  ["印发通知", 2, "issued-plan.png"],
];

const made = join("out", "pictures");

async function renderInto(folder: string, dir: string): Promise<void> {
  const args = ["render", "--dir", dir, "--out", folder, "--format", "pdf"];
  const code = await main([...args, "--ignore-system-fonts"]);
  if (code !== 0) process.exitCode = code;
}

/** Draws one page of a PDF to a file below docs/. */
function draw(pdf: string, page: number, dpi: number, file: string): void {
  const folder = join(made, "png");
  rmSync(folder, { recursive: true, force: true });
  const [png] = pdfToPng(pdf, folder, dpi, [page, page]);
  if (!png) throw new Error(`${pdf} has no page ${page}`);
  const small = smallPng(readFileSync(join(folder, png)));
  if (small.length > MAX_BYTES) throw new Error(`${file} has ${small.length} bytes`);
  writeFileSync(join(DOCS, file), small);
}

/** Name of the first document of a case. */
function documentOf(data: string): string {
  const name = /名称: (.+)/u.exec(data.slice(data.indexOf("文件:")))?.[1];
  if (!name) throw new Error("no document in a case of the gallery");
  return name;
}

const dataOf = (name: string): string =>
  readFileSync(join(GALLERY, name, "data/活动.yaml"), "utf8");

rmSync(made, { recursive: true, force: true });
mkdirSync(join(DOCS, "images"), { recursive: true });
await renderInto(made, ".");
for (const [document, page, picture] of PICTURES)
  draw(join(made, `${document}.pdf`), page, DPI, join("images", picture));
for (const { name, pages } of galleryEntries) {
  const folder = join(made, name);
  await renderInto(folder, join(GALLERY, name));
  const pdf = join(folder, `${documentOf(dataOf(name))}.pdf`);
  for (const page of pages) draw(pdf, page, GALLERY_DPI, pictureOf(name, page));
}
writeFileSync(GALLERY_PAGE, galleryPage(galleryEntries, dataOf));
