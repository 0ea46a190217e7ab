/** Official texts as they should be, written for this purpose: nothing may be found in them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { proofread } from "../../src/check/proofread.ts";

const FOLDER = join(import.meta.dirname, "clean");

test.each(readdirSync(FOLDER))("%s", (name) => {
  const text = readFileSync(join(FOLDER, name), "utf8");
  const { proofs } = proofread(text, { isMarkdown: name.endsWith(".md") });
  expect(
    proofs.map(
      ({ problem }) =>
        `${problem.line}:${problem.column} ${problem.id} ${problem.text} ${problem.message}`,
    ),
  ).toEqual([]);
});
