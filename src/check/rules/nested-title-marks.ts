import { hits, type Rule } from "../rule.ts";

const ASCII = /《[^《》\n]{0,80}?<([^<>\n]{1,60})>[^《》\n]{0,40}》/gu;
const DOUBLED = /《[^《》\n]{0,60}《([^《》\n]{1,60})》[^《》\n]{0,40}》/gu;

export const nestedTitleMarks: Rule = {
  id: "YF7203",
  name: "书名号里的书名号",
  severity: "error",
  clause: "GB/T 15834-2011 4.15",
  explanation:
    "书名号里面还要用书名号时，外面用《》，里面用〈〉，不用大于号、小于号，也不再用《》。",
  ok: ["《关于贯彻〈条例〉的意见》"],
  notOk: [
    {
      text: "学习《关于贯彻<条例>的意见》。",
      words: "<条例>",
      fixed: "学习《关于贯彻〈条例〉的意见》。",
    },
    {
      text: "学习《关于贯彻《条例》的意见》。",
      words: "《条例》",
      fixed: "学习《关于贯彻〈条例〉的意见》。",
    },
  ],
  find: (article) =>
    [...hits(article.paragraphs, ASCII), ...hits(article.paragraphs, DOUBLED)].map(
      ({ start, groups }) => {
        const inner = groups[1] ?? "";
        const outer = groups[0] ?? "";
        const at =
          start + Math.max(outer.lastIndexOf(`<${inner}>`), outer.lastIndexOf(`《${inner}》`));
        const end = at + inner.length + 2;
        return {
          start: at,
          end,
          message: "书名号里面的书名号写法不对",
          expected: `〈${inner}〉`,
          fix: "里面一层改用〈〉",
          edits: [
            { start: at, end: at + 1, text: "〈" },
            { start: end - 1, end, text: "〉" },
          ],
        };
      },
    ),
};
