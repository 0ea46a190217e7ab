/** Documents of a run share the pages on which the same stands, and no others. */
import { expect, it } from "vitest";
import type { FlowBlock } from "../../src/house/flow.ts";
import { layoutFlow } from "../../src/layout/layout.ts";
import { Memory } from "../../src/memory.ts";
import { fakeFaces } from "../support/fake-faces.ts";
import { flowOf, linesOfText, lineTexts, pagesOf, para } from "./support.ts";

const faces = fakeFaces();
const first = para(linesOfText(22));
const last = para(linesOfText(3));

it("is the same page where the same lines stand, and another one where they moved", () => {
  const memory = new Memory();
  const laidOut = (...between: FlowBlock[]) => {
    const flow = flowOf([first, ...between, last]);
    const { value } = layoutFlow(flow, faces, memory);
    if (!value) throw new Error("no pages");
    expect(lineTexts(value)).toEqual(lineTexts(pagesOf(flow, faces)));
    return value.pages;
  };
  laidOut(para("甲"));
  const [one, two] = laidOut(para("乙"));
  const [same, other] = laidOut(para("丙"), para("丁"));
  expect(same).toBe(one);
  expect(other).not.toBe(two);
});
