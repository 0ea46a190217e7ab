/** The schedule of a workspace, and its months as pictures. */
import type { Outcome } from "../diagnostics.ts";
import { monthOf, plannedMonths } from "../schedule/month.ts";
import { type Schedule, scheduleOf } from "../schedule/schedule.ts";
import { monthSvg } from "../schedule/svg.ts";
import { nothingPlanned } from "./schedule-problems.ts";
import type { Workspace } from "./workspace.ts";
import { type OutputFolder, type WrittenFile, writeResult } from "./write-out.ts";

/** The schedule; what has no time at all is a hint to begin with. */
export function openSchedule({ campaign }: Workspace): Outcome<Schedule> {
  const schedule = scheduleOf(campaign.data);
  const isEmpty = schedule.entries.length === 0 && schedule.repeated.length === 0;
  return isEmpty
    ? { problems: [nothingPlanned({ file: campaign.file })] }
    : { value: schedule, problems: [] };
}

/** Draws months (`YYYY-MM`; default: all that something is planned for) into a folder. */
export async function drawMonths(
  schedule: Schedule,
  months: readonly string[],
  folder: OutputFolder,
): Promise<Outcome<WrittenFile[]>> {
  const written: Outcome<WrittenFile>[] = [];
  for (const word of months.length > 0 ? months : plannedMonths(schedule)) {
    const [year, month] = [Number(word.slice(0, 4)), Number(word.slice(5))];
    const svg = monthSvg(monthOf(schedule, year, month), schedule.title);
    const name = `活动日历${year}年${month}月.svg`;
    written.push(await writeResult(folder, { name, bytes: new TextEncoder().encode(svg) }));
  }
  return {
    value: written.flatMap(({ value }) => value ?? []),
    problems: written.flatMap(({ problems }) => problems),
  };
}
