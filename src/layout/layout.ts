/** Flow → pages: everything that makes pages of paragraphs, in the order in which it is done. */
import { hasErrors, type Outcome } from "../diagnostics.ts";
import type { FaceSet } from "../font/face.ts";
import type { Flow } from "../house/flow.ts";
import { page } from "../house/gbt9704.ts";
import { mmToPt } from "../units.ts";
import { typeArea } from "./area.ts";
import { numberPages } from "./number-pages.ts";
import type { Page, PageItem, Pages } from "./page.ts";
import { type PlacedStrip, paginate } from "./paginate.ts";
import { addedPages, placeFoot } from "./place-foot.ts";
import { type SetFoot, setFoot } from "./set-foot.ts";
import { setSection } from "./set-section.ts";
import { openSetting } from "./setting.ts";
import { shiftItems } from "./strip.ts";

/**
 * Lays a flow out on pages. Problems: a character that no face has (YF4101, error), one that a
 * fallback face draws (YF4102, hint), a table row or a foot higher than a page (errors).
 */
export function layoutFlow(flow: Flow, faces: FaceSet): Outcome<Pages> {
  const setting = openSetting(faces);
  // 1. Words into lines, lines and table rows into strips that are never split.
  const bound = flow.sections.filter((section) => !section.separate);
  const strips = bound.flatMap((section) => setSection(section, setting));
  const foot = flow.foot && setFoot(flow.foot, setting);
  // 2. Strips into pages.
  const columns = paginate(strips, typeArea);
  // 3. The foot at the bottom of the last side.
  const roomPt = typeArea.bottomPt - bottomOf(columns.at(-1) ?? []);
  const footPlacement = placeFoot({ pageCount: columns.length, roomPt }, foot);
  const sides = addFoot(columns.map(drawColumn), foot, addedPages[footPlacement]);
  // 4. Numbers: a blank side and the foot's side behind it bear none (7.5).
  const last = footPlacement === "afterBlankPage" ? addedPages[footPlacement] : 0;
  const pages = numberPages(sides, { first: flow.numberFirstPage === false, last }, faces);
  // 5. Papers that are not bound with the rest, each on a sheet of its own (7.3.7).
  for (const section of flow.sections.filter(({ separate }) => separate)) {
    if (pages.length % 2 === 1) pages.push(sheet([]));
    const own = paginate(setSection(section, setting), typeArea).map(drawColumn);
    pages.push(...numberPages(own, {}, faces));
  }

  const problems = [...setting.problems.values()];
  const { structure } = setting;
  return {
    ...(hasErrors(problems)
      ? {}
      : { value: { metadata: flow.metadata, pages, structure, footPlacement } }),
    problems,
  };
}

const bottomOf = (column: readonly PlacedStrip[]): number => {
  const last = column.at(-1);
  return last ? last.topPt + last.strip.heightPt : typeArea.topPt;
};

const sheet = (items: PageItem[]): Page => ({
  widthPt: mmToPt(page.widthMm),
  heightPt: mmToPt(page.heightMm),
  items,
});

const drawColumn = (column: readonly PlacedStrip[]): Page =>
  sheet(
    column.flatMap(({ strip, topPt }) => [
      ...shiftItems(strip.items, topPt),
      ...(strip.pageItems ?? []),
    ]),
  );

/** Adds the sides that the foot needs and the foot on the last of them, its last line at 262 mm. */
function addFoot(pages: readonly Page[], foot: SetFoot | undefined, added: number): Page[] {
  if (!foot) return [...pages];
  const sides = [...pages, ...Array.from({ length: added }, () => sheet([]))];
  const items = shiftItems(foot.items, typeArea.bottomPt - foot.heightPt);
  return sides.map((side, index) =>
    index === sides.length - 1 ? { ...side, items: [...side.items, ...items] } : side,
  );
}
