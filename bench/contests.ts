/** The contests of design: each gives, for one round, what ours took and what the peer took. */
import { join } from "node:path";
import type { DocumentTree } from "../dist/document/tree.js";
import { writeDocx } from "../dist/docx/write.js";
import { arrange } from "../dist/house/arrange.js";
import type { BatchJob } from "../dist/run/batch/job.js";
import { flowOfUnit, makeUnit, openRun, ROOT, treeOfUnit, unitRow } from "./document.ts";
import { fillDocx, tagsOf, withTags, withTagsOnly } from "./docxtemplater.ts";
import { hasLibreOffice } from "./libreoffice.ts";
import { msEach } from "./statistics.ts";
import { openTypst, typstSource } from "./typst.ts";

/** Documents a round and a side. */
export const DOCUMENTS = 100;
/** Units that a run has: as many as documents are made, so that none is made twice. */
const UNITS = 900;

export interface Stage {
  docx: BatchJob;
  pdf: BatchJob;
  both: BatchJob;
  /** Our DOCX of the first unit with tags for its fields; with tags for every word. */
  tagged: Uint8Array;
  allTags: ReturnType<typeof withTagsOnly>;
  typst: (source: string) => Uint8Array;
  libreOffice: boolean;
}

/** One side's time for a document and the other's, milliseconds. */
export interface Pair {
  ours: number;
  peer: number;
}

export async function setStage(): Promise<Stage> {
  const docx = await openRun(UNITS, ["docx"]);
  const [first = new Uint8Array()] = await makeUnit(docx, 0);
  return {
    docx,
    pdf: await openRun(UNITS, ["pdf"]),
    both: await openRun(UNITS, ["docx", "pdf"]),
    tagged: withTags(first, tagsOf(unitRow(1))),
    allTags: withTagsOnly(first),
    typst: openTypst(join(ROOT, "dist/faces")),
    libreOffice: hasLibreOffice(),
  };
}

const made = (job: BatchJob, from: number) =>
  msEach(from, DOCUMENTS, (index) => makeUnit(job, index));

/** DOCX, only the unit's fields vary. */
export async function docxRun({ docx, tagged }: Stage, from: number): Promise<Pair> {
  const ours = await made(docx, from);
  const fill = (index: number) => fillDocx(tagged, tagsOf(unitRow(index + 1)));
  return { ours, peer: await msEach(from, DOCUMENTS, fill) };
}

/** The tree with every paragraph's words other than in any tree before. */
export function renewed(tree: DocumentTree, serial: number): DocumentTree {
  if (tree.type !== "official") throw new Error("the plan is an official document");
  const blocks = tree.blocks.map((block, index) =>
    block.type === "paragraph" || block.type === "heading"
      ? { ...block, children: [...block.children, { text: `（${serial}之${index}）` }] }
      : block,
  );
  return { ...tree, blocks };
}

const TIMESTAMP = "2005-03-11T00:00:00Z";

/**
 * DOCX, every word and every block is new; the parts without words (styles, settings, footers) come
 * from the run's memory, as they come out of the peer's template.
 */
export async function docxWarm({ docx, allTags }: Stage, from: number): Promise<Pair> {
  const { memory } = docx.base;
  const tree = treeOfUnit(docx, 0);
  const trees = new Map<number, DocumentTree>();
  for (let at = from; at < from + DOCUMENTS; at++)
    trees.set(at, renewed(structuredClone(tree), at));
  const write = (index: number) =>
    writeDocx(arrange(trees.get(index) ?? tree, { memory }), {
      footPlacement: "lastPage",
      timestamp: TIMESTAMP,
      memory,
    });
  const ours = await msEach(from, DOCUMENTS, write);
  const { template, words } = allTags;
  return { ours, peer: await msEach(from, DOCUMENTS, () => fillDocx(template, words)) };
}

/** PDF of units against Typst, and DOCX and PDF together against the same. */
export async function typstRun({ pdf, both, typst }: Stage, from: number) {
  const sources = new Map<number, string>();
  for (let at = from; at < from + DOCUMENTS; at++)
    sources.set(at, typstSource(flowOfUnit(pdf, at)));
  const alone = await made(pdf, from);
  const peer = await msEach(from, DOCUMENTS, (index) => typst(sources.get(index) ?? ""));
  return { pdf: { ours: alone, peer }, both: { ours: await made(both, from), peer } };
}
