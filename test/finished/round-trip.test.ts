/** What is written as a finished text is read back as the same tree, whatever characters it holds. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { noPictures } from "../../src/document/picture.ts";
import type { DocumentTree } from "../../src/document/tree.ts";
import { readFinished } from "../../src/finished/read.ts";
import { writeFinished } from "../../src/finished/write.ts";
import { bareTree } from "../support/bare-tree.ts";
import { bytesOf } from "../template/support.ts";
import { bulletinTree, officialTree } from "./trees.ts";

function comesBack(tree: DocumentTree): void {
  const words = writeFinished(tree);
  const { value, problems } = readFinished(bytesOf(words), "定稿", "定稿.md", noPictures);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(value && bareTree(value.tree)).toEqual(bareTree(tree));
}

test("official documents", () => {
  fc.assert(fc.property(officialTree, comesBack), { numRuns: 120 });
});

test("bulletins", () => {
  fc.assert(fc.property(bulletinTree, comesBack), { numRuns: 60 });
});
