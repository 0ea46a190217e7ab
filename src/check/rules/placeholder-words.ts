import { hits, type Rule } from "../rule.ts";

const TEMPLATE_MARK = /\{\{[^{}\n]{0,60}\}\}|\$\{[^{}\n]{0,40}\}/gu;
const INSTRUCTION =
  /[（(【[［](?:此处|在此|请在此|请)(?:填写?|输入|补充|插入|添加)[^）)】\]］\n]{0,20}[）)】\]］]|[（(【[［](?:待填|待补|待补充|待定|待核实|略改|请填写)[）)】\]］]/gu;
const SOMEBODY =
  /某某(?=省|市|区|县|镇|乡|街道|局|委|处|科|单位|学校|公司|部门|领导|活动|年|月|日)|[某]\d{0,2}(?=年某月)/gu;

export const placeholderWords: Rule = {
  id: "YF7102",
  name: "遗留的填写说明",
  severity: "error",
  clause: "《党政机关公文处理工作条例》第二十条第四项",
  explanation:
    "模板的记号、“（此处填写……）”一类的说明、“某某单位”一类的代称留在成文里。人名隐去的“李某某”不算，引号里的不算。",
  ok: ["对李某某给予警告处分。", "（此件公开发布）", "落款写“某某局办公室”即可。"],
  notOk: [
    { text: "由{{机关.名称}}负责。", words: "{{机关.名称}}" },
    { text: "联系人：（此处填写姓名）", words: "（此处填写姓名）" },
    { text: "会议由某某单位承办。", words: "某某" },
  ],
  find: (article) => {
    const lines = article.lines.filter((line) => line.kind === "text" || line.kind === "table");
    const left = [...hits(lines, TEMPLATE_MARK), ...hits(lines, INSTRUCTION)];
    const somebody = hits(lines, SOMEBODY).filter(({ start }) => !article.isQuoted(start));
    return [
      ...left.map(({ start, end, groups }) => ({
        start,
        end,
        message: `留有没有填的“${groups[0]}”`,
        fix: "填上实际的内容，删去说明",
      })),
      ...somebody.map(({ start, end }) => ({
        start,
        end,
        severity: "warning" as const,
        message: "“某某”像是没有填的名称",
        fix: "写明是哪一个；确要隐去的，加入校对例外",
      })),
    ];
  },
};
