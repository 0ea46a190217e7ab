/** Numbers for the units of a run, taken in the order of the table before anything is made. */
import { asksForNumbers } from "../../data/brief/numbering.ts";
import { AUTOMATIC } from "../../data/schema/fields.ts";
import { campaignOfCheckedUnit } from "../../data/unit/campaign.ts";
import type { Unit } from "../../data/unit/list.ts";
import type { Outcome } from "../../diagnostics.ts";
import { claimNumbers } from "../register.ts";
import { type BatchJob, fingerprintOf } from "./job.ts";
import type { BatchPlan } from "./plan.ts";

/** Whether the document of a unit may say 自动, in the data file or in its row. */
const mayAsk = ({ request }: BatchJob, { cells }: Unit): boolean =>
  asksForNumbers(request) ||
  [...cells.values()].some((raw) => raw.type === "scalar" && raw.text === AUTOMATIC);

/** The job whose register holds a number for every unit that is to be made, and the plan after it. */
export async function numberUnits(
  job: BatchJob,
  plan: BatchPlan,
): Promise<Outcome<{ job: BatchJob; plan: BatchPlan }>> {
  const toMake = plan.units.filter(({ unit, state }) => state === "make" && mayAsk(job, unit));
  if (toMake.length === 0) return { value: { job, plan }, problems: [] };
  const claimants = toMake.flatMap(({ unit }) => {
    job.base.memory.turn();
    const campaign = campaignOfCheckedUnit(job.base, job.list, unit, job.request.name.text);
    return campaign.documents.map((request) => ({ campaign, request }));
  });
  const register = await claimNumbers(job.workspace, claimants);
  if (!register.value) return { problems: register.problems };
  const numbered = { ...job, workspace: { ...job.workspace, register } };
  const units = plan.units.map((planned) => ({
    ...planned,
    fingerprint: fingerprintOf(numbered, planned.unit),
  }));
  return { value: { job: numbered, plan: { ...plan, units } }, problems: [] };
}
