import { describe, expect, test } from "vitest";
import { exampleFacts } from "../../src/check/example-facts.ts";
import { mend } from "../../src/check/mend.ts";
import { proofread } from "../../src/check/proofread.ts";
import { rules } from "../../src/check/rules.ts";
import { collocations } from "../../src/check/words/collocations.ts";
import { confusions } from "../../src/check/words/confusions.ts";
import { fixedPhrases } from "../../src/check/words/phrases.ts";
import { terms } from "../../src/check/words/terms.ts";

describe.each(rules.map((rule) => [`${rule.id} ${rule.name}`, rule] as const))("%s", (_, rule) => {
  const facts = rule.id.startsWith("YF79") ? { facts: exampleFacts } : {};
  const run = (text: string) => proofread(text, { only: [rule], ...facts }).proofs;

  test.each(rule.ok)("ok: %s", (text) => {
    expect(run(text).map(({ problem }) => `${problem.text} ${problem.message}`)).toEqual([]);
  });

  test.each(rule.notOk.map((example) => [example.text, example] as const))(
    "not: %s",
    (text, { words, fixed }) => {
      const found = run(text);
      const quoted = found.map(({ start, end }) => text.slice(start, end));
      expect(quoted).toContainEqual(expect.stringContaining(words));
      expect(found.every(({ problem }) => problem.message !== "" && problem.fix)).toBe(true);
      const mended = mend(text, found);
      if (fixed === undefined) return;
      expect(mended.text).toBe(fixed);
      expect(run(fixed)).toEqual([]);
    },
  );

  test("has an explanation, a clause and examples", () => {
    expect(rule.explanation.length).toBeGreaterThan(10);
    expect(rule.clause).not.toBe("");
    expect(rule.ok.length).toBeGreaterThan(0);
    expect(rule.notOk.length).toBeGreaterThan(0);
    expect(rule.id).toMatch(/^YF7[1-9]\d\d$/);
  });
});

test("ids are unique and in order", () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

describe("dictionary", () => {
  test.each([...confusions, ...terms, ...collocations].map((entry) => [entry.bad, entry] as const))(
    "%s",
    (bad, { wrong, good, right, source }) => {
      expect(bad).toMatch(new RegExp(wrong, "u"));
      expect(good).not.toMatch(new RegExp(wrong, "u"));
      expect(source).not.toBe("");
      if (right !== undefined) {
        expect(bad.replace(new RegExp(wrong, "u"), right)).not.toMatch(new RegExp(wrong, "u"));
      }
    },
  );

  test("every fixed phrase is sound itself and has a source", () => {
    for (const { phrase, source } of fixedPhrases) {
      expect([...phrase].length).toBeGreaterThan(4);
      expect(source).not.toBe("");
      expect(proofread(`${phrase}。`).proofs.map(({ problem }) => problem.message)).toEqual([]);
    }
  });
});
