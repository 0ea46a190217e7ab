/**
 * A block that stands in many documents of a run is set once. It is set as if it were alone; in each
 * document its elements and its problems are then entered, and its items, which all documents share,
 * belong to them.
 */
import type { Problem } from "../diagnostics.ts";
import type { FlowBlock } from "../house/flow.ts";
import type { FaceUse, StructureElement } from "./page.ts";
import { noteFaces, type Setting } from "./setting.ts";
import type { Strip } from "./strip.ts";

/** A block set alone: owners count from its own first element. */
interface SetAlone {
  strips: readonly Strip[];
  structure: readonly StructureElement[];
  problems: readonly (readonly [string, Problem])[];
  facesUsed: readonly (readonly [string, FaceUse])[];
}

/** Strips of a block as all documents share them, and the index of its first element in this one. */
interface SetInPlace {
  strips: readonly Strip[];
  firstOwner: number;
}

type SetBlock = (block: FlowBlock, setting: Setting) => Strip[];

function setAlone(block: FlowBlock, setting: Setting, setBlock: SetBlock): SetAlone {
  const own = { ...setting, structure: [], problems: new Map(), facesUsed: new Map() };
  const strips = setBlock(block, own);
  for (const { items } of strips) noteFaces(items, own.facesUsed);
  const { structure, problems, facesUsed } = own;
  return { strips, structure, problems: [...problems], facesUsed: [...facesUsed] };
}

/** A block set by `setBlock` now or, by the same `step`, for an earlier document. */
export function setRemembered(
  block: FlowBlock,
  setting: Setting,
  step: string,
  setBlock: SetBlock,
): SetInPlace {
  const { memory, structure, problems, facesUsed } = setting;
  const alone = memory.recallOf(block, step, () => setAlone(block, setting, setBlock));
  const firstOwner = structure.length;
  for (const element of alone.structure) {
    const { parent } = element;
    structure.push(parent === undefined ? element : { ...element, parent: parent + firstOwner });
  }
  for (const [key, problem] of alone.problems) if (!problems.has(key)) problems.set(key, problem);
  for (const [key, use] of alone.facesUsed) if (!facesUsed.has(key)) facesUsed.set(key, use);
  return { strips: alone.strips, firstOwner };
}
