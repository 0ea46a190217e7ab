/** 活动, 机关, 领导小组: what things are called, and how they are called afterwards. */
import { parseLength } from "../data/time/parse.ts";
import { isFault } from "../data/time/points.ts";
import { plainText } from "../document/tree.ts";
import type { Article } from "./article.ts";
import { type Fact, wordFact } from "./fact.ts";
import { POINT_OF_TIME } from "./times.ts";

/** The name of a campaign ends so. */
const CAMPAIGN =
  /[\p{Script=Han}“”、\d]{2,40}(?:活动|大讨论|专项行动|行动|安全生产月|宣传月|宣传周)/u;
/** What stands before the name in a title: the name begins behind the last of them. */
const BEFORE =
  /^.*(?:开展|举办|推进|启动|印发|转发|下发|关于|第[一二三四五]批|省委|市委|县委|区委|党委|机关|参加|组织|做好|实施|全国|全省|全市|全县|全区|系统|范围内|《|\d年度?)/u;
/** 以下简称 with the words before it. */
const CALLED = /([^，。；：！？“”\n]*)（(?:以下)?简称[“"]?([^“”"（）]{2,16})[”"]?）/gu;
/** A leading group's name begins behind these. */
const SETS_UP = /^.*(?:成立|设立|组成|建立|组建|由|在)/u;

/** What a text sets going. */
const SET_GOING =
  /(?:开展|举办|推进|启动|搞好|抓好)(?:好|了)?([\p{Script=Han}“”]{4,24}?(?:活动|大讨论|行动))/gu;
/** Times that a name must stand so for it to be the campaign's. */
const OFTEN = 3;

/** The name that a text most often sets going; the title names none. */
function nameInText({ text }: Article): string | undefined {
  const counts = new Map<string, number>();
  for (const [, name = ""] of text.matchAll(SET_GOING))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || b.length - a.length);
  return best && best[1] >= OFTEN ? best[0] : undefined;
}

/** The campaign's name and whether the title has it. */
export function campaignName(article: Article): { name: string; isSure: boolean } | undefined {
  const titled = nameInTitle(article);
  const name = titled ?? nameInText(article);
  return name === undefined ? undefined : { name, isSure: titled !== undefined };
}

function nameInTitle({ title, text }: Article): string | undefined {
  const found = CAMPAIGN.exec(title.replace(/^.*《|》.*$/gu, ""))?.[0] ?? CAMPAIGN.exec(title)?.[0];
  const name = found?.replace(BEFORE, "").replace(/^[、“”]+/u, "");
  return name && name.length >= 4 && text.split(name).length > 2 ? name : undefined;
}

const callings = ({ text }: Article): { whole: string; short: string }[] =>
  [...text.matchAll(CALLED)].map(([, whole = "", short = ""]) => ({ whole, short }));

/** From when the campaign lasts, and how long: both at one place, for batches may begin alike. */
function spanFacts({ text }: Article): Fact[] {
  const span = new RegExp(`从(${POINT_OF_TIME})开始，(?:集中)?用([^，。]{2,8}?)的?时间`, "u").exec(
    text,
  );
  const [words, start = "", length = ""] = span ?? [];
  if (words === undefined || isFault(parseLength(length))) return [];
  const template = words.replace(start, "{{活动.开始}}").replace(length, "{{活动.时长}}");
  const entries = [
    { path: ["活动", "开始"], words: start },
    { path: ["活动", "时长"], words: length },
  ];
  return [{ words, template, field: "活动.开始、时长", entries }];
}

export function campaignFacts(article: Article): Fact[] {
  const found = campaignName(article);
  if (!found) return [];
  const { name, isSure } = found;
  const doubt = isSure ? {} : { doubt: "标题里没有，是从正文里认出来的" };
  const short = callings(article).find(({ whole }) => whole.endsWith(name))?.short;
  const count = new RegExp(`第(\\d+)([个届次])(?=[^，。]{0,6}${name.slice(-5)})`, "u").exec(
    article.text,
  );
  const edition = ["活动", "届次"];
  return [
    wordFact(["活动", "名称"], name, doubt),
    ...spanFacts(article),
    ...(short && short !== name ? [wordFact(["活动", "简称"], short)] : []),
    ...(count
      ? [
          {
            words: count[0],
            template: `第{{活动.届次}}${count[2]}`,
            field: "活动.届次",
            entries: [{ path: edition, words: count[1] ?? "" }],
          },
        ]
      : []),
  ];
}

/** 我局 of a 局, 我校 of a 中学: the last word of the organ's name. */
const SELF: readonly [RegExp, string][] = [
  [/局$/u, "我局"],
  [/(?:委员会|委)$/u, "我委"],
  [/(?:学校|中学|小学|大学)$/u, "我校"],
  [/(?:医院|学院|研究院)$/u, "我院"],
  [/厅$/u, "我厅"],
  [/部$/u, "我部"],
  [/省人民政府$/u, "我省"],
  [/市人民政府$/u, "我市"],
  [/县人民政府$/u, "我县"],
  [/区人民政府$/u, "我区"],
];

/** The organ that issues the document; undefined if nothing says. */
export const organName = ({ tree }: Article): string | undefined =>
  tree.closing?.organs[0]?.text ?? (tree.metadata.organ.split("、")[0] || undefined);

export function organFacts(article: Article): Fact[] {
  const name = organName(article);
  if (!name) return [];
  const short = callings(article).find(({ whole }) => whole.endsWith(name))?.short;
  const self = SELF.find(([ending]) => ending.test(name))?.[1];
  return [
    wordFact(["机关", "名称"], name),
    ...(short ? [wordFact(["机关", "简称"], short)] : []),
    ...(self && article.text.includes(self) ? [wordFact(["机关", "自称"], self)] : []),
  ];
}

export function groupFacts(article: Article): Fact[] {
  const { tree } = article;
  const called = callings(article).find(({ whole }) => whole.endsWith("领导小组"));
  const annexes = tree.attachments.map(({ title }) => plainText(title));
  const inTitle = annexes.flatMap(
    (title) => /^(.+领导小组)(?:成员|组成人员)?名单$/u.exec(title)?.[1] ?? [],
  );
  const name = called?.whole.replace(SETS_UP, "") ?? inTitle[0];
  if (!name || name.length < 5) return [];
  return [
    wordFact(["领导小组", "名称"], name),
    ...(called ? [wordFact(["领导小组", "简称"], called.short)] : []),
  ];
}

/** Who to ask: only what stands there once, so that nobody gets another's telephone. */
const CONTACTS: readonly [string, RegExp][] = [
  ["联系人", /联\s*系\s*人：(\p{Script=Han}{2,4})(?=[，。；、（\s]|$)/gmu],
  ["联系电话", /联系电话：([\d-]{7,14})/gu],
  ["邮箱", /邮箱：([\w.-]+@[\w.-]+\w)/gu],
];

export function contactFacts({ text, tree }: Article): Fact[] {
  const words = `${text}\n${tree.circulationNote?.text ?? ""}`;
  return CONTACTS.flatMap(([field, pattern]) => {
    const found = new Set([...words.matchAll(pattern)].map((match) => match[1] ?? ""));
    const [only] = found;
    return only && found.size === 1 ? [wordFact(["机关", field], only)] : [];
  });
}
