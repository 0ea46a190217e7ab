/**
 * The sample campaign, document by document: the tree, every item's place in millimetres, and one
 * picture a kind. `npm run golden` writes them again; read the diff, look at the picture.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { FaceSet } from "../../src/font/face.ts";
import { loadFaces } from "../../src/font/load-faces.ts";
import { renderDocument } from "../../src/run/render.ts";
import { stageText } from "../../src/run/stages.ts";
import { openWorkspace, type Workspace } from "../../src/run/workspace.ts";
import { differingPixels, readGreyPng } from "../support/png.ts";
import { requireTool, runTool, withFile } from "../support/tools.ts";

const EXPECTED = resolve(import.meta.dirname, "expected");
const NAMES = ["印发通知", "实施方案", "动员讲话", "简报", "实施意见", "阶段讲话"];
/** A lost character of 3号 is some 40 pixels at this resolution. */
const DPI = 50;
const MOST_DIFFERING_PIXELS = 20;

let workspace: Workspace;
let faces: FaceSet;
beforeAll(async () => {
  const opened = await openWorkspace(resolve(import.meta.dirname, "../.."));
  const loaded = loadFaces({ ignoreSystem: true });
  if (!opened.value || !loaded.value) throw new Error("sample workspace or faces are missing");
  workspace = opened.value;
  faces = loaded.value.faces;
});

const requestOf = (name: string) => {
  const request = workspace.campaign.documents.find((document) => document.name.text === name);
  if (!request) throw new Error(`no document ${name}`);
  return request;
};

describe.each(NAMES)("%s", (name) => {
  test.each(["read", "layout"] as const)("%s", async (stage) => {
    const { value, problems } = stageText(workspace, requestOf(name), stage, faces);
    expect(problems).toEqual([]);
    await expect(value).toMatchFileSnapshot(join(EXPECTED, `${name}.${stage}.txt`));
  });

  test("the PDF is sound, every font is embedded as a subset", async (context) => {
    requireTool(context, "qpdf", "pdffonts");
    const { value } = await renderDocument(workspace, requestOf(name), { formats: ["pdf"], faces });
    withFile("sound.pdf", value?.files[0]?.bytes ?? new Uint8Array(), (file) => {
      runTool("qpdf", ["--check", file]);
      const fonts = runTool("pdffonts", [file]).trim().split("\n").slice(2);
      expect(fonts.length).toBeGreaterThan(3);
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.* yes yes yes /);
    });
  });

  test("page 1 looks as agreed", async (context) => {
    requireTool(context, "pdftoppm");
    const { value } = await renderDocument(workspace, requestOf(name), { formats: ["pdf"], faces });
    const bytes = value?.files[0]?.bytes ?? new Uint8Array();
    const png = withFile("page.pdf", bytes, (file, folder) => {
      const stem = join(folder, "page");
      runTool("pdftoppm", ["-r", `${DPI}`, "-gray", "-png", "-singlefile", file, stem]);
      return readFileSync(`${stem}.png`);
    });
    const golden = join(EXPECTED, `${name}.png`);
    const refresh = process.argv.some((word) => word === "-u" || word === "--update");
    if (!process.env.CI && (refresh || !existsSync(golden))) {
      mkdirSync(EXPECTED, { recursive: true });
      writeFileSync(golden, png);
    }
    const differing = differingPixels(readGreyPng(png), readGreyPng(readFileSync(golden)));
    expect(differing).toBeLessThanOrEqual(MOST_DIFFERING_PIXELS);
  });
});
