/** Content of pages: what operators say, and that what documents share is said as if it stood alone. */
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PageItem, TextItem } from "../../src/layout/page.ts";
import { Memory } from "../../src/memory.ts";
import { deflatedContents, stretchOf } from "../../src/pdf/deflated-stretches.ts";
import { drawPages } from "../../src/pdf/drawn-page.ts";
import { prepareFonts } from "../../src/pdf/fonts.ts";
import { partsOf } from "../../src/pdf/passages.ts";
import { bundledFaces } from "./sample.ts";

const faces = bundledFaces();

const text = (over: Partial<TextItem>): TextItem => ({
  type: "text",
  xPt: 100,
  yPt: 200,
  text: "甲",
  typeface: "FangSong",
  face: faces.faceOf("FangSong").id,
  sizePt: 16,
  trackingPt: 0,
  widthPt: 16,
  ink: "black",
  ...over,
});
const rule: PageItem = {
  type: "rule",
  x1Pt: 10,
  y1Pt: 20,
  x2Pt: 30,
  y2Pt: 20,
  thicknessPt: 0.5,
  ink: "red",
};

/** Words that differ from document to document. */
const origin = { path: "单位.名称", template: "t.md", line: 1 };

function draw(items: PageItem[], memory = new Memory()) {
  const page = { widthPt: 595.276, heightPt: 841.89, items };
  const parts = partsOf([page], ["单位"], memory);
  const fonts = prepareFonts(
    parts.flatMap(({ passages }) => passages),
    faces,
    memory,
  );
  const [drawn] = drawPages(parts, {
    structure: [{ role: "body" }, { role: "heading1", outlineLevel: 1 }, { role: "title" }],
    red: "rgb",
    fonts,
    names: new Map(),
    memory,
  });
  if (!drawn) throw new Error("no page");
  const { bytes } = drawn.content;
  return { operators: inflateSync(bytes).toString("latin1"), owners: drawn.owners, bytes };
}

describe("a page's operators", () => {
  test("what a passage has set is not set again", () => {
    const { operators } = draw([text({ owner: 0 }), text({ owner: 0, yPt: 229 })]);
    expect(operators).toBe(
      "/P <</MCID 0>> BDC\nBT\n0 0 0 rg\n0 Tr\n0 Tc\n/F1 16 Tf\n1 0 0 1 100 641.89 Tm\n<0001> Tj\n" +
        "1 0 0 1 100 612.89 Tm\n<0001> Tj\nET\nEMC\n",
    );
  });

  test("red and bold end where they end", () => {
    const { operators } = draw([text({ ink: "red", bold: true }), text({})]);
    expect(operators).toContain("1 0 0 rg\n2 Tr\n1 0 0 RG\n0.48 w\n");
    expect(operators).toContain("0 0 0 rg\n0 Tr\n");
  });

  test("a line is a stroke of its own thickness and an artifact", () => {
    expect(draw([rule]).operators).toBe(
      "/Artifact <</Type /Layout>> BDC\n1 0 0 RG\n0.5 w\n10 821.89 m 30 821.89 l S\nEMC\n",
    );
  });

  test("each change of owner is a mark of its own", () => {
    const items = [
      text({ owner: 1 }),
      text({ owner: 0 }),
      rule,
      text({ owner: 0 }),
      text({}),
      text({ owner: 2 }),
    ];
    const { operators, owners } = draw(items);
    expect(owners).toEqual([1, 0, 0, 2]);
    const marks = [...operators.matchAll(/^\/(\w+) <<.*BDC$/gm)].map(([, tag]) => tag);
    expect(marks).toEqual(["H1", "P", "Artifact", "P", "Artifact", "Title"]);
    expect(operators.match(/^EMC$/gm)).toHaveLength(marks.length);
  });
});

describe("a page of a run", () => {
  const before = text({ owner: 0, text: "甲乙" });
  const after = text({ owner: 2, yPt: 300 });
  const own = (words: string) => text({ owner: 1, yPt: 250, text: words, origin });

  test("is drawn as if it were alone, whatever was drawn before", () => {
    const memory = new Memory();
    for (const [index, words] of ["丙", "甲丁", "甲", "丙"].entries()) {
      const items = [...(index === 2 ? [rule] : []), before, own(words), after];
      expect(draw(items, memory)).toEqual(draw(structuredClone(items)));
    }
  });

  test("has words of its own as they are", () => {
    const { bytes, operators } = draw([before, own("丙"), after]);
    const [words = ""] = operators.match(/\/H1.*?EMC\n/s) ?? [];
    expect(words).toContain("<0001> Tj");
    expect(Buffer.from(bytes).toString("latin1")).toContain(words);
  });
});

test("stretches put together are contents that can be read", () => {
  const stretch = fc.record({
    words: fc.string({
      unit: fc.integer({ min: 32, max: 126 }).map((n) => String.fromCharCode(n)),
    }),
    times: fc.constantFrom(1, 40, 9000),
    isOwn: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 6 }), (parts) => {
      const texts = parts.map(({ words, times }) => words.repeat(times));
      const stretches = parts.map(({ isOwn }, index) => stretchOf(texts[index] ?? "", isOwn));
      expect(inflateSync(deflatedContents(stretches).bytes).toString("latin1")).toBe(
        texts.join(""),
      );
    }),
  );
});
