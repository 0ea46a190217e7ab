/** Three weeks of items of both samples as issues: numbers, tree and pages. */
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { plainDocument } from "../../src/document/plain.ts";
import type { FaceSet } from "../../src/font/face.ts";
import { loadFaces } from "../../src/font/load-faces.ts";
import { composeDocument } from "../../src/run/compose.ts";
import { draftIssue } from "../../src/run/draft-issue.ts";
import { planIssue } from "../../src/run/plan-issue.ts";
import { stageText } from "../../src/run/stages.ts";
import { openWorkspace } from "../../src/run/workspace.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const EXPECTED = join(import.meta.dirname, "expected", "简报");

let faces: FaceSet;
beforeAll(() => {
  const loaded = loadFaces({ ignoreSystem: true });
  if (!loaded.value) throw new Error("faces are missing");
  faces = loaded.value.faces;
});

/** The issue of the week of a day, its number looked up but not taken. */
async function issueOf(dir: string, week: string) {
  const { value: workspace } = await openWorkspace(dir, ROOT);
  if (!workspace) throw new Error(`no workspace ${dir}`);
  const planned = planIssue(workspace, { week, isExtra: false });
  if (!planned.value) throw new Error(JSON.stringify(planned.problems));
  const drafted = await draftIssue(workspace, planned.value, false);
  if (!drafted.value) throw new Error(JSON.stringify(drafted.problems));
  return drafted.value;
}

test.each([
  [".", "2005-03-08", "4 4"],
  [".", "2005-03-16", "3 3"],
  [".", "2005-03-24", "4 4"],
  ["examples/安全生产月", "2024-06-05", "3 3"],
  ["examples/安全生产月", "2024-06-12", "2 2"],
])("%s %s is issue %s", async (dir, week, numbers) => {
  const { workspace, request, issue, total } = await issueOf(dir, week);
  expect(`${issue} ${total}`).toBe(numbers);
  const { value, problems } = composeDocument(workspace, request);
  expect(problems).toEqual([]);
  if (!value) return;
  const golden = (ending: string) => join(EXPECTED, `${week}.${ending}.txt`);
  await expect(plainDocument(value.tree)).toMatchFileSnapshot(golden("plain"));
  const tree = stageText(workspace, request, "read", faces).value;
  await expect(tree).toMatchFileSnapshot(golden("read"));
  const pages = stageText(workspace, request, "layout", faces);
  expect(pages.problems).toEqual([]);
  await expect(pages.value).toMatchFileSnapshot(golden("layout"));
});
