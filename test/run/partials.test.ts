/** Partials on the shelf stand inside a line: the last line break of their file is no word. */
import { expect, it } from "vitest";
import { stockShelf } from "../../src/run/template-shelf.ts";

it("a partial does not end in a line break", async () => {
  const { partials, broken } = await stockShelf(undefined, process.cwd());
  expect([...broken]).toEqual([]);
  expect(partials.size).toBeGreaterThan(0);
  for (const partial of partials.values()) expect(partial.body.source).not.toMatch(/\s$/u);
});
