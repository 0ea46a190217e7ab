import type { Article } from "../article.ts";
import type { Facts, RegisteredPerson } from "../facts.ts";
import { against, DATA, escaped, type Finding, hits, type Rule } from "../rule.ts";

const HAN = "\\p{Script=Han}";
/** What shows that a name ends here. */
const BEHIND = `(?=同志|任|担任|主持|出席|讲话|作|[（(、，。；：\\n]|$)`;

/** The end of a post that stands directly in front of a name: 副局长, 组长. */
const tailOf = (post: string): string =>
  /(?:常务|第一)?副?\p{Script=Han}{1,2}$/u.exec(post)?.[0] ?? post;

/** A name that begins alike and is not registered, right behind a post of the person. */
function strangers(article: Article, facts: Facts, person: RegisteredPerson): Finding[] {
  const [first = "", ...rest] = [...person.name];
  const names = new Set(facts.people.map(({ name }) => name));
  if (rest.length === 0 || rest.length > 2) return [];
  return [...new Set(person.posts.map(tailOf))].flatMap((post) => {
    const pattern = new RegExp(
      `(?<![副常务])${escaped(post)}(${escaped(first)}${HAN}{${rest.length}})${BEHIND}`,
      "gu",
    );
    return hits(article.paragraphs, pattern).flatMap(({ end, groups }) => {
      const name = groups[1] ?? "";
      const start = end - name.length;
      const isSimilar = rest.length === 1 || rest.some((part) => [...name].includes(part));
      if (names.has(name) || !isSimilar) return [];
      return [
        {
          start,
          end,
          message: `登记的${post}是${person.name}，这里写作${name}`,
          expected: person.name,
          fix: `改为“${person.name}”，或在数据文件里登记`,
        },
      ];
    });
  });
}

const SAID =
  /((?:常务|第一)?副?(?:书记|主任|局长|处长|科长|市长|县长|区长|部长|院长|校长|厅长|主席|秘书长|馆长|所长|站长|组长))/u;

/** A registered person with a post that is not registered. */
function wrongPosts(article: Article, person: RegisteredPerson): Finding[] {
  if (person.posts.length === 0 || [...person.name].length < 2) return [];
  const pattern = new RegExp(`${SAID.source}${escaped(person.name)}(?!${HAN}{0,2}的)`, "gu");
  return hits(article.paragraphs, pattern).flatMap(({ start, end, groups }) => {
    const post = groups[1] ?? "";
    if (person.posts.some((known) => known.endsWith(post) && !isDeputyOf(known, post))) return [];
    return [
      {
        start,
        end,
        severity: "warning" as const,
        message: `${person.name}登记的职务是${person.posts.join("、")}，这里写的是${post}`,
        fix: "核对职务；确有变动的，先改数据文件",
      },
    ];
  });
}

/** 副局长 ends with 局长 and is another post. */
const isDeputyOf = (known: string, post: string): boolean =>
  /副$/u.test(known.slice(0, known.length - post.length));

export const registeredPeople: Rule = {
  id: "YF7903",
  name: "姓名、职务与登记的不同",
  severity: "error",
  clause: DATA,
  explanation:
    "数据文件里登记了姓名和职务的人：职务后面的姓名同姓而写错了字的，是错误；姓名对、职务不对的，报疑似。没有登记的人不查。",
  ok: ["局长陈玥珺主持，副局长李堃讲话。", "组长：陈玥珺　副组长：李堃", "局长赵昇出席。"],
  notOk: [
    { text: "会议由局长陈月珺主持。", words: "陈月珺" },
    { text: "副局长李坤同志讲话。", words: "李坤" },
    { text: "由局长李堃担任组长。", words: "局长李堃" },
  ],
  find: against((article, facts) =>
    facts.people.flatMap((person) => [
      ...strangers(article, facts, person),
      ...wrongPosts(article, person),
    ]),
  ),
};
