/** Where the words of a unit's document are its own, by the paths that origins bear. */
import { entryOf, pathText, type RawMap } from "../../data/raw.ts";
import type { UnitList } from "../../data/unit/list.ts";

/** Blocks that every unit has of its own, and the name that is made of its own. */
const ALWAYS = ["单位", "机关", "领导小组.名称"];

/** Data paths whose words differ from unit to unit. */
export function varyingPaths(list: UnitList, root: RawMap): string[] {
  const columns = [...list.columns.values()].map(({ path, adds }) => {
    const block = adds ? entryOf(root, pathText(path))?.value : undefined;
    return block?.type === "list" ? pathText([...path, block.items.length]) : pathText(path);
  });
  return [...ALWAYS, ...columns];
}
