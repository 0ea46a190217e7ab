/** `![说明](文件)`: pictures in lines of their own. Caption and file may be values. */
import type { Place, Problem } from "../diagnostics.ts";
import { type Figure, plainText, type Text } from "../document/tree.ts";
import { figureNotAlone, figureWithoutCaption, figureWithoutFile } from "./figure-problems.ts";
import { withoutPlaces } from "./marks.ts";

/** A place mark stands before the first word of a line, which may be in either bracket. */
const PLACE = /\uE002\d+\uE003/u;
const FIGURE = /^\s*!\[([^\]]*)\]\(([^()]*)\)\s*$/u;
const LOOKS_LIKE_FIGURE = /[!！]\[[^\]]*\]\([^()]*\.(?:png|jpe?g)\)/iu;

/** Reads a stretch of source as inline text. */
type ReadWords = (source: string) => Text[];

function readFigure(match: RegExpExecArray, read: ReadWords, place: Place, problems: Problem[]) {
  const [whole, words = "", path = ""] = match;
  const mark = PLACE.exec(whole)?.[0] ?? "";
  const caption = read(`${mark}${words}`);
  const named = read(`${mark}${path}`);
  const text = plainText(named);
  const origin = named.find(({ origin: one }) => one?.path)?.origin ?? named[0]?.origin;
  if (text === "") problems.push(figureWithoutFile(place, withoutPlaces(whole).trim()));
  else if (caption.length === 0) problems.push(figureWithoutCaption(place, text));
  const figure: Figure = { type: "figure", file: { text, ...(origin ? { origin } : {}) }, caption };
  return figure;
}

/** The figures that a paragraph consists of; none if it is a paragraph of words. */
export function readFigures(
  source: string,
  read: ReadWords,
  place: Place,
): { figures: Figure[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines = source.split("\n").filter((line) => withoutPlaces(line).trim() !== "");
  const matches = lines.map((line) => FIGURE.exec(line)).filter((match) => match !== null);
  if (matches.length === lines.length)
    return { figures: matches.map((match) => readFigure(match, read, place, problems)), problems };
  const bare = withoutPlaces(source);
  if (LOOKS_LIKE_FIGURE.test(bare)) problems.push(figureNotAlone(place, bare.trim()));
  return { figures: [], problems };
}
