/** Everything that is mended before anyone asks what a line is. */
import { withRightMarks } from "./clean/marks.ts";
import { withoutHtml, withoutMarkdown } from "./clean/markup.ts";
import { withoutTags } from "./clean/newspaper.ts";
import { withoutResidue } from "./clean/residue.ts";
import { withoutWraps } from "./clean/wraps.ts";
import { type Draft, draftOf } from "./draft.ts";

export interface Cleaned {
  draft: Draft;
  /** Fields of a newspaper's database. */
  fields: ReadonlyMap<string, string>;
  /** Number of # signs by offset of the line in the original. */
  headings: ReadonlyMap<number, number>;
  /** The title as the text itself repeats it elsewhere. */
  repeatedTitle?: string;
}

export function cleaned(text: string, format: "txt" | "md" | "docx"): Cleaned {
  const plain = withoutHtml(draftOf(text));
  const { draft: untagged, fields } = withoutTags(plain);
  const { draft: unmarked, headings } =
    format === "md" ? withoutMarkdown(untagged) : { draft: untagged, headings: new Map() };
  const { draft: cut, title } = withoutResidue(unmarked);
  const joined = format === "docx" ? cut : withoutWraps(cut);
  return {
    draft: withRightMarks(joined),
    fields,
    headings,
    ...(title ? { repeatedTitle: title } : {}),
  };
}
