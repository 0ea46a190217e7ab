/** What LibreOffice makes of our documents: nothing lost, and everything in its place. */
import { afterAll, describe, expect, type TestContext, test } from "vitest";
import { writeDocx } from "../../src/docx/write.ts";
import type { Flow, FlowBlock, FootPlacement } from "../../src/house/flow.ts";
import { requireTool } from "../support/tools.ts";
import { bulletin, notice, pureText } from "./flows.ts";
import {
  type InkBand,
  inkBands,
  pageLines,
  pageTexts,
  type Renderings,
  renderInLibreOffice,
} from "./rendering.ts";

const withFoot = (flow: Flow): Flow => (notice.foot ? { ...flow, foot: notice.foot } : flow);

const cases = {
  notice: [notice, "lastPage"],
  next: [notice, "nextPage"],
  bulletin: [bulletin, "lastPage"],
  pure: [pureText(20), "lastPage"],
  afterBlank: [withFoot(pureText(6)), "afterBlankPage"],
  noRoom: [withFoot(pureText(4)), "lastPage"],
} satisfies Record<string, [Flow, FootPlacement]>;

/** All words of a flow, in reading order. */
function wordsOf(flow: Flow): string {
  const block = (one: FlowBlock): string => {
    if (one.type === "figure") return "";
    return one.type === "table"
      ? [one.head, ...one.rows]
          .flat()
          .flatMap((cell) => cell.runs.map((run) => run.text))
          .join("")
      : (one.type === "stack"
          ? [...one.names.flatMap((name) => name.runs), ...one.suffix]
          : [...one.runs, ...(one.end ?? [])]
        )
          .map((run) => run.text)
          .join("");
  };
  const blocks = [
    ...flow.sections.flatMap((section) => section.blocks),
    ...(flow.foot?.rows.flat() ?? []),
  ];
  return blocks.map(block).join("").replace(/\s/g, "");
}

const counted = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

/** All cases converted at once, by the first test that runs. */
let conversion: Promise<Renderings> | undefined;

async function convert(): Promise<Renderings> {
  const documents: Record<string, Uint8Array> = {};
  const timestamp = "2005-03-11T00:00:00Z";
  for (const [name, [flow, footPlacement]] of Object.entries(cases))
    documents[name] = await writeDocx(flow, { footPlacement, timestamp });
  return renderInLibreOffice(documents);
}

async function pdfOf(context: TestContext, name: keyof typeof cases): Promise<string> {
  requireTool(context, "soffice", "pdftotext", "pdftoppm");
  conversion ??= convert();
  return (await conversion).pdf(name);
}

afterAll(async () => (await conversion)?.dispose());

describe("in LibreOffice", () => {
  test("a page has 22 lines of 28 characters, and no character is lost", async (context) => {
    const pdf = await pdfOf(context, "pure");
    const pages = pageLines(pdf).map((lines) => lines.slice(0, -1));
    expect(pages.map((lines) => lines.length)).toEqual([22, 22, 22, 22, 12]);
    const lengths = pages.flat().map((line) => line.length);
    expect(lengths).toEqual(Array.from({ length: 20 }, () => [26, 28, 28, 28, 28]).flat());
  });

  test.for(["notice", "next", "bulletin", "afterBlank"] as const)(
    "%s: no word is lost",
    async (name, context) => {
      const texts = pageTexts(await pdfOf(context, name));
      const printed = counted(texts.join("").replace(/\s/g, ""));
      const missing = [...counted(wordsOf(cases[name][0]))].filter(
        ([character, count]) => (printed.get(character) ?? 0) < count,
      );
      expect(missing).toEqual([]);
    },
  );

  test("page numbers run on, odd right and even left, their dash 7 mm below the type area", async (context) => {
    const pdf = await pdfOf(context, "notice");
    const texts = pageTexts(pdf);
    expect(texts.map((text) => /—\s*(\d+)\s*—\s*$/.exec(text)?.[1])).toEqual(
      texts.map((_, i) => String(i + 1)),
    );
    const odd = inkBands(pdf, 1, "black").at(-1);
    const even = inkBands(pdf, 2, "black").at(-1);
    expect(((odd?.topMm ?? 0) + (odd?.bottomMm ?? 0)) / 2).toBeCloseTo(269, 0);
    expect(Math.abs((odd?.rightMm ?? 0) - (184 - 4.94))).toBeLessThan(1);
    expect(Math.abs((even?.leftMm ?? 0) - (28 + 4.94))).toBeLessThan(1);
  });

  test("ink of the 发文机关标志 begins at 72 mm, in the middle of the type area", async (context) => {
    const pdf = await pdfOf(context, "notice");
    const [mark] = inkBands(pdf, 1, "red");
    expect(Math.abs((mark?.topMm ?? 0) - 72)).toBeLessThan(1);
    expect(Math.abs(((mark?.leftMm ?? 0) + (mark?.rightMm ?? 0)) / 2 - 106)).toBeLessThan(1);
  });

  test("the red line is as wide as the type area, 4 mm below the 发文字号", async (context) => {
    const pdf = await pdfOf(context, "notice");
    const line = inkBands(pdf, 1, "red")[1];
    const above = inkBands(pdf, 1, "black").filter((band) => band.bottomMm < (line?.topMm ?? 0));
    expect(line?.leftMm).toBeCloseTo(28, 0);
    expect(line?.rightMm).toBeCloseTo(184, 0);
    const gapMm = (line?.topMm ?? 0) - (above.at(-1)?.bottomMm ?? 0);
    expect(Math.abs(gapMm - 4)).toBeLessThan(1);
  });

  const isRule = (band: InkBand): boolean =>
    band.bottomMm - band.topMm < 0.6 && band.rightMm - band.leftMm > 155;

  test.for([
    ["notice", 7],
    ["next", 8],
    ["bulletin", 2],
    ["afterBlank", 4],
  ] as const)(
    "%s: the foot's last line closes the type area on page %i",
    async ([name, page], context) => {
      const pdf = await pdfOf(context, name);
      expect(pageTexts(pdf)).toHaveLength(page);
      const rules = inkBands(pdf, page, "black").filter(isRule);
      expect(rules).toHaveLength(3);
      expect(rules.at(-1)?.bottomMm).toBeCloseTo(262, 0);
    },
  );

  test("a blank side and the foot behind it bear no number", async (context) => {
    const pdf = await pdfOf(context, "afterBlank");
    const [, second, third, fourth] = pageTexts(pdf);
    expect(second).toMatch(/—\s*2\s*—/);
    expect(third?.trim()).toBe("");
    expect(fourth).toMatch(/抄送/);
    expect(fourth).not.toMatch(/—/);
  });

  test("a foot without room below the text goes to the next page, not over the text", async (context) => {
    const pdf = await pdfOf(context, "noRoom");
    const pages = pageTexts(pdf);
    expect(pages).toHaveLength(2);
    expect(pages[0]).not.toContain("抄送");
    expect(pages[1]).toContain("抄送");
  });

  test("table heads come again on each page, sections begin on a new one", async (context) => {
    const pdf = await pdfOf(context, "notice");
    const pages = pageLines(pdf);
    expect(pages.map((lines) => lines[0])).toEqual([
      "000001",
      "附件：1.专题活动领导小组名单",
      "读书育人专题活动实施方案",
      expect.any(String),
      "附件2",
      "步骤时间内容",
      "步骤时间内容",
    ]);
  });
});
