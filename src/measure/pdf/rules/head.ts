/** 版头 (7.2). */
import { faceReading } from "../faces.ts";
import { centreOf } from "../pdf/line-shape.ts";
import { inkSource, type Line, type PdfDocument } from "../pdf/model.ts";
import {
  combine,
  fails,
  judge,
  mm,
  notConcerned,
  pt,
  type Reading,
  unmeasured,
} from "../reading.ts";
import type { Rule } from "../rule.ts";
import type { Words } from "../words.ts";
import { area, between, CELL_MM, LINE_MM, within } from "../yardstick.ts";

/** Runs `test` for ordinary documents; others have no such head. */
const ordinary =
  (test: (document: PdfDocument) => Reading) =>
  (document: PdfDocument): Reading =>
    document.words.kind === "公文"
      ? test(document)
      : notConcerned(`${document.words.kind}，没有公文版头`);

const inLine = (line: Line, number: number): boolean =>
  between(line.baseline, area.top + (number - 1) * LINE_MM, area.top + number * LINE_MM);

const size3 = (line: Line): boolean => between(line.sizePt, 15.5, 16.1);

const copyNumber = ({ elements }: PdfDocument): Reading => {
  const line = elements.copyNumber;
  if (!line) return notConcerned("没有份号");
  const text = line.text.trim();
  const isRight =
    /^\d{6}$/.test(text) && size3(line) && within(line.left, area.left, 0.7) && inLine(line, 1);
  return judge(
    isRight,
    `“${text}”${pt(line.sizePt)}，左 ${mm(line.left)}，基线 ${mm(line.baseline)}`,
    "文字位置",
  );
};

const classification = ({ elements }: PdfDocument): Reading => {
  const line = elements.classification;
  if (!line) return notConcerned("没有密级");
  const text = line.text.trim();
  const isPlaced = within(line.left, area.left, 0.7) && inLine(line, elements.copyNumber ? 2 : 1);
  const isWorded = /^(绝\s?密|机\s?密|秘\s?密)(★\d+(年|个月|天))?$/.test(text);
  const measured = `“${text}”${pt(line.sizePt)}，左 ${mm(line.left)}，基线 ${mm(line.baseline)}`;
  const place = judge(isPlaced && isWorded && size3(line), measured, "文字位置");
  return combine([place, faceReading("黑体", line.font, "", "字体名")], place);
};

const urgency = ({ elements }: PdfDocument): Reading => {
  const line = elements.urgency;
  if (!line) return notConcerned("没有紧急程度");
  const above = [elements.copyNumber, elements.classification].filter((one) => one !== undefined);
  const isBelow = above.every((one) => one.baseline < line.baseline);
  const isPlaced = isBelow && within(line.left, area.left, 0.7) && inLine(line, above.length + 1);
  const measured = `“${line.text.trim()}”${pt(line.sizePt)}，左 ${mm(line.left)}，基线 ${mm(line.baseline)}`;
  const place = judge(isPlaced && size3(line), measured, "文字位置");
  return combine([place, faceReading("黑体", line.font, "", "字体名")], place);
};

const markTop = ({ elements }: PdfDocument): Reading => {
  const top = Math.min(...elements.mark.map((line) => line.ink.top));
  return judge(within(top, 72, 1), mm(top), `标志字顶：${inkSource(elements.mark)}`);
};

const markCentre = ({ elements }: PdfDocument): Reading => {
  const left = Math.min(...elements.mark.map((line) => line.left));
  const right = Math.max(...elements.mark.map((line) => line.right));
  const middle = (left + right) / 2;
  return judge(within(middle, area.centre, 1), `中线 ${mm(middle)}`, "标志首末字的左右边");
};

const markBottom = ({ elements }: PdfDocument): number =>
  Math.max(...elements.mark.map((line) => line.ink.bottom));

const numberGap = (document: PdfDocument): Reading => {
  const { number, signers } = document.elements;
  const lines = [...(number ? [number] : []), ...signers];
  if (lines.length === 0) return fails("没有找到发文字号", "版头文字");
  const top = Math.min(...lines.map((line) => line.ink.top));
  const gap = top - markBottom(document);
  return judge(within(gap, 2 * LINE_MM, 3), mm(gap), "标志字底到发文字号字顶");
};

const NUMBER_FORM = /^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u;

export const numberForm = ({ number }: Words): Reading =>
  number === undefined
    ? fails("没有找到发文字号", "版头文字")
    : judge(NUMBER_FORM.test(number.replaceAll(" ", "")), `“${number}”`, "文字");

const numberPlace = ({ elements }: PdfDocument): Reading => {
  const { number, signers } = elements;
  if (!number) return fails("没有找到发文字号", "版头文字");
  if (signers.length === 0) {
    const middle = centreOf(number);
    return judge(within(middle, area.centre, 1), `居中，中线 ${mm(middle)}`, "首末字的左右边");
  }
  const isRight = within(number.left, area.left + CELL_MM, 0.7);
  return judge(isRight, `有签发人，左 ${mm(number.left)}`, "首字的左边");
};

const signers = ({ elements }: PdfDocument): Reading => {
  const { signers: lines, number } = elements;
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return notConcerned("没有签发人");
  const colon = first.glyphs.findIndex((glyph) => /[：:]/.test(glyph.text));
  const label = first.glyphs[0];
  const name = first.glyphs[colon + 1];
  if (!label || !name || colon === -1)
    return fails(`“${first.text}”`, "签发人后应有全角冒号和姓名");
  const edge = Math.max(...lines.map((line) => line.right));
  const isLevel = number === undefined || within(number.baseline, last.baseline, 0.5);
  const isPlaced = within(edge, area.right - CELL_MM, 1) && isLevel;
  const place = judge(
    isPlaced,
    `右边 ${mm(edge)}${isLevel ? "" : "，与发文字号不在一行"}`,
    "文字位置",
  );
  return combine(
    [
      place,
      faceReading("仿宋", label.font, "“签发人”", "字体名"),
      faceReading("楷体", name.font, "姓名", "字体名"),
    ],
    place,
  );
};

const manySigners = ({ elements }: PdfDocument): Reading => {
  const lines = elements.signers;
  if (lines.length < 2) return notConcerned("签发人不足两行");
  const starts = lines.map((line, i) => {
    const colon = line.glyphs.findIndex((glyph) => /[：:]/.test(glyph.text));
    return (i === 0 ? line.glyphs[colon + 1] : line.glyphs[0])?.left ?? 0;
  });
  const isAligned = starts.every((start) => within(start, starts[0] ?? 0, 0.7));
  return judge(
    isAligned,
    `各行首名左边 ${starts.map((start) => start.toFixed(1)).join("、")} mm`,
    "文字位置",
  );
};

const redLine = ({ elements }: PdfDocument): Reading => {
  const { separator, number } = elements;
  if (!separator) return fails("没有找到红色分隔线", "线条");
  if (!number) return unmeasured("没有找到发文字号");
  const length = separator.right - separator.left;
  const gap = (separator.top + separator.bottom) / 2 - number.ink.bottom;
  const isLong = within(length, 156, 0.7) && within(separator.left, area.left, 0.7);
  return judge(
    isLong && within(gap, 4, 1),
    `长 ${mm(length)}，左端 ${mm(separator.left)}，在字号字底下 ${mm(gap)}`,
    "线条端点和字形轮廓",
  );
};

const oneRedLine = ({ elements }: PdfDocument): Reading =>
  judge(elements.redRules.length === 1, `${elements.redRules.length} 条`, "数首页红色横线");

export const headRules: readonly Rule[] = [
  {
    id: "H01",
    clause: "7.2.1",
    subject: "份号",
    required: "6 位数字，3 号，顶格，第 1 行",
    pdf: copyNumber,
  },
  {
    id: "H02",
    clause: "7.2.2",
    subject: "密级和保密期限",
    required: "3 号黑体，顶格，第 2 行，★ 隔开",
    pdf: classification,
  },
  {
    id: "H03",
    clause: "7.2.3",
    subject: "紧急程度",
    required: "3 号黑体，顶格，在密级之下",
    pdf: urgency,
  },
  {
    id: "H04",
    clause: "7.2.4",
    subject: "发文机关标志上边缘",
    required: "距版心上边缘 35 mm（距纸边 72±1 mm）",
    pdf: ordinary(markTop),
  },
  {
    id: "H05",
    clause: "7.2.4",
    subject: "发文机关标志居中",
    required: "中线 106±1 mm",
    pdf: ordinary(markCentre),
  },
  {
    id: "H06",
    clause: "7.2.5",
    subject: "发文字号位置",
    required: "标志下空二行（20.4±3 mm）",
    pdf: ordinary(numberGap),
  },
  {
    id: "H07",
    clause: "7.2.5",
    subject: "发文字号写法",
    required: "代字〔四位年份〕序号号，不编虚位，不加“第”",
    pdf: ordinary((document) => numberForm(document.words)),
  },
  {
    id: "H08",
    clause: "7.2.5",
    subject: "发文字号排法",
    required: "下行文居中；上行文居左空一字",
    pdf: ordinary(numberPlace),
  },
  {
    id: "H09",
    clause: "7.2.6",
    subject: "签发人",
    required: "标签仿宋、姓名楷体，右空一字，与字号同一行",
    pdf: ordinary(signers),
  },
  {
    id: "H10",
    clause: "7.2.6",
    subject: "多个签发人",
    required: "每行两人，姓名上下对齐",
    pdf: ordinary(manySigners),
  },
  {
    id: "H11",
    clause: "7.2.7",
    subject: "红色分隔线",
    required: "字号下 4±1 mm，与版心等宽 156 mm",
    pdf: ordinary(redLine),
  },
  {
    id: "H12",
    clause: "7.2.7",
    subject: "分隔线条数",
    required: "1 条",
    pdf: ordinary(oneRedLine),
  },
];
