/**
 * A block that stands in many documents of a run is set once. It is set as if it were alone; in each
 * document its elements and its problems are then entered, and its items belong to them.
 */
import type { Problem } from "../diagnostics.ts";
import type { FlowBlock } from "../house/flow.ts";
import type { PageItem, StructureElement } from "./page.ts";
import type { Setting } from "./setting.ts";
import type { Strip } from "./strip.ts";

/** A block set alone: owners count from its own first element. */
interface SetAlone {
  strips: readonly Strip[];
  structure: readonly StructureElement[];
  problems: ReadonlyMap<string, Problem>;
}

type SetBlock = (block: FlowBlock, setting: Setting) => Strip[];

function setAlone(block: FlowBlock, setting: Setting, setBlock: SetBlock): SetAlone {
  const alone = { ...setting, structure: [], problems: new Map<string, Problem>() };
  return { strips: setBlock(block, alone), structure: alone.structure, problems: alone.problems };
}

const ownedFrom = (item: PageItem, first: number): PageItem =>
  item.type === "rule" || item.owner === undefined ? item : { ...item, owner: item.owner + first };

/** A strip of its own for one document, whose elements begin at `first`. */
const stripFrom = (strip: Strip, first: number): Strip => ({
  ...strip,
  items: strip.items.map((item) => ownedFrom(item, first)),
});

/** Strips of a block, set by `setBlock` now or for an earlier document. */
export function setRemembered(block: FlowBlock, setting: Setting, setBlock: SetBlock): Strip[] {
  const { memory, faces, house, area, structure, problems } = setting;
  const step = `set ${[faces, house, area].map((thing) => memory.numberOf(thing)).join(" ")}`;
  const alone = memory.recallOf(block, step, () => setAlone(block, setting, setBlock));
  const first = structure.length;
  for (const element of alone.structure) {
    const { parent } = element;
    structure.push(parent === undefined ? element : { ...element, parent: parent + first });
  }
  for (const [key, problem] of alone.problems) if (!problems.has(key)) problems.set(key, problem);
  return alone.strips.map((strip) => stripFrom(strip, first));
}
