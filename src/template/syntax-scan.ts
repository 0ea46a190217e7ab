/**
 * A first look at the tags of a template, before Handlebars parses it: finds blocks left open or
 * closed twice at their very place, and nesting that would keep the parser busy for minutes.
 */
import type { Problem } from "../diagnostics.ts";
import type { Locator } from "./locate.ts";
import { strayBlockEnd, tooDeep, unclosedBlock, unclosedTag } from "./problems.ts";

const MAX_NESTING = 100;
/** A comment, or a tag up to its end. */
const TAG = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\{\{[\s\S]*?\}\}|\{\{/gu;
const OPENING = /^\{\{~?#>?\*?\s*([^\s}~|]+)/u;
const CLOSING = /^\{\{~?\/\s*([^\s}~]+)/u;

interface OpenBlock {
  name: string;
  offset: number;
}

function closeBlock(open: OpenBlock[], name: string): OpenBlock | "stray" | undefined {
  const last = open.at(-1);
  if (last?.name === name) {
    open.pop();
    return undefined;
  }
  return last ?? "stray";
}

/** Problems of tags and nesting; empty means that the source may be handed to the parser. */
export function scanTags(source: string, at: Locator): Problem[] {
  const open: OpenBlock[] = [];
  for (const match of source.matchAll(TAG)) {
    const [tag] = match;
    const place = at.place(match.index);
    if (tag === "{{") return [unclosedTag(place, source.slice(match.index, match.index + 20))];
    const opened = OPENING.exec(tag)?.[1];
    const closed = CLOSING.exec(tag)?.[1];
    if (opened) open.push({ name: opened, offset: match.index });
    if (open.length > MAX_NESTING) return [tooDeep(place, MAX_NESTING)];
    if (closed === undefined) continue;
    const wrong = closeBlock(open, closed);
    if (wrong === "stray") return [strayBlockEnd(place, closed)];
    if (wrong) return [strayBlockEnd(place, closed, wrong.name)];
  }
  return open.map((block) => unclosedBlock(at.place(block.offset), block.name));
}
