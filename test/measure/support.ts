/** A document of ours, open for mutations, and the rules that a measurement finds broken. */
import type { FaceSet } from "../../src/font/face.ts";
import type { Page, Pages, TextItem } from "../../src/layout/page.ts";
import { measureFile } from "../../src/measure/measure.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { composeDocument } from "../../src/run/compose.ts";
import { layOut } from "../../src/run/lay-out.ts";
import { renderDocument } from "../../src/run/render.ts";
import { openWorkspace } from "../../src/run/workspace.ts";
import { bundledFaces } from "../gallery/cases.ts";

const TIMESTAMP = "2005-03-11T00:00:00Z";

export interface Sample {
  faces: FaceSet;
  pages: Pages;
  docx: Uint8Array;
}

/** 印发通知 of the campaign in the repository: head, issued text, annexes with tables, colophon. */
export async function makeSample(): Promise<Sample> {
  const faces = bundledFaces();
  const { value: workspace } = await openWorkspace(".");
  const request = workspace?.campaign.documents.find(({ name }) => name.text === "印发通知");
  if (!workspace || !request) throw new Error("no sample");
  const tree = composeDocument(workspace, request).value?.tree;
  const pages = tree && layOut(tree, faces).value?.pages;
  const rendered = await renderDocument(workspace, request, { formats: ["docx"], faces });
  const docx = rendered.value?.files[0]?.bytes;
  if (!pages || !docx) throw new Error("sample not made");
  return { faces, pages, docx };
}

/** Ids of the rules that are 不符合. */
export async function brokenRules(bytes: Uint8Array): Promise<string[]> {
  const { value, problems } = await measureFile(bytes, "样本");
  if (!value) throw new Error(JSON.stringify(problems));
  return value.findings.filter(({ verdict }) => verdict === "不符合").map(({ id }) => id);
}

/** The sample's PDF after a change to a copy of its pages. */
export async function mutatedPdf(sample: Sample, change: (pages: Page[]) => void) {
  const copy = structuredClone(sample.pages);
  change(copy.pages);
  return writePdf(copy, sample.faces, { timestamp: TIMESTAMP });
}

export const texts = (page: Page | undefined): TextItem[] =>
  (page?.items ?? []).filter((item) => item.type === "text");

/** Items of the lines that contain some words, on a page counted from 1. */
export function lineWith(pages: readonly Page[], page: number, words: string): TextItem[] {
  const items = texts(pages[page - 1]);
  const rows = [...new Set(items.map((item) => item.yPt))].map((y) =>
    items.filter((item) => item.yPt === y),
  );
  const row = rows.find((line) =>
    line
      .map((item) => item.text)
      .join("")
      .includes(words),
  );
  if (!row) throw new Error(`no line with ${words} on page ${page}`);
  return row;
}
