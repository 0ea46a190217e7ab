/** Random texts of at most 2 KB, with and without the facts of a campaign. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleFacts } from "../../src/check/example-facts.ts";
import { mend } from "../../src/check/mend.ts";
import { proofread } from "../../src/check/proofread.ts";
import { rules } from "../../src/check/rules.ts";
import { decodeText } from "../../src/data/decode.ts";
import { FUZZ_TIMEOUT_MS, mutated, RUNS, withoutHanging } from "../support/mutate.ts";

const FOLDER = join(import.meta.dirname, "clean");
const corpus = [
  ...readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name))),
  ...rules.flatMap(({ notOk }) => notOk.map(({ text }) => Buffer.from(text))),
];

/** Shards of what the rules look for, thrown together. */
const shards =
  '一、|（一）|1.|1、|（1）|①|第一，|一是|二是|三要|附件：|附件1|\n|\n\n|　　| |，|。|；|：|、|“|”|《|》|〈|（|）|〔2005〕6号|[2005]6号|3月14日下午|至|-|2026年2月30日|（星期四）|5天|XX|**|护河爱水志愿服务行动|云海市教育局|局长陈玥珺|《关于开展水环境整治工作的通知》（云政办〔2026〕12号）|宣传发动阶段|动员部署|\\"|"|20xx年|……|...|领导小组办公室|以下简称|讲三点意见|“五个一”活动，即|一本、一篇|占总数的10，|共30人，其中|合计\t30|要围绕如何|即是|也是|台帐|制订|制定|的的|—|#|---|<!--|```|\t|\u200b|\ud800|\udc00|𠮷|😀|a|1|9999999999|'.split(
    "|",
  );
const jumble = fc
  .array(fc.constantFrom(...shards), { maxLength: 400 })
  .map((parts) => Buffer.from(parts.join("")));

const anyText = fc.string({ unit: "binary", maxLength: 600 }).map((text) => Buffer.from(text));

/** Findings lie inside the text, and mending leaves something that can be read again. */
function probe(text: string, isMarkdown: boolean, withFacts: boolean): void {
  const facts = withFacts ? { facts: exampleFacts } : {};
  const { proofs } = proofread(text, { isMarkdown, ...facts });
  const lines = text.split("\n");
  for (const { problem, start, end } of proofs) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    const line = lines[(problem.line ?? 0) - 1];
    expect(line).toBeDefined();
    expect(problem.column).toBeLessThanOrEqual([...(line ?? "")].length + 1);
  }
  proofread(mend(text, proofs).text, { isMarkdown });
}

test(`${RUNS} random texts`, { timeout: FUZZ_TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(
      fc.oneof(jumble, mutated(corpus), anyText),
      fc.boolean(),
      fc.boolean(),
      (raw, isMarkdown, withFacts) => {
        const decoded = decodeText(raw.subarray(0, 2_048), "乱.txt").value;
        if (decoded) withoutHanging(() => probe(decoded.text, isMarkdown, withFacts));
      },
    ),
    { numRuns: RUNS },
  );
});
