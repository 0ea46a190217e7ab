/** What the data file needs beside the facts of the text: names, and one entry of 文件. */
import { type OfficialDocument, plainText } from "../document/tree.ts";
import type { Entry } from "../finished/front-matter.ts";
import { officialEntries } from "../finished/official-words.ts";
import { settingWords } from "../finished/setting-words.ts";
import type { Settings } from "../settings.ts";
import { type Article, articleOf } from "./article.ts";
import type { DataEntry, FieldPath } from "./fact.ts";
import { campaignName, organName } from "./names.ts";

/** Keys that the template itself holds. */
export const TEMPLATE_KEYS: readonly string[] = ["题注", "称呼"];

const UNKNOWN_ORGAN = "待填机关";
const UNKNOWN_DAY = "1月1日";
const SOME_YEAR = "2000";

/** The date under the title of a speech. */
export const DATE_LINE = /^（(\d{4}年\d{1,2}月\d{1,2}日)）$/u;

/** Values to be decided by a person, with what is asked of him. */
export interface Envelope {
  entries: DataEntry[];
  questions: string[];
}

function spread(path: FieldPath, value: Entry | undefined): DataEntry[] {
  if (value === undefined) return [];
  if (typeof value === "string") return [{ path, words: value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    spread([...path, Array.isArray(value) ? Number(key) : key], inner as Entry),
  );
}

/** The title without what every title has. */
const titleCore = (title: string): string =>
  title
    .replace(/^.*?关于(?:印发|转发)?/u, "")
    .replace(/[《》]|的(?:通知|意见|函|请示|报告|讲话)$/gu, "") || title;

function dayFor({ tree, text }: Article): { words: string; isGuessed: boolean } {
  const lines = tree.byline.map(plainText);
  const [shown] = lines.flatMap((line) => DATE_LINE.exec(line)?.[1] ?? []);
  if (shown !== undefined) return { words: shown, isGuessed: false };
  const { date } = tree.metadata;
  const [year, month, day] = date?.split("-").map(Number) ?? [];
  if (year !== undefined) return { words: `${year}年${month}月${day}日`, isGuessed: false };
  const guess = /(\d{4})年/u.exec(text)?.[1] ?? SOME_YEAR;
  return { words: `${guess}年${UNKNOWN_DAY}`, isGuessed: true };
}

/** Whether the campaign's way of closing a document is that of this one. */
const isDated = ({ closing, format, metadata, byline }: OfficialDocument): boolean =>
  closing !== undefined ||
  format === "minutes" ||
  (metadata.kind === "讲话稿" && byline.length > 0);

/** Everything that stands around the text, as data. */
export function envelopeOf(
  tree: OfficialDocument,
  name: string,
  parts: { issued?: string; annexes: readonly string[] },
  settings: Settings,
): Envelope {
  const article = articleOf(tree);
  const [campaign, organ, day] = [campaignName(article), organName(article), dayFor(article)];
  const known = officialEntries(tree).filter(
    ([key, value]) => !["机关", "附件", ...TEMPLATE_KEYS].includes(key) && value?.length !== 0,
  );
  const own: [string, Entry | undefined][] = [
    ["名称", name],
    ...known.filter(([key]) => key !== "成文日期" && key !== "落款"),
    ["成文日期", day.words],
    ["落款", isDated(tree) ? undefined : "否"],
    ["印发", parts.issued],
    ["附件", parts.annexes.length > 0 ? parts.annexes : undefined],
    ["版式", settingWords(settings)],
  ];
  return {
    entries: [
      { path: ["活动", "名称"], words: campaign?.name ?? titleCore(article.title) },
      { path: ["机关", "名称"], words: organ ?? UNKNOWN_ORGAN },
      ...own.flatMap(([key, value]) => spread(["文件", 0, key], value)),
    ],
    questions: [
      ...(campaign ? [] : ["活动.名称：没有认出活动名称，暂用标题里的话"]),
      ...(organ ? [] : ["机关.名称：原文没有写发文机关"]),
      ...(day.isGuessed ? ["文件[1].成文日期：原文没有写，暂填一个日期"] : []),
    ],
  };
}
