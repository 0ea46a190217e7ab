/** Values of options, checked: formats, stage, timestamp, language. */
import type { Problem } from "../diagnostics.ts";
import type { FaceOptions } from "../run/faces.ts";
import type { Format } from "../run/render.ts";
import type { Stage } from "../run/stages.ts";
import type { RawOptions } from "./arguments.ts";
import type { Io } from "./io.ts";
import { badOptionValue } from "./problems.ts";

const formats: readonly Format[] = ["docx", "pdf", "txt"];
const stages: readonly Stage[] = ["fill", "read", "layout"];

/** Options of `render` that need more than the text as typed. */
export interface RenderChoices {
  formats: Format[];
  stage?: Stage;
  /** ISO `YYYY-MM-DDTHH:MM:SSZ`; absent means the document's own date. */
  timestamp?: string;
}

const iso = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})Z)?$/;

/** A date, an ISO moment or seconds since 1970 as an ISO moment; undefined if it is none of them. */
function isoMoment(text: string): string | undefined {
  const match = iso.exec(text);
  const millis = match
    ? Date.parse(`${match[1]}T${match[2] ?? "00:00:00"}Z`)
    : /^\d{1,11}$/.test(text)
      ? Number(text) * 1000
      : Number.NaN;
  if (Number.isNaN(millis)) return undefined;
  const moment = `${new Date(millis).toISOString().slice(0, 19)}Z`;
  const isSameDay = match === null || moment.startsWith(match[1] ?? "");
  return isSameDay && moment.length === 20 ? moment : undefined;
}

const timeExpected = "2005-03-11、2005-03-11T08:00:00Z 或自 1970 年起的秒数";

/** `--timestamp`, else SOURCE_DATE_EPOCH. */
function timestampFrom(options: RawOptions, io: Io, problems: Problem[]): string | undefined {
  const typed = options.timestamp ?? (io.env.SOURCE_DATE_EPOCH || undefined);
  if (typed === undefined) return undefined;
  const moment = isoMoment(typed);
  const flag = options.timestamp === undefined ? "SOURCE_DATE_EPOCH" : "--timestamp";
  if (moment === undefined) problems.push(badOptionValue(flag, typed, timeExpected));
  return moment;
}

/** Checks everything at once. */
export function renderChoices(
  options: RawOptions,
  io: Io,
): { choices: RenderChoices; problems: Problem[] } {
  const problems: Problem[] = [];
  const asked = (options.format ?? "docx,pdf").split(/[,，、\s]+/).filter((part) => part !== "");
  const chosen = formats.filter((format) => asked.some((part) => part.toLowerCase() === format));
  const strange = asked.filter((part) => !formats.some((format) => format === part.toLowerCase()));
  for (const part of strange) {
    problems.push(badOptionValue("--format", part, formats.join("、")));
  }
  if (asked.length === 0) problems.push(badOptionValue("--format", "", formats.join("、")));
  const stage = stages.find((known) => known === options.stopAfter);
  if (options.stopAfter !== undefined && stage === undefined) {
    problems.push(badOptionValue("--stop-after", options.stopAfter, stages.join("、")));
  }
  const timestamp = timestampFrom(options, io, problems);
  return {
    choices: {
      formats: chosen,
      ...(stage === undefined ? {} : { stage }),
      ...(timestamp === undefined ? {} : { timestamp }),
    },
    problems,
  };
}

/**
 * The language is needed before the line is read, to report on the line itself: `--lang en` or
 * `--lang=en` anywhere before `--`.
 */
export function languageOf(argv: readonly string[]): "zh" | "en" {
  const end = argv.indexOf("--");
  const options = end === -1 ? argv : argv.slice(0, end);
  const at = options.lastIndexOf("--lang");
  const value = options.findLast((word) => word.startsWith("--lang="))?.slice(7) ?? options[at + 1];
  const isGiven = at !== -1 || options.some((word) => word.startsWith("--lang="));
  return isGiven && value?.toLowerCase().startsWith("en") ? "en" : "zh";
}

/** `--jobs`: from 1 to 64; absent means that the run decides. */
export function jobsOf(options: RawOptions): { jobs?: number; problems: Problem[] } {
  if (options.jobs === undefined) return { problems: [] };
  const jobs = /^\d{1,2}$/.test(options.jobs) ? Number(options.jobs) : 0;
  if (jobs >= 1 && jobs <= 64) return { jobs, problems: [] };
  return { problems: [badOptionValue("--jobs", options.jobs, "1 到 64 的整数")] };
}

/** Where to look for fonts. */
export const faceOptions = (options: RawOptions): FaceOptions => ({
  ...(options.fontsDir === undefined ? {} : { fontsDir: options.fontsDir }),
  ignoreSystem: options.ignoreSystemFonts ?? false,
});
