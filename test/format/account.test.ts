/** Whatever comes in: nothing throws, and every character is printed or stands in the report. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountFor } from "../../src/format/account.ts";
import { formatText } from "../../src/format/format.ts";
import { readSource } from "../../src/source/read.ts";

const LINES = [
  "云海市教育局文件",
  "云教〔2024〕6号　签发人：陆秉文",
  "关于开展安全检查的通知",
  "各学校：",
  "同志们：",
  "一、目的",
  "二、检查内容。各校自查。",
  "（一）校舍",
  "(二)、食堂。每日检查,做好记录.",
  "1、登记。",
  "3.上报；",
  '（1）报送"材料"。',
  "序号",
  "时间",
  "内容",
  "1",
  "3月1日",
  "检查",
  "班级\t人数",
  "一班\t40",
  "组　长：陆秉文　局长",
  "副组长：何立",
  "附件：1.登记表。",
  "　　　2.名单",
  "附件1",
  "附件2：名单",
  "登记表",
  "　　　　　　　　云海市教育局　云海市公安局",
  "二〇二四年三月一日",
  "云海市教育局　2024年3月1日",
  "（此件公开发布）",
  "（印章）",
  "抄送：市委办公室，市图书馆",
  "云海市教育局办公室　2024年3月1日印发",
  "云海教育简报",
  "第3期(总第12期)",
  "本期要目",
  "编者按：选登两则。",
  "【动态】",
  "（第一中学供稿）",
  "报：市委。",
  "共印20份",
  "出席：何立、马骏",
  "请看...",
  "<p>段落&nbsp;一</p>",
  "本文由某网收集整理",
  "〖BT/标题〗题〖-BT/标题〗",
  "更多范文请访问某网",
  "",
  "　　",
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.stringMatching(/^[一二三、。，：（）“”()1-9.\t 　《》附件年月日]{0,20}$/u),
  },
);
const text = fc.array(line, { minLength: 1, maxLength: 30 }).map((lines) => lines.join("\n"));

describe("any text", () => {
  test.each(["稿.txt", "稿.md"])(
    "as %s is kept or reported to the last character",
    (file) => {
      fc.assert(
        fc.property(text, (words) => {
          const source = readSource(new TextEncoder().encode(words), file).value;
          if (!source) return;
          const { value, problems } = formatText(source);
          expect(value).toBeDefined();
          const wrong = problems.filter(({ id }) => id === "YF8104" || id === "YF8105");
          expect(wrong.map(({ message, text: shown }) => `${message} ${shown}`)).toEqual([]);
        }),
        { numRuns: 300 },
      );
    },
    60_000,
  );
});

test("the account sees what is lost and what is added", () => {
  const source = readSource(new TextEncoder().encode("关于放假的通知\n放假三天。"), "稿.txt").value;
  const tree = source && formatText(source).value?.tree;
  if (!tree) throw new Error("not read");
  expect(accountFor("关于放假的通知放假三天。", [], tree)).toEqual({ missing: "", added: "" });
  expect(accountFor("关于放假的通知放假三五天", [], tree)).toEqual({ missing: "五", added: "。" });
  const told = [
    { from: "五", to: "" },
    { from: "", to: "。" },
  ];
  expect(accountFor("关于放假的通知放假三五天", told, tree)).toEqual({ missing: "", added: "" });
});
