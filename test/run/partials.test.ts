/** Partials on the shelf stand inside a line: the last line break of their file is no word. */
import { expect, it } from "vitest";
import { stockShelf } from "../../src/run/template-shelf.ts";

it("a partial does not end in a line break", async () => {
  const { partials } = await stockShelf(undefined, process.cwd());
  expect(partials.problems()).toEqual([]);
  const all = partials.all();
  expect(all.length).toBeGreaterThan(0);
  for (const partial of all) expect(partial.body.source).not.toMatch(/\s$/u);
});
