/**
 * A block that stands in many documents of a run is set once. It is set as if it were alone; in each
 * document its elements and its problems are then entered, and its items, which all documents share,
 * belong to them.
 */
import type { Problem } from "../diagnostics.ts";
import type { FlowBlock } from "../house/flow.ts";
import type { FaceUse, StructureElement } from "./page.ts";
import { noteFaces, openSetting, type Setting } from "./setting.ts";
import type { Strip } from "./strip.ts";

/** A block set alone: owners count from its own first element. */
interface SetAlone {
  strips: readonly Strip[];
  structure: readonly StructureElement[];
  problems: ReadonlyMap<string, Problem>;
  facesUsed: ReadonlyMap<string, FaceUse>;
}

type SetBlock = (block: FlowBlock, setting: Setting) => Strip[];

function setAlone(block: FlowBlock, setting: Setting, setBlock: SetBlock): SetAlone {
  const alone = openSetting(setting.faces, setting.house, setting.memory);
  const strips = setBlock(block, { ...alone, area: setting.area });
  for (const { items } of strips) noteFaces(items, alone.facesUsed);
  const { structure, problems, facesUsed } = alone;
  return { strips, structure, problems, facesUsed };
}

/** What a block is set by besides itself: a step of the memory. */
export const settingStep = ({ memory, faces, house, area }: Setting): string =>
  `set ${[faces, house, area].map((thing) => memory.numberOf(thing)).join(" ")}`;

/** Strips of a block, set by `setBlock` now or, by the same `step`, for an earlier document. */
export function setRemembered(
  block: FlowBlock,
  setting: Setting,
  step: string,
  setBlock: SetBlock,
): Strip[] {
  const { memory, structure, problems, facesUsed } = setting;
  const alone = memory.recallOf(block, step, () => setAlone(block, setting, setBlock));
  const first = structure.length;
  for (const element of alone.structure) {
    const { parent } = element;
    structure.push(parent === undefined ? element : { ...element, parent: parent + first });
  }
  for (const [key, problem] of alone.problems) if (!problems.has(key)) problems.set(key, problem);
  for (const [key, use] of alone.facesUsed) if (!facesUsed.has(key)) facesUsed.set(key, use);
  return alone.strips.map((strip) => ({ ...strip, firstOwner: first }));
}
