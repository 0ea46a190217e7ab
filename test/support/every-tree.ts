/** Every document that this repository makes: samples, gallery and golden cases, as trees. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DocumentTree } from "../../src/document/tree.ts";
import { composeDocument } from "../../src/run/compose.ts";
import { openWorkspace } from "../../src/run/workspace.ts";
import type { Settings } from "../../src/settings.ts";
import { standardSettings } from "../../src/settings.ts";
import { buildCase } from "../template/support.ts";

export interface NamedTree {
  name: string;
  tree: DocumentTree;
  settings: Settings;
}

const ROOT = resolve(import.meta.dirname, "../..");
const CASES = join(ROOT, "test/cases");

async function treesOf(folder: string, shown: string): Promise<NamedTree[]> {
  const { value: workspace, problems } = await openWorkspace(folder);
  if (!workspace) throw new Error(JSON.stringify(problems, null, 1));
  return workspace.campaign.documents.map((request) => {
    const { value, problems: met } = composeDocument(workspace, request);
    if (!value) throw new Error(JSON.stringify(met, null, 1));
    return { name: `${shown} ${request.name.text}`, tree: value.tree, settings: request.settings };
  });
}

function goldenCases(): NamedTree[] {
  const names = readdirSync(CASES).filter((name) => existsSync(join(CASES, name, "data.yaml")));
  return names.map((name) => {
    const { value } = buildCase(join(CASES, name));
    if (!value) throw new Error(`no tree of ${name}`);
    return { name, tree: value.tree, settings: standardSettings };
  });
}

/** All of them, in a fixed order. */
export async function everyTree(): Promise<NamedTree[]> {
  const gallery = readdirSync(join(CASES, "gallery")).sort();
  const examples = readdirSync(join(ROOT, "examples")).sort();
  const folders: [string, string][] = [
    ["样例", ROOT],
    ...examples.map((name): [string, string] => [name, join(ROOT, "examples", name)]),
    ...gallery.map((name): [string, string] => [name, join(CASES, "gallery", name)]),
  ];
  const trees: NamedTree[] = goldenCases();
  for (const [shown, folder] of folders) trees.push(...(await treesOf(folder, shown)));
  return trees;
}
