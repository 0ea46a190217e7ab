/**
 * Every case of the gallery in both formats: places in millimetres as agreed, no problems, a sound
 * PDF, and as many pages in LibreOffice as in ours.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureFile } from "../../src/measure/measure.ts";
import { pageTexts, type Renderings, renderInLibreOffice } from "../docx/rendering.ts";
import { hasOpenXmlValidator, openXmlErrors } from "../support/open-xml.ts";
import { requireTool, runTool, withFile } from "../support/tools.ts";
import {
  bundledFaces,
  bytesOf,
  GALLERY,
  type GalleryCase,
  galleryCases,
  makeCase,
} from "./cases.ts";

const names = galleryCases();
const made = new Map<string, GalleryCase>();
const caseOf = (name: string): GalleryCase => made.get(name) ?? { documents: [], problems: [] };

beforeAll(async () => {
  const faces = bundledFaces();
  for (const name of names) made.set(name, await makeCase(name, faces));
});

describe.each(names)("%s", (name) => {
  test("is made without problems; what the report tells is as agreed", async () => {
    const { problems, documents } = caseOf(name);
    expect(problems.filter(({ severity }) => severity !== "hint")).toEqual([]);
    expect(documents).not.toEqual([]);
    const told = problems.map(({ id, message }) => `${id} ${message}`);
    const file = join(GALLERY, name, "expected/problems.txt");
    if (told.length === 0) expect(existsSync(file)).toBe(false);
    else await expect(`${told.join("\n")}\n`).toMatchFileSnapshot(resolve(file));
  });

  test("everything stands at its place", async () => {
    const dump = caseOf(name)
      .documents.map(({ rendered, pages }) => `# ${rendered.name}\n${pages}`)
      .join("\n");
    await expect(dump).toMatchFileSnapshot(resolve(join(GALLERY, name, "expected/pages.txt")));
  });

  test.each(["pdf", "docx"] as const)("measure finds no fault in its %s", async (format) => {
    const faults: string[] = [];
    for (const document of caseOf(name).documents) {
      const measured = await measureFile(bytesOf(document, format), document.rendered.name);
      faults.push(...measured.problems.map(({ message }) => message));
      expect(measured.value?.findings.length).toBeGreaterThan(70);
    }
    // A case that departs from the standard on purpose, and says so in its report, keeps a list.
    const agreed = join(GALLERY, name, `expected/measure-${format}.txt`);
    if (existsSync(join(GALLERY, name, "expected/problems.txt")) && faults.length > 0)
      await expect(`${faults.join("\n")}\n`).toMatchFileSnapshot(resolve(agreed));
    else expect(faults).toEqual([]);
  });

  test("its PDF is sound", (context) => {
    requireTool(context, "qpdf");
    for (const document of caseOf(name).documents)
      withFile("sound.pdf", bytesOf(document, "pdf"), (file) => runTool("qpdf", ["--check", file]));
  });
});

describe.skipIf(!hasOpenXmlValidator)("Open XML schema", () => {
  test.each(names)("%s is valid", (name) => {
    for (const document of caseOf(name).documents)
      expect(openXmlErrors(bytesOf(document, "docx"))).toEqual([]);
  });
});

describe("in LibreOffice", () => {
  let renderings: Renderings | undefined;
  afterAll(() => renderings?.dispose());

  test("every DOCX has as many pages as the PDF", (context) => {
    requireTool(context, "soffice", "pdftotext");
    const documents = [...made].flatMap(([name, { documents }]) =>
      documents.map((document) => [`${name}-${document.rendered.name}`, document] as const),
    );
    const bytes = documents.map(([key, document]) => [key, bytesOf(document, "docx")] as const);
    renderings = renderInLibreOffice(Object.fromEntries(bytes), resolve("dist/faces/fonts.conf"));
    const { pdf } = renderings;
    expect(documents.map(([key]) => [key, pageTexts(pdf(key)).length])).toEqual(
      documents.map(([key, document]) => [key, document.rendered.pages]),
    );
  });
});
