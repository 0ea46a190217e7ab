/** Flow → pages: everything that makes pages of paragraphs, in the order in which it is done. */
import { hasErrors, type Outcome } from "../diagnostics.ts";
import type { FaceSet } from "../font/face.ts";
import type { Flow, FlowSection } from "../house/flow.ts";
import { page } from "../house/gbt9704.ts";
import { standardHouse } from "../house/house.ts";
import { Memory } from "../memory.ts";
import { mmToPt } from "../units.ts";
import { turnedArea, typeArea } from "./area.ts";
import { mirrorEvenPages } from "./mirror.ts";
import { numberPages } from "./number-pages.ts";
import type { Page, PageItem, Pages } from "./page.ts";
import { type PlacedStrip, paginate } from "./paginate.ts";
import { addedPages, placeFoot } from "./place-foot.ts";
import { type SetFoot, setFoot } from "./set-foot.ts";
import { setSection } from "./set-section.ts";
import { openSetting, type Setting } from "./setting.ts";
import { strandedFrom } from "./stranded.ts";
import { shiftItems } from "./strip.ts";
import { turnItems } from "./turn.ts";

/** One page of a section, before it becomes a sheet. */
interface Column {
  placed: PlacedStrip[];
  landscape: boolean;
}

/**
 * Lays a flow out on pages. Problems: a character that no face has (YF4101, error), one that a
 * fallback face draws (YF4102, hint), a table row or a foot higher than a page (errors).
 */
export function layoutFlow(
  flow: Flow,
  faces: FaceSet,
  memory: Memory = new Memory(),
): Outcome<Pages> {
  const house = flow.house ?? standardHouse;
  const setting = openSetting(faces, house, memory);
  // 1. Words into lines, lines and table rows into strips that are never split, strips into pages.
  const bySection = flow.sections.map((section) =>
    section.separate ? [] : setColumns(section, setting),
  );
  const columns = bySection.flat();
  const foot = flow.foot && setFoot(flow.foot, setting);
  // 2. The foot at the bottom of the last side.
  const footPlacement = placeFoot({ pageCount: columns.length, roomPt: roomBelow(columns) }, foot);
  const sides = addFoot(columns.map(drawColumn), foot, addedPages[footPlacement]);
  // 3. Numbers: a blank side and the foot's side behind it bear none (7.5).
  const last = footPlacement === "afterBlankPage" ? addedPages[footPlacement] : 0;
  const numbered = numberPages(sides, { first: flow.numberFirstPage === false, last }, setting);
  // 4. Papers that are not bound with the rest, each on a sheet of its own (7.3.7).
  for (const section of flow.sections.filter(({ separate }) => separate)) {
    if (numbered.length % 2 === 1) numbered.push(sheet([]));
    numbered.push(...numberPages(setColumns(section, setting).map(drawColumn), {}, setting));
  }
  // 5. The binding edge.
  const pages = house.mirrorMargins ? mirrorEvenPages(numbered) : numbered;

  const problems = [...setting.problems.values()];
  if (hasErrors(problems)) return { problems };
  const { structure } = setting;
  const { red } = house;
  const stranded = findStranded(flow, bySection);
  const { metadata } = flow;
  return {
    value: { metadata, red, pages, structure, footPlacement, ...(stranded ? { stranded } : {}) },
    problems,
  };
}

/** The pages of a section; one in landscape is set in the turned area. */
function setColumns(section: FlowSection, setting: Setting): Column[] {
  const landscape = section.landscape ?? false;
  const area = landscape ? turnedArea : typeArea;
  const strips = setSection(section, { ...setting, area });
  return paginate(strips, area).map((placed) => ({ placed, landscape }));
}

/** The first section whose closing block has a page to itself. */
function findStranded(flow: Flow, bySection: readonly (readonly Column[])[]): Pages["stranded"] {
  let page = 0;
  for (const [section, own] of flow.sections.entries()) {
    const placed = (bySection[section] ?? []).map((column) => column.placed);
    page += placed.length;
    const fromBlock = strandedFrom(own, placed);
    if (fromBlock !== undefined) return { section, fromBlock, page };
  }
  return undefined;
}

/** Room for the foot below the last text; none beside content that is turned. */
function roomBelow(columns: readonly Column[]): number {
  const last = columns.at(-1);
  const strip = last?.placed.at(-1);
  if (!last || last.landscape) return Number.NEGATIVE_INFINITY;
  const bottomPt = strip ? strip.topPt + strip.strip.heightPt : typeArea.topPt;
  return typeArea.bottomPt - bottomPt;
}

const sheet = (items: PageItem[]): Page => ({
  widthPt: mmToPt(page.widthMm),
  heightPt: mmToPt(page.heightMm),
  items,
});

/** Pictures lie below the words. */
function drawColumn({ placed, landscape }: Column): Page {
  const items = placed.flatMap(({ strip, topPt }) => [
    ...shiftItems(strip.items, topPt),
    ...(strip.pageItems ?? []),
  ]);
  const layered = [
    ...items.filter((item) => item.type === "image"),
    ...items.filter((item) => item.type !== "image"),
  ];
  return sheet(landscape ? turnItems(layered) : layered);
}

/** Adds the sides that the foot needs and the foot on the last of them, its last line at 262 mm. */
function addFoot(pages: readonly Page[], foot: SetFoot | undefined, added: number): Page[] {
  if (!foot) return [...pages];
  const sides = [...pages, ...Array.from({ length: added }, () => sheet([]))];
  const items = shiftItems(foot.items, typeArea.bottomPt - foot.heightPt);
  return sides.map((side, index) =>
    index === sides.length - 1 ? { ...side, items: [...side.items, ...items] } : side,
  );
}
