/** docs/数据文件.md: every field with its meaning and an example, from the schema. */
import type * as z from "zod";
import { fieldsOf, itemOf, metaOf, unwrap } from "./introspect.ts";
import { REFERENCE_INTRO } from "./reference-intro.ts";
import type { FieldMeta } from "./schema/fields.ts";
import { campaignSchema } from "./schema/root.ts";

const KINDS: Record<FieldMeta["kind"], string> = {
  word: "一行文字",
  text: "文字，可分段",
  day: "日期（到日）",
  point: "时间",
  time: "时间或起止",
  deadline: "期限",
  length: "时间长短",
  number: "数字",
  serial: "数字或“自动”",
  flag: "是、否",
  choice: "选一",
  list: "列表",
  block: "下一层",
  free: "自定",
};

const cell = (words: string): string => words.replaceAll("|", "\\|").replaceAll("\n", " ");

/** Fields of a block, or of the items of a list. */
const inner = (schema: z.ZodType): readonly [string, z.ZodType][] =>
  fieldsOf(itemOf(schema) ?? schema);

function kindWords(schema: z.ZodType): string {
  const item = itemOf(schema);
  if (!item) return KINDS[metaOf(schema).kind];
  return fieldsOf(item).length > 0 ? "列表，每项有下一层" : `列表，每项${KINDS[metaOf(item).kind]}`;
}

/** A person has the same three fields everywhere; they are shown once. */
const isPersonLike = (fields: readonly [string, z.ZodType][]): boolean => fields[0]?.[0] === "姓名";

function exampleWords(schema: z.ZodType): string {
  if (isPersonLike(inner(schema))) return "{姓名: 陈玥珺, 职务: 局长}";
  const item = itemOf(schema);
  if (item && fieldsOf(item).length === 0) return `[${metaOf(item).examples?.join(", ") ?? ""}]`;
  const example = metaOf(schema).examples?.[0];
  if (example === undefined) return "见下";
  return typeof example === "object" ? JSON.stringify(example) : String(example);
}

function row(name: string, schema: z.ZodType): string {
  const isRequired = schema.def.type !== "optional";
  const cells = [
    `${name}${isRequired ? "（必填）" : ""}`,
    metaOf(schema).description,
    kindWords(schema),
    exampleWords(schema),
  ];
  return `| ${cells.map(cell).join(" | ")} |`;
}

const table = (fields: readonly [string, z.ZodType][]): string =>
  [
    "| 项 | 意思 | 写什么 | 例 |",
    "| --- | --- | --- | --- |",
    ...fields.map(([name, schema]) => row(name, schema)),
  ].join("\n");

/** A block that stands in several places is shown at the first of them. */
function section(path: string[], schema: z.ZodType, shown: Set<z.ZodType>): string[] {
  const fields = inner(schema);
  const block = unwrap(itemOf(schema) ?? schema);
  if (fields.length === 0 || shown.has(block)) return [];
  shown.add(block);
  const item = itemOf(schema);
  const about = item
    ? `${metaOf(schema).description}每项是${metaOf(item).description}`
    : metaOf(schema).description;
  const heading = `${path.length === 1 ? "###" : "####"} ${path.join("·")}`;
  const own = `${heading}\n\n${about}\n\n${table(fields)}\n`;
  const below = fields
    .filter(([, field]) => !isPersonLike(inner(field)))
    .flatMap(([name, field]) => section([...path, name], field, shown));
  return [own, ...below];
}

const PERSON_NOTE = `### 人

组长、成员、讲话人、签发人等都是人，写 \`{姓名: …, 职务: …, 单位: …}\`，姓名、职务至少写一项。
`;

/** The whole page. */
export function fieldReference(): string {
  const top = fieldsOf(campaignSchema);
  const overview = `### 最外一层\n\n${table(top)}\n`;
  const shown = new Set<z.ZodType>();
  const sections = top.flatMap(([name, schema]) => section([name], schema, shown));
  return REFERENCE_INTRO + [overview, PERSON_NOTE, ...sections].join("\n");
}
