/** 标题 and 主送机关 (7.3.1, 7.3.2). */
import { faceReading } from "../../faces.ts";
import { otherKind } from "../../kinds.ts";
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
import { hasGoodShape } from "../../title-shape.ts";
import { area, LINE_MM, within } from "../../yardstick.ts";
import { centreOf } from "../line-shape.ts";
import type { Line, PdfDocument } from "../model.ts";
import type { PdfRules } from "./rules.ts";

const groupsOf = ({ elements }: PdfDocument): Line[][] =>
  [elements.title, ...(elements.kind === "简报" ? [] : elements.issuedTitles)].filter(
    (group) => group.length > 0,
  );

const titleFace = (document: PdfDocument): Reading => {
  if (document.words.kind === "简报") return notConcerned("简报的标题不在标准之内");
  const readings = groupsOf(document)
    .flat()
    .flatMap((line): Reading[] => {
      const place = `第 ${line.page + 1} 页“${line.text.slice(0, 6)}”`;
      const isThick = line.glyphs.some((glyph) => glyph.isThickened);
      const centre = centreOf(line);
      return [
        judge(within(line.sizePt, 22, 0.3), `${place}${pt(line.sizePt)}`, "文字矩阵"),
        ...(isThick ? [fails(`${place}描边加粗`, "绘字方式")] : []),
        ...(within(centre, area.centre, 1)
          ? []
          : [fails(`${place}中线 ${mm(centre)}`, "文字位置")]),
        faceReading("小标宋", line.font, "", "字体名"),
      ];
    });
  if (document.words.kind === "命令") return notConcerned("命令没有标题");
  return combine(readings, unmeasured("没有认出标题"));
};

const titleGap = ({ elements }: PdfDocument): Reading => {
  if (elements.kind !== "公文") return otherKind(elements.kind);
  const { separator, title } = elements;
  if (!separator) return notConcerned("没有红色分隔线");
  const [first] = title;
  if (!first) return unmeasured("没有认出标题");
  const gap = first.ink.top - separator.bottom;
  return judge(gap >= 2 * LINE_MM - 0.5 && gap <= 2 * LINE_MM + 5, mm(gap), "分隔线到标题字顶");
};

const titleShape = (document: PdfDocument): Reading => {
  if (document.words.kind === "简报") return notConcerned("简报的标题不在标准之内");
  const groups = groupsOf(document).filter((group) => group.length > 1);
  const readings = groups.map((group) => {
    const cell = ((group[0]?.sizePt ?? 22) * 25.4) / 72;
    const widths = group.map((line) => line.right - line.left);
    const shown = widths.map((width) => Math.round(width / cell)).join("、");
    const isSplit = group.slice(1).some((line) => /^[的、，。）》]/.test(line.text.trim()));
    return judge(hasGoodShape(widths, cell) && !isSplit, `各行 ${shown} 字`, "各行宽度");
  });
  return combine(readings, notConcerned("标题只有一行"));
};

const recipients = ({ elements, words }: PdfDocument): Reading => {
  if (words.kind !== "公文" && words.kind !== "信函") return otherKind(words.kind);
  const { recipients: lines, title } = elements;
  const [first, last] = [lines[0], title.at(-1)];
  if (!last) return unmeasured("没有认出标题");
  if (!first) return notConcerned("标题下没有顶格的主送机关");
  const isFlush = lines.every((line) => within(line.left, area.left, 0.7));
  const endsWell = /：$/.test(lines.at(-1)?.text.trim() ?? "");
  const gap = first.ink.top - last.ink.bottom;
  const isSpaced = gap >= LINE_MM - 0.5 && gap <= LINE_MM + 6;
  const measured = `左 ${mm(first.left)}，标题字底下 ${mm(gap)}${endsWell ? "" : "，末尾不是全角冒号"}`;
  return judge(isFlush && endsWell && isSpaced, measured, "文字位置和字形轮廓");
};

export const titleRules: PdfRules = {
  T01: titleFace,
  T02: titleGap,
  T03: titleShape,
  T04: recipients,
};
