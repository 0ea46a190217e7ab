import { hits, type Rule } from "../rule.ts";

const ROLE =
  /(?:^|[，、；。]|由)([^，；。]{2,30})同志(?:担)?任(组长|常务副组长|副组长|总指挥|副总指挥|主任|副主任)/gu;
const POST =
  /书记|主任|局长|处长|科长|市长|县长|区长|部长|院长|校长|厅长|主席|秘书长|委员|主管|经理|专员|调研员|馆长|所长|站长/u;
const NAMES = /^由?\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})*$/u;

export const posts: Rule = {
  id: "YF7705",
  name: "有人写职务，有人没写",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第二十条第四项",
  explanation:
    "“由局长×××同志任组长，×××同志任副组长”：同一个名单里，有的写了职务，有的没有写。都不写的不查。",
  ok: [
    "由局长陈玥珺同志任组长，副局长李堃同志任副组长。",
    "由陈玥珺同志任组长，李堃同志任副组长。",
  ],
  notOk: [
    {
      text: "由区长陈玥珺同志担任总指挥，李堃、欧阳祎同志担任副总指挥。",
      words: "李堃、欧阳祎同志担任副总指挥",
    },
  ],
  find: (article) => {
    const roles = hits(article.paragraphs, ROLE);
    return roles.flatMap(({ line, start, end, groups }) => {
      const said = (groups[1] ?? "").replace(/^由/u, "");
      const hasOthers = roles.some(
        (other) =>
          other.line === line &&
          other.start < start &&
          !line.text.slice(other.end - line.start, start - line.start).includes("。") &&
          POST.test(other.groups[1] ?? ""),
      );
      if (!hasOthers || POST.test(said) || !NAMES.test(said)) return [];
      const lead = (groups[0] ?? "").indexOf(said);
      return [
        {
          start: start + lead,
          end,
          message: `别人写了职务，这里的${groups[2]}没有写`,
          fix: "补上职务",
        },
      ];
    });
  },
};
