/** `yinfa form`: the tables to be filled in, of units and of every list of the campaign. */
import { dirname, join, parse, resolve } from "node:path";
import { metaOf } from "../../data/introspect.ts";
import { nearest } from "../../data/nearest.ts";
import { type ListTable, listTableNamed, listTables } from "../../data/table/list-tables.ts";
import type { Problem } from "../../diagnostics.ts";
import { listForm, unitForm } from "../../run/forms.ts";
import { shownPath } from "../../run/read-inside.ts";
import { openWorkspace } from "../../run/workspace.ts";
import { openOutput, writeResult } from "../../run/write-out.ts";
import type { Context } from "../context.ts";
import { unknownForm } from "../problems.ts";
import type { CommandResult } from "../result.ts";
import { formWords } from "./form-words.ts";

const UNITS = ["units", "单位"];

const explanationOf = ({ schema }: ListTable): string => metaOf(schema).description;

/** What forms there are, on standard output. */
function listForms({ io, language }: Context): CommandResult {
  const words = formWords(language);
  const lines = listTables.map((list) => words.list(list, explanationOf(list)));
  io.stdout(`${[words.heading, words.units, ...lines].join("\n")}\n`);
  io.stderr(`${words.next}\n`);
  const forms = listTables.map((list) => ({ name: list.name, shortName: list.shortName }));
  return { problems: [], extra: { forms: [{ name: "单位", shortName: "units" }, ...forms] } };
}

interface Form {
  bytes: Uint8Array;
  name: string;
  /** A line for people about what stands in it. */
  note?: string;
}

/** Writes into `--out`, a file name ending in .xlsx or a folder (default: the workspace's out). */
async function writeForm(context: Context, form: Form, before: Problem[]): Promise<CommandResult> {
  const { io, options, language } = context;
  const asked = resolve(io.cwd, options.out ?? join(options.dir ?? ".", "out"));
  const isFile = asked.toLowerCase().endsWith(".xlsx");
  const path = isFile ? dirname(asked) : asked;
  const folder = await openOutput(path, shownPath(io.cwd, path));
  if (!folder.value) return { problems: [...before, ...folder.problems] };
  const file = isFile ? parse(asked).base : `${form.name}.xlsx`;
  const written = await writeResult(folder.value, { name: file, bytes: form.bytes }).finally(
    folder.value.close,
  );
  const shown = shownPath(io.cwd, join(path, file));
  const made = formWords(language).made(shown);
  return {
    problems: [...before, ...written.problems],
    success: form.note === undefined ? made : `${made}\n${form.note}`,
    extra: { form: shown },
  };
}

/** A campaign that is not yet right is no reason to withhold a list's form. */
async function formOfList(context: Context, list: ListTable): Promise<CommandResult> {
  const { io, options, language } = context;
  const { value } = await openWorkspace(options.dir ?? ".", io.cwd);
  const { bytes, rows } = listForm(list, value);
  const note = rows > 0 ? { note: formWords(language).filled(rows, list.name) } : {};
  return writeForm(context, { bytes, name: list.shortName, ...note }, []);
}

async function formOfUnits(context: Context): Promise<CommandResult> {
  const { io, options } = context;
  const { value, problems, sources } = await openWorkspace(options.dir ?? ".", io.cwd);
  if (!value) return { problems, sources };
  const done = await writeForm(context, { bytes: unitForm(value), name: "单位" }, problems);
  return { ...done, sources };
}

export async function form(context: Context): Promise<CommandResult> {
  const [name] = context.names;
  if (name === undefined) return listForms(context);
  if (UNITS.includes(name)) return formOfUnits(context);
  const list = listTableNamed(name.normalize("NFC"));
  if (list) return formOfList(context, list);
  const known = [...UNITS, ...listTables.map(({ shortName }) => shortName)];
  return { problems: [unknownForm(name, nearest(name, known), known.join("、"))] };
}
