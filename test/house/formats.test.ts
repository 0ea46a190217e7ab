/** The formats of clause 10 and the elements of a joint issue, as flows. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OfficialDocument, OfficialFormat, Text } from "../../src/document/tree.ts";
import { arrange } from "../../src/house/arrange.ts";
import type { Flow, FlowBlock, FlowParagraph, FlowStack, Run } from "../../src/house/flow.ts";
import { measureCells } from "../../src/house/measure.ts";

const LINE_PT = 442.2;
const texts = (...words: string[]): Text[] => words.map((text) => ({ text }));
const wordsOf = (runs: readonly Run[] = []): string => runs.map((run) => run.text).join("");

const official = (over: Partial<OfficialDocument>): OfficialDocument => ({
  type: "official",
  metadata: { title: "标题", kind: "通知", organ: "云海市教育局" },
  title: texts("关于开展读书活动的通知"),
  byline: [],
  mainRecipients: texts("各学校", "："),
  blocks: [{ type: "paragraph", children: texts("正文。") }],
  attachmentList: [],
  attachments: [],
  ...over,
});

const withHead = (format: OfficialFormat, organs: string[], over: Partial<OfficialDocument> = {}) =>
  official({
    format,
    head: {
      issuingOrganMark: { organs: texts(...organs), suffix: format === "file" ? "文件" : "" },
      documentNumber: { text: "云教〔2024〕6号" },
      signatories: [],
    },
    ...over,
  });

const blocksOf = (flow: Flow): FlowBlock[] => flow.sections[0]?.blocks ?? [];
const paragraphsOf = (flow: Flow): FlowParagraph[] =>
  blocksOf(flow).filter((block) => block.type === "paragraph");
const rolesOf = (flow: Flow): string[] => paragraphsOf(flow).map(({ role }) => role);

function stackOf(organs: string[]): FlowStack {
  const [mark] = blocksOf(arrange(withHead("file", organs)));
  if (mark?.type !== "stack") throw new Error("not stacked");
  return mark;
}

const organName = fc.integer({ min: 3, max: 16 }).map((count) => "局".repeat(count));
const organNames = fc.array(organName, { minLength: 2, maxLength: 8 });

describe("joint issue", () => {
  test("stacked names are equally wide and stay in the type area, 文件 to their right (7.2.4)", () => {
    fc.assert(
      fc.property(organNames, (organs) => {
        const stack = stackOf(organs);
        expect(stack.names.map(({ runs }) => wordsOf(runs))).toEqual(organs);
        for (const { runs, trackingPt } of stack.names) {
          const name = wordsOf(runs);
          const widthPt = name.length * stack.sizePt + (name.length - 1) * trackingPt;
          expect(widthPt).toBeCloseTo(stack.namesWidthPt);
        }
        expect(stack.namesLeftPt).toBeGreaterThanOrEqual(0);
        expect(stack.suffixLeftPt).toBeGreaterThan(stack.namesLeftPt + stack.namesWidthPt);
        expect(stack.suffixLeftPt + stack.suffixWidthPt).toBeLessThan(LINE_PT + 2);
      }),
    );
  });

  const closing = (organs: string[], sealed: boolean) => {
    const documentDate = { text: "2024年9月12日" };
    const flow = arrange(official({ closing: { organs: texts(...organs), documentDate, sealed } }));
    return paragraphsOf(flow).filter(({ role }) => role.startsWith("closing"));
  };

  test("sealed: names in rows far enough apart for their seals, the last one above the date", () => {
    const sealPt = (45 / 25.4) * 72;
    fc.assert(
      fc.property(organNames, (organs) => {
        const rows = closing(organs, true);
        const date = rows.pop();
        const names = rows.flatMap(({ pieces = [] }) => pieces);
        expect(names.map(({ runs }) => wordsOf(runs))).toEqual(organs);
        for (const { pieces = [] } of rows) {
          for (const [i, { atPt, runs }] of pieces.entries()) {
            const half = (measureCells(wordsOf(runs)) * 16) / 2;
            expect(atPt - half).toBeGreaterThanOrEqual(-0.01);
            expect(atPt + half).toBeLessThanOrEqual(LINE_PT + 0.01);
            const left = pieces[i - 1];
            if (left) expect(atPt - left.atPt).toBeGreaterThan(sealPt);
            if (pieces.length > 1) expect(atPt).toBeGreaterThanOrEqual(sealPt / 2);
          }
        }
        const dateCells = measureCells(wordsOf(date?.runs));
        const middlePt = LINE_PT - ((date?.indent?.endCells ?? 0) + dateCells / 2) * 16;
        expect(names.at(-1)?.atPt).toBeCloseTo(middlePt);
      }),
    );
  });

  test("sealed: three seals of 45 mm do not fit into a row, of 42 mm they do", () => {
    const rowsOf = (...organs: string[]) =>
      closing(organs, true).map(({ pieces = [] }) => pieces.length);
    expect(rowsOf("云海市教育局", "云海市水务局", "云海市财政局")).toEqual([2, 1, 0]);
    expect(rowsOf("甲乡人民政府", "乙乡人民政府", "丙镇人民政府")).toEqual([3, 0]);
    expect(rowsOf("局".repeat(9), "局".repeat(9), "局".repeat(9))).toEqual([2, 1, 0]);
    expect(rowsOf("局".repeat(15), "局".repeat(15))).toEqual([1, 1, 0]);
  });

  test("unsealed: host first, one left edge, the date two cells to its right (7.3.5.2)", () => {
    const [host, other, date] = closing(["云海市教育局", "云海市卫生健康委员会"], false);
    expect(wordsOf(host?.pieces?.[0]?.runs)).toBe("云海市教育局");
    const leftPt = host?.pieces?.[0]?.atPt ?? 0;
    expect(other?.pieces?.[0]?.atPt).toBe(leftPt);
    expect((date?.pieces?.[0]?.atPt ?? 0) - leftPt).toBeCloseTo(32);
    expect(leftPt + 10 * 16).toBeCloseTo(LINE_PT - 2 * 16);
  });
});

describe("信函 (10.1)", () => {
  const colophon = {
    copyRecipients: texts("市公安局"),
    printingOrgan: { text: "办公室" },
    printDate: { text: "2024年6月18日" },
  };
  const flow = arrange(withHead("letter", ["云海市教育局"], { colophon }));

  test("mark at 30 mm, double line thick over thin below it, thin over thick at 277 mm", () => {
    const [mark] = paragraphsOf(flow);
    expect(mark?.inkTopMm).toBe(30);
    expect(wordsOf(mark?.runs)).toBe("云海市教育局");
    const upper = mark?.ruleBelow;
    expect([upper?.gapMm, upper?.widthMm]).toEqual([4, 170]);
    expect(upper?.thicknessMm).toBeGreaterThan(upper?.second?.thicknessMm ?? 9);
    const [lower] = flow.sections[0]?.rules ?? [];
    expect([lower?.bottomMm, lower?.rule.widthMm]).toEqual([277, 170]);
    expect(lower?.rule.thicknessMm).toBeLessThan(lower?.rule.second?.thicknessMm ?? 0);
  });

  test("number flush right, no number on page 1, colophon without lines and 印发机关", () => {
    const line = paragraphsOf(flow)[1];
    expect([line?.role, wordsOf(line?.end)]).toEqual(["letterHeadLine", "云教〔2024〕6号"]);
    expect(flow.numberFirstPage).toBe(false);
    expect(flow.foot?.outerRule).toBeUndefined();
    expect(flow.foot?.rows.map((row) => row.map(({ runs }) => wordsOf(runs)))).toEqual([
      ["抄送：市公安局。"],
    ]);
  });
});

test("命令: mark at 57 mm, 令号, text; no title, no recipients, no line (10.2)", () => {
  const flow = arrange(withHead("order", ["云海市人民政府令"]));
  expect(rolesOf(flow)).toEqual(["issuingOrganMark", "orderNumber", "body"]);
  expect(paragraphsOf(flow).map((p) => p.inkTopMm ?? p.blankLinesBefore)).toEqual([
    57,
    undefined,
    2,
  ]);
  expect(paragraphsOf(flow).some((p) => p.ruleBelow)).toBe(false);
});

test("签名章: title two cells left of the stamp, which ends four cells in, as the date does", () => {
  const documentDate = { text: "2024年8月16日" };
  const signatures = [{ post: { text: "市长" }, name: { text: "周堃" } }];
  const flow = arrange(
    official({ closing: { organs: [], documentDate, sealed: false, signatures } }),
  );
  const [signature, date] = paragraphsOf(flow).filter(({ role }) => role.startsWith("closing"));
  const [post, name] = signature?.pieces ?? [];
  expect(name?.atPt).toBeCloseTo(LINE_PT - 4 * 16);
  expect(post?.atPt).toBeCloseTo(LINE_PT - (4 + 3 + 2) * 16);
  expect([signature?.blankLinesBefore, date?.blankLinesBefore]).toEqual([2, 1]);
  expect(date?.indent?.endCells).toBe(4);
});

test("纪要: attendance behind its label in 黑体, names never broken (10.3)", () => {
  const people = Array.from({ length: 9 }, (_, i) => (i % 2 === 0 ? "周堃" : "欧阳祎"));
  const attendance = [{ label: "出席", people: texts(...people) }];
  const flow = arrange(withHead("minutes", ["会议纪要"], { attendance }));
  const list = paragraphsOf(flow).find(({ role }) => role === "attendance");
  expect(list?.runs[0]).toMatchObject({ text: "出席", typeface: "HeiTi" });
  expect(list?.indent).toEqual({ startCells: 5, hangingCells: 3 });
  expect(wordsOf(list?.runs)).toBe(
    "出席：周　堃　欧阳祎　周　堃　欧阳祎　周　堃\n欧阳祎　周　堃　欧阳祎　周　堃",
  );
});

test("recipients moved to the colophon stand above 抄送 without a line between (7.3.2)", () => {
  const tree = withHead("file", ["云海市教育局"], {
    colophon: { copyRecipients: texts("省教育厅"), printingOrgan: { text: "办公室" } },
  });
  const flow = arrange(tree, { recipientsInColophon: true });
  expect(rolesOf(flow)).not.toContain("mainRecipients");
  expect(flow.foot?.rows.map((row) => row.map(({ runs }) => wordsOf(runs)))).toEqual([
    ["主送：各学校。", "抄送：省教育厅。"],
    ["办公室"],
  ]);
});
