/** A notice as Word keeps it: split runs, text box, list numbers, revisions, table, footer. */
import { expect, test } from "vitest";
import { dumpTree } from "../../src/document/dump.ts";
import { formatText } from "../../src/format/format.ts";
import { readSource } from "../../src/source/read.ts";
import {
  cell,
  deleted,
  inserted,
  listed,
  p,
  part,
  run,
  splitRuns,
  table,
  textBox,
  wordFile,
} from "../support/word.ts";

const CENTRED = '<w:jc w:val="center"/>';
const RIGHT = '<w:jc w:val="right"/>';

const NOTICE = [
  p(textBox(p(run("云海市教育局文件")), p(run("云教〔2024〕12号")))),
  p(splitRuns("云海市教育局关于开展", "<w:b/>"), CENTRED),
  p(splitRuns("阳光体育活动的通知", "<w:b/>"), CENTRED),
  p(splitRuns("市直属各学校：")),
  p(run("为增强学生体质，现就开展阳光体育活动") + deleted("的有关事项") + run("通知如下：")),
  p(run("活动时间"), listed(1)),
  p(run("2024年4月") + inserted("至6月") + run("。")),
  p(run("活动安排"), listed(1)),
  p(run("分班锻炼。") + run("每天上午安排三十分钟。"), listed(1, 1)),
  p(run("评比表彰。") + run("6月下旬评选先进班级。"), listed(1, 1)),
  table([cell("年级"), cell("项目")], [cell("初一"), cell("跳绳")], [cell("初二"), cell("长跑")]),
  p(run("云海市教育局"), RIGHT),
  p(run("2024年3月28日"), RIGHT),
].join("");

const read = (body: string, more: Record<string, string> = {}) => {
  const source = readSource(wordFile(body, more), "通知.docx");
  const outcome = source.value && formatText(source.value);
  if (!outcome?.value) throw new Error("not read");
  return { ...outcome.value, problems: [...source.problems, ...outcome.problems] };
};

test("a notice comes out whole, its numbers counted anew, its revisions told", () => {
  const { tree, problems } = read(NOTICE);
  expect(dumpTree(tree)).toBe(`official
  @title 云海市教育局关于开展阳光体育活动的通知
  @kind 通知
  @organ 云海市教育局
  @documentNumber 云教〔2024〕12号
  @date 2024-03-28
  head
    issuingOrganMark 云海市教育局
    suffix 文件
    documentNumber 云教〔2024〕12号
  title 云海市教育局关于开展阳光体育活动的通知
  mainRecipients 市直属各学校：
  paragraph 为增强学生体质，现就开展阳光体育活动通知如下：
  heading 1 一、活动时间
  paragraph 2024年4月至6月。
  heading 1 二、活动安排
  paragraph
    lead 2 （一）分班锻炼。
    text 每天上午安排三十分钟。
  paragraph
    lead 2 （二）评比表彰。
    text 6月下旬评选先进班级。
  table
    columns 年级 (center) | 项目 (center)
    row 初一 | 跳绳
    row 初二 | 长跑
  closing sealed
    organs 云海市教育局
    documentDate 2024年3月28日
`);
  expect(problems.map(({ id, paragraph }) => `${id} ${paragraph}`)).toEqual([
    "YF8011 7",
    "YF8012 9",
  ]);
});

test("footnotes, headers and footers stay out and are listed", () => {
  const { changes } = read(p(run("关于放假的通知")) + p(run("正文。")), {
    "word/header1.xml": part("w:hdr", p(run("内部资料"))),
    "word/footnotes.xml": part(
      "w:footnotes",
      `<w:footnote w:id="1">${p(run("见上年通知。"))}</w:footnote>`,
    ),
  });
  expect(changes.map(({ from, to, reason }) => `${from}→${to} ${reason}`)).toEqual([
    "内部资料→ 页眉页脚，没有收进来",
    "见上年通知。→ 脚注，没有收进来",
  ]);
});
