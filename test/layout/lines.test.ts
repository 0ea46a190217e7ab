import { describe, expect, it } from "vitest";
import { flowOf, han, linesOf, lineTexts, ofRole, pagesOf, para, run } from "./support.ts";

const linesOfFirstPage = (...blocks: Parameters<typeof flowOf>[0]) => {
  const [page] = pagesOf(flowOf(blocks)).pages;
  return page ? linesOf(page) : [];
};
const texts = (text: string): string[] => linesOfFirstPage(para(text)).map((line) => line.text);

describe("28 characters a line", () => {
  it("begins a paragraph two cells in and fills 26, then 28", () => {
    const lines = linesOfFirstPage(para(han(26 + 28 + 5)));
    expect(lines.map((line) => [...line.text].length)).toEqual([26, 28, 5]);
    expect(lines.map((line) => line.startMm.toFixed(2))).toEqual(["39.29", "28.00", "28.00"]);
  });

  it("spreads every line but the last to the right edge", () => {
    const lines = linesOfFirstPage(para(`${han(40)}2005年3月14日${han(40)}`));
    for (const line of lines.slice(0, -1)) expect(line.endMm).toBeCloseTo(184, 4);
    expect(lines.at(-1)?.endMm).toBeLessThan(184);
  });

  it("gives the last line cells of 15.79 pt, and draws it closer only to fit", () => {
    const last = linesOfFirstPage(para(han(26 + 20))).at(-1);
    expect(last?.items[0]?.trackingPt).toBeCloseTo(442.2047 / 28 - 16, 3);
    const full = linesOfFirstPage(para(han(26 + 28))).at(-1);
    expect(full?.endMm).toBeCloseTo(184, 4);
  });

  it("keeps Latin words at rest while the rest of the line is spread", () => {
    const [line] = linesOfFirstPage(para(`${han(20)}abcdef${han(2)}（${han(30)}`));
    const word = line?.items.find((item) => item.typeface === "Latin");
    const around = line?.items.find((item) => item.typeface === "FangSong");
    expect(word?.trackingPt).toBeLessThanOrEqual(around?.trackingPt ?? 0);
  });

  it("puts a fifth of an em between Han and Latin, none beside full-width marks", () => {
    const [line] = linesOfFirstPage(para("于2005年（12）"));
    const [yu, year, nian] = line?.items ?? [];
    const gap = (year?.xPt ?? 0) - (yu?.xPt ?? 0) - (yu?.widthPt ?? 0);
    expect(gap).toBeCloseTo(3.2, 6);
    expect((nian?.xPt ?? 0) - (year?.xPt ?? 0) - (year?.widthPt ?? 0)).toBeCloseTo(3.2, 6);
    const [, , , twelve, bracket] = line?.items ?? [];
    expect((bracket?.xPt ?? 0) - (twelve?.xPt ?? 0) - (twelve?.widthPt ?? 0)).toBeCloseTo(0, 6);
  });
});

describe("避头尾", () => {
  it("takes a character down to a mark that may not begin a line", () => {
    expect(texts(`${han(26)}，${han(3)}`).map((line) => [...line].length)).toEqual([25, 5]);
  });

  it("takes an opening mark down from a line's end", () => {
    expect(texts(`${han(25)}《${han(3)}》`)[1]?.[0]).toBe("《");
  });

  it.each([
    ["—— is never torn", `${han(25)}——${han(3)}`, "——"],
    ["…… is never torn nor begins a line", `${han(25)}……${han(3)}`, `${han(25).at(-1)}……`],
    ["a number keeps its percent sign", `${han(25)}12.5%${han(3)}`, "12.5%"],
    ["a number keeps its degree", `${han(25)}35℃${han(3)}`, "35℃"],
    ["a year stays in its brackets", `${han(24)}〔2005〕6号`, "〔2005〕"],
    ["a range of days stays whole before its sign", `${han(24)}14-18日`, "14-18"],
    ["a date stays whole", `${han(23)}2005-3-11日`, "2005-3-11"],
    ["a mark holds the number behind it", `${han(24)}，2005年`, `${han(24).at(-1)}，2005`],
    ["a bracket holds the number behind it", `${han(22)}〔2005〕126号`, "〔2005〕126"],
    ["a straight quote holds its word", `${han(25)}"评"制`, `${han(25).at(-1)}"`],
    ["a hyphen does not begin a line", `${han(26)}-${han(2)}`, `${han(26).at(-1)}-`],
    ["a word stays whole", `${han(24)}computer`, "computer"],
  ])("%s", (_, text, kept) => {
    expect(texts(text)[1]?.startsWith(kept)).toBe(true);
  });

  it("lets a wide space stay at a line's end, where it takes no room", () => {
    const lines = linesOfFirstPage(para(`${han(26)}\u3000${han(3)}`));
    expect(lines.map((line) => line.text)).toEqual([`${han(26)}\u3000`, han(3)]);
    expect(texts(`${han(3)}\u3000`)).toEqual([`${han(3)}\u3000`]);
  });

  it("takes no longer than its length over a hostile row of dashes", () => {
    const start = performance.now();
    expect(texts("—".repeat(20_000)).length).toBeGreaterThan(0);
    expect(texts("，".repeat(20_000)).length).toBeGreaterThan(0);
    expect(texts("a".repeat(20_000)).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("does not let a lone dash begin a line", () => {
    expect(texts(`${han(26)}—${han(3)}`)[1]?.[0]).not.toBe("—");
  });
});

describe("long Latin words", () => {
  it("breaks an address behind a slash, and a word longer than a line anywhere", () => {
    const address = `https://www.example.cn/${"a".repeat(40)}/${"b".repeat(90)}`;
    const lines = texts(`${han(20)}${address}`);
    expect(lines.join("")).toBe(`${han(20)}${address}`);
    expect(lines[0]?.endsWith("/")).toBe(true);
    expect(lines.some((line) => /^b+$/.test(line))).toBe(true);
  });

  it("keeps the spaces of a broken English text, out of the spread", () => {
    const text = "the quick brown fox jumps over the lazy dog ".repeat(4).trim();
    const lines = linesOfFirstPage(para(text));
    expect(lines.map((line) => line.text).join("")).toBe(text);
    for (const line of lines.slice(0, -1)) {
      const last = line.items.at(-1);
      const trailing = (8 + (last?.trackingPt ?? 0)) * (25.4 / 72);
      expect(line.endMm - trailing).toBeCloseTo(184, 3);
    }
  });
});

describe("alignment and indents", () => {
  it("centres without the tracking behind the last character", () => {
    const [line] = linesOfFirstPage(ofRole("documentNumber", "云教委〔2005〕6号"));
    expect(((line?.startMm ?? 0) + (line?.endMm ?? 0)) / 2).toBeCloseTo(106, 4);
  });

  it("ends flush right, the asked number of cells in", () => {
    const date = ofRole("closingDate", "2005年3月11日", { indent: { endCells: 4 } });
    expect(linesOfFirstPage(date)[0]?.endMm).toBeCloseTo(184 - (64 * 25.4) / 72, 4);
  });

  it("hangs wrapped lines under the words behind the label", () => {
    const list = ofRole("attachmentList", `附件：${han(40)}`, {
      indent: { startCells: 5, hangingCells: 3 },
    });
    const lines = linesOfFirstPage(list);
    expect(lines[0]?.startMm).toBeCloseTo(28 + (32 * 25.4) / 72, 4);
    expect(lines[1]?.startMm).toBeCloseTo(28 + (80 * 25.4) / 72, 4);
  });

  it("sets a second part flush right on the same line, or on its own when it does not fit", () => {
    const print = (organ: string) =>
      ofRole("colophonPrint", organ, { end: [run("2005年3月12日印发")] });
    const [line, ...none] = linesOfFirstPage(print("云海市教育局办公室"));
    expect(none).toEqual([]);
    expect(line?.endMm).toBeCloseTo(184 - (14 * 25.4) / 72, 4);
    expect(linesOfFirstPage(print(han(24)))).toHaveLength(2);
  });

  it("obeys forced line breaks and prints no line feed", () => {
    const pages = pagesOf(flowOf([ofRole("title", "中共云海市教育局委员会\n关于印发方案的通知")]));
    expect(lineTexts(pages)).toEqual([["中共云海市教育局委员会", "关于印发方案的通知"]]);
  });

  it("replaces the style's tracking by the paragraph's own", () => {
    const [line] = linesOfFirstPage(ofRole("bulletinName", "教育简报", { trackingPt: 12 }));
    expect(line?.items[0]?.trackingPt).toBe(12);
    expect(((line?.startMm ?? 0) + (line?.endMm ?? 0)) / 2).toBeCloseTo(106, 4);
  });
});
