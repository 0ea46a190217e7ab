/** Rows of a table as units: names that tell them apart, columns that lead somewhere. */
import type { Outcome, Place, Problem } from "../../diagnostics.ts";
import { nearest } from "../nearest.ts";
import type { RawNode } from "../raw.ts";
import * as problems from "../table/problems.ts";
import type { Row, Table } from "../table/table.ts";
import { type ColumnTarget, isTarget, targetOf } from "./path.ts";
import { ruleFor } from "./rules.ts";

/** Columns about the unit itself, with the heading's explanation and an example. */
export const unitColumns = {
  名称: ["单位全称，必填，不能重复", "云海市第三中学"],
  简称: ["规范化简称", "市三中"],
  类别: ["哪一类单位，决定适用的分类要求", "学校"],
  批次: ["属于哪一批，写批次的名称", "第二批"],
  联系人: ["联系人姓名", "方翀"],
  电话: ["联系电话", "0579-8205316"],
  自称: ["文中怎样称自己，不填按名称推定", "我校"],
  代字: ["机关代字", "云三中"],
  份数: ["印多少份，列入打印清单，不填为1", "3"],
} as const;

export type UnitColumn = keyof typeof unitColumns;

export const isUnitColumn = (heading: string): heading is UnitColumn => heading in unitColumns;

/** One unit as its row describes it. */
export interface Unit {
  /** NFC, trimmed; empty if the row has none. */
  name: string;
  place: Place;
  /** 份数: how many copies are printed, 1 if the row does not say. */
  copies: number;
  /** Filled cells by heading. */
  cells: ReadonlyMap<string, RawNode>;
  /** What is wrong with the row as such. */
  problems: Problem[];
}

export interface UnitList {
  file: string;
  units: Unit[];
  /** Columns that override a field of the campaign, by heading. */
  columns: ReadonlyMap<string, ColumnTarget>;
}

const wordsOf = (node: RawNode | undefined): string =>
  node?.type === "scalar" ? node.text.normalize("NFC").trim() : "";

function columnsOf(table: Table, root: RawNode, met: Problem[]): Map<string, ColumnTarget> {
  const columns = new Map<string, ColumnTarget>();
  for (const heading of table.headings) {
    if (isUnitColumn(heading)) continue;
    const place = table.places.get(heading) ?? { file: table.file, line: 1 };
    const target = targetOf(root, heading);
    if (!isTarget(target)) {
      const own = heading.includes(".") ? undefined : nearest(heading, Object.keys(unitColumns));
      const expected = [...new Set(target.known)].slice(0, 12).join("、");
      met.push(problems.unknownHeading(place, heading, own ?? target.near, expected));
    } else if (!target.adds && ruleFor(target.fields) === "fixed") {
      met.push(problems.fixedHeading(place, heading));
    } else columns.set(heading, target);
  }
  return columns;
}

function copiesOf(cell: RawNode | undefined, met: Problem[]): number {
  if (!cell) return 1;
  const text = wordsOf(cell).replace(/份$/u, "");
  if (/^[1-9]\d{0,3}$/u.test(text)) return Number(text);
  met.push(problems.notACount(cell.at, wordsOf(cell)));
  return 1;
}

function unitOf(table: Table, row: Row, seen: Map<string, number>): Unit {
  const cells = new Map(row.cells.map(({ heading, raw }) => [heading, raw]));
  const named = cells.get("名称");
  const name = wordsOf(named);
  const place: Place = { file: table.file, line: row.line, column: named?.at.column ?? 1 };
  const first = seen.get(name);
  const met =
    name === ""
      ? [problems.unitWithoutName(place)]
      : first === undefined
        ? []
        : [problems.unitTwice(place, name, first)];
  if (first === undefined) seen.set(name, row.line);
  return { name, place, copies: copiesOf(cells.get("份数"), met), cells, problems: met };
}

/**
 * The units of a table for the campaign whose tree is `root`. A wrong heading stops everything
 * (YF1506 to YF1508); what is wrong with a row is held against that unit alone.
 */
export function readUnits(table: Table, root: RawNode): Outcome<UnitList> {
  const { file, headings, rows } = table;
  const met: Problem[] = [];
  if (!headings.includes("名称")) {
    met.push(problems.noNameColumn({ file, line: 1, column: 1 }, headings));
  }
  const columns = columnsOf(table, root, met);
  if (rows.length === 0) met.push(problems.noUnits(file));
  if (met.length > 0) return { problems: met };
  const seen = new Map<string, number>();
  return {
    value: { file, units: rows.map((row) => unitOf(table, row, seen)), columns },
    problems: [],
  };
}
