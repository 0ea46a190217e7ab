/** Tables whose cells arrived one a line, as web pages and converters leave them. */

import { labelOf } from "../../check/labels.ts";
import type { Line } from "../line.ts";

const HEADING =
  /^(?:序号|编号|时间|日期|姓名|单位|部门|职务|职称|电话|联系电话|手机|联系人|联系方式|备注|内容|活动内容|工作内容|主要内容|地点|活动地点|项目|任务|工作任务|重点任务|责任单位|牵头单位|配合单位|责任人|负责人|完成时限|完成时间|时限|数量|金额|名称|类别|指标|指标名称|措施|工作措施|参加人员|参加对象|对象|批次|阶段|步骤|形式|要求|性别|年龄|学历|班级|学校|单价|合计|进度|得分|分值|标准|组别|节次|课程|讲课人|主讲人|主持人)(?:（[^（）]{1,8}）)?$/u;
const MOST_CELL = 40;
const FEWEST_COLUMNS = 2;
const MOST_COLUMNS = 12;
const FEWEST_ROWS = 2;

const isCell = ({ text, look }: Line): boolean =>
  text.length <= MOST_CELL &&
  look.table === undefined &&
  !text.includes("\t") &&
  !/[。：]$/u.test(text) &&
  !/^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十]{1,3}[）)]/u.test(text) &&
  !/^附件/u.test(text);

export interface CellTable {
  columns: number;
  /** Cells in all, headings among them. */
  length: number;
  /** The first column counts the rows, so the columns are sure. */
  isCounted: boolean;
}

/** Whether the first cell of every row is its number. */
const counts = (cells: readonly Line[], columns: number): boolean =>
  cells.every(({ text }, i) => i % columns !== 0 || text === String(i / columns + 1));

/** 序号 and all up to its 1 are headings; else those words that are known for it. */
function columnsFrom(lines: readonly Line[], from: number): number {
  if (lines[from]?.text === "序号") {
    const heads = lines.slice(from + 1, from + MOST_COLUMNS).findIndex(({ text }) => text === "1");
    return heads < 0 ? 0 : heads + 1;
  }
  let columns = 0;
  while (HEADING.test(lines[from + columns]?.text ?? "")) columns += 1;
  return columns;
}

/** The table that begins at `from`, if one does. */
export function cellTable(lines: readonly Line[], from: number): CellTable | undefined {
  const columns = columnsFrom(lines, from);
  if (columns < FEWEST_COLUMNS) return undefined;
  const first = from + columns;
  let end = first;
  while (end < lines.length && isCell(lines[end] as Line)) end += 1;
  const isNumbered = lines[from]?.text === "序号";
  const all = lines.slice(first, end);
  if (isNumbered) {
    let rows = Math.floor(all.length / columns);
    while (rows > 0 && !counts(all.slice(0, rows * columns), columns)) rows -= 1;
    if (rows < 1) return undefined;
    return { columns, length: columns * (rows + 1), isCounted: true };
  }
  const isWhole = all.length % columns === 0 && all.length >= columns * FEWEST_ROWS;
  if (!isWhole || all.some(({ text }) => labelOf(text) && /[，。]/u.test(text))) return undefined;
  return { columns, length: columns + all.length, isCounted: false };
}
