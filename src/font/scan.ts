/** Finding installed fonts by name: directories are walked, of each file only the names are read. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileSource } from "./byte-source.ts";
import { allNames, familyName, NAME, readNames } from "./name-table.ts";
import { countFonts, readSfnt } from "./sfnt.ts";

/** A font met while walking. */
export interface FoundFont {
  file: string;
  /** Index in a collection. */
  index: number;
  family: string;
  names: string[];
  /** Regular cut, as opposed to bold or italic ones of the same family. */
  regular: boolean;
}

export interface Scan {
  fonts: FoundFont[];
  /** Files that have a font's name but are none. */
  broken: string[];
}

const EXTENSIONS = [".ttf", ".otf", ".ttc", ".otc", ".woff"];
const MAX_DEPTH = 8;
const MAX_FILES = 20_000;
const REGULAR_STYLE = /^(regular|normal|roman|book|light|medium|常规|常規|标准|標準|细体|W3)$/i;

/** All fonts under the directories, in the order of their paths; missing directories hold none. */
export function scanFonts(directories: readonly string[]): Scan {
  const files: string[] = [];
  const seen = new Set<string>();
  for (const directory of directories) collectFiles(directory, 0, seen, files);
  const scan: Scan = { fonts: [], broken: [] };
  for (const file of files) {
    const fonts = readFontFile(file);
    if (fonts) scan.fonts.push(...fonts);
    else scan.broken.push(file);
  }
  return scan;
}

function collectFiles(directory: string, depth: number, seen: Set<string>, files: string[]): void {
  const real = attempt(() => realpathSync(directory));
  if (real === undefined || seen.has(real) || depth > MAX_DEPTH) return;
  seen.add(real);
  const entries = attempt(() => readdirSync(directory, { withFileTypes: true })) ?? [];
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(directory, entry.name);
    const target = entry.isSymbolicLink() ? attempt(() => statSync(path)) : entry;
    if (target?.isDirectory()) collectFiles(path, depth + 1, seen, files);
    if (!target?.isFile() || !EXTENSIONS.includes(extname(path).toLowerCase())) continue;
    if (files.length < MAX_FILES) files.push(path);
  }
}

/** What cannot be read (no permission, dangling link) is as good as absent here. */
function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}

function readFontFile(file: string): FoundFont[] | undefined {
  return attempt(() => {
    const source = fileSource(file);
    const indexes = Array.from({ length: countFonts(source) }, (_, index) => index);
    return indexes.flatMap((index) => describe(file, index, readSfnt(source, index).need("name")));
  });
}

function describe(file: string, index: number, table: DataView): FoundFont[] {
  const names = readNames(table);
  const family = familyName(names);
  if (family === undefined) return [];
  const styles = names.filter(({ id }) => id === NAME.style).map(({ text }) => text);
  const regular = styles.length === 0 || styles.some((style) => REGULAR_STYLE.test(style));
  return [{ file, index, family, names: allNames(names), regular }];
}
