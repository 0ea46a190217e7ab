/** Official texts as they should be, written for this purpose: nothing may be found in them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { proofread } from "../../src/check/proofread.ts";

const FOLDER = join(import.meta.dirname, "clean");

/** Lines of a text broken behind so many characters; tables stay. */
const wrapped = (text: string, width: number): string =>
  text
    .split("\n")
    .flatMap((line) => {
      const characters = line.includes("\t") ? [] : [...line];
      const pieces = line.includes("\t") || line === "" ? [line] : [];
      while (characters.length > 0) pieces.push(characters.splice(0, width).join(""));
      return pieces;
    })
    .join("\n");

test.each(readdirSync(FOLDER).filter((name) => name.endsWith(".txt")))(
  "%s, broken at 28 characters",
  (name) => {
    const text = wrapped(readFileSync(join(FOLDER, name), "utf8"), 28);
    expect(
      proofread(text).proofs.map(({ problem: p }) => `${p.line}:${p.column} ${p.id} ${p.text}`),
    ).toEqual([]);
  },
);

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
