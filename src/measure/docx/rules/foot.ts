/** 版记, 页码 (7.4, 7.5). */
import { faceReading } from "../../faces.ts";
import {
  combine,
  fails,
  judge,
  mm,
  notConcerned,
  pt,
  type Reading,
  unmeasured,
} from "../../reading.ts";
import { SEPARATE_ANNEX } from "../../words.ts";
import { between, within } from "../../yardstick.ts";
import type { DocxColophon } from "../find-colophon.ts";
import type { DocxDocument, DocxParagraph } from "../model.ts";
import { bare } from "../paragraph-words.ts";
import { cells, type DocxRules, type DocxTest, LAYOUT_ONLY, onlyFor, twips } from "./rules.ts";

const withColophon =
  (test: (colophon: DocxColophon, document: DocxDocument) => Reading): DocxTest =>
  (document) => {
    if (document.words.kind === "简报") return notConcerned("简报报尾不在标准之内");
    const { colophon } = document.elements;
    return colophon ? test(colophon, document) : notConcerned("没有版记");
  };

const ruleThickness = withColophon(({ rules }, { words }) => {
  if (words.kind === "信函") return notConcerned("信函的版记没有分隔线");
  if (rules.length < 2) return unmeasured("段落边框里没有找到分隔线");
  const [first, last] = [rules[0], rules.at(-1)];
  const outer = [first, last].every((rule) => within(rule?.eighthPt ?? 0, 8, 0.5));
  const inner = rules.slice(1, -1).every((rule) => within(rule.eighthPt, 6, 0.5));
  const shown = rules.map((rule) => ((rule.eighthPt / 8) * 0.3528).toFixed(2)).join("、");
  return judge(
    outer && inner,
    `${rules.length} 条，粗 ${shown} mm`,
    "段落边框（Word 以 1/8 磅为单位）",
  );
});

const lastRule = withColophon(({ box }) => {
  if (box?.verticalAlign === "bottom" && box.verticalFrom === "margin")
    return judge(true, "文本框底边与下边距对齐", "图形定位");
  return unmeasured(LAYOUT_ONLY);
});

const copyTo = withColophon(({ copy }) => {
  if (!copy) return notConcerned("没有抄送机关");
  const isWorded = /^抄送：.+。$/.test(bare(copy));
  const isPlaced =
    within(copy.left, 1120, 40) && within(copy.firstLine, -840, 40) && within(copy.right, 280, 40);
  const measured = `左 ${twips(copy.left)}、悬挂 ${twips(-copy.firstLine)}、右 ${twips(copy.right)}，${pt(copy.sizePt)}${isWorded ? "" : "，应以“抄送：”开头、句号收尾"}`;
  const place = judge(isWorded && isPlaced && copy.sizePt === 14, measured, "段落缩进");
  return combine([place, faceReading("仿宋", copy.face, "", "字体")], place);
});

const printed = onlyFor(["公文", "命令", "纪要"], ({ elements, words }) => {
  const one = elements.colophon?.print;
  if (!one)
    return words.kind === "公文"
      ? fails("没有找到印发机关和印发日期", "文字")
      : notConcerned("没有印发机关和印发日期");
  const tab = one.tabs.find(({ kind }) => kind === "right" || kind === "end");
  const edge = tab ? 8844 - tab.position : one.right;
  const isWorded = /\d{4}年[1-9]\d?月[1-9]\d?日印发$/.test(bare(one));
  const isRight =
    isWorded &&
    within(one.left + one.firstLine, 280, 40) &&
    within(edge, 280, 60) &&
    one.sizePt === 14;
  const place = judge(
    isRight,
    `左 ${twips(one.left)}，右 ${twips(edge)}，${pt(one.sizePt)}${isWorded ? "" : "，日期写法不合"}`,
    "缩进和制表位",
  );
  return combine([place, faceReading("仿宋", one.face, "", "字体")], place);
});

const lastSide = withColophon((_, { words }) =>
  words.kind === "信函" ? notConcerned("信函") : unmeasured(LAYOUT_ONLY),
);

const mainAndCopy = withColophon(({ mainTo, copy, paragraphs }) => {
  if (!mainTo || !copy) return notConcerned("版记里没有主送机关");
  const between_ = paragraphs.slice(paragraphs.indexOf(mainTo), paragraphs.indexOf(copy));
  const hasRule = between_.some((one) => one.bottom) || copy.top !== undefined;
  return judge(!hasRule, hasRule ? "其间有线" : "其间没有线", "段落边框");
});

interface Footer {
  side: "单页" | "双页";
  paragraph: DocxParagraph;
}

/** Page number paragraphs of all sections in portrait; the others are the affair of W01. */
const footersOf = ({ sections, settings }: DocxDocument): Footer[] =>
  sections
    .filter((section) => !section.isLandscape)
    .flatMap(({ footers }) => {
      const pick = (side: Footer["side"], list: DocxParagraph[] | undefined): Footer[] =>
        (list ?? []).filter((one) => one.hasPageField).map((paragraph) => ({ side, paragraph }));
      return [
        ...pick("单页", footers.odd),
        ...(settings.hasEvenAndOdd ? pick("双页", footers.even) : []),
      ];
    });

const withFooters =
  (test: (footers: Footer[], document: DocxDocument) => Reading): DocxTest =>
  (document) => {
    const footers = footersOf(document);
    return footers.length > 0 ? test(footers, document) : fails("页脚里没有页码域", "页脚");
  };

/** The words around the field, its stored result left out. */
const numberText = withFooters((footers) => {
  const bad = footers.filter(({ paragraph }) => !/^—\d*—$/.test(bare(paragraph)));
  return judge(
    bad.length === 0,
    bad.length === 0 ? "— PAGE —" : `“${bad[0]?.paragraph.text.trim()}”`,
    "页脚文字和页码域",
  );
});

const numberFace = withFooters((footers) =>
  combine(
    footers.flatMap(({ side, paragraph }) => {
      const run = paragraph.runs.find((one) => one.text.trim() !== "") ?? paragraph.runs[0];
      const latin = run?.latinFace ?? "";
      return [
        judge(paragraph.sizePt === 14, `${side} ${pt(paragraph.sizePt)}`, "页脚字体"),
        faceReading("宋体", latin === "" ? paragraph.face : latin, `${side} `, "页脚西文字体"),
      ];
    }),
    notConcerned("没有页码"),
  ),
);

const dashHeight = withFooters((_, { sections }) => {
  const bad = sections.filter(
    (section) => !section.isLandscape && !between(section.footer, 1380, 1480),
  );
  const shown = (bad[0] ?? sections[0])?.footer ?? 0;
  return judge(
    bad.length === 0,
    `页脚距边界 ${mm(shown / 56.693)}`,
    "页面设置（1380–1480 缇时一字线在 269±1 mm）",
  );
});

const sides = withFooters((footers, { settings }) => {
  if (!settings.hasEvenAndOdd) return fails("没有设奇偶页不同", "设置");
  const bad = footers.filter(({ side, paragraph }) => {
    const wanted = side === "单页" ? ["right", "end"] : ["left", "start", "both"];
    const gap = side === "单页" ? paragraph.right : paragraph.left + paragraph.firstLine;
    return !wanted.includes(paragraph.align) || !between(gap, 275, 325);
  });
  const [first] = bad;
  const both = new Set(footers.map(({ side }) => side)).size === 2;
  if (!both) return fails("单页或双页没有页码", "页脚");
  return judge(
    !first,
    first
      ? `${first.side}对齐 ${first.paragraph.align}，左 ${cells(first.paragraph.left)}、右 ${cells(first.paragraph.right)}`
      : "单页居右、双页居左，各空一字",
    "页脚段落",
  );
});

/** An annex bound apart counts its pages from 1. */
const running = ({ sections, elements }: DocxDocument): Reading => {
  const apart = new Set(
    elements.annexes
      .filter(({ label }) => SEPARATE_ANNEX.test(bare(label)))
      .map(({ label }) => label.section),
  );
  const restart = sections.find(
    (section, i) => i > 0 && section.numberStart !== undefined && !apart.has(i),
  );
  return judge(
    !restart,
    restart ? `有一节从 ${restart.numberStart} 重新编页` : "各节续编",
    "页码格式",
  );
};

export const footRules: DocxRules = {
  C01: ruleThickness,
  C02: lastRule,
  C03: copyTo,
  C04: printed,
  C05: lastSide,
  C06: mainAndCopy,
  G01: numberText,
  G02: numberFace,
  G03: dashHeight,
  G04: sides,
  G05: () => unmeasured(`有没有空白页，${LAYOUT_ONLY}`),
  G06: running,
};
