/** Bars in tables and pictures of their own, from template to tree. */
import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/diagnostics.ts";
import type { Picture, PictureSource } from "../../src/document/picture.ts";
import type { Block } from "../../src/document/tree.ts";
import { buildTree } from "../../src/template/build-tree.ts";
import { loadTemplate } from "../../src/template/load.ts";
import { bytesOf, campaignOf, sound } from "./support.ts";

const DATA = `版本: 1
活动: {名称: 读书活动}
机关: {名称: 云海市教育局}
补充:
  数: [{名称: 甲, 数值: 3}, {名称: 乙, 数值: 12}, {名称: 丙, 数值: 0}]
  率: 45%
  照片: {说明: '读书角](x)![', 文件: 图片/乙.png}
文件: [{名称: 通知, 模板: 甲, 成文日期: 2024年5月6日}]
`;

const picture: Picture = {
  format: "png",
  name: "甲.png",
  bytes: new Uint8Array(),
  widthPx: 4,
  heightPx: 3,
  rgb: new Uint8Array(36),
};
const missing: Problem = { id: "YF5002", severity: "error", message: "没有这个文件" };
const pictures: PictureSource = {
  seal: () => ({ problems: [] }),
  photo: (file, place) =>
    file.endsWith(".png")
      ? { value: picture, problems: [] }
      : { problems: [{ ...missing, ...place }] },
};

function read(body: string): { blocks: Block[]; told: string[] } {
  const source = `---\n文种: 通知\n标题: 通知\n---\n${body}\n`;
  const template = sound(loadTemplate(bytesOf(source), "甲", "甲.md"));
  const campaign = campaignOf(DATA);
  const [request] = campaign.documents;
  if (!request) throw new Error("no document");
  const built = buildTree(campaign, request, new Map([["甲", template]]), new Map(), pictures);
  const tree = built.value?.tree;
  return {
    blocks: tree?.type === "official" ? tree.blocks : [],
    told: built.problems.map(({ id, file, line, path }) => `${id} ${file}:${line} ${path ?? ""}`),
  };
}

const table = (cell: string): string => `| 名称 | 数值 |\n| --- | --- |\n| 甲 | ${cell} |`;
const cellsOf = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.type === "table" ? block.rows.map((row) => row[1]) : []));

describe("bars", () => {
  test("the share of the largest, its value behind it", () => {
    const { blocks, told } = read(
      `| 名称 | 数值 |\n| --- | --- |\n{{#each 补充.数}}\n| {{名称}} | {{条形 数值 (最大 @root.补充.数)}}本 |\n{{/each}}`,
    );
    expect(told).toEqual([]);
    const shown = cellsOf(blocks).map((cell) => cell?.map(({ text, bar }) => [text, bar]));
    expect(shown).toEqual([
      [
        ["", 0.25],
        ["3", undefined],
        ["本", undefined],
      ],
      [
        ["", 1],
        ["12", undefined],
        ["本", undefined],
      ],
      [
        ["", 0],
        ["0", undefined],
        ["本", undefined],
      ],
    ]);
  });

  test("per cent, and nothing at all of nothing", () => {
    expect(cellsOf(read(table("{{条形 补充.率 100}}")).blocks)[0]).toMatchObject([
      { text: "", bar: 0.45 },
      { text: "45%" },
    ]);
    expect(cellsOf(read(table("{{条形 补充.数.丙.数值 0}}")).blocks)[0]).toMatchObject([
      { bar: 0 },
      { text: "0" },
    ]);
    expect(cellsOf(read(table('{{条形 补充.率 100 "近半"}}')).blocks)[0]).toMatchObject([
      { bar: 0.45 },
      { text: "近半" },
    ]);
  });

  test("what cannot be drawn is told at its line", () => {
    expect(read(table("{{条形 补充.数.乙.数值 10}}")).told).toEqual([
      "YF2405 甲.md:7 补充.数[2].数值",
    ]);
    expect(read(table("{{条形 活动.名称 10}}")).told).toEqual(["YF2405 甲.md:7 活动.名称"]);
    expect(read("共{{条形 补充.率 100}}。").told).toEqual(["YF2750 甲.md:5 补充.率"]);
    expect(read(`## {{条形 补充.率 100}}\n\n正文。`).told).toEqual(["YF2750 甲.md:5 补充.率"]);
    expect(read(table("{{条形 补充.率 100}}{{条形 补充.率 200}}")).told).toEqual([
      "YF2751 甲.md:7 补充.率",
    ]);
  });
});

describe("pictures", () => {
  test("a line of its own is a picture; caption and file may be values", () => {
    const { blocks, told } = read(
      "第一段。\n\n![会场](图片/甲.png)\n![{{补充.照片.说明}}]({{补充.照片.文件}})\n\n第二段。",
    );
    expect(told).toEqual([]);
    expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "figure", "figure", "paragraph"]);
    expect(blocks[1]).toMatchObject({
      file: { text: "图片/甲.png", origin: { template: "甲.md", line: 7 } },
      caption: [{ text: "会场" }],
      picture,
    });
    expect(blocks[2]).toMatchObject({
      file: { text: "图片/乙.png", origin: { path: "补充.照片.文件" } },
      caption: [{ text: "读书角](x)![", origin: { path: "补充.照片.说明" } }],
    });
  });

  test("a value is never a picture, and brackets in text stay text", () => {
    const { blocks } = read("国发![2024](12号)\n\n{{补充.照片.说明}}");
    expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "paragraph"]);
  });

  test("what is wrong is told where the picture is named", () => {
    expect(read("第一段。\n\n![会场](图片/没有.jpg)").told).toEqual(["YF5002 甲.md:7 "]);
    expect(read("会场如图：![会场](图片/甲.png)").told).toEqual(["YF2752 甲.md:5 "]);
    expect(read("第一段。\n![会场](图片/甲.png)").told).toEqual(["YF2752 甲.md:5 "]);
    expect(read("![会场]()").told).toEqual(["YF2753 甲.md:5 "]);
    expect(read("![](图片/甲.png)").told).toEqual(["YF2754 甲.md:5 "]);
  });
});
