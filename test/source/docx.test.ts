/** What Word does to a text on its way into the file, undone. */
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/source/read.ts";
import { paragraphsOf, type SourceText } from "../../src/source/source.ts";
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

function read(body: string, more: Record<string, string> = {}): SourceText {
  const { value, problems } = readSource(wordFile(body, more), "旧稿.docx");
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!value) throw new Error("not read");
  return value;
}

const texts = (source: SourceText): string[] => paragraphsOf(source.blocks).map(({ text }) => text);

describe("runs", () => {
  test("split inside a word are one again", () => {
    const { blocks } = read(p(splitRuns("关于开展安全检查的通知", "<w:b/>")));
    expect(blocks).toMatchObject([
      { text: "关于开展安全检查的通知", runs: [{ text: "关于开展安全检查的通知", isBold: true }] },
    ]);
  });

  test("keep what sets them apart, that of their style too", () => {
    const [first] = read(
      p(run("一、目标") + run("加黑", "<w:b/>"), '<w:pStyle w:val="a"/>'),
    ).blocks;
    expect(first).toMatchObject({
      runs: [
        { text: "一、目标", sizePt: 16 },
        { text: "加黑", isBold: true, sizePt: 16 },
      ],
    });
    const [second] = read(p(run("目标"), '<w:pStyle w:val="1"/><w:jc w:val="center"/>')).blocks;
    expect(second).toMatchObject({
      style: "heading 1",
      outline: 1,
      align: "center",
      runs: [{ text: "目标", isBold: true }],
    });
  });

  test("line breaks, tabs, links, soft fields, symbols, hidden words", () => {
    const body = p(
      `${run("甲")}<w:r><w:br/></w:r><w:hyperlink>${run("乙")}</w:hyperlink><w:r><w:tab/></w:r>` +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "y" </w:instrText></w:r>' +
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("2024年")}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
        '<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>',
    );
    const source = read(body);
    expect(texts(source)).toEqual(["甲\n乙\t2024年□"]);
    expect(source.notes.map(({ what, text }) => `${what}:${text}`)).toEqual([
      'field:DATE \\@ "y"',
      "hidden:暗",
    ]);
  });
});

describe("revisions", () => {
  test("deletions stay out, insertions come in, both are told", () => {
    const bytes = wordFile(p(run("限") + deleted("三") + inserted("五") + run("日内报送。")));
    const { value, problems } = readSource(bytes, "旧稿.docx");
    expect(value && texts(value)).toEqual(["限五日内报送。"]);
    expect(problems.map(({ id, text }) => `${id} ${text}`)).toEqual(["YF8011 三", "YF8012 五"]);
  });

  test("a deleted paragraph mark joins two paragraphs", () => {
    const mark = '<w:rPr><w:del w:id="3" w:author="某"/></w:rPr>';
    expect(texts(read(p(run("举一反"), mark) + p(run("三。"))))).toEqual(["举一反三。"]);
  });
});

describe("places and order", () => {
  test("a text box stands before its paragraph, once", () => {
    const source = read(p(textBox(p(run("云海市教育局文件"))) + run("关于评选的通知")));
    expect(source.blocks).toMatchObject([
      { text: "云海市教育局文件", container: "textbox", place: { paragraph: 2 } },
      { text: "关于评选的通知", container: "body", place: { paragraph: 1 } },
    ]);
  });

  test("tables are rows of cells; a wide cell keeps the columns", () => {
    const source = read(table([cell("时间"), cell("内容")], [cell("合计", 2)]));
    expect(source.blocks).toMatchObject([
      {
        type: "table",
        rows: [
          [[{ text: "时间" }], [{ text: "内容" }]],
          [[{ text: "合计" }], []],
        ],
      },
    ]);
  });

  test("headers, footers and footnotes come last; page numbers are no text", () => {
    const page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple>';
    const source = read(p(run("正文。")), {
      "word/header1.xml": part("w:hdr", p(run("内部资料"))),
      "word/header2.xml": part("w:hdr", p(run("内部资料"))),
      "word/footer1.xml": part("w:ftr", p(page)),
      "word/footnotes.xml": part(
        "w:footnotes",
        `<w:footnote w:type="separator" w:id="0">${p(run("—"))}</w:footnote><w:footnote w:id="1">${p(run("见上年通知。"))}</w:footnote>`,
      ),
    });
    expect(
      paragraphsOf(source.blocks).map(({ text, container }) => `${container} ${text}`),
    ).toEqual(["body 正文。", "header 内部资料", "footnote 见上年通知。"]);
  });
});

test("numbers of Word's lists are counted as Word counts them", () => {
  const items: [string, number, number][] = [
    ["目标", 1, 0],
    ["总体", 1, 1],
    ["数量", 1, 2],
    ["质量", 1, 2],
    ["细则", 1, 3],
    ["分项", 1, 1],
    ["数量", 1, 2],
    ["措施", 1, 0],
    ["另起", 2, 0],
  ];
  const source = read(items.map(([text, id, at]) => p(run(text), listed(id, at))).join(""));
  const numbers = paragraphsOf(source.blocks).map(({ listNumber }) => listNumber);
  expect(numbers).toEqual(["一、", "（一）", "1.", "2.", "（1）", "（二）", "1.", "二、", "一、"]);
});
