/**
 * A roster written out: a table headed 名单 whose columns are role, name and post. A row without a
 * role goes on with the one above.
 */
import { plainText, type Roster, type Text } from "../document/tree.ts";

/** The cells of the first row. */
export const ROSTER_HEADING: readonly string[] = ["名单", "", ""];

const oneText = (texts: readonly Text[]): Text => ({
  text: plainText(texts),
  ...(texts[0]?.origin ? { origin: texts[0].origin } : {}),
});

/** The roster of such a table's rows. */
export function rosterOf(rows: readonly Text[][][]): Roster {
  const groups: Roster["groups"] = [];
  for (const [role = [], name = [], post = []] of rows) {
    const label = plainText(role);
    const entry = { name: oneText(name), ...(post.length > 0 ? { post: oneText(post) } : {}) };
    const open = groups.at(-1);
    if (open && label === "") open.entries.push(entry);
    else groups.push({ label, entries: [entry] });
  }
  return { type: "roster", groups };
}
