/** Flow → pages: everything that makes pages of paragraphs, in the order in which it is done. */
import { hasErrors, type Outcome } from "../diagnostics.ts";
import type { FaceSet } from "../font/face.ts";
import type { Flow, FlowSection } from "../house/flow.ts";
import { standardHouse } from "../house/house.ts";
import { Memory } from "../memory.ts";
import { turnedArea, typeArea } from "./area.ts";
import { type Column, drawnWhenAsked } from "./draw-pages.ts";
import { pageNumbers } from "./number-pages.ts";
import type { LaidOutPages, Pages } from "./page.ts";
import { paginate } from "./paginate.ts";
import { addedPages, placeFoot } from "./place-foot.ts";
import { setFoot } from "./set-foot.ts";
import { setSection } from "./set-section.ts";
import { inArea, openSetting, type Setting } from "./setting.ts";
import { strandedFrom } from "./stranded.ts";

/**
 * Lays a flow out on pages. Problems: a character that no face has (YF4101, error), one that a
 * fallback face draws (YF4102, hint), a table row or a foot higher than a page (errors).
 */
export function layoutFlow(
  flow: Flow,
  faces: FaceSet,
  memory: Memory = new Memory(),
): Outcome<LaidOutPages> {
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
  const sides = columns.length + addedPages[footPlacement];
  // 3. Numbers: a blank side and the foot's side behind it bear none (7.5).
  const last = footPlacement === "afterBlankPage" ? addedPages[footPlacement] : 0;
  const unnumbered = { first: flow.numberFirstPage === false, last };
  const bound = { columns, numbers: pageNumbers(sides, unnumbered, setting), foot };
  // 4. Papers that are not bound with the rest, each on a sheet of its own (7.3.7).
  const papers = flow.sections
    .filter(({ separate }) => separate)
    .map((section) => setColumns(section, setting))
    .map((own) => ({ columns: own, numbers: pageNumbers(own.length, {}, setting) }));

  const problems = [...setting.problems.values()];
  if (hasErrors(problems)) return { problems };
  const stranded = findStranded(flow, bySection);
  const value = {
    metadata: flow.metadata,
    red: house.red,
    structure: setting.structure,
    footPlacement,
    facesUsed: [...setting.facesUsed.values()],
    ...(stranded ? { stranded } : {}),
  };
  return { value: drawnWhenAsked(value, [bound, ...papers], house, memory), problems };
}

/** The pages of a section; one in landscape is set in the turned area. */
function setColumns(section: FlowSection, setting: Setting): Column[] {
  const landscape = section.landscape ?? false;
  const area = landscape ? turnedArea : typeArea;
  const strips = setSection(section, inArea(area, setting));
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
