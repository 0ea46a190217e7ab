/** One item of data/简报: what a unit sent, when, its figures and its text. */
import type { Outcome, Place, Problem } from "../../diagnostics.ts";
import { hasErrors } from "../../diagnostics.ts";
import { cleanWords } from "../characters.ts";
import { keysOf } from "../introspect.ts";
import { blocksAt, startOf, valueAt, valuesAt } from "../pick.ts";
import { placeOf } from "../places.ts";
import type { RawNode } from "../raw.ts";
import { readBlock } from "../read-block.ts";
import { record } from "../schema/records.ts";
import { type DataObject, Value } from "../value.ts";
import * as problems from "./item-problems.ts";

/** A figure of one item. */
export interface ItemFigure {
  name: Value;
  /** 量词; empty if there is none. */
  measure: string;
  /** This week's. */
  amount: Value;
  /** 比上周 and 累计, as the item says them. */
  change?: Value;
  total?: Value;
  /** 分解. */
  parts: Value[];
}

export interface BriefItem {
  file: string;
  /** As templates see it. */
  data: DataObject;
  /** `YYYY-MM-DD`. */
  date: string;
  dateValue: Value;
  /** As it is written. */
  unit?: Value;
  column: string;
  weight: number;
  /** 按语: the editor's note of its issue. */
  isNote: boolean;
  isExtra: boolean;
  figures: ItemFigure[];
  /** 进度, percent. */
  progress?: Value;
  faults: Value[];
}

/** What the front matter of an item may say. */
export const ITEM_KEYS: readonly string[] = [...new Set(keysOf(record))];

const NOTE = "按语";

/** A figure of 数据; nothing if it has no number. */
export const figureOf = (block: DataObject): ItemFigure[] => {
  const [name, amount] = [valueAt(block, "名称"), valueAt(block, "数值")];
  const [change, total] = [valueAt(block, "比上周"), valueAt(block, "累计")];
  if (!name || !amount) return [];
  return [
    {
      name,
      measure: valueAt(block, "单位")?.text ?? "",
      amount,
      ...(change ? { change } : {}),
      ...(total ? { total } : {}),
      parts: blocksAt(block, "分解").flatMap((part) => valueAt(part, "数值") ?? []),
    },
  ];
};

/** What an item needs that the schema cannot ask of an editor's note. */
function lacking(head: DataObject, isNote: boolean, text: string, place: Place): Problem[] {
  const missing = ["标题", "单位"].filter((key) => !isNote && !valueAt(head, key));
  return [
    ...missing.map((key) => problems.itemLacks(placeOf(head), key)),
    ...(text.trim() === "" ? [problems.itemWithoutText(place)] : []),
  ];
}

/**
 * An item from its front matter and its text (Markdown). `name` is the name of its file, under which
 * its values are known. Errors: another shape, no title, unit, date or text.
 */
export function readItem(
  head: RawNode,
  body: { source: string; line: number },
  file: string,
  name: string,
): Outcome<BriefItem> {
  const { value: data, problems: met } = readBlock(head, file, record, name);
  if (!data) return { problems: met };
  const place = { file, line: body.line, path: `${name}.内容` };
  const clean = cleanWords(body.source.trimEnd(), place);
  const dateValue = valueAt(data, "日期");
  const column = valueAt(data, "栏目")?.text ?? "";
  const isNote = column === NOTE;
  met.push(...clean.problems, ...lacking(data, isNote, clean.text, place));
  const date = startOf(dateValue?.meaning.time)?.from;
  if (!dateValue || date === undefined || hasErrors(met)) return { problems: met };
  const text = new Value(clean.text, place.path, place, { isMarkdown: true });
  const [unit, progress] = [valueAt(data, "单位"), valueAt(data, "进度")];
  const item: BriefItem = {
    file,
    data: Object.assign(data, { 内容: text }),
    date,
    dateValue,
    ...(unit ? { unit } : {}),
    column,
    weight: valueAt(data, "权重")?.meaning.number ?? 0,
    isNote,
    isExtra: valueAt(data, "增刊")?.meaning.flag ?? false,
    figures: blocksAt(data, "数据").flatMap(figureOf),
    ...(progress ? { progress } : {}),
    faults: valuesAt(data, "问题"),
  };
  return { value: item, problems: met };
}
