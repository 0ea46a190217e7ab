/** The numbers that Word shows in front of paragraphs of its lists. */
import type { ParagraphProperties } from "../../ooxml/properties.ts";
import { attribute, child, integer, type XmlElement } from "../../ooxml/xml.ts";
import { numeralIn } from "./numerals.ts";

interface Level {
  format: string;
  /** `%1、`: the counters of the levels with words between them. */
  pattern: string;
  start: number;
  /** Paragraph style that stands at this level without saying so. */
  style: string | undefined;
}

interface List {
  /** Lists of one kind count on together. */
  counts: number[];
  levels: Level[];
  /** Starts that this list has of its own, by level; used up at first use. */
  restarts: Map<number, number>;
}

const MOST_LEVELS = 9;

const levelOf = (element: XmlElement): Level => ({
  format: attribute(child(element, "w:numFmt"), "w:val") ?? "decimal",
  pattern: attribute(child(element, "w:lvlText"), "w:val") ?? "",
  start: integer(child(element, "w:start"), "w:val") ?? 1,
  style: attribute(child(element, "w:pStyle"), "w:val"),
});

function levelsIn(abstract: XmlElement | undefined): Level[] {
  const levels: Level[] = [];
  for (const element of abstract?.children ?? []) {
    const at = integer(element, "w:ilvl") ?? -1;
    if (element.name === "w:lvl" && at >= 0 && at < MOST_LEVELS) levels[at] = levelOf(element);
  }
  return levels;
}

function readLists(numbering: XmlElement | undefined): Map<number, List> {
  const all = numbering?.children ?? [];
  const kinds = new Map(
    all
      .filter((one) => one.name === "w:abstractNum")
      .map((one) => [integer(one, "w:abstractNumId"), { levels: levelsIn(one), counts: [] }]),
  );
  const lists = new Map<number, List>();
  for (const one of all.filter(({ name }) => name === "w:num")) {
    const kind = kinds.get(integer(child(one, "w:abstractNumId"), "w:val"));
    if (!kind) continue;
    const levels = [...kind.levels];
    const restarts = new Map<number, number>();
    for (const override of one.children.filter(({ name }) => name === "w:lvlOverride")) {
      const at = integer(override, "w:ilvl") ?? 0;
      const own = child(override, "w:lvl");
      if (own) levels[at] = levelOf(own);
      const start = integer(child(override, "w:startOverride"), "w:val");
      if (start !== undefined) restarts.set(at, start);
    }
    lists.set(integer(one, "w:numId") ?? 0, { counts: kind.counts, levels, restarts });
  }
  return lists;
}

/** Counts one paragraph and gives its number as printed. */
function countUp(list: List, at: number): string | undefined {
  const level = list.levels[at];
  if (!level) return undefined;
  const restart = list.restarts.get(at);
  list.restarts.delete(at);
  const before = list.counts[at];
  list.counts.length = at + 1;
  list.counts[at] = restart ?? (before === undefined ? level.start : before + 1);
  if (level.format === "bullet" || level.format === "none") return undefined;
  return level.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const n = list.counts[index] ?? list.levels[index]?.start ?? 1;
    return numeralIn(list.levels[index]?.format ?? "decimal", n);
  });
}

/** A function that is asked once for every paragraph, in the order of the file. */
export function listCounter(
  numbering: XmlElement | undefined,
): (properties: ParagraphProperties, styleId: string | undefined) => string | undefined {
  const lists = readLists(numbering);
  return ({ list: id, listLevel }, styleId) => {
    const list = lists.get(id ?? 0);
    if (!list) return undefined;
    const byStyle = list.levels.findIndex((level) => level && level.style === styleId);
    return countUp(list, listLevel ?? (styleId !== undefined && byStyle > 0 ? byStyle : 0));
  };
}
