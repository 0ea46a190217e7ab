import { beforeAll, describe, expect, test } from "vitest";
import { fileSource } from "../../src/font/byte-source.ts";
import type { FaceSet } from "../../src/font/face.ts";
import { openFace } from "../../src/font/open-face.ts";
import type { Pages, TextItem } from "../../src/layout/page.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { requireTool, runTool, withFile } from "../support/tools.ts";
import { bundledFaces, RARE, samplePages, TIMESTAMP, textItems } from "./sample.ts";

let faces: FaceSet;
let pages: Pages;
let bytes: Uint8Array;

beforeAll(async () => {
  faces = bundledFaces();
  pages = samplePages(faces);
  bytes = await writePdf(pages, faces, { timestamp: TIMESTAMP });
});

const tool = (name: string, ...args: string[]) =>
  withFile("sample.pdf", bytes, (file) => runTool(name, [...args.map((a) => a || file)]));

const textOf = (items: Pages["pages"][number]["items"]): TextItem[] =>
  items.filter((item) => item.type === "text");

describe("a written file, judged by others", () => {
  test("qpdf finds no fault", (context) => {
    requireTool(context, "qpdf");
    expect(tool("qpdf", "--check", "")).toMatch(/No syntax or stream encoding errors/);
  });

  test("every font is embedded as a subset with a ToUnicode map", (context) => {
    requireTool(context, "pdffonts");
    const rows = tool("pdffonts", "").trim().split("\n").slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(5);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+\s+CID .*Identity-H\s+yes yes yes/);
  });

  test("text reads back exactly", (context) => {
    requireTool(context, "pdftotext");
    const drawn = pages.pages.map((page) =>
      textOf(page.items)
        .map((item) => item.text)
        .join(""),
    );
    const read = tool("pdftotext", "-raw", "-enc", "UTF-8", "", "-");
    expect(read.replace(/\s/g, "")).toBe(drawn.join("").replace(/\s/g, ""));
    expect(read).toContain(RARE);
    expect(read).toContain("坚持“勤奋学习”");
  });

  test("items stand where the pages put them", (context) => {
    requireTool(context, "pdftotext");
    const words = [
      ...tool("pdftotext", "-bbox", "", "-").matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]+)</g,
      ),
    ].map(([, xMin, yMin, xMax, text]) => ({
      xMin: Number(xMin),
      yMin: Number(yMin),
      xMax: Number(xMax),
      text: text ?? "",
    }));
    for (const text of [
      "关于开展读书育人专题活动的通知",
      "一、讨论重点",
      "动员部署",
      "全体党员参加讨论。",
    ]) {
      const item = pages.pages.flatMap((page) => textOf(page.items)).find((i) => i.text === text);
      const word = words.find((w) => w.text === text);
      const face = faces.byId(item?.face ?? "");
      if (!item || !word || !face) throw new Error(`${text} not found`);
      expect(Math.abs(word.xMin - item.xPt)).toBeLessThan(0.5);
      expect(Math.abs(word.xMax - (item.xPt + item.widthPt))).toBeLessThan(0.5);
      const ascentPt = (face.ascent / face.unitsPerEm) * item.sizePt;
      expect(Math.abs(word.yMin - (item.yPt - ascentPt))).toBeLessThan(0.5);
    }
  });

  test("title, organ, tags, version and sheet are told", (context) => {
    requireTool(context, "pdfinfo");
    const info = tool("pdfinfo", "-isodates", "");
    expect(info).toMatch(/Title:\s+关于开展读书育人专题活动的通知/);
    expect(info).toMatch(/Author:\s+中共云海市教育局委员会/);
    expect(info).toMatch(/Subject:\s+通知 云教委〔2005〕6号/);
    expect(info).toMatch(/CreationDate:\s+2005-03-11T08:00:00Z/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+595\.276 x 841\.89 pts \(A4\)/);
    expect(info).toMatch(/PDF version:\s+1\.7/);
  });

  test("the structure tree has headings, one paragraph over two pages, and the table", (context) => {
    requireTool(context, "pdfinfo");
    const tree = tool("pdfinfo", "-struct-text", "");
    const tags = [...tree.matchAll(/^\s*([A-Z][A-Za-z0-9]*)/gm)].map(([, tag]) => tag);
    expect(tags.filter((tag) => tag === "H1")).toHaveLength(2);
    expect(tags.filter((tag) => tag === "TD")).toHaveLength(2);
    expect(tags.filter((tag) => tag === "TH")).toHaveLength(2);
    expect(tree.replace(/"\s*"/g, "")).toContain("召开……全体党员参加讨论。");
    expect(tree).not.toContain("— 1 —");
  });
});

test("the same pages give the same bytes, whatever was written before", async () => {
  const between = samplePages(faces);
  for (const page of between.pages) {
    page.items = textOf(page.items).map((item) => ({
      ...item,
      text: [...item.text].slice(1).join(""),
    }));
  }
  await writePdf(between, faces, { timestamp: TIMESTAMP });
  const again = await writePdf(samplePages(faces), faces, { timestamp: TIMESTAMP });
  expect(Buffer.compare(again, bytes)).toBe(0);
});

test("another document has another identity", async () => {
  const other = samplePages(faces);
  other.metadata.title = "另一份通知";
  const others = await writePdf(other, faces, { timestamp: TIMESTAMP });
  expect(Buffer.compare(others, bytes)).not.toBe(0);
});

test("two characters that share a glyph are both read back", async (context) => {
  requireTool(context, "pdftotext");
  const file = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
  const face = openFace(fileSource(file), { file, index: 0, source: "bundled" });
  expect(face.glyphOf(0x2011)).toBe(face.glyphOf(0x2d));
  const text = "甲\u2011乙-丙\u2011丁";
  const only: FaceSet = { faceOf: () => face, faceFor: () => face, byId: () => face };
  const items = textItems(only, { text, xPt: 100, yPt: 100 });
  const page = { widthPt: 595.276, heightPt: 841.89, items };
  const twins: Pages = { ...pages, structure: [], pages: [page] };
  const written = await writePdf(twins, only, { timestamp: TIMESTAMP });
  const read = withFile("twin.pdf", written, (path) => runTool("pdftotext", ["-raw", path, "-"]));
  expect(read.trim()).toBe(text);
});

test("a character that its face lacks is a broken promise, not a blank", async () => {
  const [first] = pages.pages;
  const [item] = first ? textOf(first.items) : [];
  if (!first || !item) throw new Error("no item");
  const broken = { ...pages, pages: [{ ...first, items: [{ ...item, text: "\u{10FFFD}" }] }] };
  await expect(writePdf(broken, faces, { timestamp: TIMESTAMP })).rejects.toThrow(/U\+10FFFD/);
});
