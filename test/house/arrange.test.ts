import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OfficialDocument } from "../../src/document/tree.ts";
import { arrange } from "../../src/house/arrange.ts";
import { columnWidthsMm } from "../../src/house/column-widths.ts";
import type { Flow, FlowParagraph } from "../../src/house/flow.ts";
import type { Role } from "../../src/house/gbt9704.ts";
import { measureCells } from "../../src/house/measure.ts";

const official = (over: Partial<OfficialDocument>): OfficialDocument => ({
  type: "official",
  metadata: { title: "标题", kind: "通知", organ: "云海市教育局" },
  title: [{ text: "关于开展读书活动的通知" }],
  byline: [],
  blocks: [{ type: "paragraph", children: [{ text: "正文。" }] }],
  attachmentList: [],
  attachments: [],
  ...over,
});

const paragraphs = (flow: Flow): FlowParagraph[] =>
  flow.sections.flatMap((s) => s.blocks.filter((b) => b.type === "paragraph"));
const textOf = (p: FlowParagraph): string => p.runs.map((run) => run.text).join("");
const withRole = (flow: Flow, role: Role): FlowParagraph[] =>
  paragraphs(flow).filter((p) => p.role === role);

describe("closing block (7.3.5)", () => {
  const ends = (organ: string, date: string, sealed: boolean) => {
    const flow = arrange(
      official({ closing: { organs: [{ text: organ }], documentDate: { text: date }, sealed } }),
    );
    return {
      organ: withRole(flow, "closingOrgan")[0]?.indent?.endCells ?? Number.NaN,
      date: withRole(flow, "closingDate")[0]?.indent?.endCells ?? Number.NaN,
    };
  };
  const organs = fc.integer({ min: 2, max: 20 }).map((n) => "局".repeat(n));
  const dates = fc
    .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    .map(({ month, day }) => `2005年${month}月${day}日`);

  test("sealed: organ and date share their centre; the date ends 4 cells in unless the organ is too long", () => {
    fc.assert(
      fc.property(organs, dates, (organ, date) => {
        const end = ends(organ, date, true);
        const centre = (cells: number, text: string) => cells + measureCells(text) / 2;
        expect(centre(end.organ, organ)).toBeCloseTo(centre(end.date, date));
        expect(end.organ).toBeGreaterThanOrEqual(0);
        if (measureCells(organ) <= measureCells(date) + 8) expect(end.date).toBeCloseTo(4);
      }),
    );
  });

  test("unsealed: the date begins 2 cells right of the organ, the longer keeps 2 cells free", () => {
    fc.assert(
      fc.property(organs, dates, (organ, date) => {
        const end = ends(organ, date, false);
        const start = (cells: number, text: string) => 28 - cells - measureCells(text);
        expect(start(end.date, date) - start(end.organ, organ)).toBeCloseTo(2);
        if (measureCells(organ) >= measureCells(date)) expect(end.organ).toBe(2);
        else expect(end.date).toBe(2);
      }),
    );
  });
});

test("one attachment is named without a number, several with (7.3.4)", () => {
  const named = (...names: string[]) =>
    withRole(
      arrange(official({ attachmentList: names.map((text) => [{ text }]) })),
      "attachmentList",
    ).map(textOf);
  expect(named("领导小组名单")).toEqual(["附件：领导小组名单"]);
  expect(named("领导小组名单", "时间安排表")).toEqual(["附件：1.领导小组名单", "2.时间安排表"]);
});

test("upward: number beside the last row of signatories, two names a row (7.2.6)", () => {
  const flow = arrange(
    official({
      head: {
        issuingOrganMark: { organs: [{ text: "云海市教育局" }], suffix: "文件" },
        documentNumber: { text: "云教〔2005〕6号" },
        signatories: ["陈玥珺", "李堃", "欧阳祎"].map((text) => ({ text })),
      },
    }),
  );
  const rows = withRole(flow, "documentNumberUpward");
  const words = rows.map((row) => row.pieces?.map(({ runs }) => runs.map((run) => run.text)));
  expect(words).toEqual([[["签发人："], ["陈玥珺"], ["李　堃"]], [["欧阳祎"]]]);
  const [label, first, second, third] = rows.flatMap((row) => row.pieces ?? []);
  const endPt = 442.2 - 16;
  expect((second?.atPt ?? 0) + 3 * 16).toBeCloseTo(endPt, 0);
  expect((first?.atPt ?? 0) - (label?.atPt ?? 0)).toBeCloseTo(4 * 16);
  expect(third?.atPt).toBe(first?.atPt);
  expect(rows.map(textOf)).toEqual(["", "云教〔2005〕6号"]);
  expect(rows.map((row) => row.ruleBelow?.gapMm)).toEqual([undefined, 4]);
});

test("the mark takes the largest size that fits the line", () => {
  const sizeFor = (organ: string) =>
    withRole(
      arrange(
        official({
          head: {
            issuingOrganMark: { organs: [{ text: organ }], suffix: "文件" },
            documentNumber: { text: "云教〔2005〕6号" },
            signatories: [],
          },
        }),
      ),
      "issuingOrganMark",
    )[0]?.sizePt ?? 0;
  expect(sizeFor("市教育局")).toBe(62);
  for (const organ of ["云海市教育局", "中共云海市委教育工作委员会", "字".repeat(40)])
    expect(sizeFor(organ) * (organ.length + 2)).toBeLessThanOrEqual(442.3);
});

test("column widths fill the type area", () => {
  const cell = fc.string({ maxLength: 40 }).map((text) => [{ text }]);
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 8 })
        .chain((n) =>
          fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 6 }),
        ),
      (rows) => {
        const columns = (rows[0] ?? []).map((heading) => ({ heading, align: "start" as const }));
        const widths = columnWidthsMm({ type: "table", columns, rows }, 156);
        expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(156, 6);
        for (const width of widths) expect(width).toBeGreaterThan(0);
      },
    ),
  );
});
