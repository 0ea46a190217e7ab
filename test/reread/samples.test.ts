/**
 * Every document that this repository makes, written as DOCX and read back into the same tree, but
 * for what a DOCX does not hold: where words came from, pictures of seals and stamps (`bareTree`).
 */
import { expect, test } from "vitest";
import type { DocumentTree } from "../../src/document/tree.ts";
import { writeDocx } from "../../src/docx/write.ts";
import { arrange } from "../../src/house/arrange.ts";
import { reread } from "../../src/reread/reread.ts";
import { type Settings, standardSettings } from "../../src/settings.ts";
import { readSource } from "../../src/source/read.ts";
import { bareTree } from "../support/bare-tree.ts";
import { everyTree, type NamedTree } from "../support/every-tree.ts";
import { sound } from "../template/support.ts";

/** Drawings (figures, bars) are read back as the words beside them. */
const isDrawn = ({ tree }: NamedTree): boolean =>
  /"type":"figure"|"bar":/u.test(JSON.stringify(tree));

const all = await everyTree();
const trees = all.filter((one) => !isDrawn(one));

async function readBack(tree: DocumentTree, settings: Settings): Promise<DocumentTree | undefined> {
  const bytes = await writeDocx(arrange(tree, { settings }), {
    footPlacement: "lastPage",
    timestamp: "2005-03-11T00:00:00Z",
  });
  return reread(sound(readSource(bytes, "公文.docx")));
}

test.each(trees)("$name", async ({ tree, settings }) => {
  const back = await readBack(tree, settings);
  expect(back && bareTree(back)).toEqual(bareTree(tree));
});

test.each(all.filter(isDrawn))("$name: its words", async (one) => {
  const back = await readBack(one.tree, one.settings);
  expect(back?.type).toBe(one.tree.type);
  const titles = (tree: DocumentTree | undefined) =>
    tree?.type === "bulletin"
      ? tree.items.map(({ title }) => title.map((t) => t.text).join(""))
      : [];
  expect(titles(back)).toEqual(titles(one.tree));
});

test("what no page shows is said in the properties", async () => {
  const one = all.find(({ name }) => name === "样例 印发通知")?.tree;
  if (one?.type !== "official" || !one.closing) throw new Error("no closing block");
  const tree: DocumentTree = { ...one, closing: { ...one.closing, sealed: !one.closing.sealed } };
  const back = await readBack(tree, standardSettings);
  expect(back && bareTree(back)).toEqual(bareTree(tree));
});
