/**
 * Tags: the logical structure that screen readers, search and archives read. Headings, paragraphs
 * and tables have the standard's tags; the elements of 公文 keep their own names (Title,
 * DocumentNumber …), mapped to the standard tag that serves them.
 */
import { type PDFContext, PDFHexString, type PDFRef } from "pdf-lib";
import type { StructureElement } from "../layout/page.ts";

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
function roleMap(structure: readonly StructureElement[]): Record<string, string> {
  const own = structure.filter((element) => !element.outlineLevel && !STANDARD[element.role]);
  const names = [...new Set(own.map((element) => ownName(element.role)))].sort();
  return Object.fromEntries(names.map((name) => [name, "P"]));
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

function childrenByParent(
  structure: readonly StructureElement[],
): Map<number | undefined, number[]> {
  const children = new Map<number | undefined, number[]>();
  structure.forEach((element, index) => {
    const siblings = children.get(element.parent);
    if (siblings) siblings.push(index);
    else children.set(element.parent, [index]);
  });
  return children;
}

/** Marks on the element's own page as bare numbers, those on later pages with their page. */
function markKids(context: PDFContext, marks: readonly Mark[]) {
  const home = marks[0]?.page;
  return marks.map(({ page, mcid }) =>
    page === home ? mcid : context.obj({ Type: "MCR", Pg: page, MCID: mcid }),
  );
}

/** Registers the tree and gives its root, for the catalog's StructTreeRoot. */
export function structureTree(
  context: PDFContext,
  structure: readonly StructureElement[],
  pages: readonly MarkedPage[],
): PDFRef {
  const root = context.nextRef();
  const documentElement = context.nextRef();
  const refs = structure.map(() => context.nextRef());
  const marks = marksByOwner(pages);
  const children = childrenByParent(structure);
  const refsOf = (indexes: readonly number[] = []) => indexes.flatMap((index) => refs[index] ?? []);
  structure.forEach((element, index) => {
    const own = marks.get(index) ?? [];
    const type = structureType(element);
    const dict = context.obj({
      Type: "StructElem",
      S: type,
      P: (element.parent === undefined ? undefined : refs[element.parent]) ?? documentElement,
      Pg: own[0]?.page,
      K: [...markKids(context, own), ...refsOf(children.get(index))],
      A: type === "TH" ? { O: "Table", Scope: "Column" } : undefined,
      Alt: element.role === "figure" ? PDFHexString.fromText(element.label ?? "") : undefined,
    });
    const ref = refs[index];
    if (ref) context.assign(ref, dict);
  });
  const top = context.obj({
    Type: "StructElem",
    S: "Document",
    P: root,
    K: refsOf(children.get(undefined)),
  });
  context.assign(documentElement, top);
  const nums = pages.flatMap(({ owners }, index) => [index, refsOf(owners)]);
  const tree = context.obj({
    Type: "StructTreeRoot",
    K: [documentElement],
    ParentTree: context.register(context.obj({ Nums: nums })),
    ParentTreeNextKey: pages.length,
    RoleMap: roleMap(structure),
  });
  context.assign(root, tree);
  return root;
}
