/**
 * `npm run look`: renders every sample of the project and of each example, PDF and DOCX (through
 * LibreOffice), to PNG under out/look, one folder a workspace and format. A person looks at them.
 */
import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { main } from "../cli/main.ts";
import { docxToPdf } from "./libreoffice.ts";
import { sampleWorkspaces } from "./samples.ts";
import { pdfToPng } from "./to-png.ts";

const LOOK = "out/look";
const DPI = 60;

rmSync(LOOK, { recursive: true, force: true });
for (const workspace of sampleWorkspaces()) {
  const name = workspace === "." ? "示例" : basename(workspace);
  const made = join(LOOK, name);
  const code = await main(["render", "--dir", workspace, "--out", made]);
  if (code !== 0) process.exitCode = code;
  const files = readdirSync(made);
  for (const file of files.filter((file) => file.endsWith(".pdf")))
    pdfToPng(join(made, file), join(made, "pdf"), DPI);
  const documents = files.filter((file) => file.endsWith(".docx")).map((file) => join(made, file));
  for (const pdf of docxToPdf(documents, join(made, "docx")))
    pdfToPng(pdf, join(made, "docx"), DPI);
}
