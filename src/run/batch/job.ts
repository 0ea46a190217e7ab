/** Everything that the units of a run share, read once: in the parent and in each child alike. */
import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { numbersOf } from "../../data/brief/register.ts";
import type { DocumentRequest } from "../../data/campaign.ts";
import { treeOf } from "../../data/load.ts";
import { type CampaignBase, campaignOfUnit } from "../../data/unit/campaign.ts";
import { readUnits, type Unit, type UnitList } from "../../data/unit/list.ts";
import { hasErrors, type Outcome, type Problem } from "../../diagnostics.ts";
import type { FontChoice } from "../../font/load-faces.ts";
import { Memory } from "../../memory.ts";
import { chooseDocuments } from "../choose-documents.ts";
import { usesItems } from "../concerned.ts";
import { chooseFaces, type FaceOptions } from "../faces.ts";
import { sha256 } from "../ledger.ts";
import { packageVersion } from "../package-root.ts";
import { shownPath } from "../read-inside.ts";
import type { Format } from "../render.ts";
import { readTableFile } from "../table-file.ts";
import { openWorkspace, type Workspace } from "../workspace.ts";
import { prepareLongRun } from "./long-run.ts";
import { DEFAULT_PATTERN } from "./names.ts";
import { oneDocument } from "./problems.ts";

/** What was asked for; plain values, so that a child process can be given it. */
export interface BatchOrder extends FaceOptions {
  dir: string;
  /** Where relative names start. */
  base: string;
  documentName: string | undefined;
  unitsFile: string;
  formats: Format[];
  pattern?: string;
  timestamp?: string;
}

/** Parts of a fingerprint: what a result depends on, each hashed by itself. */
export type Fingerprint = Readonly<Record<string, string>>;

export interface BatchJob {
  order: BatchOrder;
  workspace: Workspace;
  request: DocumentRequest;
  fonts: FontChoice;
  base: CampaignBase & { memory: Memory };
  list: UnitList;
  /** What all units depend on. */
  shared: Fingerprint;
}

/** Problems, and the text of input files by shown name. */
export interface OpenedJob extends Outcome<BatchJob> {
  sources: ReadonlyMap<string, string>;
}

const shorten = (hash: string): string => hash.slice(0, 16);

async function fontParts({ chosen }: FontChoice): Promise<string> {
  const faces = Object.entries(chosen).map(async ([typeface, face]) => {
    const found = await stat(face.file).catch(() => undefined);
    return `${typeface} ${face.postscriptName} ${face.file} ${found?.size} ${found?.mtimeMs}`;
  });
  return (await Promise.all(faces)).join("\n");
}

/** Any of the pictures may be in any document: names, sizes and times of change of them all. */
async function pictureParts({ root }: Workspace): Promise<string> {
  const folder = join(root, "data");
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const pictures = names.filter((name) => /\.(?:png|jpe?g)$/iu.test(name)).sort();
  const parts = pictures.map(async (name) => {
    const found = await stat(join(folder, name)).catch(() => undefined);
    return `${name} ${found?.size} ${found?.mtimeMs}`;
  });
  return (await Promise.all(parts)).join("\n");
}

function templateParts({ templates, partials, sources }: Workspace, request: DocumentRequest) {
  const names = [request.template, request.issuedText, ...request.attachments];
  const used = names.flatMap((name) => templates.get(name?.text ?? "") ?? []);
  const texts = [...used, ...partials.all()].map(({ name, file }) => [name, sources.get(file)]);
  return JSON.stringify(texts);
}

async function sharedParts(
  order: BatchOrder,
  workspace: Workspace,
  request: DocumentRequest,
  fonts: FontChoice,
): Promise<Fingerprint> {
  const { formats, pattern = DEFAULT_PATTERN, timestamp = "" } = order;
  const items = workspace.items.files.map((file) => workspace.sources.get(file));
  const parts = {
    活动数据: plainWords(treeOf(workspace.campaign)),
    ...(usesItems(workspace, request) ? { 稿件: JSON.stringify(items) } : {}),
    模板: templateParts(workspace, request),
    图片: await pictureParts(workspace),
    字体: await fontParts(fonts),
    版本: packageVersion(),
    选项: JSON.stringify([formats, pattern, timestamp, request.name.text]),
  };
  return Object.fromEntries(
    Object.entries(parts).map(([part, content]) => [part, shorten(sha256(content))]),
  );
}

/** The fingerprint of one unit: what all share, and its row. */
export function fingerprintOf(job: BatchJob, unit: Unit): Fingerprint {
  const printed = [...unit.cells].filter(([heading]) => heading !== "份数");
  const cells = printed.map(([heading, raw]) => [heading, plainWords(raw)]);
  const row = { 数据行: shorten(sha256(JSON.stringify([...cells.sort()]))) };
  const numbers = numbersOf(job.workspace.register.value, job.request.name.text, unit.name);
  return { ...job.shared, ...row, ...(numbers === "" ? {} : { 编号: numbers }) };
}

/** Words without their places: a row that only moved has not changed. */
const plainWords = (node: unknown): string =>
  JSON.stringify(node, (key, value: unknown) =>
    key === "at" || key === "keyAt" ? undefined : value,
  );

/** Opens workspace, units and fonts. Nothing is returned if something that all units need is wrong. */
export async function openJob(order: BatchOrder): Promise<OpenedJob> {
  prepareLongRun();
  const { dir, documentName } = order;
  const opened = await openWorkspace(dir, order.base, documentName ? [documentName] : undefined);
  const { sources } = opened;
  const problems = [...opened.problems];
  const workspace = opened.value;
  if (!workspace) return { problems, sources };
  const known = workspace.campaign.documents.map(({ name }) => name.text);
  if (order.documentName === undefined)
    return { problems: [...problems, oneDocument(known)], sources };
  const chosen = chooseDocuments(workspace.campaign, [order.documentName]);
  const [request] = chosen.value ?? [];
  problems.push(...chosen.problems);
  const unitsPath = resolve(order.base, order.unitsFile);
  const shown = shownPath(order.base, unitsPath);
  const table = await readTableFile(dirname(unitsPath), unitsPath, shown, ["单位"]);
  const { campaign } = workspace;
  const memory = new Memory();
  const base = { root: treeOf(campaign), file: campaign.file, problems: opened.problems, memory };
  const units = table.value ? readUnits(table.value, base.root) : { problems: [] };
  problems.push(...table.problems, ...units.problems);
  if (!request || !units.value || hasErrors(problems)) return { problems, sources };
  const fonts = chooseFaces(order, order.base);
  problems.push(...fonts.problems);
  if (!fonts.value || hasErrors(fonts.problems)) return { problems, sources };
  const shared = await sharedParts(order, workspace, request, fonts.value);
  const job = { order, workspace, request, fonts: fonts.value, base, list: units.value, shared };
  return { value: job, problems, sources };
}

/** What is wrong with one unit's row. */
export function checkUnit({ base, list, request }: BatchJob, unit: Unit): Problem[] {
  base.memory.turn();
  return campaignOfUnit(base, list, unit, request.name.text).problems;
}
