/**
 * `npm run look`: renders every sample of the project and of each example, PDF and DOCX (through
 * LibreOffice), to PNG under out/look, one folder a workspace and format. A person looks at them.
 */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { main } from "../cli/main.ts";
import { docxToPdf, pdfToPng } from "./to-png.ts";

const LOOK = "out/look";
const DPI = 60;

const workspaces = [".", ...readdirSync("examples").map((name) => join("examples", name))].filter(
  (folder) => existsSync(join(folder, "data")),
);

rmSync(LOOK, { recursive: true, force: true });
for (const workspace of workspaces) {
  const name = workspace === "." ? "示例" : workspace.replace("examples/", "");
  const made = join(LOOK, name);
  const code = await main(["render", "--dir", workspace, "--out", made]);
  if (code !== 0) process.exitCode = code;
  const files = readdirSync(made);
  for (const file of files.filter((file) => file.endsWith(".pdf")))
    pdfToPng(join(made, file), join(made, "pdf"), DPI);
  for (const file of files.filter((file) => file.endsWith(".docx")))
    pdfToPng(docxToPdf(join(made, file), join(made, "docx")), join(made, "docx"), DPI);
}
