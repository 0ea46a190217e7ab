import { expect, test } from "vitest";
import { dumpTree } from "../../src/document/dump.ts";
import { plainDocument } from "../../src/document/plain.ts";
import type { OfficialDocument } from "../../src/document/tree.ts";

const document: OfficialDocument = {
  type: "official",
  metadata: { title: "关于甲的请示", kind: "请示", organ: "云海市教育局" },
  head: {
    issuingOrganMark: { organs: [{ text: "云海市教育局" }], suffix: "文件" },
    documentNumber: { text: "云教〔2005〕6号" },
    signatories: [{ text: "李堃" }, { text: "欧阳祎" }],
  },
  title: [{ text: "关于甲的请示" }],
  byline: [],
  mainRecipients: [{ text: "市政府：" }],
  blocks: [
    { type: "heading", level: 1, number: "一、", children: [{ text: "理由" }] },
    {
      type: "paragraph",
      lead: { level: 2, number: "（一）", children: [{ text: "其一。" }] },
      children: [
        { text: "正文 5", strong: true, origin: { path: "补充.数", template: "甲.md", line: 7 } },
      ],
    },
    {
      type: "table",
      columns: [
        { heading: [{ text: "甲" }], align: "start" },
        { heading: [{ text: "乙" }], align: "end" },
      ],
      rows: [[[{ text: "1" }], []]],
    },
  ],
  attachmentList: [[{ text: "名单" }]],
  closing: {
    organs: [{ text: "云海市教育局" }],
    documentDate: { text: "2005年3月11日" },
    sealed: true,
  },
  circulationNote: { text: "联系人：李堃" },
  attachments: [{ label: "附件", title: [{ text: "名单" }], blocks: [] }],
};

test("the dump has one node a line", () => {
  expect(dumpTree(document)).toBe(`official
  @title 关于甲的请示
  @kind 请示
  @organ 云海市教育局
  head
    issuingOrganMark 云海市教育局
    suffix 文件
    documentNumber 云教〔2005〕6号
    signatories 李堃 | 欧阳祎
  title 关于甲的请示
  mainRecipients 市政府：
  heading 1 一、理由
  paragraph
    lead 2 （一）其一。
    text **正文 5**
  table
    columns 甲 (start) | 乙 (end)
    row 1 | 
  attachmentList 名单
  closing sealed
    organs 云海市教育局
    documentDate 2005年3月11日
  circulationNote 联系人：李堃
  attachment 附件 名单
`);
});

test("origins are shown on demand", () => {
  expect(dumpTree(document, { withOrigins: true })).toContain("**正文 5**‹补充.数 甲.md:7›");
});

test("plain text keeps every word in reading order and ends its last line", () => {
  expect(plainDocument(document)).toBe(`　　　　　　　　　　云海市教育局文件
　　　　云教〔2005〕6号　　签发人：李堃　欧阳祎

　　　　　　　　　　　关于甲的请示

市政府：
　　一、理由
　　（一）其一。正文 5
甲	乙
1	

　　附件：名单

　　　　　　　　　　　　　　　　　　　　云海市教育局
　　　　　　　　　　　　　　　　　2005年3月11日
　　（联系人：李堃）


附件
　　　　　　　　　　　　　名单

`);
});
