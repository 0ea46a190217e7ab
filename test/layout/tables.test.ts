import { describe, expect, it } from "vitest";
import { CELL_PADDING_PT } from "../../src/house/column-widths.ts";
import type { FlowCell, FlowTable } from "../../src/house/flow.ts";
import { layoutFlow } from "../../src/layout/layout.ts";
import type { Page } from "../../src/layout/page.ts";
import { ptToMm } from "../../src/units.ts";
import { fakeFaces } from "../support/fake-faces.ts";
import { flowOf, han, linesOf, ofRole, pagesOf, para, rulesOf, run, textsOf } from "./support.ts";

const cell = (text: string, align: FlowCell["align"] = "start"): FlowCell => ({
  runs: [run(text)],
  align,
});
const head: FlowCell[] = ["时间", "内容", "数量"].map((text) => ({
  runs: [run(text, { typeface: "HeiTi" })],
  align: "center",
}));
const tableOf = (rows: FlowCell[][]): FlowTable => ({
  type: "table",
  columnsMm: [36, 90, 30],
  head,
  rows,
});
const rowsOf = (count: number): FlowCell[][] =>
  Array.from({ length: count }, (_, i) => [cell(`第${i}日`), cell("学习"), cell(`${i}`, "end")]);

const isHead = (page: Page): boolean =>
  textsOf(page)
    .slice(0, 3)
    .map((item) => item.text)
    .join() === "时间,内容,数量";

describe("tables", () => {
  it("aligns words in their columns, between the rules and in the middle of a row", () => {
    const [page] = pagesOf(
      flowOf([tableOf([[cell("甲"), cell(han(30)), cell("12", "end")]])]),
    ).pages;
    if (!page) throw new Error("no page");
    const texts = textsOf(page).filter((item) => item.owner !== undefined);
    const [, , , left, first, right, second] = [
      ...texts.filter((t) => t.typeface === "HeiTi"),
      ...texts.filter((t) => t.text === "甲"),
      ...texts.filter((t) => [...t.text].length > 10).slice(0, 1),
      ...texts.filter((t) => t.text === "12"),
      ...texts.filter((t) => [...t.text].length > 3).slice(1, 2),
    ];
    expect(ptToMm(left?.xPt ?? 0)).toBeCloseTo(28 + ptToMm(CELL_PADDING_PT), 4);
    expect(ptToMm((right?.xPt ?? 0) + (right?.widthPt ?? 0))).toBeCloseTo(
      184 - ptToMm(CELL_PADDING_PT),
      4,
    );
    expect((second?.yPt ?? 0) - (first?.yPt ?? 0)).toBeCloseTo(20, 6);
    expect((left?.yPt ?? 0) - (first?.yPt ?? 0)).toBeCloseTo(10, 6);
    expect((right?.yPt ?? 0) - (first?.yPt ?? 0)).toBeCloseTo(10, 6);
  });

  it("draws thin black lines on all edges, the outer ones on the type area's", () => {
    const [page] = pagesOf(flowOf([tableOf(rowsOf(2))])).pages;
    const rules = page ? rulesOf(page) : [];
    expect(new Set(rules.map((rule) => `${rule.thicknessPt} ${rule.ink}`))).toEqual(
      new Set(["0.5 black"]),
    );
    const verticals = rules.filter((rule) => rule.x1Pt === rule.x2Pt);
    expect([...new Set(verticals.map((rule) => ptToMm(rule.x1Pt).toFixed(2)))]).toEqual([
      "28.00",
      "64.00",
      "154.00",
      "184.00",
    ]);
  });

  it("repeats the head on every page, as an artifact, and splits no row", () => {
    const pages = pagesOf(flowOf([para("见下表："), tableOf(rowsOf(70))])).pages;
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1)) {
      expect(isHead(page)).toBe(true);
      expect(textsOf(page)[0]?.owner).toBeUndefined();
    }
    const days = pages.flatMap((page) =>
      linesOf(page)
        .map((line) => line.text)
        .filter((text) => text.startsWith("第")),
    );
    expect(days).toEqual(Array.from({ length: 70 }, (_, i) => `第${i}日学习${i}`));
  });

  it("keeps the head with the first row, and the caption with the head", () => {
    for (let above = 15; above <= 22; above += 1) {
      const text = para(han(26 + 28 * (above - 1)));
      const caption = ofRole("tableCaption", "表1　日程");
      const pages = pagesOf(flowOf([text, caption, tableOf(rowsOf(8))])).pages;
      for (const page of pages) {
        const last = linesOf(page).at(-1)?.text;
        expect(last).not.toBe("表1　日程");
        expect(last).not.toBe("时间内容数量");
      }
    }
  });

  it("moves a high row to the next page and says when it fits on none", () => {
    const high = [cell("甲"), cell(han(300)), cell("1")];
    const pages = pagesOf(flowOf([tableOf([...rowsOf(25), high])])).pages;
    expect(pages).toHaveLength(2);
    const { value, problems } = layoutFlow(
      flowOf([tableOf([[cell("甲"), cell(han(3000)), cell("1")]])]),
      fakeFaces(),
    );
    expect(value).toBeUndefined();
    expect(problems.map((problem) => problem.id)).toEqual(["YF4103"]);
  });

  it("stands apart from the lines above and below", () => {
    const [page] = pagesOf(flowOf([para("上文"), tableOf(rowsOf(1)), para("下文")])).pages;
    if (!page) throw new Error("no page");
    const ys = rulesOf(page).flatMap((rule) => [rule.y1Pt, rule.y2Pt]);
    const lines = linesOf(page);
    const above = Math.min(...ys) - ((lines[0]?.yMm ?? 0) * 72) / 25.4 - 0.12 * 16;
    const below = ((lines.at(-1)?.yMm ?? 0) * 72) / 25.4 - 0.88 * 16 - Math.max(...ys);
    expect(above).toBeCloseTo(6.475, 3);
    expect(below).toBeCloseTo(6.475, 3);
  });

  it("is a table of rows of cells in the structure", () => {
    const { structure } = pagesOf(flowOf([tableOf(rowsOf(1))]));
    expect(structure).toEqual([
      { role: "table" },
      { role: "tableRow", parent: 0 },
      ...Array.from({ length: 3 }, () => ({ role: "tableHeadCell", parent: 1 })),
      { role: "tableRow", parent: 0 },
      ...Array.from({ length: 3 }, () => ({ role: "tableCell", parent: 5 })),
    ]);
  });
});
