/** The forms that clerks fill in: .xlsx with headings, explanation, sample, drop-downs. */

import { treeOf } from "../data/load.ts";
import type { FormColumn } from "../data/table/form-column.ts";
import { listFormColumns, listFormRows } from "../data/table/list-form.ts";
import type { ListTable } from "../data/table/list-tables.ts";
import { isUsual, unitFormColumns } from "../data/unit/form.ts";
import type { UnitRule } from "../data/unit/rules.ts";
import { type Sheet, writeWorkbook } from "../xlsx/write.ts";
import type { Workspace } from "./workspace.ts";

const RULES: Readonly<Record<UnitRule, string>> = {
  own: "可以自定",
  earlier: "只能提前",
  more: "只能提高",
  fixed: "不能改",
};

const widthOf = ({ heading, example }: FormColumn): number =>
  Math.min(40, Math.max(12, 2 * Math.max([...heading].length, [...example].length) + 2));

/** The sheet to be filled in; `filled` stands below the explanation and the sample. */
function fillIn(
  name: string,
  columns: readonly FormColumn[],
  filled: readonly string[][] = [],
): Sheet {
  const mark = (words: string, i: number, label: string) =>
    i === 0 ? `${label}：${words}` : words;
  return {
    name,
    columns: columns.map((column) => ({
      width: widthOf(column),
      ...(column.choices ? { choices: column.choices } : {}),
    })),
    rows: [
      columns.map(({ heading }) => heading),
      columns.map(({ explanation }, i) => mark(explanation, i, "说明")),
      columns.map(({ example }, i) => mark(example, i, "示例")),
      ...filled,
    ],
    guidanceRows: 2,
  };
}

function reference<T extends FormColumn>(
  columns: readonly T[],
  title: string,
  rule: (column: T) => string,
): Sheet {
  return {
    name: "可用的列",
    columns: [{ width: 40 }, { width: 60 }, { width: 40 }, { width: 12 }],
    rows: [
      ["列名", "意思", "例", title],
      ...columns.map((column) => [
        column.heading,
        column.explanation,
        column.example,
        rule(column),
      ]),
    ],
    guidanceRows: 0,
  };
}

/** The form for units of a campaign; its second sheet lists every column that may be added. */
export function unitForm({ campaign }: Workspace): Uint8Array {
  const columns = unitFormColumns(treeOf(campaign));
  return writeWorkbook([
    fillIn("单位", columns.filter(isUsual)),
    reference(columns, "规则", ({ rule }) => RULES[rule]),
  ]);
}

/** The form of a list and the number of rows that stand in it already. */
export interface ListForm {
  bytes: Uint8Array;
  rows: number;
}

/** The form for a list of the campaign, with what the campaign says of it already. */
export function listForm(list: ListTable, workspace?: Workspace): ListForm {
  const root = workspace && treeOf(workspace.campaign);
  const columns = listFormColumns(list, root);
  const filled = (root && listFormRows(list, root)) ?? [];
  const bytes = writeWorkbook([
    fillIn(list.shortName, columns, filled),
    reference(columns, "必填", ({ isRequired }) => (isRequired ? "必填" : "选填")),
  ]);
  return { bytes, rows: filled.length };
}
