import { describe, expect, it } from "vitest";
import type { FlowBlock } from "../../src/house/flow.ts";
import { LINE_PITCH_PT } from "../../src/house/gbt9704.ts";
import { ptToMm } from "../../src/units.ts";
import {
  flowOf,
  han,
  linesOf,
  linesOfText,
  lineTexts,
  ofRole,
  pageAt,
  pagesOf,
  para,
  rulesOf,
  run,
} from "./support.ts";

const lineCounts = (...blocks: FlowBlock[]): number[] =>
  pagesOf(flowOf(blocks)).pages.map((page) => linesOf(page).length);
const lastLines = (...blocks: FlowBlock[]) =>
  lineTexts(pagesOf(flowOf(blocks))).map((lines) => lines.at(-1));

describe("22 lines a page", () => {
  it("fills pages with 22 lines of one pitch, the first at the top of the type area", () => {
    const pages = pagesOf(flowOf([para(linesOfText(50))]));
    expect(pages.pages.map((page) => linesOf(page).length)).toEqual([22, 22, 6]);
    for (const page of pages.pages) {
      const lines = linesOf(page);
      const inkTopMm = (lines[0]?.yMm ?? 0) - ptToMm(0.83 * 16);
      expect(inkTopMm).toBeGreaterThanOrEqual(37);
      expect(inkTopMm).toBeLessThanOrEqual(38.3);
      const gaps = lines.slice(1).map((line, i) => line.yMm - (lines[i]?.yMm ?? 0));
      for (const gap of gaps) expect(gap).toBeCloseTo(ptToMm(LINE_PITCH_PT), 6);
    }
  });

  it("makes one page of an empty flow and a line of an empty paragraph", () => {
    expect(pagesOf(flowOf([])).pages).toHaveLength(1);
    const [, second] = linesOf(pageAt(pagesOf(flowOf([para("甲"), para(""), para("乙")])), 0));
    expect(ptToMm(2 * LINE_PITCH_PT + 0.88 * 16) + 37).toBeCloseTo(second?.yMm ?? 0, 6);
  });

  it("begins each section on a new page", () => {
    const flow = flowOf([para("正文")]);
    const attachment = { name: "附件", blocks: [ofRole("attachmentLabel", "附件")] };
    const pages = pagesOf({ ...flow, sections: [...flow.sections, attachment, attachment] });
    expect(lineTexts(pages)).toEqual([["正文"], ["附件"], ["附件"]]);
  });

  it("keeps blank lines at the start of a section", () => {
    const pages = pagesOf(flowOf([ofRole("title", "题")]));
    const [title] = linesOf(pageAt(pages, 0));
    expect(title?.yMm).toBeCloseTo(37 + ptToMm(2 * LINE_PITCH_PT + 0.88 * 22), 6);
  });

  it("drops blank lines where a page ends of itself and keeps them elsewhere", () => {
    const pages = pagesOf(
      flowOf([para(linesOfText(22)), para("甲", { blankLinesBefore: 3 }), ofRole("title", "题")]),
    );
    const [first, title] = linesOf(pageAt(pages, 1));
    expect(first?.yMm).toBeCloseTo(37 + ptToMm(0.88 * 16), 6);
    expect(title?.yMm).toBeCloseTo(37 + ptToMm(3 * LINE_PITCH_PT + 0.88 * 22), 6);
  });
});

describe("keeping together", () => {
  it("leaves no heading at a page's foot", () => {
    const blocks = [para(linesOfText(21)), ofRole("heading1", "一、题"), para(linesOfText(2))];
    expect(lineCounts(...blocks)).toEqual([21, 3]);
  });

  it("takes a chain of headings over, and all lines of a long one", () => {
    const chain = [ofRole("heading1", han(40)), ofRole("heading2", "（一）题"), para(han(30))];
    expect(lineCounts(para(linesOfText(20)), ...chain)).toEqual([20, 5]);
    expect(lineCounts(para(linesOfText(18)), ...chain)).toEqual([22, 1]);
  });

  it("tears a chain that is longer than a page", () => {
    const headings = Array.from({ length: 30 }, () => ofRole("heading1", "一、题"));
    expect(lineCounts(...headings)).toEqual([22, 8]);
  });

  const closing = [
    ofRole("closingOrgan", "云海市教育局", { blankLinesBefore: 2 }),
    ofRole("closingDate", "2005年3月11日"),
  ];

  it("takes the last two lines of the text over with the closing block", () => {
    expect(lineCounts(para(linesOfText(20)), ...closing)).toEqual([18, 4]);
    expect(lineCounts(para(linesOfText(18)), ...closing)).toEqual([20]);
  });

  it("keeps the last two lines of a text that is kept with the next paragraph", () => {
    const text = para(linesOfText(10), { keepWithNext: true });
    expect(lineCounts(para(linesOfText(12)), text, para("后文"))).toEqual([20, 3]);
  });

  it("takes two lines of the paragraph before a last one of one line, and 附件说明 as part of the closing", () => {
    const short = [para(linesOfText(19)), para("特此通知。")];
    expect(lineCounts(...short, ...closing)).toEqual([17, 5]);
    const list = ofRole("attachmentList", "附件：名单", { blankLinesBefore: 1 });
    expect(lineCounts(...short, list, ...closing)).toEqual([17, 6]);
  });

  it("keeps 附注 with the date above it", () => {
    const note = ofRole("circulationNote", "（此件公开发布）");
    expect(lineCounts(para(linesOfText(17)), ...closing, note)).toEqual([20]);
    expect(lineCounts(para(linesOfText(19)), ...closing, note)).toEqual([17, 5]);
  });
});

describe("版头", () => {
  const head = [
    ofRole("copyNumber", "000001"),
    ofRole("issuingOrganMark", "云海市教育局文件", { sizePt: 50 }),
    ofRole("documentNumber", "云教〔2005〕6号", {
      ruleBelow: { thicknessMm: 0.5, ink: "red", gapMm: 4 },
    }),
    ofRole("title", "关于开展活动的通知"),
  ];
  const [page] = pagesOf(flowOf(head)).pages;
  const [copy, mark, number, title] = page ? linesOf(page) : [];
  const [rule] = page ? rulesOf(page) : [];

  it("puts the ink of the mark 72 mm below the sheet's top", () => {
    expect((mark?.yMm ?? 0) - ptToMm(0.83 * 50)).toBeCloseTo(72, 3);
    expect(copy?.yMm).toBeCloseTo(37 + ptToMm(0.88 * 16), 3);
    expect(mark?.items[0]?.ink).toBe("red");
  });

  it("leaves two blank lines below the mark, within 3 mm", () => {
    const inkBottom = (mark?.yMm ?? 0) + ptToMm(0.07 * 50);
    const gap = (number?.yMm ?? 0) - ptToMm(0.83 * 16) - inkBottom;
    expect(Math.abs(gap - ptToMm(2 * LINE_PITCH_PT))).toBeLessThan(3);
  });

  it("draws the red line 4 mm below the number's ink, as wide as the type area", () => {
    const upperEdge = ptToMm((rule?.y1Pt ?? 0) - (rule?.thicknessPt ?? 0) / 2);
    expect(upperEdge - (number?.yMm ?? 0) - ptToMm(0.07 * 16)).toBeCloseTo(4, 3);
    expect([rule?.x1Pt, rule?.x2Pt].map((x) => ptToMm(x ?? 0).toFixed(2))).toEqual([
      "28.00",
      "184.00",
    ]);
    expect(rule?.ink).toBe("red");
  });

  it("puts the title two blank lines below the red line", () => {
    const gap = (title?.yMm ?? 0) - ptToMm(0.83 * 22) - ptToMm(rule?.y1Pt ?? 0);
    expect(gap - ptToMm(2 * LINE_PITCH_PT)).toBeGreaterThanOrEqual(0);
    expect(gap - ptToMm(2 * LINE_PITCH_PT)).toBeLessThanOrEqual(5);
  });
});

describe("structure", () => {
  it("has an element for each paragraph, with labels for bookmarks", () => {
    const { structure } = pagesOf(
      flowOf([
        ofRole("title", "题"),
        ofRole("heading1", "一、指导思想"),
        para("", { runs: [run("（一）加强领导。", { typeface: "KaiTi" }), run("各单位要落实。")] }),
        para("", { outlineLevel: 2, runs: [run("（二）督促检查。"), run("各单位要落实。")] }),
        ofRole("attachmentTitle", "领导小组\n名单"),
      ]),
    );
    expect(structure).toEqual([
      { role: "title" },
      { role: "heading1", outlineLevel: 1, label: "一、指导思想" },
      { role: "body" },
      { role: "body", outlineLevel: 2, label: "（二）督促检查" },
      { role: "attachmentTitle", outlineLevel: 1, label: "领导小组名单" },
    ]);
  });

  it("owns the items of a paragraph on both pages that it spans", () => {
    const pages = pagesOf(flowOf([para(linesOfText(21)), para(linesOfText(3))]));
    const owners = pages.pages.map((page) => linesOf(page).map((line) => line.items[0]?.owner));
    expect(owners.map((list) => list.at(-1))).toEqual([1, 1]);
  });
});

it("keeps each heading's last line off the foot whatever stands above", () => {
  for (let above = 1; above <= 24; above += 1) {
    const ends = lastLines(
      para(linesOfText(above)),
      ofRole("heading1", "一、题"),
      ofRole("heading2", "（一）题"),
      para(linesOfText(30)),
    );
    for (const end of ends) expect(end).not.toMatch(/题$/);
  }
});
