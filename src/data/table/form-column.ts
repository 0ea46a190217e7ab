/** What a form says of a column: heading, meaning, example, the few words that may stand there. */
import type * as z from "zod";
import { itemOf, metaOf, unwrap } from "../introspect.ts";
import { isPerson } from "../lenient.ts";

export interface FormColumn {
  heading: string;
  explanation: string;
  example: string;
  /** The few words that may stand here. */
  choices?: readonly string[];
}

/** An example as it would stand in a cell. */
export function cellExample(schema: z.ZodType): string {
  const item = itemOf(schema);
  if (isPerson(item ?? schema)) return item ? "副校长 李堃；副校长 欧阳祎" : "校长 陈玥珺";
  return item ? cellExample(item) : String(metaOf(schema).examples?.[0] ?? "");
}

/** The words that the schema itself allows, if they are few. */
export function wordsAllowed(schema: z.ZodType): readonly string[] {
  const { kind } = metaOf(schema);
  if (kind === "flag") return ["是", "否"];
  return kind === "choice" ? ((unwrap(schema) as { options?: string[] }).options ?? []) : [];
}
