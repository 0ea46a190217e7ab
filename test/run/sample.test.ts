/** The sample campaign of the repository, end to end. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { chooseFaces } from "../../src/run/faces.ts";
import { sha256 } from "../../src/run/ledger.ts";
import { type DocumentResult, renderAll } from "../../src/run/render-all.ts";
import { openWorkspace } from "../../src/run/workspace.ts";
import { openOutput } from "../../src/run/write-out.ts";

const base = mkdtempSync(join(tmpdir(), "yinfa-sample-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const silent = { starting: () => undefined, finished: () => undefined };

/** Renders all documents into a fresh folder, in the order given. */
async function renderSample(
  name: string,
  order: (names: string[]) => string[],
): Promise<DocumentResult[]> {
  const { value: workspace, problems } = await openWorkspace(".");
  expect(problems).toEqual([]);
  const { value: fonts } = chooseFaces({ ignoreSystem: true }, ".");
  const { value: folder } = await openOutput(join(base, name), name);
  if (!workspace || !fonts || !folder) throw new Error("the sample could not be opened");
  const documents = workspace.campaign.documents.filter(({ isPerUnit }) => !isPerUnit);
  const sorted = order(documents.map((request) => request.name.text)).flatMap((wanted) =>
    documents.filter((request) => request.name.text === wanted),
  );
  const options = { formats: ["docx", "pdf", "txt"], faces: fonts.faces } as const;
  const results = await renderAll(workspace, sorted, options, folder, silent);
  await folder.close();
  return results;
}

test("all six documents are made, and bytes do not depend on what was made before", async () => {
  const first = await renderSample("一", (names) => names);
  expect(first.flatMap((result) => result.problems)).toEqual([]);
  expect(first.map(({ name, files }) => [name, files.length])).toEqual([
    ["印发通知", 3],
    ["实施方案", 3],
    ["动员讲话", 3],
    ["简报", 3],
    ["实施意见", 3],
    ["阶段讲话", 3],
  ]);
  const second = await renderSample("二", (names) => names.toReversed());
  const hashes = (results: DocumentResult[]) =>
    results
      .flatMap((result) => result.files.map((file) => `${file.sha256} ${file.file.slice(2)}`))
      .sort();
  expect(hashes(second)).toEqual(hashes(first));
  for (const { file, sha256: said } of first.flatMap((result) => result.files))
    expect(sha256(readFileSync(join(base, file)))).toBe(said);
});
