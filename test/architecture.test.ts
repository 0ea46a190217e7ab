/**
 * The dependency rule of ARCHITECTURE.md as a test: data flows one way, each third-party package
 * lives in one room, and nothing below the command line reads clock, chance or environment.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");

/** What each room may import: other rooms and packages (`node:` modules are listed where special). */
const ROOMS: Record<string, { rooms: string[]; packages: string[] }> = {
  data: { rooms: [], packages: ["yaml", "zod", "csv-parse"] },
  document: { rooms: [], packages: [] },
  schedule: { rooms: ["data"], packages: [] },
  template: {
    rooms: ["data", "schedule", "document"],
    packages: [
      "handlebars",
      "gray-matter",
      "unified",
      "remark-parse",
      "mdast-util-gfm-table",
      "micromark-extension-gfm-table",
      "nzh",
      "mdast",
    ],
  },
  finished: { rooms: ["data", "document", "template"], packages: [] },
  reread: { rooms: ["document", "house", "source", "template"], packages: [] },
  extract: { rooms: ["data", "document", "template", "finished"], packages: [] },
  picture: { rooms: ["document"], packages: [] },
  house: { rooms: ["document"], packages: [] },
  font: { rooms: ["house"], packages: ["@cantoo/fontkit"] },
  layout: { rooms: ["document", "house", "font"], packages: [] },
  docx: { rooms: ["document", "house"], packages: ["docx", "fflate"] },
  ooxml: { rooms: [], packages: ["saxes"] },
  source: { rooms: ["data", "ooxml"], packages: [] },
  annotate: { rooms: ["ooxml", "source", "docx"], packages: [] },
  xlsx: { rooms: ["docx", "ooxml"], packages: ["read-excel-file"] },
  pdf: { rooms: ["document", "house", "font", "layout"], packages: ["pdf-lib"] },
  measure: { rooms: ["ooxml"], packages: ["pdfjs-dist"] },
  check: { rooms: ["data"], packages: [] },
  format: { rooms: ["data", "document", "check", "source"], packages: [] },
  run: {
    rooms: [
      "data",
      "schedule",
      "document",
      "template",
      "finished",
      "extract",
      "reread",
      "picture",
      "house",
      "font",
      "layout",
      "docx",
      "pdf",
      "xlsx",
      "measure",
      "check",
      "source",
      "annotate",
      "format",
    ],
    packages: [],
  },
  cli: {
    rooms: [
      "data",
      "schedule",
      "document",
      "template",
      "font",
      "layout",
      "measure",
      "check",
      "run",
    ],
    packages: ["commander", "picocolors"],
  },
  prepare: {
    rooms: ["data", "template", "font", "picture", "docx", "run", "cli"],
    packages: ["rolldown"],
  },
};

/** Rooms that touch the disk; all others take bytes and return bytes. */
const DISK_ROOMS = ["run", "cli", "font", "prepare"];

interface SourceFile {
  path: string;
  room: string;
  text: string;
}

const files: SourceFile[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({
    path,
    room: path.includes(sep) ? (path.split(sep)[0] as string) : "",
    text: readFileSync(join(SRC, path), "utf8"),
  }));

const importsOf = ({ text }: SourceFile): string[] =>
  [...text.matchAll(/\b(?:from|import)(?:\s+|\s*\(\s*)"([^"]+)"/g)].map(
    (match) => match[1] as string,
  );

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

const complaints = (find: (file: SourceFile) => string[]): string[] =>
  files.flatMap((file) => find(file).map((what) => `${file.path}: ${what}`));

describe("rooms", () => {
  test("every folder of src is a known room", () => {
    expect(
      [...new Set(files.map((file) => file.room))].filter((room) => room && !ROOMS[room]),
    ).toEqual([]);
  });

  test("a room imports only the rooms that it may know", () => {
    const wrong = complaints((file) => {
      const rule = ROOMS[file.room];
      if (!rule) return [];
      return importsOf(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => relative(SRC, resolve(SRC, dirname(file.path), specifier)))
        .map((target) => (target.includes(sep) ? (target.split(sep)[0] as string) : ""))
        .filter((room) => room !== "" && room !== file.room && !rule.rooms.includes(room));
    });
    expect(wrong).toEqual([]);
  });

  test("each third-party package lives in one room", () => {
    const wrong = complaints((file) =>
      importsOf(file)
        .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
        .map(packageOf)
        .filter((name) => !ROOMS[file.room]?.packages.includes(name)),
    );
    expect(wrong).toEqual([]);
  });

  test("only the rooms at the edge touch the disk, processes or the network", () => {
    const wrong = complaints((file) =>
      DISK_ROOMS.includes(file.room)
        ? []
        : importsOf(file).filter((name) =>
            /^node:(fs|child_process|net|http|https|os|worker)/.test(name),
          ),
    );
    expect(wrong).toEqual([]);
  });
});

describe("habits", () => {
  test("nothing below the command line reads clock, chance, environment or console", () => {
    const banned = /Date\.now|new Date\(\)|Math\.random|process\.env|console\.|performance\.now/g;
    const wrong = complaints((file) =>
      ["cli", "prepare"].includes(file.room)
        ? []
        : [...file.text.matchAll(banned)].map((m) => m[0]),
    );
    expect(wrong).toEqual([]);
  });

  test("no any, no default export, no left-overs", () => {
    const banned = /(?::|<|\bas) any\b|^export default|\b(?:TODO|FIXME|XXX)\b|@ts-ignore/gm;
    expect(complaints((file) => [...file.text.matchAll(banned)].map((m) => m[0]))).toEqual([]);
  });

  test("files stay small (catalogues of wordings and of rules are pure tables)", () => {
    const long = complaints((file) => {
      const lines = file.text.split("\n").length;
      const most = /(problems|texts|gbt9704)\.ts$/.test(file.path) ? 700 : 230;
      return lines > most ? [`${lines} lines`] : [];
    });
    expect(long).toEqual([]);
  });

  test("problem ids are unique and belong to their room", () => {
    const ids = files
      .filter((file) => file.path.endsWith("problems.ts"))
      .flatMap((file) => [...new Set(file.text.match(/YF\d{4}/g) ?? [])]);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});
