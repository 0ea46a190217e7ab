import fc from "fast-check";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test } from "vitest";
import type { FaceSet } from "../../src/font/face.ts";
import type { Typeface } from "../../src/house/style.ts";
import type { Pages, TextItem } from "../../src/layout/page.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { bundledFaces, RARE, TIMESTAMP, textItems } from "./sample.ts";

const CHARACTERS = [
  ..."一二三同志学习讨论。，；：“”‘’《》〔〕（）—…·〇①0123456789ABCxyz%№",
  ...RARE,
];
const TYPEFACES: Typeface[] = ["FangSong", "KaiTi", "HeiTi", "XiaoBiaoSong", "SongTi"];
const HEIGHT_PT = 841.89;

let faces: FaceSet;
beforeAll(() => {
  faces = bundledFaces();
});

/** One line a text, each 30 pt below the last, so that lines cannot be confused. */
function onePage(lines: { text: string; typeface: Typeface; bold: boolean }[]): Pages {
  const items = lines.flatMap((line, index) =>
    textItems(faces, { ...line, xPt: 79.4 + index, yPt: 100 + 30 * index, owner: 0 }),
  );
  return {
    metadata: { title: "任意", kind: "通知", organ: "云海市教育局" },
    structure: [{ role: "body" }],
    footPlacement: "lastPage",
    pages: [{ widthPt: 595.276, heightPt: HEIGHT_PT, items }],
  };
}

async function readBack(bytes: Uint8Array) {
  const task = getDocument({ data: Uint8Array.from(bytes), isEvalSupported: false });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  await task.destroy();
  return items.flatMap((item) => ("str" in item && item.str !== "" ? [item] : []));
}

test("any text comes back character for character, from where it was put", async () => {
  const line = fc.record({
    text: fc
      .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 25 })
      .map((c) => c.join("")),
    typeface: fc.constantFrom(...TYPEFACES),
    bold: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
      const pages = onePage(lines);
      const read = await readBack(await writePdf(pages, faces, { timestamp: TIMESTAMP }));
      const drawn = pages.pages[0]?.items as TextItem[];
      expect(read.map((item) => item.str).join("")).toBe(drawn.map((item) => item.text).join(""));
      lines.forEach((_, index) => {
        const baseline = 100 + 30 * index;
        const first = read.find(
          (item) => Math.abs(HEIGHT_PT - item.transform[5] - baseline) < 0.01,
        );
        expect(first?.transform[4]).toBeCloseTo(79.4 + index, 2);
      });
    }),
    { numRuns: 25 },
  );
});
