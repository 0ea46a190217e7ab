/** Which units go into which volume for printing, and on which pages: reckoned, nothing is made. */
import type { UnitResult } from "./run-batch.ts";

/** More units make a file that viewers and printers are slow with. */
export const MOST_UNITS = 100;

/** One unit in a volume; pages count from 1, blank sides included. */
export interface BoundUnit {
  result: UnitResult;
  from: number;
  to: number;
  /** Sheets of one copy, printed on both sides. */
  sheets: number;
}

export interface Volume {
  /** Stem of its file. */
  stem: string;
  units: BoundUnit[];
}

export const volumeStem = (documentName: string): string => `${documentName}合订本`;

/** Names of so many volumes. */
export const volumeStems = (documentName: string, units: number): string[] => {
  const count = Math.ceil(units / MOST_UNITS);
  const stem = volumeStem(documentName);
  return count <= 1 ? [stem] : Array.from({ length: count }, (_, i) => `${stem}（第${i + 1}册）`);
};

export const printListStem = (documentName: string): string => `${documentName}打印清单`;

export const archiveStem = (documentName: string): string => `${documentName}全部结果`;

/** Each unit begins on the front of a sheet. */
function placeUnits(results: readonly UnitResult[]): BoundUnit[] {
  let next = 1;
  return results.map((result) => {
    const from = next;
    const sheets = Math.ceil(result.pages / 2);
    next += 2 * sheets;
    return { result, from, to: from + result.pages - 1, sheets };
  });
}

const hasPdf = ({ files }: UnitResult): boolean => files.some(({ name }) => name.endsWith(".pdf"));

/** Every name that a run may give to something else than a unit's document. */
export const reservedStems = (documentName: string, units: number): string[] => [
  ...volumeStems(documentName, units),
  printListStem(documentName),
  archiveStem(documentName),
];

/** The volumes of what stands in the folder, in the order of the table. */
export function planVolumes(documentName: string, results: readonly UnitResult[]): Volume[] {
  const standing = results.filter(
    (result) => (result.state === "made" || result.state === "unchanged") && hasPdf(result),
  );
  if (standing.length === 0) return [];
  return volumeStems(documentName, standing.length).map((stem, i) => ({
    stem,
    units: placeUnits(standing.slice(i * MOST_UNITS, (i + 1) * MOST_UNITS)),
  }));
}
