/** Every document that this repository makes, written as a finished text and read back. */
import { expect, test } from "vitest";
import { noPictures } from "../../src/document/picture.ts";
import { readFinished } from "../../src/finished/read.ts";
import { writeFinished } from "../../src/finished/write.ts";
import { bareTree } from "../support/bare-tree.ts";
import { everyTree } from "../support/every-tree.ts";
import { bytesOf } from "../template/support.ts";

const trees = await everyTree();

test.each(trees)("$name", ({ tree, settings }) => {
  const words = writeFinished(tree, settings);
  const { value, problems } = readFinished(bytesOf(words), "定稿", "定稿.md", noPictures);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(value && bareTree(value.tree)).toEqual(bareTree(tree));
  expect(value && writeFinished(value.tree, value.request.settings)).toBe(words);
});
