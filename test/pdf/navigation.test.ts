import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test } from "vitest";
import { writePdf } from "../../src/pdf/write.ts";
import { bundledFaces, samplePages, TIMESTAMP } from "./sample.ts";

let file: Awaited<ReturnType<typeof getDocument>["promise"]>;

beforeAll(async () => {
  const faces = bundledFaces();
  const bytes = await writePdf(samplePages(faces), faces, { timestamp: TIMESTAMP });
  file = await getDocument({ data: Uint8Array.from(bytes), isEvalSupported: false }).promise;
});

test("bookmarks nest by level and point at page and height", async () => {
  const outline = await file.getOutline();
  expect(outline.map((entry) => entry.title)).toEqual(["一、讨论重点", "二、时间安排"]);
  expect(outline[0]?.items.map((entry: { title: string }) => entry.title)).toEqual([
    "（一）坚持“勤奋学习”",
  ]);
  const destination = outline[1]?.dest ?? [];
  if (typeof destination === "string") throw new Error("a named destination");
  const [pageRef, how, , top] = destination;
  expect(await file.getPageIndex(pageRef)).toBe(1);
  expect(how.name).toBe("XYZ");
  expect(top).toBeCloseTo(841.89 - 166 + 16, 2);
});

test("labels are the printed numbers; a side without number has none", async () => {
  expect(await file.getPageLabels()).toEqual(["1", "2", ""]);
});

test("Info and XMP say the same, and viewers show the title", async () => {
  const { info, metadata } = await file.getMetadata();
  const said = info as Record<string, unknown>;
  expect(metadata.get("dc:title")).toBe(said.Title);
  expect(metadata.get("dc:creator")).toEqual([said.Author]);
  expect(metadata.get("dc:description")).toBe(said.Subject);
  expect(metadata.get("xmp:creatortool")).toBe(said.Creator);
  expect(metadata.get("pdf:producer")).toBe(said.Producer);
  expect(said.CreationDate).toBe("D:20050311080000Z");
  expect(metadata.get("xmp:createdate")).toBe(TIMESTAMP);
  expect(metadata.get("pdfaid:part")).toBe("2");
  expect(said.Language).toBe("zh-CN");
  expect((await file.getViewerPreferences()) as object).toMatchObject({ DisplayDocTitle: true });
  expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
});
