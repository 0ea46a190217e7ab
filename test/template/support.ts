/** Loads campaigns and templates for the tests of this room, from folders or from strings. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Campaign } from "../../src/data/campaign.ts";
import { loadCampaign } from "../../src/data/load.ts";
import { invariant, type Outcome, type Problem } from "../../src/diagnostics.ts";
import { buildTree } from "../../src/template/build-tree.ts";
import { loadPartial, loadTemplate } from "../../src/template/load.ts";
import type { Template } from "../../src/template/template.ts";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The value of an outcome; fails the test with its problems if there is none. */
export function sound<T>(outcome: Outcome<T>): T {
  invariant(outcome.value !== undefined, JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
}

type Load = typeof loadTemplate;

function loadFolder(folder: string, load: Load): Map<string, Template> {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith(".md"))
    : [];
  return new Map(
    names.map((name) => {
      const bytes = readFileSync(join(folder, name));
      return [name.slice(0, -3), sound(load(bytes, name.slice(0, -3), name))] as const;
    }),
  );
}

const campaigns = new Map<string, Campaign>();

/** Campaigns are never changed, so the same words give the same one. */
export function campaignOf(yaml: string): Campaign {
  const campaign = campaigns.get(yaml) ?? sound(loadCampaign(bytesOf(yaml), "活动.yaml"));
  campaigns.set(yaml, campaign);
  return campaign;
}

/** The first document of a case folder. */
export function buildCase(folder: string) {
  const campaign = campaignOf(readFileSync(join(folder, "data.yaml"), "utf8"));
  const templates = loadFolder(join(folder, "templates"), loadTemplate);
  const partials = loadFolder(join(folder, "templates", "片段"), loadPartial);
  const [request] = campaign.documents;
  invariant(request !== undefined, "no document");
  return buildTree(campaign, request, templates, partials);
}

const FACTS = `活动: {名称: 读书活动}
机关: {名称: 云海市教育局}
`;
const DOCUMENT = `文件: [{名称: 甲, 模板: 甲, 成文日期: 2005年3月11日}]
`;

export interface Trial {
  /** Data besides 活动, 机关 and 文件, as YAML. */
  data?: string;
  /** 文件, as YAML. */
  documents?: string;
  kind?: string;
  title?: string;
  partials?: Record<string, string>;
}

export const templateOf = (source: string, name = "甲"): Outcome<Template> =>
  loadTemplate(bytesOf(source), name, `${name}.md`);

/** The body of a template starts on line 5. */
export const withFront = (body: string, { kind = "通知", title = "标题" }: Trial = {}): string =>
  `---\n文种: ${kind}\n标题: '${title}'\n---\n${body}`;

/** Builds the tree of one small template and gives it with all problems met. */
export function tryBody(body: string, trial: Trial = {}): ReturnType<typeof buildTree> {
  const campaign = campaignOf(`${FACTS}${trial.data ?? ""}\n${trial.documents ?? DOCUMENT}`);
  const template = templateOf(withFront(body, trial));
  if (!template.value) return { problems: template.problems };
  const partials = new Map(
    Object.entries(trial.partials ?? {}).map(([name, source]) => [
      name,
      sound(loadPartial(bytesOf(source), name, `片段/${name}.md`)),
    ]),
  );
  const [request] = campaign.documents;
  invariant(request !== undefined, "no document");
  return buildTree(campaign, request, new Map([["甲", template.value]]), partials);
}

/** `file:line:column id message` of each problem, as a clerk reads it. */
export const told = (problems: readonly Problem[]): string[] =>
  problems.map(
    ({ id, file, line, column, message }) =>
      `${file ?? ""}:${line ?? ""}${column === undefined ? "" : `:${column}`} ${id} ${message}`,
  );
