/** Columns that a table of units may have for a campaign, with what to write in them. */
import type * as z from "zod";
import { fieldsOf, itemOf, metaOf } from "../introspect.ts";
import { isPerson } from "../lenient.ts";
import { entryOf, type RawNode, textAt } from "../raw.ts";
import { campaignSchema } from "../schema/root.ts";
import { cellExample, type FormColumn } from "../table/form-column.ts";
import { isUnitColumn, unitColumns } from "./list.ts";
import { ruleFor, type UnitRule } from "./rules.ts";

export interface UnitFormColumn extends FormColumn {
  rule: UnitRule;
}

const itemsOf = (node: RawNode | undefined): RawNode[] => (node?.type === "list" ? node.items : []);

/** Blocks that only describe the unit itself or are not for units at all. */
const LEFT_OUT = ["版本", "单位", "批次", "简报内容", "补充"];

/** Every cell-sized field below a node that a unit may set. */
function columnsBelow(
  schema: z.ZodType,
  node: RawNode | undefined,
  words: readonly string[],
  fields: readonly string[],
): UnitFormColumn[] {
  const item = itemOf(schema);
  const isLeaf =
    isPerson(schema) || fieldsOf(item ?? schema).length === 0 || (item && isPerson(item));
  if (isLeaf) {
    const rule = ruleFor(fields);
    if (rule === "fixed" || metaOf(schema).kind === "free") return [];
    const { description } = metaOf(schema);
    return [
      { heading: words.join("."), explanation: description, example: cellExample(schema), rule },
    ];
  }
  if (item) {
    return itemsOf(node).flatMap((entry) => {
      const name = textAt(entry, "名称");
      const isPlain = name !== undefined && !/[.[\]]/u.test(name);
      return isPlain ? columnsBelow(item, entry, [...words, name], fields) : [];
    });
  }
  return fieldsOf(schema).flatMap(([name, field]) =>
    columnsBelow(field, entryOf(node, name)?.value, [...words, name], [...fields, name]),
  );
}

const LOCAL_TOPIC: UnitFormColumn = {
  heading: "讨论题目.本地",
  explanation: "本单位增加的讨论题目，一行一个，题目和说明之间用冒号。",
  example: "坚持家校携手：要通过讨论，明确家访的具体安排。",
  rule: "own",
};

function ownColumns(root: RawNode): UnitFormColumn[] {
  const batches = itemsOf(entryOf(root, "批次")?.value);
  const listed = batches.flatMap((batch) => itemsOf(entryOf(batch, "单位类别")?.value));
  const classes = itemsOf(entryOf(root, "分类要求")?.value);
  const choices: Readonly<Record<string, readonly string[]>> = {
    批次: batches.flatMap((batch) => textAt(batch, "名称") ?? []),
    类别: [
      ...new Set([
        ...listed.flatMap((word) => (word.type === "scalar" ? word.text : [])),
        ...classes.flatMap((block) => textAt(block, "单位类别") ?? []),
      ]),
    ],
  };
  return Object.entries(unitColumns).map(([heading, [explanation, example]]) => {
    const words = choices[heading] ?? [];
    return {
      heading,
      explanation,
      example,
      rule: "own" as const,
      ...(words.length > 0 ? { choices: words } : {}),
    };
  });
}

/** All columns: those about the unit first, then every field of this campaign that it may set. */
export function unitFormColumns(root: RawNode): UnitFormColumn[] {
  const blocks = fieldsOf(campaignSchema).filter(([name]) => !LEFT_OUT.includes(name));
  const own = blocks.flatMap(([name, schema]) => {
    const node = entryOf(root, name)?.value;
    return node ? columnsBelow(schema, node, [name], [name]) : [];
  });
  const hasTopics = entryOf(root, "讨论题目") !== undefined;
  return [...ownColumns(root), ...own, ...(hasTopics ? [LOCAL_TOPIC] : [])];
}

const USUAL = [
  /^文件\..+\.(?:成文日期)$/u,
  /^领导小组\.(?:组长|副组长|成员单位)$/u,
  /^领导小组\.办公室\.设在$/u,
  /^阶段\..+\.(?:开始|结束)$/u,
  /^讨论\.(?:开始|结束)$/u,
  /^步骤\..+\.(?:时间|地点|参加)$/u,
  /^讨论题目\.本地$/u,
];

/** Whether a column is one that units usually fill in. */
export const isUsual = ({ heading }: FormColumn): boolean =>
  isUnitColumn(heading) || USUAL.some((pattern) => pattern.test(heading));
