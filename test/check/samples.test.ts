/** What the project's own templates make of its own data must pass its own proofreader. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { factsOf } from "../../src/check/facts-of.ts";
import { proofread } from "../../src/check/proofread.ts";
import { plainDocument } from "../../src/document/plain.ts";
import { composeDocument } from "../../src/run/compose.ts";
import { openWorkspace } from "../../src/run/workspace.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const examples = readdirSync(join(ROOT, "examples"))
  .map((name) => join("examples", name))
  .filter((dir) => existsSync(join(ROOT, dir, "data/活动.yaml")));

test.each([".", ...examples])("the documents of %s", async (dir) => {
  const { value: workspace } = await openWorkspace(dir, ROOT);
  expect(workspace).toBeDefined();
  for (const request of workspace?.campaign.documents ?? []) {
    const composed = workspace && composeDocument(workspace, request).value;
    expect(composed, request.name.text).toBeDefined();
    const text = composed ? plainDocument(composed.tree) : "";
    const facts = workspace && factsOf(workspace.campaign);
    const options = { file: request.name.text, ...(facts ? { facts } : {}) };
    const found = proofread(text, options).proofs.map(
      ({ problem: p }) => `${p.file}:${p.line}:${p.column} ${p.id} ${p.text} ${p.message}`,
    );
    expect(found).toEqual([]);
  }
});

test("no template holds a placeholder or a wrong word", () => {
  const folder = join(ROOT, "templates");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  for (const name of names) {
    const text = readFileSync(join(folder, name), "utf8");
    const { proofs } = proofread(text, { isMarkdown: true });
    const own = proofs.filter(({ problem }) => /^YF7(?:101|4)/u.test(problem.id));
    expect(
      own.map(({ problem: p }) => `${name}:${p.line}:${p.column} ${p.id} ${p.text} ${p.message}`),
    ).toEqual([]);
  }
});
