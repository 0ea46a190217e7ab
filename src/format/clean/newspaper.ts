/** Texts from newspaper databases: 〖BT/标题〗…〖-BT/标题〗 around every field. */
import { type Draft, type Edit, edited } from "../draft.ts";

export interface Newspaper {
  draft: Draft;
  /** Fields by their Chinese name, in order: 标题, 日期, 版名 … */
  fields: Map<string, string>;
}

const FIELD = /〖([A-Z]{1,4})\/([^〗\n]{1,12})〗([^〖〗\n]{0,200})〖-\1\/\2〗[ \t]*\n?/gu;
const LONE_TAG = /〖-?[A-Z]{1,4}\/[^〗\n]{1,12}〗[ \t]*\n?/gu;
const BODY = "正文";

/** Takes the tags out; the fields of one line are known afterwards. */
export function withoutTags(draft: Draft): Newspaper {
  const fields = new Map<string, string>();
  const edits: Edit[] = [];
  for (const match of draft.text.matchAll(FIELD)) {
    const [whole, , name = "", value = ""] = match;
    if (name === BODY) continue;
    fields.set(name, value.trim());
    edits.push({ start: match.index, end: match.index + whole.length, text: "" });
  }
  const bare = edited(draft, edits, "报刊标记，移入文件头");
  const tags = [...bare.text.matchAll(LONE_TAG)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    text: "",
  }));
  return { draft: edited(bare, tags, "报刊标记"), fields };
}
