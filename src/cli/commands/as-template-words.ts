/** What `yinfa format --as-template` says. */
import type { Language } from "../texts.ts";

export interface AsTemplateWords {
  made: (source: string, places: number, fields: number, files: string) => string;
  /** What to do with the new folder. */
  next: (folder: string) => string;
}

const zh: AsTemplateWords = {
  made: (source, places, fields, files) =>
    `${source}：${places} 处文字抽成 ${fields} 个字段，写在 ${files}`,
  next: (folder) => `改好数据后生成：yinfa render --dir ${folder}`,
};

const en: AsTemplateWords = {
  made: (source, places, fields, files) =>
    `${source}: ${places} places became ${fields} fields, see ${files}`,
  next: (folder) => `when the data are right: yinfa render --dir ${folder}`,
};

export const asTemplateWords = (language: Language): AsTemplateWords =>
  language === "en" ? en : zh;
