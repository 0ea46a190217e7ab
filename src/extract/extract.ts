/**
 * From a finished document to a template and the data that fill it: facts are found in the words
 * and in the shape of the text, their words give place to fields, and the envelope becomes an entry
 * of 文件. Filling the template with the data gives the same text again.
 */
import type { Block, OfficialDocument, Text } from "../document/tree.ts";
import type { Settings } from "../settings.ts";
import { type Article, articleOf, mapWords } from "./article.ts";
import { citationFacts } from "./citations.ts";
import { envelopeOf } from "./data-entries.ts";
import { dataYaml } from "./data-yaml.ts";
import { type DataEntry, type Fact, wordFact } from "./fact.ts";
import { listRegions, stepTimeFacts } from "./lists.ts";
import { Marks, markedWords } from "./marks.ts";
import { campaignFacts, contactFacts, groupFacts, organFacts } from "./names.ts";
import { studyFacts, timeFacts, yearFacts } from "./others.ts";
import { rosterRegions, speechFacts } from "./people.ts";
import type { Region } from "./region.ts";
import { batchFacts, phaseListFacts } from "./schedule.ts";
import { yearOf } from "./times.ts";
import { type TemplateFile, templateFiles } from "./write-templates.ts";

/** A group of facts; those that stand first win where words mean two things. */
export type Finder =
  | { name: string; facts(article: Article): Fact[]; onlyUsed?: boolean }
  | { name: string; regions(article: Article): Region[] };

/** All that is looked for. */
export const finders: readonly Finder[] = [
  { name: "讲话", facts: speechFacts },
  { name: "活动", facts: campaignFacts },
  { name: "机关", facts: organFacts },
  { name: "领导小组", facts: groupFacts },
  { name: "联系人", facts: contactFacts },
  { name: "依据", facts: citationFacts },
  { name: "批次", facts: batchFacts },
  { name: "阶段", facts: phaseListFacts },
  { name: "学习时间", facts: studyFacts },
  { name: "名单", regions: ({ bodies }) => rosterRegions(bodies) },
  {
    name: "清单",
    regions: ({ bodies, tree, title }) => listRegions(bodies, yearOf(tree.metadata.date, title)),
  },
  { name: "时间", facts: timeFacts, onlyUsed: true },
  { name: "年度", facts: yearFacts, onlyUsed: true },
];

/** One place of the text that became a field. */
export interface Finding {
  /** 标题, 第3段, 附件1第2段; or the line of the file. */
  where: string;
  words: string;
  field: string;
  /** A few of the words on either side. */
  before: string;
  after: string;
  /** What a person has to decide. */
  doubt?: string;
}

export interface Extraction {
  templates: TemplateFile[];
  /** The data file. */
  data: string;
  findings: Finding[];
  /** What the text did not say and a person has to fill in. */
  questions: string[];
}

/** Most words beside a finding that are shown with it. */
const BESIDE = 8;

/** Blocks that a region takes the place of, but for its first. */
const GONE: Block = { type: "paragraph", children: [] };

const isGone = (block: Block): boolean =>
  block.type === "paragraph" && !block.lead && block.children.length === 0;

/** The blocks with a mark for every region, and nothing behind it for the rest of the region. */
function withRegions(blocks: Block[], regions: readonly Region[], marks: Marks): Block[] {
  const changed = [...blocks];
  for (const region of regions.filter((one) => one.blocks === blocks)) {
    const mark: Block = { type: "paragraph", children: [{ text: marks.add(region.template) }] };
    const gone = Array.from({ length: region.length - 1 }, () => GONE);
    changed.splice(region.start, region.length, mark, ...gone);
  }
  return changed;
}

const mapBodies = (
  tree: OfficialDocument,
  change: (blocks: Block[]) => Block[],
): OfficialDocument => ({
  ...tree,
  blocks: change(tree.blocks),
  ...(tree.issuedText
    ? { issuedText: { ...tree.issuedText, blocks: change(tree.issuedText.blocks) } }
    : {}),
  attachments: tree.attachments.map((one) => ({ ...one, blocks: change(one.blocks) })),
});

/** Persons of a roster are persons wherever they are named. */
const nameFacts = ({ field, entries }: Region): Fact[] =>
  field === "领导小组"
    ? entries.flatMap(({ path, words }) =>
        path.at(-1) === "姓名" && words.length > 1 ? [wordFact(path, words)] : [],
      )
    : [];

function regionFinding({ field, words, doubt }: Region, where: string): Finding {
  return { where, words, field, before: "", after: "", ...(doubt ? { doubt } : {}) };
}

/** Where a stretch stands: its line if the reader said so. */
const placeOf = ({ origin }: Text, where: string): string =>
  origin?.line === undefined || origin.path ? where : `第${origin.line}行`;

/** Each doubt once, with the fields that it is about. */
function doubtsOf(findings: readonly Finding[]): string[] {
  const about = new Map<string, Set<string>>();
  for (const { field, doubt } of findings)
    if (doubt) about.set(doubt, (about.get(doubt) ?? new Set()).add(field));
  return [...about].map(([doubt, fields]) => `${[...fields].join("、")}：${doubt}`);
}

/** The tree with fields in the place of facts, what was found, and the entries of the data. */
function marked(tree: OfficialDocument, regions: readonly Region[], facts: readonly Fact[]) {
  const marks = new Marks();
  const findings: Finding[] = [];
  const used = new Set<Fact>();
  const shaped = mapBodies(tree, (blocks) => withRegions(blocks, regions, marks));
  const taken = mapWords(shaped, (text, where) => {
    const region = marks.only(text.text);
    const found = regions.find(({ template }) => template === region);
    if (found) {
      const first = found.blocks[found.start];
      const [source] = first && "children" in first ? first.children : [];
      findings.push(regionFinding(found, placeOf(source ?? text, where)));
      return text;
    }
    const words = markedWords(text.text, facts, marks, (fact, at) => {
      used.add(fact);
      const { words: shown, field, doubt } = fact;
      findings.push({
        where: placeOf(text, where),
        words: shown,
        field,
        before: text.text.slice(Math.max(0, at - BESIDE), at),
        after: text.text.slice(at + shown.length).slice(0, BESIDE),
        ...(doubt ? { doubt } : {}),
      });
    });
    return { ...text, text: words };
  });
  const template = mapBodies(taken, (blocks) => blocks.filter((block) => !isGone(block)));
  return { template, marks, findings, used };
}

/**
 * Template and data of an official document called `name`. `looking` are the finders to use (fewer
 * where some of their facts do not fit together).
 */
export function extract(
  tree: OfficialDocument,
  name: string,
  settings: Settings,
  looking: readonly Finder[] = finders,
): Extraction {
  const article = articleOf(tree);
  const regions = looking.flatMap((finder) => ("regions" in finder ? finder.regions(article) : []));
  const groups = looking.flatMap((finder) =>
    "facts" in finder ? [{ ...finder, found: finder.facts(article) }] : [],
  );
  const facts = [
    ...regions.flatMap((region) => [...nameFacts(region), ...stepTimeFacts(region)]),
    ...groups.flatMap(({ found }) => found),
  ];
  const { template, marks, findings, used } = marked(tree, regions, facts);
  const { templates, parts } = templateFiles(template, name, marks);
  const envelope = envelopeOf(tree, name, parts, settings);
  const entries: DataEntry[] = [
    ...envelope.entries,
    ...groups
      .flatMap(({ found, onlyUsed }) => found.filter((fact) => !onlyUsed || used.has(fact)))
      .flatMap((fact) => fact.entries),
    ...regions.flatMap((region) => region.entries),
  ];
  const questions = [...envelope.questions, ...doubtsOf(findings)];
  const comments = [
    `由旧稿“${name}”抽出的数据草稿，换年使用前请逐项核对。`,
    ...questions.map((question) => `待核 ${question}`),
  ];
  return { templates, data: dataYaml(entries, comments), findings, questions };
}
