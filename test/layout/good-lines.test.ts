/** Lines that read badly are mended in the flow, so that both formats break alike. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Flow, FlowBlock, FlowCell, FlowParagraph } from "../../src/house/flow.ts";
import { paragraph, runsOf } from "../../src/house/paragraph.ts";
import { withGoodLines } from "../../src/layout/good-lines.ts";
import { layoutFlow } from "../../src/layout/layout.ts";
import type { TextItem } from "../../src/layout/page.ts";
import { bundledFaces } from "../pdf/sample.ts";

const faces = bundledFaces();
const body = (text: string): FlowParagraph => paragraph("body", runsOf("body", [{ text }]));
const flowOf = (...blocks: FlowBlock[]): Flow => ({
  metadata: { title: "甲", kind: "通知", organ: "乙" },
  sections: [{ name: "正文", blocks }],
});

const isText = (item: { type: string }): item is TextItem => item.type === "text";

/** Words of the lines of a flow of one page. */
function linesOf(flow: Flow): string[] {
  const lines = new Map<number, string>();
  const items = layoutFlow(flow, faces).value?.pages[0]?.items.filter(isText) ?? [];
  for (const { yPt, text, owner } of items)
    if (owner !== undefined) lines.set(yPt, (lines.get(yPt) ?? "") + text);
  return [...lines.values()];
}

const trackingsOf = ({ sections }: Flow) =>
  sections.flatMap(({ blocks }) =>
    blocks.map((block) => (block.type === "paragraph" ? block.trackingPt : undefined)),
  );

test("a last line has two characters at least beside its marks", () => {
  for (const count of [27, 55, 83]) {
    const flow = flowOf(body(`${"字".repeat(count)}。`));
    expect(linesOf(flow).at(-1)).toBe("字。");
    const lines = linesOf(withGoodLines(flow, faces));
    expect(lines.at(-1)?.replace("。", "").length).toBeGreaterThanOrEqual(2);
    expect(lines.join("")).toBe(linesOf(flow).join(""));
  }
});

test("the number of a document is not parted from its 号", () => {
  const flow = flowOf(
    body(`${"字".repeat(17)}（云教委〔2005〕6号）的要求，认真做好各项准备工作。`),
  );
  expect(linesOf(flow)[1]).toMatch(/^号/u);
  expect(linesOf(withGoodLines(flow, faces))[1]).not.toMatch(/^号/u);
});

test("what reads well, and what is no running text, is left as it is", () => {
  const good = body("字".repeat(40));
  const title = paragraph("title", runsOf("title", [{ text: "字".repeat(28) }]));
  const { sections } = withGoodLines(flowOf(good, title), faces);
  expect(sections[0]?.blocks).toEqual([good, title]);
});

test("the trackings tried are those of the house, and no words are lost", () => {
  const piece = fc.constantFrom(
    "字",
    "，",
    "。",
    "（",
    "）",
    "12",
    "abc",
    "《",
    "》",
    "〔2005〕6号",
  );
  const texts = fc.array(piece, { minLength: 20, maxLength: 120 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const flow = flowOf(body(text));
      const mended = withGoodLines(flow, faces);
      expect(linesOf(mended).join("")).toBe(linesOf(flow).join(""));
      const [tracking] = trackingsOf(mended);
      expect(tracking === undefined || (tracking >= -0.8 && tracking <= 0.2)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

const cell = (text: string, align: FlowCell["align"] = "start"): FlowCell => ({
  runs: runsOf("tableCell", [{ text }]),
  align,
});
const tableOf = (words: FlowCell): Flow =>
  flowOf({
    type: "table",
    columnsMm: [30, 126],
    head: [cell("甲"), cell("乙")],
    rows: [[words, cell("")]],
  });
/** Lines of the words below the head. */
const cellLines = (flow: Flow): string[] => linesOf(flow).slice(1);

test("nor do the lines of a cell end with one character, where that takes no line more", () => {
  for (const text of [
    "以处室为单位",
    "局三楼会议室内",
    "字".repeat(13),
    "局机关读书育人具体要求，3月前",
  ]) {
    const flow = tableOf(cell(text));
    const [before, after] = [cellLines(flow), cellLines(withGoodLines(flow, faces))];
    expect(after).toHaveLength(before.length);
    expect(after.join("")).toBe(text);
    expect(after.at(-1)?.length ?? 0).toBeGreaterThanOrEqual(after.length > 1 ? 2 : 1);
  }
  const alone = tableOf(cell("字".repeat(13)));
  expect(cellLines(alone).at(-1)).toHaveLength(1);
  for (const kept of [tableOf(cell("字".repeat(12))), tableOf(cell("字".repeat(13), "center"))])
    expect(withGoodLines(kept, faces).sections).toEqual(kept.sections);
});
