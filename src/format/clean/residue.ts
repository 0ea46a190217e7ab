/** What web pages leave around a text: cut, every line of it listed. */
import { isTruncatedCopy, residueIn } from "../../check/noise.ts";
import { type Draft, edited, linesOf, type Stretch, withoutLine } from "../draft.ts";

const squeezed = (text: string): string => text.replace(/[\s　]/gu, "");
const isBlank = (line: Stretch): boolean => squeezed(line.text) === "";
/** Beyond this many lines of residue in a row the rest of the page is none of the document. */
const MOST_TAIL_SHARE = 0.5;

/** The first line that only repeats the beginning of what follows. */
function truncatedLead(lines: readonly Stretch[]): Stretch | undefined {
  const filled = lines.filter((line) => !isBlank(line));
  const [first, ...rest] = filled;
  const from = (start: number) =>
    rest
      .slice(start, start + 12)
      .map(({ text }) => text)
      .join("");
  // A title and the addressees may stand between the summary and what it summarises.
  return first && [0, 1, 2, 3].some((start) => isTruncatedCopy(first.text, from(start)))
    ? first
    : undefined;
}

/** Index from which on most lines are residue of a page; the number of lines if none. */
function tailFrom(lines: readonly Stretch[]): number {
  const filled = lines.filter((line) => !isBlank(line));
  const first = filled.findIndex(({ text }) => residueIn(text) !== undefined);
  if (first < 0) return lines.length;
  const tail = filled.slice(first);
  const strange = tail.filter(({ text }) => residueIn(text) !== undefined).length;
  const isTail = first > 0 && tail.length > 2 && strange >= tail.length * MOST_TAIL_SHARE;
  return isTail ? lines.indexOf(filled[first] ?? tail[0] ?? lines[0] ?? NO_LINE) : lines.length;
}

const NO_LINE: Stretch = { start: 0, end: 0, text: "" };

/** `标题` and `标题(2)` in front of the residue: the links of a page from one part to the next. */
function pageLinks(lines: readonly Stretch[], end: number): Stretch[] {
  const head = squeezed(lines.find((line) => !isBlank(line))?.text ?? "");
  const links: Stretch[] = [];
  for (let i = end - 1; i > 0; i--) {
    const line = lines[i];
    if (!line || isBlank(line)) continue;
    const name = squeezed(line.text).replace(/[(（]\d{1,2}[)）]$/u, "");
    if (name.length < 6 || !head.startsWith(name)) break;
    links.unshift(line);
  }
  return links;
}

export interface Cut {
  draft: Draft;
  /** The title as the page's own links give it. */
  title?: string;
}

/** Takes out the cut-off first line, lines of residue, and the tail of a page. */
export function withoutResidue(draft: Draft): Cut {
  const lead = truncatedLead(linesOf(draft.text));
  const whole = edited(draft, lead ? [withoutLine(draft, lead)] : [], "截断的首行");
  const lines = linesOf(whole.text);
  const end = tailFrom(lines);
  const links = end < lines.length ? pageLinks(lines, end) : [];
  const title = links[0] && squeezed(links[0].text).replace(/[(（]\d{1,2}[)）]$/u, "");
  const strange = lines.filter(
    (line, i) => (i >= end || residueIn(line.text) !== undefined) && !isBlank(line),
  );
  const linked = edited(
    whole,
    links.map((line) => withoutLine(whole, line)),
    "网页上重复的标题",
  );
  const shift = (line: Stretch) => {
    const before = links.filter((link) => link.end < line.start);
    const gone = before.reduce((sum, link) => sum + link.end - link.start + 1, 0);
    return { ...line, start: line.start - gone, end: line.end - gone };
  };
  const cuts = strange.map((line) => withoutLine(linked, shift(line)));
  return { draft: edited(linked, cuts, "网页残留"), ...(title ? { title } : {}) };
}
