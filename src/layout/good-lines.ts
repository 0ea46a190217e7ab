/**
 * Lines that are right by themselves and read badly: a last line of one character, a number parted
 * from its 号. Such a paragraph is set a little wider or closer, by as little as mends it; the lines of
 * a cell, which has no characters to spare for that, end a little earlier. The flow says so, so both
 * formats break its lines alike.
 */
import type { FaceSet } from "../font/face.ts";
import type {
  Flow,
  FlowBlock,
  FlowCell,
  FlowParagraph,
  FlowSection,
  FlowTable,
} from "../house/flow.ts";
import { page } from "../house/gbt9704.ts";
import { standardHouse } from "../house/house.ts";
import { Memory } from "../memory.ts";
import { turnedArea, typeArea } from "./area.ts";
import type { LineSpan } from "./break-lines.ts";
import { breakParagraph } from "./paragraph-lines.ts";
import type { Segmented } from "./segment.ts";
import { breakCell } from "./set-table.ts";
import { inArea, openSetting, type Setting } from "./setting.ts";

/** A last line has as many characters at least that are no closing marks. */
const LEAST_LETTERS = 2;

const lettersIn = ({ characters }: Segmented, { start, visibleEnd }: LineSpan): number =>
  characters.slice(start, visibleEnd).filter(({ noStart }) => !noStart).length;

/** Whether a line from `start` on begins with the 号 of 〔2005〕6号. */
function tearsNumber({ characters }: Segmented, start: number): boolean {
  if (characters[start]?.text !== "号") return false;
  let at = start - 1;
  while (characters[at]?.digit) at -= 1;
  return at < start - 1 && characters[at]?.text === "〕";
}

function readsWell(segmented: Segmented, lines: readonly LineSpan[]): boolean {
  const last = lines.at(-1);
  if (last && lines.length > 1 && lettersIn(segmented, last) < LEAST_LETTERS) return false;
  return !lines.some(({ start }) => tearsNumber(segmented, start));
}

/** Running text: justified, in the cells of 5.2, nothing else on its lines. */
function isRunningText(paragraph: FlowParagraph, { house }: Setting): boolean {
  const { align, trackingPt } = house.styles[paragraph.role];
  const { end, pieces, indent } = paragraph;
  const isPlain = !end && !pieces && !indent && paragraph.trackingPt === undefined;
  return isPlain && align === "justify" && trackingPt === page.trackingPt;
}

function mended(paragraph: FlowParagraph, setting: Setting): FlowParagraph {
  const isGood = (candidate: FlowParagraph): boolean => {
    const { segmented, lines } = breakParagraph(candidate, setting);
    return readsWell(segmented, lines);
  };
  if (!isRunningText(paragraph, setting) || isGood(paragraph)) return paragraph;
  const candidates = page.mendingTrackingsPt.map((trackingPt) => ({ ...paragraph, trackingPt }));
  return candidates.find(isGood) ?? paragraph;
}

/** How much earlier the lines of a cell may end, in cells of its type size. */
const EARLIER_CELLS = [1, 2, 3];

/** The cell with no more lines than before. */
function mendedCell(cell: FlowCell, column: number, table: FlowTable, setting: Setting): FlowCell {
  if (cell.align !== "start" || cell.bar !== undefined) return cell;
  const broken = breakCell(cell, table, column, setting);
  if (readsWell(broken.segmented, broken.lines)) return cell;
  const candidates = EARLIER_CELLS.map((endCells) => ({ ...cell, endCells }));
  const isGood = (candidate: FlowCell): boolean => {
    const { segmented, lines } = breakCell(candidate, table, column, setting);
    return lines.length === broken.lines.length && readsWell(segmented, lines);
  };
  return candidates.find(isGood) ?? cell;
}

const mendedTable = (table: FlowTable, setting: Setting): FlowTable => ({
  ...table,
  rows: table.rows.map((row) =>
    row.map((cell, column) => mendedCell(cell, column, table, setting)),
  ),
});

function mendedBlock(block: FlowBlock, setting: Setting): FlowBlock {
  if (block.type === "paragraph") return mended(block, setting);
  return block.type === "table" ? mendedTable(block, setting) : block;
}

function mendSection(section: FlowSection, open: Setting): FlowSection {
  const setting = inArea(section.landscape ? turnedArea : typeArea, open);
  const step = `mend ${setting.step}`;
  const mend = (block: FlowBlock): FlowBlock =>
    setting.memory.recallOf(block, step, () => mendedBlock(block, setting));
  return { ...section, blocks: section.blocks.map(mend) };
}

/** The flow with paragraphs and cells mended where that can be had. */
export function withGoodLines(flow: Flow, faces: FaceSet, memory: Memory = new Memory()): Flow {
  const setting = openSetting(faces, flow.house ?? standardHouse, memory);
  return { ...flow, sections: flow.sections.map((section) => mendSection(section, setting)) };
}
