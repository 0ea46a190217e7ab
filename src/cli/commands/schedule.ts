/** `yinfa schedule`: the campaign's schedule as a table on stdout, or its months as pictures. */
import { join, resolve } from "node:path";
import { weekdayOf } from "../../data/time/calendar.ts";
import { shownPath } from "../../run/read-inside.ts";
import { drawMonths, openSchedule } from "../../run/schedule.ts";
import { openWorkspace } from "../../run/workspace.ts";
import { openOutput } from "../../run/write-out.ts";
import type { Entry, Repeated, Schedule } from "../../schedule/schedule.ts";
import type { Context } from "../context.ts";
import { badOptionValue } from "../problems.ts";
import type { CommandResult } from "../result.ts";
import { displayWidth, padDisplay, printable } from "../terminal.ts";
import { scheduleWords } from "./schedule-words.ts";

const MONTH = /^(\d{4})(?:年|-)(\d{1,2})月?$/u;

/** `YYYY-MM` of the months asked for; undefined for words that are none. */
const monthOfWord = (word: string): string | undefined => {
  const [, year, month] = MONTH.exec(word) ?? [];
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return isMonth ? `${year}-${month?.padStart(2, "0")}` : undefined;
};

/** 周一, or 周二至周三; nothing for a time that is vaguer than a day. */
function weekdays({ start, end }: Entry): string {
  if (start.precision !== "day" || end.precision !== "day") return "";
  const [first, last] = [`周${weekdayOf(start.from)}`, `周${weekdayOf(end.to)}`];
  return start.from === end.to ? first : `${first}至${last}`;
}

/** What a day off or a make-up day says, of a single day. */
function dayNote({ calendar }: Schedule, { start, end }: Entry, unknown: string): string {
  if (start.precision !== "day" || start.from !== end.to) return "";
  const note = calendar.noteOf(start.from);
  if (!note) return unknown;
  return note.kind === "工作日" ? "" : `${note.name ?? ""}${note.kind}`;
}

interface Row {
  cells: string[];
  record: Record<string, unknown>;
}

function entryRow(context: Context, schedule: Schedule, entry: Entry): Row {
  const words = scheduleWords(context.language);
  const { kind, name, start, end, place = "", people = "", to, rule } = entry;
  const note = dayNote(schedule, entry, words.unknownYear);
  const more = [place, people, to ? words.to(to) : "", note, rule ? words.rule(rule) : ""];
  const said = more.filter((part) => part !== "").join("；");
  const weekday = weekdays(entry);
  const [from, until] = [start.from, end.to];
  return {
    cells: [entry.words, weekday, kind, name, said],
    record: { kind, name, time: entry.words, from, to: until, weekday, place, people, note, rule },
  };
}

function repeatedRow(context: Context, { name, words, dates, to }: Repeated): Row {
  const say = scheduleWords(context.language);
  const [first, last] = [dates[0], dates.at(-1)];
  const times = first && last ? say.times(dates.length, first, last) : "";
  const more = [to ? say.to(to) : "", times].filter((part) => part !== "").join("；");
  return {
    cells: [words, "", say.repeated, name, more],
    record: { kind: "定期", name, time: words, dates },
  };
}

/** Entries that touch the months asked for. */
const inMonths = (months: readonly string[], from: string, to: string): boolean =>
  months.length === 0 ||
  months.some((month) => from.slice(0, 7) <= month && month <= to.slice(0, 7));

function rowsOf(context: Context, schedule: Schedule, months: readonly string[]): Row[] {
  const entries = schedule.entries.filter(({ start, end }) => inMonths(months, start.from, end.to));
  const repeated = schedule.repeated
    .map((one) => ({ ...one, dates: one.dates.filter((date) => inMonths(months, date, date)) }))
    .filter(({ dates }) => months.length === 0 || dates.length > 0);
  return [
    ...entries.map((entry) => entryRow(context, schedule, entry)),
    ...repeated.map((one) => repeatedRow(context, one)),
  ];
}

/** Columns as wide as their widest cell; the last is left as it is. */
function tableText(title: string, rows: readonly Row[]): string {
  const cells = rows.map((row) => row.cells.map(printable));
  const widths = [0, 1, 2, 3].map((i) =>
    Math.max(...cells.map((row) => displayWidth(row[i] ?? ""))),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, i) => (i < 4 ? padDisplay(cell, (widths[i] ?? 0) + 2) : cell))
      .join("")
      .trimEnd(),
  );
  return `${[printable(title), ...lines].join("\n")}\n`;
}

const FORMATS = ["text", "svg"];

/** Writes the pictures into `--out` (default: the workspace's out). */
async function draw(context: Context, schedule: Schedule, months: string[], root: string) {
  const { io, options, language } = context;
  const path = resolve(io.cwd, options.out ?? join(root, "out"));
  const folder = await openOutput(path, shownPath(io.cwd, path));
  if (!folder.value) return { problems: folder.problems, outputs: [] };
  const drawn = await drawMonths(schedule, months, folder.value).finally(folder.value.close);
  const outputs = (drawn.value ?? []).map(({ name, sha256 }) => ({
    ...{ file: shownPath(io.cwd, join(path, name)), kind: "活动日历", format: "svg" },
    ...{ pages: 1, fonts: [], sha256 },
  }));
  io.stderr(`${scheduleWords(language).drawn(outputs.map(({ file }) => file))}\n`);
  return { problems: drawn.problems, outputs };
}

export async function schedule(context: Context): Promise<CommandResult> {
  const { io, names, options, language } = context;
  const strange = names.filter((name) => monthOfWord(name) === undefined);
  const format = (options.format ?? (options.out === undefined ? "text" : "svg")).toLowerCase();
  const problems = strange.map((name) => badOptionValue("schedule", name, "2005年3月"));
  if (!FORMATS.includes(format))
    problems.push(badOptionValue("--format", format, FORMATS.join("、")));
  if (problems.length > 0) return { problems };
  const months = names.flatMap((name) => monthOfWord(name) ?? []);
  const opened = await openWorkspace(options.dir ?? ".", io.cwd);
  const { value: workspace, sources } = opened;
  if (!workspace) return { problems: opened.problems, sources };
  const planned = openSchedule(workspace);
  if (!planned.value) return { problems: [...opened.problems, ...planned.problems], sources };
  const rows = rowsOf(context, planned.value, months);
  const words = scheduleWords(language);
  const isText = format === "text" && !options.json;
  if (isText) io.stdout(tableText(words.heading(planned.value.title), rows));
  const drawn =
    format === "svg" ? await draw(context, planned.value, months, workspace.root) : undefined;
  return {
    problems: [...opened.problems, ...(drawn?.problems ?? [])],
    sources,
    ...(drawn ? { outputs: drawn.outputs } : {}),
    success: words.done(rows.length),
    extra: { schedule: rows.map(({ record }) => record) },
  };
}
