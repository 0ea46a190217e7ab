/** What special formats ask of the page maker: places, pieces, stacks, pages without numbers. */
import { describe, expect, it } from "vitest";
import type { DocumentTree, Text } from "../../src/document/tree.ts";
import type { Flow, FlowFoot, FlowStack } from "../../src/house/flow.ts";
import { showsTextOnFirstPage } from "../../src/layout/first-page.ts";
import { layOut } from "../../src/run/lay-out.ts";
import { mmToPt, ptToMm } from "../../src/units.ts";
import { fakeFaces } from "../support/fake-faces.ts";
import {
  flowOf,
  linesOf,
  linesOfText,
  ofRole,
  pageAt,
  pageNumberOf,
  pagesOf,
  para,
  rulesOf,
  run,
} from "./support.ts";

describe("a mark above the type area (10.1)", () => {
  const upper = {
    thicknessMm: 0.5,
    ink: "red",
    widthMm: 170,
    second: { gapMm: 0.3, thicknessMm: 0.2 },
  } as const;
  const flow: Flow = {
    ...flowOf([
      ofRole("issuingOrganMark", "云海市教育局", {
        sizePt: 50,
        inkTopMm: 30,
        ruleBelow: { ...upper, gapMm: 4 },
      }),
      ofRole("letterHeadLine", "", { end: [run("云教函〔2024〕1号")], spaceBeforePt: 14 }),
      para(linesOfText(30)),
    ]),
    numberFirstPage: false,
  };
  const [section] = flow.sections;
  if (section) section.rules = [{ rule: upper, bottomMm: 277 }];
  const pages = pagesOf(flow);
  const first = pageAt(pages, 0);
  const [mark, number] = linesOf(first);
  const [thick, thin, ...lower] = rulesOf(first);

  it("stands with its ink where it is told", () => {
    expect((mark?.yMm ?? 0) - ptToMm(0.83 * 50)).toBeCloseTo(30, 3);
  });

  it("has a double line below its ink, its strokes side by side", () => {
    const inkBottomMm = (mark?.yMm ?? 0) + ptToMm(0.07 * 50);
    expect(ptToMm((thick?.y1Pt ?? 0) - (thick?.thicknessPt ?? 0) / 2)).toBeCloseTo(inkBottomMm + 4);
    expect(ptToMm((thin?.y1Pt ?? 0) - (thick?.y1Pt ?? 0))).toBeCloseTo(0.25 + 0.3 + 0.1);
    expect([ptToMm(thick?.x1Pt ?? 0), ptToMm(thick?.x2Pt ?? 0)].map(Math.round)).toEqual([21, 191]);
  });

  it("is followed by the number, 14 pt below the line and flush right", () => {
    const lineBottomMm = ptToMm((thin?.y1Pt ?? 0) + (thin?.thicknessPt ?? 0) / 2);
    expect((number?.yMm ?? 0) - ptToMm(0.88 * 16)).toBeCloseTo(lineBottomMm + ptToMm(14));
    expect(number?.endMm).toBeCloseTo(184);
  });

  it("shares its page with the line at a fixed place, which later pages do not have", () => {
    const last = lower.at(-1);
    expect(ptToMm((last?.y1Pt ?? 0) + (last?.thicknessPt ?? 0) / 2)).toBeCloseTo(277);
    expect(rulesOf(pageAt(pages, 1))).toEqual([]);
  });

  it("bears no number on its page; the next page is the second", () => {
    expect(pages.pages.map((page) => page.number)).toEqual([undefined, 2]);
    expect(pageNumberOf(first)).toBeUndefined();
    expect(pageNumberOf(pageAt(pages, 1))?.text).toBe("— 2 —");
  });
});

describe("stacked names (7.2.4)", () => {
  const names = ["云海市教育局", "云海市卫生局", "云海市卫生健康委员会"];
  const stack: FlowStack = {
    type: "stack",
    role: "issuingOrganMark",
    names: names.map((name) => ({
      runs: [run(name, { typeface: "XiaoBiaoSong" })],
      trackingPt: ((10 - name.length) * 30) / (name.length - 1),
    })),
    suffix: [run("文件", { typeface: "XiaoBiaoSong" })],
    sizePt: 30,
    suffixSizePt: 40,
    pitchPt: 40,
    namesLeftPt: 20,
    namesWidthPt: 300,
    suffixLeftPt: 330,
    suffixWidthPt: 80,
    inkTopMm: 72,
  };
  const lines = linesOf(pageAt(pagesOf(flowOf([stack, para("正文。")])), 0));
  const [one, two, three] = names.map((name) => lines.find(({ text }) => text === name));
  const suffix = lines.find(({ text }) => text === "文件");

  it("begin with their ink where they are told, and are equally wide", () => {
    expect((one?.yMm ?? 0) - ptToMm(0.83 * 30)).toBeCloseTo(72, 3);
    expect((two?.yMm ?? 0) - (one?.yMm ?? 0)).toBeCloseTo(ptToMm(40));
    for (const name of [one, two, three]) {
      expect(name?.startMm).toBeCloseTo(28 + ptToMm(20));
      expect(name?.endMm).toBeCloseTo(28 + ptToMm(320));
    }
  });

  it("have the suffix at their right, in the middle of their height", () => {
    expect(suffix?.startMm).toBeCloseTo(28 + ptToMm(330));
    const middleOf = (yMm: number, sizePt: number) => yMm - ptToMm(0.38 * sizePt);
    expect(middleOf(suffix?.yMm ?? 0, 40)).toBeCloseTo(middleOf(two?.yMm ?? 0, 30));
  });
});

it("pieces begin, are centred or end at their place, on the line of the words", () => {
  const piece = (text: string, atPt: number, align: "start" | "center" | "end") => ({
    runs: [run(text)],
    atPt,
    align,
  });
  const block = ofRole("closingSignature", "一", {
    trackingPt: 0,
    pieces: [piece("二二", 100, "start"), piece("三三", 200, "center"), piece("四四", 300, "end")],
  });
  const [line] = linesOf(pageAt(pagesOf(flowOf([block])), 0));
  const placesPt = line?.items.map(({ xPt }) => xPt - mmToPt(28)) ?? [];
  expect(placesPt.map((pt) => Math.round(pt * 10) / 10)).toEqual([0, 100, 184, 268]);
});

it("a foot may do without lines (10.1)", () => {
  const foot: FlowFoot = { rows: [[ofRole("colophonCopy", "抄送：市公安局。")]], verso: false };
  const page = pageAt(pagesOf(flowOf([para("正文。")], foot)), 0);
  expect(rulesOf(page)).toEqual([]);
  const copy = linesOf(page).find(({ text }) => text.startsWith("抄送"));
  expect(copy?.yMm).toBeGreaterThan(255);
  expect(copy?.yMm).toBeLessThan(262);
});

it("papers that are not bound with the rest stand behind the foot, on sheets of their own", () => {
  const foot: FlowFoot = { rows: [[ofRole("colophonCopy", "抄送：市公安局。")]], verso: true };
  const flow = flowOf([para("正文。")], foot);
  flow.sections.push(
    { name: "附件1", blocks: [para(linesOfText(23))], separate: true },
    { name: "附件2", blocks: [para("表。")], separate: true },
  );
  flow.sections.push({ name: "附件3", blocks: [para("图。")], separate: true });
  const { pages } = pagesOf(flow);
  expect(pages.map((page) => page.number)).toEqual([1, 2, 1, 2, 1, undefined, 1]);
});

describe("主送机关 that fill the first page (7.3.2)", () => {
  const texts = (...words: string[]): Text[] => words.map((text) => ({ text }));
  const treeWith = (count: number): DocumentTree => ({
    type: "official",
    metadata: { title: "通知", kind: "通知", organ: "云海市水务局" },
    head: {
      issuingOrganMark: { organs: texts("云海市水务局"), suffix: "文件" },
      documentNumber: { text: "云水〔2024〕9号" },
      signatories: [],
    },
    title: texts("关于节约用水的通知"),
    byline: [],
    mainRecipients: texts(...Array.from({ length: count }, () => "市水务局、"), "省水利厅", "："),
    blocks: [{ type: "paragraph", children: texts("正文。") }],
    attachmentList: [],
    attachments: [],
  });
  const rolesOf = (tree: DocumentTree) => {
    const { value } = layOut(tree, fakeFaces());
    if (!value) throw new Error("not laid out");
    expect(showsTextOnFirstPage(value.pages)).toBe(true);
    return value.pages.structure.map(({ role }) => role);
  };

  it("stay above the text as long as it shows", () => {
    expect(rolesOf(treeWith(20))).toContain("mainRecipients");
  });

  it("move to the colophon when it does not", () => {
    const roles = rolesOf(treeWith(80));
    expect(roles).not.toContain("mainRecipients");
    expect(roles).toContain("colophonCopy");
  });
});
