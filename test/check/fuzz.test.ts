/**
 * Random texts of at most 2 KB: no crash, no hang, every finding inside the text, and mending leaves
 * something that can be read again. `npm run fuzz` takes ten times as many.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mend } from "../../src/check/mend.ts";
import { proofread } from "../../src/check/proofread.ts";
import { rules } from "../../src/check/rules.ts";
import { decodeText } from "../../src/data/decode.ts";

const RUNS = process.env.MODE === "fuzz" ? 20_000 : 2_000;
const HANG_MS = 2_000;
const FOLDER = join(import.meta.dirname, "clean");
const corpus = [
  ...readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name))),
  ...rules.flatMap(({ notOk }) => notOk.map(({ text }) => Buffer.from(text))),
];

/** Shards of what the rules look for, thrown together. */
const shards =
  '一、|（一）|1.|1、|（1）|①|第一，|一是|二是|三要|附件：|附件1|\n|\n\n|　　| |，|。|；|：|、|“|”|《|》|〈|（|）|〔2005〕6号|[2005]6号|3月14日下午|至|-|2026年2月30日|（星期四）|5天|XX|**|\\"|"|20xx年|……|...|领导小组办公室|以下简称|讲三点意见|“五个一”活动，即|一本、一篇|占总数的10，|共30人，其中|合计\t30|要围绕如何|即是|也是|台帐|制订|制定|的的|—|#|---|<!--|```|\t|\u200b|\ud800|\udc00|𠮷|😀|a|1|9999999999|'.split(
    "|",
  );
const jumble = fc
  .array(fc.constantFrom(...shards), { maxLength: 400 })
  .map((parts) => Buffer.from(parts.join("")));

const mutated = fc
  .tuple(
    fc.constantFrom(...corpus),
    fc.nat(4_000),
    fc.array(fc.tuple(fc.nat(2_000), fc.nat(255), fc.constantFrom("set", "cut", "copy")), {
      maxLength: 12,
    }),
  )
  .map(([bytes, from, changes]) => {
    const start = bytes.length > 0 ? from % bytes.length : 0;
    let piece = Buffer.from(bytes.subarray(start, start + 2_000));
    for (const [at, value, how] of changes) {
      const i = piece.length > 0 ? at % piece.length : 0;
      if (how === "set") piece[i] = value;
      else if (how === "cut")
        piece = Buffer.concat([piece.subarray(0, i), piece.subarray(i + value)]);
      else piece = Buffer.concat([piece, piece.subarray(i, i + value)]);
    }
    return piece;
  });

const anyText = fc.string({ unit: "binary", maxLength: 600 }).map((text) => Buffer.from(text));

test(`${RUNS} random texts`, () => {
  fc.assert(
    fc.property(fc.oneof(jumble, mutated, anyText), fc.boolean(), (raw, isMarkdown) => {
      const decoded = decodeText(raw.subarray(0, 2_048), "乱.txt").value;
      if (!decoded) return;
      const { text } = decoded;
      const began = performance.now();
      const { proofs } = proofread(text, { isMarkdown });
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
      expect(performance.now() - began).toBeLessThan(HANG_MS);
    }),
    { numRuns: RUNS },
  );
}, 1_200_000);
