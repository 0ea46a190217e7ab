/** Hand-made flows and what tests ask of the pages that come of them. */
import { expect } from "vitest";
import type { Flow, FlowBlock, FlowFoot, FlowParagraph, Run } from "../../src/house/flow.ts";
import { type Role, styleOf } from "../../src/house/gbt9704.ts";
import { layoutFlow } from "../../src/layout/layout.ts";
import type { Page, Pages, RuleItem, TextItem } from "../../src/layout/page.ts";
import { ptToMm } from "../../src/units.ts";
import { fakeFaces } from "../support/fake-faces.ts";

export const run = (text: string, over: Partial<Run> = {}): Run => ({
  text,
  typeface: "FangSong",
  ...over,
});

export const para = (
  text: string,
  over: Partial<Omit<FlowParagraph, "type">> = {},
): FlowParagraph => ({
  type: "paragraph",
  role: "body",
  runs: [run(text, { typeface: styleOf(over.role ?? "body").typeface })],
  ...over,
});

export const ofRole = (role: Role, text: string, over: Partial<FlowParagraph> = {}) =>
  para(text, { ...over, role });

export const flowOf = (blocks: FlowBlock[], foot?: FlowFoot): Flow => ({
  metadata: { title: "测试", kind: "通知", organ: "云海市教育局" },
  sections: [{ name: "正文", blocks }],
  ...(foot ? { foot } : {}),
});

/** The pages of a flow that raises no error. */
export function pagesOf(flow: Flow, faces = fakeFaces()): Pages {
  const { value, problems } = layoutFlow(flow, faces);
  expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
  if (!value) throw new Error("no pages");
  return value;
}

export function pageAt({ pages }: Pages, index: number): Page {
  const page = pages[index];
  if (!page) throw new Error(`no page ${index + 1}`);
  return page;
}

export const textsOf = (page: Page): TextItem[] =>
  page.items.filter((item) => item.type === "text");
export const rulesOf = (page: Page): RuleItem[] =>
  page.items.filter((item) => item.type === "rule");

/** A line of the text: what stands on one baseline, page numbers left out. */
export interface Line {
  text: string;
  yMm: number;
  startMm: number;
  /** Right edge of the last character. */
  endMm: number;
  items: TextItem[];
}

export function linesOf(page: Page, isText = (item: TextItem) => item.owner !== undefined): Line[] {
  const byY = new Map<string, TextItem[]>();
  for (const item of textsOf(page).filter(isText)) {
    const key = item.yPt.toFixed(3);
    byY.set(key, [...(byY.get(key) ?? []), item]);
  }
  return [...byY.values()].map((items) => {
    const last = items.reduce((a, b) => (b.xPt > a.xPt ? b : a));
    const first = items.reduce((a, b) => (b.xPt < a.xPt ? b : a));
    return {
      text: items.map((item) => item.text).join(""),
      yMm: ptToMm(last.yPt),
      startMm: ptToMm(first.xPt),
      endMm: ptToMm(last.xPt + last.widthPt - last.trackingPt),
      items,
    };
  });
}

/** Texts of the lines of every page. */
export const lineTexts = (pages: Pages): string[][] =>
  pages.pages.map((page) => linesOf(page).map((line) => line.text));

/** The page number as printed, with the place of its edges. */
export const pageNumberOf = (page: Page): Line | undefined =>
  linesOf(page, (item) => item.owner === undefined && item.typeface === "SongTi")[0];

/** A text of exactly `count` characters, no two alike in sight. */
export const han = (count: number): string =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(0x4e00 + (i % 4000))).join("");

/** A body text that fills exactly `count` lines: 26 characters and then 28 on each. */
export const linesOfText = (count: number): string => han(26 + 28 * (count - 1));
