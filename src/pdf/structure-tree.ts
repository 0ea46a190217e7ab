/**
 * Tags: the logical structure that screen readers, search and archives read. Headings, paragraphs
 * and tables have the standard's tags; the elements of 公文 keep their own names (Title,
 * DocumentNumber …), mapped to the standard tag that serves them.
 */
import type { PDFContext, PDFRef } from "pdf-lib";
import type { StructureElement } from "../layout/page.ts";
import type { Memory } from "../memory.ts";
import { assignReady, registerAgain, registerReady } from "./ready-object.ts";
import { textString } from "./stream.ts";

/** Marked content of a page: the structure element of each MCID. */
export interface MarkedPage {
  ref: PDFRef;
  owners: readonly number[];
}

const STANDARD: Partial<Record<StructureElement["role"], string>> = {
  body: "P",
  table: "Table",
  tableRow: "TR",
  tableHeadCell: "TH",
  tableHead: "TH",
  tableCell: "TD",
  figure: "Figure",
};

const ownName = (role: string): string => role.charAt(0).toUpperCase() + role.slice(1);

/** The element's tag in the file. */
export function structureType(element: StructureElement): string {
  if (element.outlineLevel) return `H${element.outlineLevel}`;
  return STANDARD[element.role] ?? ownName(element.role);
}

/** Own tags in use, each mapped to P, the tag of everything that is neither heading nor table. */
function roleMap(structure: readonly StructureElement[]): string {
  const own = structure.filter((element) => !element.outlineLevel && !STANDARD[element.role]);
  const names = [...new Set(own.map((element) => ownName(element.role)))].sort();
  return names.map((name) => `/${name}/P`).join("");
}

interface Mark {
  page: PDFRef;
  mcid: number;
}

function marksByOwner(pages: readonly MarkedPage[]): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const { ref, owners } of pages) {
    owners.forEach((owner, mcid) => {
      const known = marks.get(owner);
      if (known) known.push({ page: ref, mcid });
      else marks.set(owner, [{ page: ref, mcid }]);
    });
  }
  return marks;
}

function childrenByParent(structure: readonly StructureElement[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  structure.forEach(({ parent }, index) => {
    if (parent === undefined) return;
    const siblings = children.get(parent);
    if (siblings) siblings.push(index);
    else children.set(parent, [index]);
  });
  return children;
}

/** Marks on the element's own page as bare numbers, those on later pages with their page. */
function markKids(marks: readonly Mark[]): string[] {
  const home = marks[0]?.page;
  return marks.map(({ page, mcid }) =>
    page === home ? `${mcid}` : `<</Type/MCR/Pg ${page}/MCID ${mcid}>>`,
  );
}

/** What only some elements say: the scope of a head cell, the words for a figure. */
function attributesOf({ role, label = "" }: StructureElement, type: string): string {
  if (role === "figure") return `/Alt ${textString(label)}`;
  return type === "TH" ? "/A<</O/Table/Scope/Column>>" : "";
}

/** The objects of elements, as an array's text. */
const listOf = (refs: readonly PDFRef[], indexes: readonly number[] = []): string =>
  indexes.map((index) => refs[index]).join(" ");

/** Registers every element under its number. */
function assignElements(
  context: PDFContext,
  structure: readonly StructureElement[],
  refs: readonly PDFRef[],
  top: PDFRef,
  pages: readonly MarkedPage[],
): void {
  const marks = marksByOwner(pages);
  const children = childrenByParent(structure);
  for (const [index, element] of structure.entries()) {
    const ref = refs[index];
    if (!ref) continue;
    const own = marks.get(index) ?? [];
    const type = structureType(element);
    const parent = element.parent === undefined ? top : refs[element.parent];
    const page = own[0] ? `/Pg ${own[0].page}` : "";
    const kids = [...markKids(own), listOf(refs, children.get(index))].join(" ");
    const text = `<</Type/StructElem/S/${type}/P ${parent}${page}/K[${kids}]`;
    assignReady(context, ref, `${text}${attributesOf(element, type)}>>`);
  }
}

function registerTree(
  context: PDFContext,
  structure: readonly StructureElement[],
  pages: readonly MarkedPage[],
): PDFRef {
  const root = context.nextRef();
  const top = context.nextRef();
  const refs = structure.map(() => context.nextRef());
  assignElements(context, structure, refs, top, pages);
  const kids = refs.filter((_, index) => structure[index]?.parent === undefined).join(" ");
  assignReady(context, top, `<</Type/StructElem/S/Document/P ${root}/K[${kids}]>>`);
  const nums = pages.map(({ owners }, index) => `${index}[${listOf(refs, owners)}]`).join("");
  const parentTree = registerReady(context, `<</Nums[${nums}]>>`);
  assignReady(
    context,
    root,
    `<</Type/StructTreeRoot/K[${top}]/ParentTree ${parentTree}` +
      `/ParentTreeNextKey ${pages.length}/RoleMap<<${roleMap(structure)}>>>>`,
  );
  return root;
}

/** All that the tree is made of. */
function givenOf(structure: readonly StructureElement[], pages: readonly MarkedPage[]): unknown[] {
  const given: unknown[] = [structure.length];
  for (const { role, outlineLevel, parent, label } of structure)
    given.push(role, outlineLevel, parent, role === "figure" ? label : undefined);
  for (const { ref, owners } of pages) given.push(ref, owners.length, ...owners);
  return given;
}

/** Registers the tree and gives its root, for the catalog's StructTreeRoot. */
export const structureTree = (
  context: PDFContext,
  structure: readonly StructureElement[],
  pages: readonly MarkedPage[],
  memory: Memory,
): PDFRef =>
  registerAgain(context, { memory, step: "tags", given: givenOf(structure, pages) }, () =>
    registerTree(context, structure, pages),
  );
