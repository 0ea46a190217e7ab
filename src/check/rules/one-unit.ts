import { hits, type Rule } from "../rule.ts";

const HOURS = /(?<![\d.])(\d{1,4})个?(小时|学时|课时)/gu;

export const oneUnit: Rule = {
  id: "YF7609",
  name: "同一个数用了两种单位",
  severity: "warning",
  clause: "《党政机关公文处理工作条例》第十九条第三项",
  explanation: "同样长的学习时间，一处写学时，一处写小时：一学时通常不到一小时，两处不是一样长。",
  ok: ["集中学习不少于40学时。\n完成40学时的学习。", "集中学习40学时，每次2小时。"],
  notOk: [{ text: "集中学习不少于40学时。\n要保证40小时的学习时间。", words: "40小时" }],
  find: (article) => {
    const found = hits(article.paragraphs, HOURS);
    return found.flatMap(({ start, end, groups }, i) => {
      const other = found.slice(0, i).find((one) => one.groups[1] === groups[1]);
      if (!other || other.groups[2] === groups[2]) return [];
      const message = `第${other.line.number}行写的是${other.groups[0]}，这里是${groups[0]}`;
      return [{ start, end, message, fix: "核对后用一个单位" }];
    });
  },
};
