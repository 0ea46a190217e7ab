import { type Hit, hits, type Rule } from "../rule.ts";

const FIXED = /(?:兹?定于|拟于|订于)(?=[，。；])/gu;
const LABELLED =
  /(?:联系人|联系电话|电话|传真|邮箱|电子邮箱|会议时间|会议地点|时间|地点|主持人|参加人员)[：:](?=[，。；])/gu;
const OPEN_END =
  /^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）|\d{1,2}[.．])?(?:联系人|联系电话|会议时间|会议地点|时间|地点|主持人|参会人员|参加人员)[：:]$/gu;
const NO_NUMBER = /(?<=[，。；（])(?:共计|合计|总计)(?=[，。；）]|人|个|元|万元)/gu;

export const emptySlots: Rule = {
  id: "YF7803",
  name: "该填没填",
  severity: "error",
  clause: "《党政机关公文处理工作条例》第二十条第四项",
  explanation: "“定于，”“联系电话：，”一类的空当。表格、回执里留给别人填写的空栏（三处以上）不算。",
  ok: [
    "会议定于3月5日召开。",
    "姓名：\n时间：\n地点：\n联系电话：",
    "联系人：李堃，电话：0579-8205316。",
  ],
  notOk: [
    { text: "会议定于，在三楼会议室召开。", words: "定于" },
    { text: "联系人：，电话：8205316。", words: "联系人：" },
    { text: "会议地点：\n二、参会人员为各处室负责人。", words: "会议地点：" },
  ],
  find: (article) => {
    const lines = article.paragraphs;
    const open = hits(lines, OPEN_END).filter(({ line }) => {
      const next = article.lines[line.index + 1];
      return next === undefined || next.kind === "blank" || next.label !== undefined;
    });
    const isForm = lines.filter(({ text }) => /^\S{2,8}[：:]$/u.test(text)).length >= 3;
    const certain = [...hits(lines, FIXED), ...hits(lines, LABELLED), ...hits(lines, NO_NUMBER)];
    const told =
      (severity: "error" | "warning") =>
      ({ start, end, groups }: Hit) => ({
        start,
        end,
        severity,
        message: `“${groups[0]}”后面没有内容`,
        fix: "补上内容，或删去这一项",
      });
    return [...certain.map(told("error")), ...(isForm ? [] : open.map(told("warning")))];
  },
};
