import type { Article } from "../article.ts";
import { type Hit, hits, type Rule } from "../rule.ts";

const KIND = "(?:领导小组|协调小组|工作专班|指挥部|联席会议)(?:办公室)?";
const MENTION = new RegExp(`[\\p{Script=Han}]{2,30}?${KIND}`, "gu");
/** What stands in front of a name in a sentence. */
const LEAD =
  /^.*(?:报送|送交|报|送|召开|成立了?|建立|组建|调整|由|和|与|及|向|在|经|为|对|于|是|将|把|从|按照|根据|各级|同意|成员|通过|听取|下设|加强|充分发挥|接受|随后)(?=.{4})/u;
const ORGAN =
  /^(?:\p{Script=Han}{0,4}?(?:市|区|县|省|镇|乡|中央|全国))?(?:\p{Script=Han}{0,6}?(?:党委|党组|政府|局|厅|委|办|中心|学院|大学|集团))?(?=\p{Script=Han}{4})/u;
const SUFFIX = new RegExp(`(${KIND})$`, "u");

interface Name {
  hit: Hit;
  start: number;
  full: string;
  /** 市教育局, 区委: the organ in front. */
  organ: string;
  /** Without the organ in front and the kind behind. */
  core: string;
  kind: string;
}

function nameOf(hit: Hit): Name {
  const words = hit.groups[0] ?? "";
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const full = words.slice(lead);
  const kind = (SUFFIX.exec(full)?.[1] ?? "").replace(/办公室$/u, "");
  const body = full.slice(0, full.lastIndexOf(kind));
  return {
    hit,
    start: hit.start + lead,
    full,
    kind,
    organ: ORGAN.exec(body)?.[0] ?? "",
    core: body.replace(ORGAN, ""),
  };
}

/** Whether `short` is `long` with characters left out. */
function isShortened(short: string, long: string): boolean {
  if (short.length >= long.length || short.length < 3) return false;
  let at = 0;
  for (const character of long) if (short.charAt(at) === character) at += 1;
  return at === short.length;
}

/** Short forms declared by 以下简称. */
const declared = (article: Article): string[] =>
  [...article.text.matchAll(/以下(?:统一)?简称[：:为]?[“"]?([^”")）\n，。]{2,24})/gu)].map(
    (match) => match[1] ?? "",
  );

export const organNames: Rule = {
  id: "YF7704",
  name: "机构名称前后不一",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第十九条；第二十条第四项",
  explanation:
    "领导小组、指挥部一类的机构，有时写全称，有时省去几个字，又没有用“以下简称”说明。说明过的简称不算；同一种写法只报第一处。",
  ok: [
    "成立市读书育人专题活动领导小组（以下简称市专题活动领导小组）。市专题活动领导小组负责协调。",
    "市防汛指挥部和市抗旱指挥部",
  ],
  notOk: [
    {
      text: "成立市保持环境卫生整洁专项行动领导小组。\n有关情况报市环境卫生专项行动领导小组。",
      words: "市环境卫生专项行动领导小组",
    },
  ],
  find: (article) => {
    const names = hits(article.paragraphs, MENTION)
      .map(nameOf)
      .filter(({ core }) => core.length >= 3);
    const shortForms = declared(article);
    const firsts = [
      ...new Map(names.toReversed().map((name) => [name.full, name])).values(),
    ].reverse();
    return firsts.flatMap(({ hit, start, full, core, kind, organ }) => {
      const candidates = firsts.filter(
        (other) => other.kind === kind && isShortened(core, other.core),
      );
      const longer = candidates.find((other) => other.organ === organ) ?? candidates[0];
      const isDeclared = shortForms.some((form) => full.includes(form) || core.includes(form));
      if (!longer || isDeclared) return [];
      return [
        {
          start,
          end: hit.end,
          message: `别处写作“${longer.full}”（第${longer.hit.line.number}行），这里省了字，没有说明简称`,
          fix: "全文用一个名称；要用简称的，第一次出现时注明“以下简称……”",
        },
      ];
    });
  },
};
