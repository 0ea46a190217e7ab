import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test } from "vitest";
import type { StructureElement } from "../../src/layout/page.ts";
import { Memory } from "../../src/memory.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { bundledFaces, samplePages, TIMESTAMP, textItems } from "./sample.ts";

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

type Entry = { title: string; items: Entry[] };
type Shape = [string, Shape[]];
const shape = (entries: Entry[]): Shape[] => entries.map((e) => [e.title, shape(e.items)]);

/** The bookmarks of a page with one line for each element. */
async function bookmarksOf(structure: StructureElement[]): Promise<Shape[]> {
  const faces = bundledFaces();
  const items = structure.flatMap((element, owner) =>
    element.label === ""
      ? []
      : textItems(faces, { text: `题${owner}`, xPt: 80, yPt: 100 + 30 * owner, owner }),
  );
  const page = { widthPt: 595.276, heightPt: 841.89, items };
  const pages = { ...samplePages(faces), structure, pages: [page] };
  const data = Uint8Array.from(await writePdf(pages, faces, { timestamp: TIMESTAMP }));
  const opened = await getDocument({ data, isEvalSupported: false }).promise;
  return shape(await opened.getOutline());
}

test("a level that is skipped or a heading without words breaks no nesting", async () => {
  const levels = [2, 1, 3, 2, 1] as const;
  const headings = levels.map((outlineLevel) => ({ role: "heading1" as const, outlineLevel }));
  const wordless: StructureElement = { role: "heading1", outlineLevel: 1, label: "" };
  expect(await bookmarksOf([...headings, wordless])).toEqual([
    ["题0", []],
    [
      "题1",
      [
        ["题2", []],
        ["题3", []],
      ],
    ],
    ["题4", []],
  ]);
});

test("the headings of an attachment stand below its title", async () => {
  const structure: StructureElement[] = [
    { role: "heading1", outlineLevel: 1 },
    { role: "attachmentTitle", outlineLevel: 1 },
    { role: "heading1", outlineLevel: 1 },
    { role: "heading2", outlineLevel: 2 },
    { role: "attachmentTitle", outlineLevel: 1 },
  ];
  expect(await bookmarksOf(structure)).toEqual([
    ["题0", []],
    ["题1", [["题2", [["题3", []]]]]],
    ["题4", []],
  ]);
});

test("bookmarks and tags are the document's own, whichever was written before", async () => {
  const faces = bundledFaces();
  const sample = samplePages(faces);
  const at = sample.structure.findIndex(({ outlineLevel }) => outlineLevel === 2);
  const withHeading = (changes: Partial<StructureElement>) => ({
    ...sample,
    structure: sample.structure.map((o, index) => (index === at ? { ...o, ...changes } : o)),
  });
  const memory = new Memory();
  const others = [{ label: "另一个" }, { role: "heading3" }, { outlineLevel: 1 }, {}] as const;
  for (const pages of [sample, ...others.map(withHeading)]) {
    const alone = await writePdf(pages, faces, { timestamp: TIMESTAMP });
    const after = await writePdf({ ...pages, pages: sample.pages.map((o) => ({ ...o })) }, faces, {
      timestamp: TIMESTAMP,
      memory,
    });
    expect(Buffer.compare(after, alone)).toBe(0);
  }
});
