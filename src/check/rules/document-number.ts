import { type Finding, type Hit, hits, type Rule } from "../rule.ts";

const NUMBER =
  /(?<=[\p{Script=Han}*＊×Xx]\s?)([〔［[【(（{])\s*((?:19|20)?\d{2})年?\s*([〕］\]】)）}])\s*(第)?\s*(\d{1,4})\s*号/gu;

function check({ start, end, groups }: Hit): Finding[] {
  const [whole = "", open = "", year = "", close = "", ordinal, n = ""] = groups;
  const right = `〔${year}〕${Number(n)}号`;
  if (whole === right) return [];
  const isRound = /[（(]/u.test(open) && /[）)]/u.test(close);
  if (isRound && year.length === 2) return [];
  const why = [
    open === "〔" && close === "〕" ? "" : "年份用六角括号〔〕",
    ordinal ? "不加“第”字" : "",
    /^0/.test(n) ? "序号不编虚位" : "",
    year.length === 4 ? "" : "年份写全四位",
    /\s/u.test(whole) ? "中间没有空格" : "",
  ].filter((words) => words !== "");
  return [
    {
      start,
      end,
      severity: isRound ? "warning" : "error",
      message: `发文字号写法不对：${why.join("，") || "年份后面不加“年”"}`,
      expected: year.length === 4 ? right : `〔四位年份〕${Number(n)}号`,
      fix: year.length === 4 ? `改为“${right}”` : "写全年份，用六角括号",
      ...(year.length === 4 && !isRound ? { edits: [{ start, end, text: right }] } : {}),
    },
  ];
}

export const documentNumber: Rule = {
  id: "YF7701",
  name: "发文字号",
  severity: "error",
  clause: "GB/T 9704-2012 7.2.5",
  explanation:
    "发文字号由机关代字、年份、序号组成：年份写全，用六角括号〔〕；序号不加“第”，不编虚位。圆括号的编号也可能是别的文书，只报疑似。",
  ok: ["云教〔2005〕6号", "（2005年）第6号公告", "（云教〔2005〕12号）"],
  notOk: [
    { text: "根据云教[2005]6号文件", words: "[2005]6号", fixed: "根据云教〔2005〕6号文件" },
    {
      text: "根据云教〔2005〕第06号文件",
      words: "〔2005〕第06号",
      fixed: "根据云教〔2005〕6号文件",
    },
    { text: "根据云教（2005）6号文件", words: "（2005）6号" },
  ],
  find: (article) => {
    const lines = article.lines.filter(({ kind }) => kind === "text" || kind === "table");
    return hits(lines, NUMBER).flatMap(check);
  },
};
