/** The built-in templates, filled with both samples: nothing missing, nothing broken, nothing announced wrongly. */

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { withProgress } from "../../src/data/brief/progress.ts";
import type { Campaign, DocumentRequest } from "../../src/data/campaign.ts";
import { lookupField } from "../../src/data/introspect.ts";
import { loadCampaign } from "../../src/data/load.ts";
import type { Block, DocumentTree } from "../../src/document/tree.ts";
import { plainText } from "../../src/document/tree.ts";
import { treesOfOwnTemplates } from "../../src/prepare/own-trees.ts";
import { readItems } from "../../src/run/items.ts";
import { buildTree } from "../../src/template/build-tree.ts";
import { dumpFilled } from "../../src/template/filled.ts";
import { loadPartial, loadTemplate } from "../../src/template/load.ts";
import type { Template } from "../../src/template/template.ts";

const FOLDER = "templates";

function shelf(folder: string, load: typeof loadTemplate): Map<string, Template> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return new Map(
    names.map((file) => {
      const path = join(folder, file);
      const name = basename(file, ".md");
      const { value, problems } = load(readFileSync(path), name, path);
      if (!value || problems.length > 0) throw new Error(JSON.stringify(problems));
      return [name, value] as const;
    }),
  );
}

const templates = shelf(FOLDER, loadTemplate);
const partials = shelf(join(FOLDER, "片段"), loadPartial);

/** Entries of 文件 for the kinds that the samples themselves do not make. */
const MORE = `
  - 名称: 会议通知
    模板: 会议通知
    发文字号: 云教〔2005〕1号
    主送: [局机关各处室, 直属各学校]
    成文日期: 2005年1月10日
    会议: 专题活动动员大会
    时间: 2005年1月18日上午
    地点: 局五楼礼堂
    参加: [局机关全体教职工, 各直属单位和学校负责人]
    议程: [宣读实施意见, 作动员讲话]
    回执截止: 2005年1月17日12时前
  - 名称: 成立领导小组通知
    模板: 成立领导小组通知
    发文字号: 云教〔2005〕3号
    主送: [局机关各处室]
    成文日期: 2005年1月10日
  - 名称: 名单
    模板: 会议通知
    成文日期: 2005年1月10日
    会议: 专题活动动员大会
    时间: 2005年1月18日上午
    地点: 局五楼礼堂
    附件: [领导小组名单, 时间安排表]
`;

const MORE_SAFETY = `
  - 名称: 动员讲话
    模板: 动员讲话
    讲话人: {姓名: 周堃, 职务: 市应急管理局局长}
    成文日期: 2024年6月3日
  - 名称: 实施意见
    模板: 实施意见
    成文日期: 2024年5月20日
  - 名称: 阶段讲话
    模板: 阶段讲话
    讲话人: {姓名: 周堃, 职务: 市应急管理局局长}
    成文日期: 2024年6月17日
`;

function campaignOf(text: string, file: string): Campaign {
  const { value, problems } = loadCampaign(new TextEncoder().encode(text), file);
  if (!value) throw new Error(JSON.stringify(problems, null, 1));
  return value;
}

const SOURCES = [
  { name: "读书育人", root: ".", more: MORE },
  { name: "安全生产月", root: "examples/安全生产月", more: MORE_SAFETY },
].map((source) => ({ ...source, file: join(source.root, "data/活动.yaml") }));

const sourceOf = (file: string, more: string): string =>
  `${readFileSync(file, "utf8").trimEnd()}\n  ${more.trim()}\n`;

const SAMPLES = await Promise.all(
  SOURCES.map(async ({ name, root, file, more }) => {
    const campaign = campaignOf(sourceOf(file, more), file);
    return { name, campaign, items: await readItems(root, ".", campaign, new Map()) };
  }),
);
type Sample = (typeof SAMPLES)[number];

/** What no finished paragraph may contain. */
const BROKEN =
  /，，|。。|，。|：。|；。|。，|、、|、。|（）|《》|“”|\{\{|undefined|\[object|[\uE000-\uE003]/u;

const wordsOf = (block: Block): string[] => {
  if (block.type === "heading") return [plainText(block.children)];
  if (block.type === "paragraph")
    return [plainText(block.lead?.children ?? []), plainText(block.children)];
  if (block.type === "table") return block.rows.flat().map(plainText);
  if (block.type === "figure") return [plainText(block.caption)];
  return block.groups.flatMap((group) => group.entries.map((entry) => entry.name.text));
};

const blocksOf = (tree: DocumentTree): Block[] =>
  tree.type === "bulletin"
    ? tree.items.flatMap((item) => item.blocks)
    : [
        ...tree.blocks,
        ...(tree.issuedText?.blocks ?? []),
        ...tree.attachments.flatMap((a) => a.blocks),
      ];

/** Paragraphs that stop in the middle of a sentence. */
const cutShort = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    const words = block.type === "paragraph" ? plainText(block.children) : "。";
    return words === "" || /[^。：！][。：！]$/u.test(`字${words}`) ? [] : [words];
  });

/** A heading must be followed by words of its own or by a deeper heading. */
function orphans(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) => {
    if (block.type === "paragraph")
      return block.lead && plainText(block.children) === "" ? [plainText(block.lead.children)] : [];
    if (block.type !== "heading") return [];
    const next = blocks[index + 1];
    const level =
      next?.type === "heading"
        ? next.level
        : next?.type === "paragraph"
          ? (next.lead?.level ?? 9)
          : 9;
    return next === undefined || level <= block.level ? [plainText(block.children)] : [];
  });
}

/** A document that only units make: its 签发人 stands in their table. */
const SIGNATORY = "YF2604";

/** What a document is made of: the campaign with what the items give to it. */
const informed = ({ items }: Sample, campaign: Campaign, request: DocumentRequest) =>
  withProgress(items, campaign, request);

function made(sample: Sample, name: string) {
  const { campaign } = sample;
  const request = campaign.documents.find((document) => document.name.text === name);
  if (!request) throw new Error(`没有 ${name}`);
  return buildTree(informed(sample, campaign, request), request, templates, partials);
}

for (const sample of SAMPLES) {
  describe(sample.name, () => {
    for (const { name } of sample.campaign.documents) {
      it(`${name.text} is filled without a gap`, async () => {
        const { value, problems } = made(sample, name.text);
        expect(problems.filter(({ id }) => id !== SIGNATORY)).toEqual([]);
        const tree = value?.tree as DocumentTree;
        const blocks = blocksOf(tree);
        for (const words of blocks.flatMap(wordsOf)) expect(words).not.toMatch(BROKEN);
        expect(orphans(blocks)).toEqual([]);
        expect(cutShort(blocks)).toEqual([]);
        const dump = (value?.filled ?? []).map(dumpFilled).join("\n");
        await expect(dump).toMatchFileSnapshot(
          `../cases/built-in/expected/${sample.name}-${name.text}.txt`,
        );
      });
    }
  });
}

/** Paths of the optional fields of a data file, lists without index. */
function optionalPaths(node: unknown, path: string[] = []): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => optionalPaths(item, path));
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const here = [...path, key];
    const below = optionalPaths(value, here);
    return lookupField(here)?.required === false ? [here.join("."), ...below] : below;
  });
}

/** The data without the fields of those paths. */
function without(node: unknown, dropped: ReadonlySet<string>, path: string[] = []): unknown {
  if (Array.isArray(node)) return node.map((item) => without(item, dropped, path));
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => !dropped.has([...path, key].join(".")));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, without(value, dropped, [...path, key])]),
  );
}

/** A block that the template declares in 需要 and the data lack. */
const NEEDED = "YF2402";
/** A warning: an item of the data has a title and nothing else. */
const BARE_HEADING = "YF2505";

describe("anything optional may be absent", () => {
  for (const [i, { file, more }] of SOURCES.entries()) {
    const sample = SAMPLES[i] as Sample;
    const data: unknown = parse(sourceOf(file, more));
    const paths = [...new Set(optionalPaths(data))].filter((path) => !path.startsWith("文件"));
    it(`${file} with fields taken away`, () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...paths), { maxLength: 25 }), (dropped) => {
          const text = stringify(without(data, new Set(dropped)), { lineWidth: 0 });
          const { value: campaign } = loadCampaign(new TextEncoder().encode(text), file);
          fc.pre(campaign !== undefined);
          for (const request of campaign?.documents ?? []) {
            const { value, problems } = buildTree(
              informed(sample, campaign as Campaign, request),
              request,
              templates,
              partials,
            );
            const isServed = !problems.some(({ id }) => id === NEEDED);
            if (!isServed) continue;
            expect(problems.filter(({ id }) => ![BARE_HEADING, SIGNATORY].includes(id))).toEqual(
              [],
            );
            const blocks = blocksOf(value?.tree as DocumentTree);
            for (const words of blocks.flatMap(wordsOf)) expect(words).not.toMatch(BROKEN);
            expect(cutShort(blocks)).toEqual([]);
          }
        }),
        { numRuns: 30 },
      );
    });
  }
});

describe("what is announced", () => {
  it("the speech has as many points as it says", () => {
    const speeches = SAMPLES.flatMap((sample) =>
      ["动员讲话", "阶段讲话"].map((name) => made(sample, name).value?.tree as DocumentTree),
    );
    for (const blocks of speeches.map(blocksOf)) {
      const said = /我讲(.)点意见/u.exec(blocks.flatMap(wordsOf).join("\n"))?.[1];
      const points = blocks.filter((block) => block.type === "heading" && block.level === 1);
      expect(said).toBe("零一二三四五六七八九"[points.length]);
    }
  });

  it("announced numbers of items are the items that follow", () => {
    for (const sample of SAMPLES) {
      for (const { name } of sample.campaign.documents) {
        const blocks = blocksOf(made(sample, name.text).value?.tree as DocumentTree);
        for (const [index, block] of blocks.entries()) {
          const said = /(?:以下|分)([两三四五六七八九])(?:个|项|条)[^：]*：$/u.exec(
            wordsOf(block).at(-1) ?? "",
          )?.[1];
          if (!said) continue;
          const first = blocks[index + 1];
          const level = first?.type === "paragraph" ? first.lead?.level : undefined;
          const rest = blocks.slice(index + 1);
          const end = rest.findIndex((b) => b.type !== "paragraph" || b.lead?.level !== level);
          const count = end === -1 ? rest.length : end;
          expect([said, count]).toEqual([said, "零一两三四五六七八九".indexOf(said)]);
        }
      }
    }
  });
});

it("have syntax trees that the built command can keep as JSON", async () => {
  const trees = [...(await treesOfOwnTemplates()).values()];
  expect(trees.length).toBeGreaterThan(40);
  for (const tree of trees) expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
});
