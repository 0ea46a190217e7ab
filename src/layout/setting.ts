/** What one layout carries along: the faces, the structure as it grows, the problems met. */
import type { Place, Problem } from "../diagnostics.ts";
import type { Origin } from "../document/tree.ts";
import type { FaceSet } from "../font/face.ts";
import type { FlowParagraph, Run } from "../house/flow.ts";
import type { House } from "../house/house.ts";
import type { Memory } from "../memory.ts";
import { type Area, typeArea } from "./area.ts";
import type { FaceUse, PageItem, StructureElement } from "./page.ts";
import { fallbackCharacter, missingCharacter } from "./problems.ts";
import { type Segmented, segment } from "./segment.ts";

/** Grows while a flow is set; made anew for each. */
export interface Setting {
  faces: FaceSet;
  house: House;
  /** Where the section that is being set has its lines. */
  area: Area;
  /** In reading order; an item's `owner` is an index into it. */
  structure: StructureElement[];
  /** One for each thing to tell, whatever the number of places. */
  problems: Map<string, Problem>;
  /** Faces that words are drawn with, each once for each typeface. */
  facesUsed: Map<string, FaceUse>;
  /** Of the run that the document belongs to. */
  memory: Memory;
  /** What a block is set by besides itself, as part of the steps of the memory. */
  step: string;
}

/** An empty setting. */
export const openSetting = (faces: FaceSet, house: House, memory: Memory): Setting =>
  inArea(typeArea, {
    faces,
    house,
    structure: [],
    problems: new Map(),
    facesUsed: new Map(),
    memory,
  });

/** The setting for a section with lines of its own. */
export function inArea(area: Area, setting: Omit<Setting, "area" | "step">): Setting {
  const { memory, faces, house } = setting;
  const step = `${memory.numberOf(faces)} ${memory.numberOf(house)} ${memory.numberOf(area)}`;
  return { ...setting, area, step };
}

/** Adds an element and returns its index. */
export function addElement(setting: Setting, element: StructureElement): number {
  setting.structure.push(element);
  return setting.structure.length - 1;
}

/** Notes the faces of words that will be drawn. */
export function noteFaces(items: readonly PageItem[], used: Map<string, FaceUse>): void {
  let last: FaceUse | undefined;
  for (const item of items) {
    if (item.type !== "text") continue;
    const { typeface, face } = item;
    if (last?.typeface === typeface && last.face === face) continue;
    last = item;
    const key = `${typeface} ${face}`;
    if (!used.has(key)) used.set(key, { typeface, face });
  }
}

/** Adds the element of a paragraph; one with an outline level bears a bookmark's label. */
export function addParagraph(setting: Setting, paragraph: FlowParagraph, parent?: number): number {
  const outlineLevel = paragraph.outlineLevel ?? setting.house.styles[paragraph.role].outlineLevel;
  return addElement(setting, {
    role: paragraph.role,
    ...(parent === undefined ? {} : { parent }),
    ...(outlineLevel === undefined ? {} : { outlineLevel, label: labelOf(paragraph) }),
  });
}

/** A run-in heading ends at its 。; line feeds and spaces between lines are no words. */
function labelOf(paragraph: FlowParagraph): string {
  const words = paragraph.runs.map((run) => run.text).join("");
  const [heading = ""] = words.replaceAll("\n", "").split("。", 1);
  return heading.trim();
}

/** The runs segmented; the same runs are segmented once. */
export const segmentOnce = (runs: readonly Run[], { memory, step, faces, house }: Setting) =>
  memory.recallOf(runs, `segment ${step}`, () => segment(runs, faces, house.compressMarks));

/** Segments runs and notes each character that its face, or every face, lacks. */
export function segmentChecked(runs: readonly Run[], setting: Setting): Segmented {
  const segmented = segmentOnce(runs, setting);
  for (const index of segmented.foreign) noteForeign(segmented, index, setting.problems);
  return segmented;
}

/** Notes a character that another face draws, or none. */
function noteForeign(segmented: Segmented, index: number, problems: Map<string, Problem>): void {
  const character = segmented.characters[index];
  if (!character) return;
  const key = `${character.coverage} ${character.typeface} ${character.text}`;
  if (problems.has(key)) return;
  const place = placeOf(segmented.runs[segmented.runOf[index] ?? 0]?.origin);
  problems.set(
    key,
    character.coverage === "missing"
      ? missingCharacter(character.text, place)
      : fallbackCharacter(character.text, character.typeface, character.face.family, place),
  );
}

/** Where words came from, as a problem tells it. */
export const placeOf = (origin: Origin | undefined): Place => ({
  ...(origin?.template === undefined ? {} : { file: origin.template }),
  ...(origin?.line === undefined ? {} : { line: origin.line }),
  ...(origin?.path === undefined ? {} : { path: origin.path }),
});
