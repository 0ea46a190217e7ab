/** What has no field of its own, yet changes from year to year: times, the year, hours of study. */
import { type Block, plainText } from "../document/tree.ts";
import type { Article } from "./article.ts";
import { type Fact, wordFact } from "./fact.ts";
import { TIME } from "./times.ts";

const notInNumber = (before: string, after: string): boolean =>
  !/[\d〔]$/u.test(before) && !/^[\d月]/u.test(after);

/** The year that the title names; 今年 and 去年 stay as they are. */
export function yearFacts({ title }: Article): Fact[] {
  const year = /(\d{4})年/u.exec(title)?.[1];
  if (!year) return [];
  return [
    {
      words: `${year}年`,
      template: "{{补充.年度}}年",
      field: "补充.年度",
      entries: [{ path: ["补充", "年度"], words: year }],
      fits: notInNumber,
    },
  ];
}

/** 不少于40学时. */
export function studyFacts({ text }: Article): Fact[] {
  const match = /(?<=学习[^，。]{0,12})(\d+)(学时|课时|小时)/u.exec(text);
  if (!match) return [];
  const [words, least = "", unit = ""] = match;
  const path = ["活动", "学习时间"];
  return [
    {
      words,
      template: "{{活动.学习时间.最少}}{{活动.学习时间.单位}}",
      field: "活动.学习时间",
      entries: [
        { path: [...path, "最少"], words: least },
        { path: [...path, "单位"], words: unit },
      ],
      fits: notInNumber,
    },
  ];
}

/** Names of times, by the heading they stand under. */
interface Naming {
  taken: Map<string, string>;
  names: Set<string>;
}

/** 动员部署时间; a second one 动员部署时间2; without a short heading 时间1. */
function nameFor(naming: Naming, heading: string): string {
  const bare = heading.replace(/[^\p{Script=Han}]/gu, "");
  const stem = bare.length >= 2 && bare.length <= 8 ? `${bare}时间` : "时间";
  for (let n = stem === "时间" ? 1 : 2, name = stem === "时间" ? "时间1" : stem; ; n++) {
    if (!naming.names.has(name)) return name;
    name = `${stem}${stem === "时间" ? n + 1 : n}`;
  }
}

function timesIn(naming: Naming, heading: string, words: string): void {
  for (const [time] of words.matchAll(TIME)) {
    if (naming.taken.has(time)) continue;
    const name = nameFor(naming, heading);
    naming.taken.set(time, name);
    naming.names.add(name);
  }
}

function blockTimes(naming: Naming, blocks: readonly Block[]): void {
  let heading = "";
  for (const block of blocks) {
    if (block.type === "heading") heading = plainText(block.children);
    if (block.type === "paragraph") {
      const own = block.lead ? plainText(block.lead.children) : heading;
      timesIn(naming, own, plainText(block.children));
    }
    if (block.type === "table")
      for (const row of block.rows) timesIn(naming, "", row.map(plainText).join("\n"));
  }
}

/** Times in the text, each under a name of its own in 补充. */
export function timeFacts({ bodies, tree }: Article): Fact[] {
  const naming: Naming = { taken: new Map(), names: new Set() };
  for (const blocks of bodies) blockTimes(naming, blocks);
  for (const line of tree.byline) timesIn(naming, "", plainText(line));
  return [...naming.taken].map(([words, name]) => {
    const isWhole = /^\d{4}年/u.test(words);
    return wordFact(["补充", name], words, {
      fits: (before) => !/\d$/u.test(before),
      ...(isWhole ? {} : { doubt: "没有写年份，换年时请一并核对星期和先后" }),
    });
  });
}
