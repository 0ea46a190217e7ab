/** Golden cases: test/cases/NAME holds data and templates; `npm run golden` refreshes `expected`. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dumpTree } from "../../src/document/dump.ts";
import { plainDocument } from "../../src/document/plain.ts";
import { dumpFilled } from "../../src/template/filled.ts";
import { buildCase, sound, told } from "./support.ts";

const CASES = join(import.meta.dirname, "..", "cases");
const names = readdirSync(CASES).filter((name) => existsSync(join(CASES, name, "data.yaml")));

describe.each(names)("%s", (name) => {
  const outcome = buildCase(join(CASES, name));
  const expected = (file: string) => join(CASES, name, "expected", file);

  test("filled text", async () => {
    const filled = sound(outcome).filled.map(dumpFilled).join("\n");
    await expect(filled).toMatchFileSnapshot(expected("filled.md"));
  });

  test("tree", async () => {
    await expect(dumpTree(sound(outcome).tree)).toMatchFileSnapshot(expected("tree.txt"));
  });

  test("plain text", async () => {
    await expect(plainDocument(sound(outcome).tree)).toMatchFileSnapshot(expected("plain.txt"));
  });

  test("problems", async () => {
    const problems = `${told(outcome.problems).join("\n")}\n`;
    await expect(problems).toMatchFileSnapshot(expected("problems.txt"));
  });
});
