/** The form that clerks fill in with units: an .xlsx with headings, explanation, sample, drop-downs. */
import { treeOf } from "../../data/load.ts";
import { type FormColumn, isUsual, unitFormColumns } from "../../data/unit-form.ts";
import type { UnitRule } from "../../data/unit-rules.ts";
import { type Sheet, writeWorkbook } from "../../xlsx/write.ts";
import type { Workspace } from "../workspace.ts";

const RULES: Readonly<Record<UnitRule, string>> = {
  own: "可以自定",
  earlier: "只能提前",
  more: "只能提高",
  fixed: "不能改",
};

const widthOf = ({ heading, example }: FormColumn): number =>
  Math.min(40, Math.max(12, 2 * Math.max([...heading].length, [...example].length) + 2));

function fillIn(columns: readonly FormColumn[]): Sheet {
  const mark = (words: string, i: number, label: string) =>
    i === 0 ? `${label}：${words}` : words;
  return {
    name: "单位",
    columns: columns.map((column) => ({
      width: widthOf(column),
      ...(column.choices ? { choices: column.choices } : {}),
    })),
    rows: [
      columns.map(({ heading }) => heading),
      columns.map(({ explanation }, i) => mark(explanation, i, "说明")),
      columns.map(({ example }, i) => mark(example, i, "示例")),
    ],
    guidanceRows: 2,
  };
}

const reference = (columns: readonly FormColumn[]): Sheet => ({
  name: "可用的列",
  columns: [{ width: 40 }, { width: 60 }, { width: 40 }, { width: 12 }],
  rows: [
    ["列名", "意思", "例", "规则"],
    ...columns.map(({ heading, explanation, example, rule }) => [
      heading,
      explanation,
      example,
      RULES[rule],
    ]),
  ],
  guidanceRows: 0,
});

/** The form for the campaign of a workspace; its second sheet lists every column that may be added. */
export function unitForm({ campaign }: Workspace): Uint8Array {
  const columns = unitFormColumns(treeOf(campaign));
  return writeWorkbook([fillIn(columns.filter(isUsual)), reference(columns)]);
}
