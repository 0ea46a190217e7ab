/** What `yinfa form` says. */
import type { ListTable } from "../../data/table/list-tables.ts";
import type { Language } from "../texts.ts";

interface FormWords {
  heading: string;
  units: string;
  list: (list: ListTable, explanation: string) => string;
  next: string;
  made: (file: string) => string;
  filled: (rows: number, list: string) => string;
}

const zh: FormWords = {
  heading: "可以写成表格的有：",
  units: "  units：单位表，为各单位批量生成时用",
  list: ({ name, shortName }, explanation) =>
    `  ${shortName}${shortName === name ? "" : `（${name}）`}：${explanation}`,
  next: "生成一张：yinfa form 名称 --out data/名称.xlsx；填好放在 data 文件夹里就会读入",
  made: (file) => `已生成 ${file}`,
  filled: (rows, list) =>
    `活动数据里的 ${rows} 项已经填在表里；改用表格时，请删去活动.yaml 里的“${list}”`,
};

const en: FormWords = {
  heading: "These may be tables:",
  units: "  units: the units for which a run makes documents",
  list: ({ name, shortName }, explanation) =>
    `  ${shortName}${shortName === name ? "" : ` (${name})`}: ${explanation}`,
  next: "To make one: yinfa form NAME --out data/NAME.xlsx; filled in, it is read from data/",
  made: (file) => `Made ${file}`,
  filled: (rows, list) =>
    `The ${rows} items of the campaign stand in it; to use the table, delete ${list} in 活动.yaml`,
};

export const formWords = (language: Language): FormWords => (language === "en" ? en : zh);
