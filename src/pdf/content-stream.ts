/**
 * A page as drawing operators. Every item stands in marked content: text of a structure element
 * under that element's number (MCID), page numbers and lines as artifacts. Operators that would
 * set what is set already are left out.
 */
import type { Page, PageItem, RuleItem, StructureElement, TextItem } from "../layout/page.ts";
import type { EncodedRun } from "./embed-font.ts";
import { round3 } from "./stream.ts";
import { structureType } from "./structure-tree.ts";

/** Encodes a text item for the font objects of the file. */
export type Encode = (item: TextItem) => EncodedRun[];

export interface PageContent {
  operators: string;
  /** Index into `Pages.structure` for each MCID of the page. */
  owners: number[];
}

/** Stroke that stands in for a bold face, as a share of the type size. */
const BOLD_STROKE_EM = 0.03;
const COLOR = { black: "0 0 0", red: "1 0 0" } as const;

/** What the graphics state holds, by operator. */
type State = Map<string, string>;

const initialState = (): State =>
  new Map([
    ["rg", COLOR.black],
    ["RG", COLOR.black],
    ["Tc", "0"],
    ["Tr", "0"],
    ["w", "1"],
  ]);

/** The operator with its operands, or nothing if the state holds them already. */
function set(state: State, operator: string, operands: string): string {
  if (state.get(operator) === operands) return "";
  state.set(operator, operands);
  return `${operands} ${operator}\n`;
}

function drawText(item: TextItem, heightPt: number, encode: Encode, state: State): string {
  let out = set(state, "rg", COLOR[item.ink]);
  out += set(state, "Tr", item.bold ? "2" : "0");
  if (item.bold) {
    out += set(state, "RG", COLOR[item.ink]);
    out += set(state, "w", `${round3(item.sizePt * BOLD_STROKE_EM)}`);
  }
  out += set(state, "Tc", `${round3(item.trackingPt)}`);
  let place = `1 0 0 1 ${round3(item.xPt)} ${round3(heightPt - item.yPt)} Tm\n`;
  for (const { font, hex } of encode(item)) {
    out += `${set(state, "Tf", `/${font} ${round3(item.sizePt)}`)}${place}<${hex}> Tj\n`;
    place = "";
  }
  return out;
}

function drawRule(item: RuleItem, heightPt: number, state: State): string {
  const from = `${round3(item.x1Pt)} ${round3(heightPt - item.y1Pt)} m`;
  const to = `${round3(item.x2Pt)} ${round3(heightPt - item.y2Pt)} l`;
  const stroke = set(state, "RG", COLOR[item.ink]) + set(state, "w", `${round3(item.thicknessPt)}`);
  return `${stroke}${from} ${to} S\n`;
}

/** Neighbouring items that share a mark. */
interface Group {
  type: PageItem["type"];
  owner: number | undefined;
  items: PageItem[];
}

function groupItems(items: readonly PageItem[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const owner = item.type === "text" ? item.owner : undefined;
    const last = groups.at(-1);
    if (last && last.type === item.type && last.owner === owner) last.items.push(item);
    else groups.push({ type: item.type, owner, items: [item] });
  }
  return groups;
}

function openingMark(group: Group, structure: readonly StructureElement[], owners: number[]) {
  if (group.type === "rule") return "/Artifact <</Type /Layout>> BDC\n";
  const element = group.owner === undefined ? undefined : structure[group.owner];
  if (group.owner === undefined || !element) return "/Artifact <</Type /Pagination>> BDC\n";
  const mcid = owners.push(group.owner) - 1;
  return `/${structureType(element)} <</MCID ${mcid}>> BDC\n`;
}

/** The page's content, and whose each piece of marked content is. */
export function pageContent(
  page: Page,
  structure: readonly StructureElement[],
  encode: Encode,
): PageContent {
  const state = initialState();
  const owners: number[] = [];
  let operators = "";
  for (const group of groupItems(page.items)) {
    operators += openingMark(group, structure, owners);
    if (group.type === "text") operators += "BT\n";
    for (const item of group.items) {
      operators +=
        item.type === "text"
          ? drawText(item, page.heightPt, encode, state)
          : drawRule(item, page.heightPt, state);
    }
    operators += group.type === "text" ? "ET\nEMC\n" : "EMC\n";
  }
  return { operators, owners };
}
