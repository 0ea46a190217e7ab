/** Writes into the text of the register; comments and everything else of the clerk's stay. */
import { Document, isCollection, isMap, isSeq, parseDocument } from "yaml";

/** One entry to be written. */
export interface Claim {
  section: "发文字号" | "简报" | "份号";
  fields: Readonly<Record<string, string>>;
}

const HEADING = ` 登记簿：写“自动”的公文由这里编号，同一份公文再做一次还是原来的号。
 要预留一个号，补一行只写“字号”和“说明”的；说明见 docs/简报.md。`;

const OPTIONS = {
  schema: "failsafe",
  uniqueKeys: false,
  logLevel: "error",
  prettyErrors: false,
} as const;

/** A register as it stands, or a new one with a heading. */
function documentOf(text: string): Document {
  const parsed = parseDocument(text, OPTIONS);
  if (isMap(parsed.contents)) return parsed;
  const fresh = new Document({}, { schema: "failsafe" });
  fresh.commentBefore = parsed.commentBefore ?? parsed.comment ?? HEADING;
  return fresh;
}

/** The text with entries added at the end of their sections, a line each. */
export function withEntries(text: string, claims: readonly Claim[]): string {
  const document = documentOf(text);
  for (const { section, fields } of claims) {
    const found = document.get(section);
    if (!isSeq(found)) document.set(section, document.createNode([]));
    const list = document.get(section);
    const entry = document.createNode({ ...fields }, { flow: true });
    if (isSeq(list)) {
      list.flow = false;
      list.add(entry);
    }
  }
  if (isCollection(document.contents)) document.contents.flow = false;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
