import { describe, expect, it } from "vitest";
import type { FlowFoot } from "../../src/house/flow.ts";
import { layoutFlow } from "../../src/layout/layout.ts";
import { placeFoot } from "../../src/layout/place-foot.ts";
import { ptToMm } from "../../src/units.ts";
import { fakeFaces } from "../support/fake-faces.ts";
import {
  flowOf,
  han,
  linesOf,
  linesOfText,
  ofRole,
  pageAt,
  pageNumberOf,
  pagesOf,
  para,
  rulesOf,
  run,
  textsOf,
} from "./support.ts";

const footOf = (verso: boolean, copies = "抄送：云海市委，云海市人民政府。"): FlowFoot => ({
  rows: [
    [
      ofRole("colophonCopy", copies, {
        indent: { startCells: 4, hangingCells: 3, endCells: 1 },
      }),
    ],
    [ofRole("colophonPrint", "云海市教育局办公室", { end: [run("2005年3月12日印发")] })],
  ],
  outerRule: { thicknessMm: 0.35, ink: "black" },
  innerRule: { thicknessMm: 0.25, ink: "black" },
  verso,
});
const documentOf = (lines: number, verso = true) =>
  pagesOf(flowOf([para(linesOfText(lines))], footOf(verso)));
const numbers = (pages: ReturnType<typeof documentOf>) =>
  pages.pages.map((page) => pageNumberOf(page)?.text);

describe("版记", () => {
  it("ends at the bottom of the type area, thick lines outside and a thin one inside", () => {
    const last = documentOf(30).pages.at(-1);
    const rules = last ? rulesOf(last) : [];
    expect(rules.map((rule) => ptToMm(rule.thicknessPt).toFixed(2))).toEqual([
      "0.35",
      "0.25",
      "0.35",
    ]);
    expect(ptToMm(rules.at(-1)?.y1Pt ?? 0)).toBeCloseTo(262, 6);
    expect(rules.every((rule) => ptToMm(rule.x2Pt - rule.x1Pt).toFixed(3) === "156.000")).toBe(
      true,
    );
  });

  it("keeps one cell free left and right and sets its lines amid the rules", () => {
    const last = pageAt(documentOf(30), 1);
    const [upper, middle, lower] = rulesOf(last).map((rule) => ptToMm(rule.y1Pt));
    const [copy, print] = linesOf(last).slice(-2);
    for (const line of [copy, print]) expect(line?.startMm).toBeCloseTo(28 + ptToMm(14), 4);
    expect(print?.endMm).toBeCloseTo(184 - ptToMm(14), 4);
    const centre = (y: number | undefined) => (y ?? 0) - ptToMm(0.38 * 14);
    expect(centre(copy?.yMm)).toBeCloseTo(((upper ?? 0) + (middle ?? 0)) / 2, 1);
    expect(centre(print?.yMm)).toBeCloseTo(((middle ?? 0) + (lower ?? 0)) / 2, 4);
  });

  it("stands below a text that ends on an even page with room", () => {
    const pages = documentOf(30);
    expect(pages.footPlacement).toBe("lastPage");
    expect(numbers(pages)).toEqual(["— 1 —", "— 2 —"]);
  });

  it("takes the next page after an odd one, and that is numbered", () => {
    const pages = documentOf(10);
    expect(pages.footPlacement).toBe("nextPage");
    expect(numbers(pages)).toEqual(["— 1 —", "— 2 —"]);
    expect(pages.pages[1] && linesOf(pages.pages[1])).toHaveLength(2);
  });

  it("stands behind a blank side after a full even page, both without numbers", () => {
    const pages = documentOf(44);
    expect(pages.footPlacement).toBe("afterBlankPage");
    expect(numbers(pages)).toEqual(["— 1 —", "— 2 —", undefined, undefined]);
    expect(pages.pages[2]?.items).toEqual([]);
    expect(pages.pages.map((page) => page.number)).toEqual([1, 2, undefined, undefined]);
  });

  it("shares any last page with room where the sides do not matter", () => {
    expect(documentOf(10, false).footPlacement).toBe("lastPage");
    expect(documentOf(22, false).footPlacement).toBe("nextPage");
    expect(numbers(documentOf(22, false))).toEqual(["— 1 —", "— 2 —"]);
  });

  it.each([
    [1, 600, "nextPage"],
    [2, 600, "lastPage"],
    [2, 49.9, "afterBlankPage"],
    [2, 50, "lastPage"],
    [3, 0, "nextPage"],
  ] as const)("verso: %i pages with %d pt of room → %s", (pageCount, roomPt, placement) => {
    expect(placeFoot({ pageCount, roomPt }, { heightPt: 50, verso: true })).toBe(placement);
  });

  it("says when it is higher than a page", () => {
    const { value, problems } = layoutFlow(
      flowOf([para("文")], footOf(true, han(2000))),
      fakeFaces(),
    );
    expect(value).toBeUndefined();
    expect(problems.map((problem) => problem.id)).toEqual(["YF4104"]);
  });
});

describe("页码", () => {
  const { pages } = pagesOf(flowOf([para(linesOfText(70))]));

  it("stands right on odd and left on even pages, one cell in", () => {
    const [first, second] = pages.map(pageNumberOf);
    expect(first?.endMm).toBeCloseTo(184 - ptToMm(14), 4);
    expect(second?.startMm).toBeCloseTo(28 + ptToMm(14), 4);
  });

  it("has the middle of its dash 7 mm below the type area", () => {
    for (const page of pages)
      expect((pageNumberOf(page)?.yMm ?? 0) - ptToMm(0.35 * 14)).toBeCloseTo(269, 4);
  });

  it("is one item of 宋体 4号 that belongs to no element", () => {
    const items = pages.map((page) => textsOf(page).filter((item) => item.typeface === "SongTi"));
    expect(items.map((list) => list.map((item) => item.text))).toEqual(
      pages.map((_, i) => [`— ${i + 1} —`]),
    );
    for (const item of items.flat()) {
      expect(item.sizePt).toBe(14);
      expect(item.owner).toBeUndefined();
    }
  });
});
