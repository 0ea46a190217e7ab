/** 版头: everything from the top of page 1 to the red line, and what kind of document it opens. */
import { type Kind, kindByMark } from "../words.ts";
import { isRed } from "./colors.ts";
import { splitAtGaps } from "./lines.ts";
import type { Line, PdfPage, Stroke } from "./model.ts";

export interface Head {
  kind: Kind;
  copyNumber?: Line;
  classification?: Line;
  urgency?: Line;
  mark: Line[];
  /** 发文字号 alone, without 签发人 beside it. */
  number?: Line;
  /** 签发人 and names, one part a line. */
  signers: Line[];
  /** Red level lines of page 1 from top to bottom. */
  redRules: Stroke[];
  /** The red line under the head of an ordinary document. */
  separator?: Stroke;
  /** Lower edge of the head; 0 where there is none. */
  headBottom: number;
  headLines: Line[];
}

/** White wider than this parts a line into two elements. */
const GAP_MM = 9;

export function findHead(pages: readonly PdfPage[], claimed: ReadonlySet<Line>): Head {
  const page = pages[0];
  const none: Head = {
    kind: "无版头",
    mark: [],
    signers: [],
    redRules: [],
    headBottom: 0,
    headLines: [],
  };
  if (!page) return none;
  const free = page.lines.filter((line) => !claimed.has(line));
  const mark = free.filter((line) => isRed(line.color) && line.baseline < page.height / 2);
  const redRules = page.strokes
    .filter((rule) => rule.isHorizontal && isRed(rule.color) && rule.right - rule.left > 60)
    .sort((a, b) => a.top - b.top);
  if (mark.length === 0) return { ...none, redRules };
  const kind = kindOf(mark, redRules, free, page);
  const separator = separatorOf(kind, redRules, mark);
  const zone = zoneOf(free, mark, kind, separator, redRules);
  return {
    kind,
    mark,
    redRules,
    ...(separator ? { separator } : {}),
    ...namedLines(zone, mark),
    headBottom: separator?.bottom ?? zone.at(-1)?.ink.bottom ?? mark.at(-1)?.ink.bottom ?? 0,
    headLines: [...mark, ...zone],
  };
}

/** 信函: a red line close under a mark at the top, or one near the foot of the sheet. */
function kindOf(
  mark: readonly Line[],
  rules: readonly Stroke[],
  lines: readonly Line[],
  page: PdfPage,
): Kind {
  const words = mark.map((line) => line.text.trim()).join("");
  const named = kindByMark(words);
  const bottom = Math.max(...mark.map((line) => line.ink.bottom));
  const isBulletin = lines.some(
    (line) =>
      line.baseline > bottom && line.baseline < bottom + 45 && /^第.{1,5}期/.test(line.text.trim()),
  );
  if (named === "简报" || (isBulletin && named !== "纪要")) return "简报";
  if (named) return named;
  const top = Math.min(...mark.map((line) => line.ink.top));
  const isAtFoot = rules.some((rule) => rule.top > page.height - 40);
  const isUnderMark = rules.some((rule) => rule.top > bottom && rule.top < bottom + 12);
  return isAtFoot || (isUnderMark && top < 55 && !/文件$/.test(words)) ? "信函" : "公文";
}

function separatorOf(
  kind: Kind,
  rules: readonly Stroke[],
  mark: readonly Line[],
): Stroke | undefined {
  if (kind === "信函") return undefined;
  const bottom = Math.max(...mark.map((line) => line.ink.bottom));
  return rules.find((rule) => rule.top > bottom && rule.top < 200);
}

/** Black lines of the head. Without a red line it ends where a big title or running text begins. */
function zoneOf(
  lines: readonly Line[],
  mark: readonly Line[],
  kind: Kind,
  separator: Stroke | undefined,
  rules: readonly Stroke[],
): Line[] {
  const others = lines.filter((line) => !mark.includes(line));
  if (separator) return others.filter((line) => line.baseline < separator.top);
  const bottom = Math.max(...mark.map((line) => line.ink.bottom));
  if (kind === "信函") {
    const rule = rules.find((one) => one.top > bottom);
    const below = rule?.bottom ?? bottom;
    const title = others.find((line) => line.baseline > below && line.sizePt >= 18);
    return others.filter(
      (line) => line.baseline < (title?.ink.top ?? below + 14) && line.baseline < below + 40,
    );
  }
  const above = others.filter((line) => line.baseline < bottom);
  const next = others.find((line) => line.baseline > bottom);
  const isNumber = next !== undefined && /号\s*$/.test(next.text) && next.text.length < 40;
  return isNumber ? [...above, next] : above;
}

/** Which line is what, by its words. */
function namedLines(zone: readonly Line[], mark: readonly Line[]) {
  const parts = zone.flatMap((line) => splitAtGaps(line, GAP_MM));
  const top = Math.min(...mark.map((line) => line.ink.top));
  const above = parts.filter((part) => part.baseline < top || part.left < 60);
  const find = (pattern: RegExp) => above.find((part) => pattern.test(part.text.trim()));
  const copyNumber = find(/^[\d\s]{3,}$/);
  const classification = find(/^(绝\s*密|机\s*密|秘\s*密)/);
  const urgency = find(/^(特|加|平)\s*急$|^特\s*提$/);
  const early = new Set([copyNumber, classification, urgency]);
  const later = parts.filter((part) => !early.has(part) && part.baseline > top);
  const number = later.find((part) => /号\s*$/.test(part.text) && !/签发人/.test(part.text));
  const signersAt = later.findIndex((part) => /签\s*发\s*人/.test(part.text));
  const signers =
    signersAt === -1
      ? []
      : later.slice(signersAt).filter((part) => part !== number && part.left > 80);
  return {
    ...(copyNumber ? { copyNumber } : {}),
    ...(classification ? { classification } : {}),
    ...(urgency ? { urgency } : {}),
    ...(number ? { number } : {}),
    signers,
  };
}
