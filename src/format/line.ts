/** A filled line of the cleaned text, and the role that it is found to have. */
import type { Draft } from "./draft.ts";
import { linesOf } from "./draft.ts";
import type { Look, Sheet } from "./sheet.ts";

export interface Line {
  /** Order among the filled lines, from 0. */
  index: number;
  /** Offset in the cleaned text, of the first word. */
  start: number;
  /** Offset of the first word in the original. */
  at: number;
  /** Without blanks around it. */
  text: string;
  /** Blanks in front, in cells: two ASCII blanks make one. */
  indentCells: number;
  /** Blank lines in front. */
  blankBefore: number;
  look: Look;
  /** # signs of a Markdown heading. */
  marks?: number;
}

export type Role =
  | "copyNumber"
  | "classification"
  | "urgency"
  | "mark"
  | "number"
  | "title"
  | "byline"
  | "recipients"
  | "salutation"
  | "newsLead"
  | "heading"
  | "runIn"
  | "item"
  | "text"
  | "row"
  | "cell"
  | "caption"
  | "roster"
  | "attachments"
  | "attendance"
  | "organ"
  | "date"
  | "note"
  | "annexLabel"
  | "annexTitle"
  | "issuedTitle"
  | "copyTo"
  | "print"
  | "bulletinName"
  | "issue"
  | "editor"
  | "contents"
  | "editorNote"
  | "column"
  | "itemTitle"
  | "source"
  | "distribution"
  | "printRun"
  | "dropped";

/** Names of the roles, as a report shows them. */
export const roleNames: Record<Role, string> = {
  copyNumber: "份号",
  classification: "密级",
  urgency: "紧急程度",
  mark: "发文机关标志",
  number: "发文字号",
  title: "标题",
  byline: "题注",
  recipients: "主送机关",
  salutation: "称呼",
  newsLead: "新闻电头",
  heading: "小标题",
  runIn: "段首小标题",
  item: "条目",
  text: "正文",
  row: "表格行",
  cell: "表格的格",
  caption: "表题",
  roster: "名单",
  attachments: "附件说明",
  attendance: "出席人员",
  organ: "署名",
  date: "成文日期",
  note: "附注",
  annexLabel: "附件标识",
  annexTitle: "附件标题",
  issuedTitle: "印发文本的标题",
  copyTo: "抄送",
  print: "印发机关和日期",
  bulletinName: "简报名称",
  issue: "期号",
  editor: "编发机关和日期",
  contents: "要目",
  editorNote: "编者按",
  column: "栏目",
  itemTitle: "文章标题",
  source: "来稿单位",
  distribution: "报送发",
  printRun: "印数",
  dropped: "略去",
};

/** A line with its role; `unsure` says why it may be another. */
export interface Roled {
  line: Line;
  role: Role;
  unsure?: string;
}

const cellsOf = (blanks: string): number =>
  [...blanks].reduce((cells, blank) => cells + (blank === "　" ? 1 : blank === "\t" ? 2 : 0.5), 0);

/** The filled lines of a draft with what the original tells about them. */
export function filledLines(
  draft: Draft,
  sheet: Sheet,
  headings: ReadonlyMap<number, number>,
): Line[] {
  const starts = linesOf(sheet.text).map(({ start }) => start);
  const lines: Line[] = [];
  let row = 0;
  let blankBefore = 0;
  for (const { start, text } of linesOf(draft.text)) {
    const words = text.trim();
    if (words === "") {
      blankBefore += 1;
      continue;
    }
    const lead = text.length - text.trimStart().length;
    const at = draft.origins[start + lead] ?? 0;
    while ((starts[row + 1] ?? Number.POSITIVE_INFINITY) <= at) row += 1;
    const marks = headings.get(draft.origins[start] ?? 0) ?? headings.get(at);
    lines.push({
      index: lines.length,
      start: start + lead,
      at,
      text: words,
      indentCells: cellsOf(text.slice(0, lead)),
      blankBefore,
      look: sheet.looks[row] ?? { place: {} },
      ...(marks === undefined ? {} : { marks }),
    });
    blankBefore = 0;
  }
  return lines;
}
