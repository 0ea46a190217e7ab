/** What holds for every flow: nothing lost, nothing where it may not be. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Flow, FlowBlock, FlowFoot, FlowTable, Run } from "../../src/house/flow.ts";
import type { Role } from "../../src/house/gbt9704.ts";
import type { Typeface } from "../../src/house/style.ts";
import { NO_END, NO_START } from "../../src/layout/kinsoku.ts";
import type { Page, Pages, TextItem } from "../../src/layout/page.ts";
import { ptToMm } from "../../src/units.ts";
import { flowOf, linesOf, ofRole, pageNumberOf, pagesOf, run, textsOf } from "./support.ts";

const WORDS =
  "全市教育系统要认真学习贯彻落实进一步提高认识加强领导精心组织稳步推进珺堃祎𬭩㎡℃".match(/./gu) ??
  [];
const word = fc.string({ unit: fc.constantFrom(...WORDS), minLength: 1, maxLength: 12 });
const latin = fc.constantFrom(
  "2005",
  "3",
  "14-18",
  "12.5%",
  "GDP",
  "A4",
  "https://a.cn/b/c",
  "a b",
);
const closing = fc.constantFrom("，", "。", "、", "；", "：", "”", "》", "）", "……", "％", "");
const opening = fc.constantFrom("“", "《", "（", "〔", "");
/** A piece as texts have them: at most one opening mark, words, at most one closing mark. */
const piece = fc
  .tuple(opening, fc.oneof(word, word, latin, fc.constant("——")), closing)
  .map((parts) => parts.join(""));
const words = fc
  .array(piece, { minLength: 1, maxLength: 40 })
  .map((pieces) => `市${pieces.join("")}`);

const TYPEFACES: Typeface[] = ["FangSong", "KaiTi", "HeiTi"];
const someRun = fc
  .record({ text: words, typeface: fc.constantFrom(...TYPEFACES), bold: fc.boolean() })
  .map(({ text, typeface, bold }): Run => run(text, { typeface, ...(bold ? { bold } : {}) }));
const ROLES: Role[] = [
  "body",
  "heading1",
  "heading2",
  "title",
  "editorNote",
  "closingDate",
  "body",
];
const paragraph = fc
  .record({
    role: fc.constantFrom(...ROLES),
    runs: fc.array(someRun, { minLength: 1, maxLength: 3 }),
  })
  .map(({ role, runs }): FlowBlock => ({ type: "paragraph", role, runs }));
const align = fc.constantFrom("start" as const, "center" as const, "end" as const);
const cell = fc.record({ runs: fc.array(someRun, { maxLength: 1 }), align });
const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }).map(
  (rows): FlowTable => ({
    type: "table",
    columnsMm: [50, 106],
    head: [
      { runs: [run("时间", { typeface: "HeiTi" })], align: "center" },
      { runs: [run("内容", { typeface: "HeiTi" })], align: "center" },
    ],
    rows,
  }),
);
const foot = fc.boolean().map(
  (verso): FlowFoot => ({
    rows: [
      [ofRole("colophonCopy", "抄送：云海市委，云海市人民政府。")],
      [ofRole("colophonPrint", "云海市教育局办公室", { end: [run("2005年3月12日印发")] })],
    ],
    outerRule: { thicknessMm: 0.35, ink: "black" },
    innerRule: { thicknessMm: 0.25, ink: "black" },
    verso,
  }),
);
const flow = fc
  .tuple(
    fc.array(fc.oneof({ weight: 8, arbitrary: paragraph }, { weight: 1, arbitrary: table }), {
      minLength: 1,
      maxLength: 25,
    }),
    fc.option(foot, { nil: undefined }),
  )
  .map(([blocks, maybeFoot]) => flowOf(blocks, maybeFoot));

const wordsOfFlow = (value: Flow): string[] => {
  const join = (runs: readonly Run[] = []) => runs.map(({ text }) => text).join("");
  const ofBlock = (block: FlowBlock): string[] => {
    if (block.type === "figure") return [];
    return block.type === "table"
      ? [block.head, ...block.rows].flatMap((row) => row.map(({ runs }) => join(runs)))
      : block.type === "paragraph"
        ? [join(block.runs) + join(block.end)]
        : [...block.names.map(({ runs }) => join(runs)), join(block.suffix)];
  };
  return [
    ...value.sections.flatMap((section) => section.blocks),
    ...(value.foot?.rows.flat() ?? []),
  ]
    .flatMap(ofBlock)
    .filter((text) => text !== "");
};

/** The words that each structure element owns, in reading order. */
function wordsOfPages({ pages }: Pages): string[] {
  const byOwner = new Map<number, string>();
  for (const item of pages.flatMap(textsOf))
    if (item.owner !== undefined)
      byOwner.set(item.owner, (byOwner.get(item.owner) ?? "") + item.text);
  return [...byOwner].sort(([a], [b]) => a - b).map(([, text]) => text);
}

const check = (holds: (pages: Pages, value: Flow) => void) =>
  fc.assert(
    fc.property(flow, (value) => holds(pagesOf(value), value)),
    { numRuns: 100 },
  );

it("loses no character and adds none", () => {
  check((pages, value) => {
    expect(wordsOfPages(pages)).toEqual(wordsOfFlow(value));
  });
});

/** Lines of paragraphs; cells share baselines and are tested with narrower columns elsewhere. */
const linesOfText = (pages: Pages, page: Page) =>
  linesOf(page).filter((line) => {
    const owner = pages.structure[line.items[0]?.owner ?? 0];
    return owner?.parent === undefined;
  });

it("begins no line with a mark that may not, and ends none so", () => {
  check((pages) => {
    const lastOf = new Map(pages.pages.flatMap(textsOf).map((item) => [item.owner, item]));
    for (const page of pages.pages)
      for (const line of linesOfText(pages, page)) {
        const characters = [...line.text.trimEnd()];
        expect(NO_START.has(characters[0] ?? "")).toBe(false);
        const last = line.items.at(-1);
        const isLastLine = lastOf.get(last?.owner) === last;
        if (!isLastLine) expect(NO_END.has(characters.at(-1) ?? "")).toBe(false);
      }
  });
});

it("keeps everything but page numbers inside the type area", () => {
  const inside = (item: TextItem) => {
    const trailing = item.text.length - item.text.trimEnd().length;
    const endPt =
      item.xPt + item.widthPt - item.trackingPt - trailing * (item.sizePt / 2 + item.trackingPt);
    expect(ptToMm(item.xPt)).toBeGreaterThanOrEqual(28 - 0.001);
    expect(ptToMm(endPt)).toBeLessThanOrEqual(184 + 0.001);
    expect(ptToMm(item.yPt - 0.88 * item.sizePt)).toBeGreaterThanOrEqual(37 - 0.001);
    expect(ptToMm(item.yPt + 0.12 * item.sizePt)).toBeLessThanOrEqual(262 + 0.001);
  };
  check(({ pages }) => {
    for (const item of pages.flatMap((page) => page.items)) {
      if (item.type === "text" && item.typeface !== "SongTi") inside(item);
      if (item.type === "rule") {
        expect(ptToMm(Math.min(item.x1Pt, item.x2Pt))).toBeGreaterThanOrEqual(28 - 0.001);
        expect(ptToMm(Math.max(item.x1Pt, item.x2Pt))).toBeLessThanOrEqual(184 + 0.001);
        expect(ptToMm(item.y1Pt)).toBeGreaterThanOrEqual(37 - 0.001);
        expect(ptToMm(item.y2Pt)).toBeLessThanOrEqual(262 + 0.001);
      }
    }
  });
});

it("has at most 22 lines of 3号 on a page, and the foot's last line at 262 mm", () => {
  check((pages, value) => {
    for (const page of pages.pages) {
      const body = linesOfText(pages, page).filter((line) => line.items[0]?.sizePt === 16);
      expect(body.length).toBeLessThanOrEqual(22);
    }
    const rules = pages.pages.at(-1)?.items.filter((item) => item.type === "rule") ?? [];
    if (value.foot) expect(ptToMm(rules.at(-1)?.y1Pt ?? 0)).toBeCloseTo(262, 6);
  });
});

it("ends justified lines at the edge", () => {
  check((pages) => {
    const lines = pages.pages.flatMap((page) => linesOfText(pages, page));
    for (const [i, line] of lines.entries()) {
      const owner = line.items[0]?.owner ?? 0;
      const role = pages.structure[owner]?.role;
      const continues = lines[i + 1]?.items[0]?.owner === owner;
      if (role !== "body" || !continues || line.text.endsWith(" ")) continue;
      expect(Math.abs(line.endMm - 184)).toBeLessThan(ptToMm(0.01));
    }
  });
});

const isHeading = (pages: Pages, item: TextItem | undefined): boolean => {
  const role = pages.structure[item?.owner ?? 0]?.role;
  return role === "heading1" || role === "heading2" || role === "title";
};

it("ends no page with a heading that text follows", () => {
  check((pages) => {
    for (const [i, page] of pages.pages.slice(0, -1).entries()) {
      const lines = linesOf(page);
      const next = linesOf(pages.pages[i + 1] ?? page)[0];
      const nextRole = pages.structure[next?.items[0]?.owner ?? 0]?.role;
      if (!next || nextRole === "colophonCopy") continue;
      const torn = lines.every((line) => isHeading(pages, line.items[0]));
      expect(isHeading(pages, lines.at(-1)?.items[0]) && !torn).toBe(false);
    }
  });
});

it("numbers pages in sequence, odd right and even left", () => {
  check(({ pages, footPlacement }) => {
    const numbered = footPlacement === "afterBlankPage" ? pages.length - 2 : pages.length;
    for (const [i, page] of pages.entries()) {
      const line = pageNumberOf(page);
      expect(page.number).toBe(i < numbered ? i + 1 : undefined);
      expect(line?.text).toBe(i < numbered ? `— ${i + 1} —` : undefined);
      if (line) expect(line.startMm < 106).toBe(i % 2 === 1);
    }
  });
});
