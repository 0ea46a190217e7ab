import { describe, expect, it } from "vitest";
import { houseFor } from "../../src/house/house.ts";
import { type Settings, standardSettings } from "../../src/settings.ts";
import { ptToMm } from "../../src/units.ts";
import {
  flowOf,
  linesOf,
  linesOfText,
  ofRole,
  pageAt,
  pageNumberOf,
  pagesOf,
  para,
} from "./support.ts";

const under = (settings: Partial<Settings>, lines = 30) =>
  pagesOf({
    ...flowOf([para(linesOfText(lines))]),
    house: houseFor({ ...standardSettings, ...settings }),
  });

describe("版式", () => {
  it("sets lines at the pitch asked for", () => {
    const [first, second] = linesOf(pageAt(under({ linePitchPt: 28 }), 0));
    expect((second?.yMm ?? 0) - (first?.yMm ?? 0)).toBeCloseTo(ptToMm(28), 6);
  });

  it("writes page numbers as asked, in the middle or outside", () => {
    const pages = under({ pageNumberDash: "-", pageNumberPlace: "center" });
    const number = pageNumberOf(pageAt(pages, 1));
    expect(number?.text).toBe("- 2 -");
    expect(((number?.startMm ?? 0) + (number?.endMm ?? 0)) / 2).toBeCloseTo(106, 1);
    expect(pageNumberOf(pageAt(under({ pageNumberDash: "" }), 0))?.text).toBe("1");
  });

  it("moves even pages to the other binding edge", () => {
    const pages = under({ mirrorMargins: true });
    expect(linesOf(pageAt(pages, 0))[1]?.startMm).toBeCloseTo(28, 6);
    expect(linesOf(pageAt(pages, 1))[0]?.startMm).toBeCloseTo(26, 6);
  });

  it("draws neighbouring marks together", () => {
    const width = (compressMarks: boolean) => {
      const flow = { ...flowOf([para("甲（乙）。丙")]) };
      const house = houseFor({ ...standardSettings, compressMarks });
      const [line] = linesOf(pageAt(pagesOf({ ...flow, house }), 0));
      return (line?.endMm ?? 0) - (line?.startMm ?? 0);
    };
    expect(width(false) - width(true)).toBeCloseTo(ptToMm(8), 6);
  });
});

describe("横排 (8)", () => {
  const section = {
    name: "附件",
    landscape: true,
    blocks: [ofRole("attachmentLabel", "附件"), para(linesOfText(40))],
  };
  const pages = pagesOf({ ...flowOf([para("正文")]), sections: [section] });
  const words = pageAt(pages, 0).items.filter((item) => item.type === "text" && item.turned);

  it("turns the content a quarter to the left, its head at the left edge", () => {
    expect(words.length).toBeGreaterThan(10);
    const [label] = words;
    if (label?.type !== "text") throw new Error("no words");
    expect(ptToMm(label.xPt)).toBeCloseTo(28 + ptToMm(0.88 * 16), 3);
    expect(ptToMm(label.yPt)).toBeCloseTo(262, 3);
  });

  it("keeps sheet and page number upright", () => {
    const page = pageAt(pages, 0);
    expect([page.widthPt < page.heightPt, pageNumberOf(page)?.text]).toEqual([true, "— 1 —"]);
    expect(pageNumberOf(page)?.items.some((item) => item.turned)).toBe(false);
  });
});

describe("a closing block on a page of its own", () => {
  it("is noticed with the first block that may give way", () => {
    const text = [para(linesOfText(19)), para("特此通知。")];
    const closing = [
      ofRole("closingOrgan", "云海市教育局", { blankLinesBefore: 2 }),
      ofRole("closingDate", "2005年3月11日"),
    ];
    expect(pagesOf(flowOf([...text, ...closing])).stranded).toEqual({
      section: 0,
      fromBlock: 0,
      page: 2,
    });
    expect(pagesOf(flowOf([para("甲"), ...closing])).stranded).toBeUndefined();
  });
});
