/** Blocks as Markdown: one string a paragraph, heading or table. */
import { type Block, barOf, type HeadingLevel, type Table, type Text } from "../document/tree.ts";
import { ROSTER_HEADING } from "../template/roster.ts";
import { asIs, literal } from "./literal.ts";

type Roster = Extract<Block, { type: "roster" }>;

const RUNS_IN = "。";

/** # signs of a heading; `above` counts those of the level over 一、. */
const signs = (level: HeadingLevel, above: number): string => "#".repeat(level + above);

/** A heading of its own line: 。 at its end is no mark. */
function heading(texts: readonly Text[]): string {
  const words = literal(texts, "heading");
  return words.endsWith(RUNS_IN) ? `${words.slice(0, -RUNS_IN.length)}${asIs(RUNS_IN)}` : words;
}

/** A run-in heading and its paragraph; one that does not end in 。 is only words of the paragraph. */
function paragraph(block: Extract<Block, { type: "paragraph" }>, above: number): string[] {
  const { lead, children } = block;
  const words = lead && literal(lead.children, "heading");
  if (!lead || !words?.endsWith(RUNS_IN)) {
    const typed = lead ? [{ text: lead.number }, ...lead.children] : [];
    return [literal([...typed, ...children], "paragraph")];
  }
  const rest = children.length > 0 ? [literal(children, "paragraph")] : [];
  return [`${signs(lead.level, above)} ${words}`, ...rest];
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const RULES = { start: "---", center: ":-:", end: "--:" } as const;

/** Shares are counted in ten-thousandths. */
const FULL_BAR = 10_000;

/** Words of a cell, its bar before them. */
function tableCell(texts: readonly Text[]): string {
  const share = barOf(texts);
  const bar = share === undefined ? "" : `{{条形 ${Math.round(share * FULL_BAR)} ${FULL_BAR} ""}}`;
  return `${bar}${literal(texts, "cell")}`;
}

function table({ caption, columns, rows }: Table): string[] {
  const headings = columns.map(({ heading }) => literal(heading, "cell"));
  const isRoster = headings.join("|") === ROSTER_HEADING.join("|");
  const first = isRoster ? headings.map((words) => (words === "" ? "" : asIs(words))) : headings;
  const lines = [
    row(first),
    row(columns.map(({ align }) => RULES[align])),
    ...rows.map((cells) => row(cells.map(tableCell))),
  ];
  return [
    ...(caption
      ? [
          literal(
            caption.map(({ text }) => ({ text, strong: true })),
            "paragraph",
          ),
        ]
      : []),
    lines.join("\n"),
  ];
}

function roster({ groups }: Roster): string {
  const cell = (text: string) => literal([{ text }], "cell");
  const lines = groups.flatMap(({ label, entries }) =>
    entries.map(({ name, post }, index) =>
      row([index === 0 ? cell(label) : "", cell(name.text), cell(post?.text ?? "")]),
    ),
  );
  return [row(ROSTER_HEADING), row(["---", "---", "---"]), ...lines].join("\n");
}

function blockParts(block: Block, above: number): string[] {
  switch (block.type) {
    case "heading":
      return [`${signs(block.level, above)} ${heading(block.children)}`];
    case "paragraph":
      return paragraph(block, above);
    case "table":
      return table(block);
    case "roster":
      return [roster(block)];
    case "figure":
      return [`![${literal(block.caption, "figure")}](${literal([block.file], "figure")})`];
  }
}

/**
 * The paragraphs of Markdown that the blocks make. `above` is the number of # signs of the level
 * over 一、: 1, inside an item of a bulletin 3.
 */
export const writeBlocks = (blocks: readonly Block[], above: number): string[] =>
  blocks.flatMap((block) => blockParts(block, above));
