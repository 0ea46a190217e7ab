/**
 * Texts of every kind with the role of every line as gold: `role|line`. `cut` lines must be gone and
 * reported, `joined` ones be part of the line above, `a+b` parted in two.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { dumpTree } from "../../src/document/dump.ts";
import { noPictures } from "../../src/document/picture.ts";
import { readFinished } from "../../src/finished/read.ts";
import { writeFinished } from "../../src/finished/write.ts";
import { formatText } from "../../src/format/format.ts";
import { readSource } from "../../src/source/read.ts";

const CASES = join(import.meta.dirname, "cases");

interface GoldLine {
  role: string;
  text: string;
}

const goldOf = (file: string): GoldLine[] =>
  readFileSync(join(CASES, file), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => ({
      role: line.slice(0, line.indexOf("|")),
      text: line.slice(line.indexOf("|") + 1),
    }));

function formatted(file: string) {
  const text = goldOf(file)
    .map((line) => line.text)
    .join("\n");
  const source = readSource(new TextEncoder().encode(text), file).value;
  const outcome = source && formatText(source);
  if (!outcome?.value) throw new Error(`${file} was not read`);
  return { ...outcome.value, problems: outcome.problems };
}

const files = readdirSync(CASES).filter((file) => file.endsWith(".txt"));

/** Lines of a case whose role is not the gold one, as `line found ≠ gold`. */
function wrongLines(file: string): string[] {
  const { roles } = formatted(file);
  return goldOf(file).flatMap(({ role, text }, i) => {
    const found = roles.filter(({ line }) => line === i + 1).map((one) => one.role);
    const shown = found.join("+") || (role === "joined" ? "joined" : "cut");
    return shown === role
      ? []
      : [`${file} ${i + 1} ${shown} ≠ ${role}: ${text.trim().slice(0, 30)}`];
  });
}

test("at least 98 % of all lines have the role that a person gives them", () => {
  const wrong = files.flatMap(wrongLines);
  const all = files.flatMap(goldOf).length;
  expect(all).toBeGreaterThan(250);
  expect(wrong.length / all, wrong.join("\n")).toBeLessThanOrEqual(0.02);
});

describe.each(files)("%s", (file) => {
  test("every character is printed or reported", () => {
    const ids = formatted(file).problems.map(({ id }) => id);
    expect(ids.filter((id) => id === "YF8104" || id === "YF8105")).toEqual([]);
  });

  test("the tree is the one on record", async () => {
    const name = basename(file, ".txt");
    const { tree, problems } = formatted(file);
    const told = problems.map(
      ({ id, line, column, message }) => `${id} ${line}:${column} ${message}\n`,
    );
    const expected = join(CASES, "expected", `${name}.tree.txt`);
    await expect(`${dumpTree(tree)}\n${told.join("")}`).toMatchFileSnapshot(expected);
  });

  test("its Markdown says the same", () => {
    const { tree } = formatted(file);
    const bytes = new TextEncoder().encode(writeFinished(tree));
    const { value, problems } = readFinished(bytes, "文稿", "文稿.md", noPictures);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(value && dumpTree(value.tree)).toBe(dumpTree(tree));
  });
});
