/** Each small fault that is put into a sound document turns exactly the rules concerned. */
import { beforeAll, describe, expect, test } from "vitest";
import { replacePart } from "../../src/docx/pack.ts";
import type { Page, RuleItem, TextItem } from "../../src/layout/page.ts";
import { mmToPt } from "../../src/units.ts";
import { brokenRules, lineWith, makeSample, mutatedPdf, type Sample, texts } from "./support.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await makeSample();
});

const TWO_MM = mmToPt(2);

const down = (items: TextItem[], byPt = TWO_MM): void => {
  for (const item of items) item.yPt += byPt;
};
const right = (items: TextItem[], byPt = TWO_MM): void => {
  for (const item of items) item.xPt += byPt;
};
const redItems = (pages: Page[]) => texts(pages[0]).filter((item) => item.ink === "red");
const rules = (page: Page | undefined): RuleItem[] =>
  (page?.items ?? []).filter((item) => item.type === "rule");
const moveRule = (rule: RuleItem | undefined, byPt: number): void => {
  if (!rule) throw new Error("no rule");
  rule.y1Pt += byPt;
  rule.y2Pt += byPt;
};
const wide = (page: Page | undefined) =>
  rules(page).filter((rule) => rule.x2Pt - rule.x1Pt > 400 && rule.y1Pt > 600);
const replaceIn = (items: TextItem[], from: string, to: string): void => {
  const item = items.findLast(({ text }) => text.includes(from));
  if (!item) throw new Error(`no ${from}`);
  item.text = item.text.replace(from, to);
};
const setFace = (items: TextItem[], typeface: TextItem["typeface"]): void => {
  for (const item of items) {
    item.typeface = typeface;
    item.face = sample.faces.faceOf(typeface).id;
  }
};
/** A page of 22 lines of running text alone, counted from 1. */
const fullPage = (pages: Page[]): number =>
  pages.findIndex(
    (page) =>
      page.items.every((item) => item.type === "text") &&
      new Set(texts(page).map((item) => item.yPt)).size === 23 &&
      texts(page).every((item) => item.sizePt <= 16),
  ) + 1;
const numberOf = (page: Page | undefined) => texts(page).filter((item) => item.yPt > 750);

const pdfFaults: [string, string[], (pages: Page[]) => void][] = [
  ["nothing", [], () => undefined],
  ["mark 2 mm lower", ["H04"], (pages) => down(redItems(pages))],
  ["mark 2 mm to the right", ["H05"], (pages) => right(redItems(pages))],
  ["number 2 mm lower", ["H06", "H11"], (pages) => down(lineWith(pages, 1, "〔"))],
  ["number 2 mm to the left", ["H08"], (pages) => right(lineWith(pages, 1, "〔"), -TWO_MM)],
  ["serial number 0", ["H07"], (pages) => replaceIn(lineWith(pages, 1, "〔"), "6", "0")],
  ["red line 2 mm lower", ["H11"], (pages) => moveRule(rules(pages[0])[0], TWO_MM)],
  [
    "red line 4 mm short",
    ["H11"],
    (pages) => {
      const [line] = rules(pages[0]);
      if (line) line.x2Pt -= 2 * TWO_MM;
    },
  ],
  [
    "second red line",
    ["H12"],
    (pages) => {
      const [line] = rules(pages[0]);
      if (line) pages[0]?.items.push({ ...line, y1Pt: line.y1Pt + 2, y2Pt: line.y2Pt + 2 });
    },
  ],
  ["first line of the title 2 mm aside", ["T01"], (pages) => right(lineWith(pages, 1, "关于印发"))],
  ["title in 仿宋", ["T01"], (pages) => setFace(lineWith(pages, 1, "关于印发"), "FangSong")],
  [
    "recipients without colon",
    ["T04"],
    (pages) => replaceIn(lineWith(pages, 1, "各直属单位"), "：", "。"),
  ],
  ["recipients 2 mm aside", ["T04"], (pages) => right(lineWith(pages, 1, "各直属单位"))],
  [
    "one line of the text in 黑体",
    ["P08"],
    (pages) => setFace(lineWith(pages, 1, "实际，认真"), "HeiTi"),
  ],
  [
    "one line of the text in 14 pt",
    ["P08"],
    (pages) => {
      for (const item of lineWith(pages, 1, "实际，认真")) item.sizePt = 14;
    },
  ],
  [
    "a word in red",
    ["P09"],
    (pages) => {
      for (const item of lineWith(pages, 1, "实际，认真")) item.ink = "red";
    },
  ],
  ["first level in 楷体", ["B02"], (pages) => setFace(lineWith(pages, 3, "一、"), "KaiTi")],
  [
    "last line of a paragraph 2 mm aside",
    ["B01"],
    (pages) => right(lineWith(pages, 1, "实际，认真")),
  ],
  [
    "a line too many",
    ["P04", "P05"],
    (pages) => {
      const page = pages[fullPage(pages) - 1];
      const lines = texts(page).filter((item) => item.yPt < 750);
      const lowest = Math.max(...lines.map((item) => item.yPt));
      const extra = lines.filter((item) => item.yPt === lowest);
      page?.items.push(...extra.map((item) => ({ ...item, yPt: item.yPt + 28.95 })));
    },
  ],
  ["页码 without its second dash", ["G01"], (pages) => replaceIn(numberOf(pages[1]), " —", "")],
  [
    "页码 with hyphens",
    ["G01"],
    (pages) => {
      for (const item of numberOf(pages[1])) item.text = item.text.replaceAll("—", "-");
    },
  ],
  ["页码 2 mm lower", ["G03"], (pages) => down(numberOf(pages[1]))],
  ["页码 of page 2 on the right", ["G04"], (pages) => right(numberOf(pages[1]), mmToPt(131))],
  ["页码 in 仿宋", ["G02"], (pages) => setFace(numberOf(pages[1]), "FangSong")],
  [
    "页码 missing",
    ["G05"],
    (pages) => {
      const page = pages[1];
      if (page) page.items = page.items.filter((item) => item.type !== "text" || item.yPt < 750);
    },
  ],
  ["页码 of page 2 says 3", ["G06"], (pages) => replaceIn(numberOf(pages[3]), "4", "6")],
  ["date 2 mm to the left", ["S02"], (pages) => right(lineWith(pages, 2, "月11日"), -TWO_MM)],
  ["month 0", ["S01"], (pages) => replaceIn(lineWith(pages, 2, "月11日"), "3", "0")],
  [
    "附件说明 2 mm aside",
    ["A01"],
    (pages) => {
      const top = lineWith(pages, 2, "附件：")[0]?.yPt ?? 0;
      const note = texts(pages[1]).filter((i) => i.yPt >= top && i.yPt < top + 40);
      right(note, -TWO_MM);
    },
  ],
  ["附件顺序号 2 mm aside", ["X02"], (pages) => right(lineWith(pages, pages.length, "附件2"))],
  ["附件标题 2 mm aside", ["X03"], (pages) => right(lineWith(pages, pages.length, "时间安排表"))],
  [
    "thin line of the colophon thick",
    ["C01"],
    (pages) => {
      const line = wide(pages.at(-1)).at(-2);
      if (line) line.thicknessPt = mmToPt(0.35);
    },
  ],
  [
    "last line of the colophon 2 mm higher",
    ["C02"],
    (pages) => moveRule(wide(pages.at(-1)).at(-1), -TWO_MM),
  ],
  ["抄送 2 mm aside", ["C03"], (pages) => right(lineWith(pages, pages.length, "抄送："))],
  [
    "印发 without 印发",
    ["C04"],
    (pages) => replaceIn(lineWith(pages, pages.length, "印发"), "印发", "印制"),
  ],
  [
    "a page behind the colophon",
    ["C05", "G06"],
    (pages) => {
      const last = pages.at(-1);
      if (last) pages.push(structuredClone({ ...last, items: numberOf(last) }));
    },
  ],
  [
    "paper 5 mm narrower",
    ["P01"],
    (pages) => {
      for (const page of pages) page.widthPt -= mmToPt(5);
    },
  ],
];

describe("in a PDF", () => {
  test.each(pdfFaults)("%s → %j", async (_, expected, change) => {
    expect(await brokenRules(await mutatedPdf(sample, change))).toEqual(expected);
  });
});

const DOCUMENT = "word/document.xml";
const STYLES = "word/styles.xml";
const SETTINGS = "word/settings.xml";

/** The definition of one style, changed. */
const inStyle = (id: string, change: (style: string) => string) => (text: string) =>
  text.replace(new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, "s"), change);

const docxFaults: [string, string[], string, (text: string) => string][] = [
  ["nothing", [], DOCUMENT, (text) => text],
  [
    "top margin 2 mm more",
    ["P02", "P04", "P05", "H04"],
    DOCUMENT,
    (t) => t.replaceAll('w:top="2098"', 'w:top="2211"'),
  ],
  [
    "left margin 2 mm more",
    ["P03", "P04", "P06"],
    DOCUMENT,
    (t) => t.replaceAll('w:left="1588"', 'w:left="1701"'),
  ],
  ["no grid", ["P07"], DOCUMENT, (t) => t.replaceAll('<w:docGrid w:type="lines"', "<w:docGrid")],
  [
    "line pitch 600",
    ["P05"],
    STYLES,
    inStyle("Normal", (s) => s.replace('w:line="579"', 'w:line="600"')),
  ],
  [
    "no tracking",
    ["P06"],
    STYLES,
    inStyle("Normal", (s) => s.replace('<w:spacing w:val="-8"/>', "")),
  ],
  [
    "body in 四号",
    ["P06", "P08", "B01"],
    STYLES,
    inStyle("body", (s) => s.replace("</w:style>", '<w:rPr><w:sz w:val="28"/></w:rPr></w:style>')),
  ],
  [
    "mark in dark red",
    ["P10"],
    STYLES,
    inStyle("issuingOrganMark", (s) => s.replace("FF0000", "C00000")),
  ],
  [
    "mark 2 mm lower",
    ["H04"],
    DOCUMENT,
    (t) =>
      t.replace(
        /w:before="(\d+)" w:line="1161"/,
        (_, before) => `w:before="${Number(before) + 113}" w:line="1161"`,
      ),
  ],
  ["title in 宋体", ["T01"], STYLES, inStyle("title", (s) => s.replace("方正小标宋简体", "宋体"))],
  ["title bold", ["T01"], STYLES, inStyle("title", (s) => s.replace("<w:rPr>", "<w:rPr><w:b/>"))],
  ["body without indent", ["B01"], STYLES, inStyle("body", (s) => s.replace(/<w:ind [^>]*>/, ""))],
  [
    "first level in 楷体",
    ["B02"],
    STYLES,
    inStyle("heading1", (s) => s.replace("黑体", "楷体_GB2312")),
  ],
  [
    "date a third of a cell aside",
    ["S02"],
    DOCUMENT,
    (t) => t.replace('w:right="1280"', 'w:right="1166"'),
  ],
  [
    "colophon's thin line thick",
    ["C01"],
    DOCUMENT,
    (t) => t.replace('w:sz="6" w:space="0"', 'w:sz="8" w:space="0"'),
  ],
  ["抄送 without full stop", ["C03"], DOCUMENT, (t) => t.replace(/(抄送：[^<]*)。</, "$1<")],
  ["hyphens for dashes", ["G01"], "word/footer1.xml", (t) => t.replaceAll("—", "-")],
  ["no even pages", ["G04"], SETTINGS, (t) => t.replace("<w:evenAndOddHeaders/>", "")],
  [
    "page number too high",
    ["G03"],
    DOCUMENT,
    (t) => t.replaceAll('w:footer="1423"', 'w:footer="1600"'),
  ],
  [
    "numbers begin anew",
    ["G06"],
    DOCUMENT,
    (text) => {
      const section = text.slice(text.lastIndexOf("<w:sectPr>"), text.lastIndexOf("</w:body>"));
      const label = text.lastIndexOf("<w:p>", text.indexOf('w:val="attachmentLabel"'));
      const anew = section.replace("<w:pgNumType/>", '<w:pgNumType w:start="1"/>');
      const end = `<w:p><w:pPr>${section}</w:pPr></w:p>`;
      const rest = text.slice(label).replace(`${section}</w:body>`, `${anew}</w:body>`);
      return `${text.slice(0, label)}${end}${rest}`;
    },
  ],
  [
    "marks hang",
    ["K02"],
    STYLES,
    inStyle("Normal", (s) => s.replace('<w:overflowPunct w:val="0"/>', "")),
  ],
  [
    "compression not stated",
    ["K03"],
    SETTINGS,
    (t) => t.replace(/<w:characterSpacingControl [^>]*>/, ""),
  ],
  [
    "annex not on a page of its own",
    ["X01"],
    DOCUMENT,
    (t) => t.replace('"attachmentLabel"/><w:pageBreakBefore/>', '"attachmentLabel"/>'),
  ],
];

describe("in a DOCX", () => {
  test.each(docxFaults)("%s → %j", async (_, expected, part, change) => {
    expect(await brokenRules(replacePart(sample.docx, part, change))).toEqual(expected);
  });
});
