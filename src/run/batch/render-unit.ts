/** Makes the document of one unit. Loaded only when there is one to make: the writers are large. */
import { campaignOfUnit } from "../../data/unit/campaign.ts";
import type { Unit } from "../../data/unit/list.ts";
import type { Outcome } from "../../diagnostics.ts";
import { type RenderedDocument, renderDocument } from "../render.ts";
import type { BatchJob } from "./job.ts";
import { varyingPaths } from "./varying.ts";

/** By the same path as `render`. */
export async function renderUnit(job: BatchJob, unit: Unit): Promise<Outcome<RenderedDocument>> {
  const { order, workspace, request, fonts, base } = job;
  const { timestamp, formats } = order;
  const campaign = campaignOfUnit(base, job.list, unit, request.name.text);
  const [own] = campaign.value?.documents ?? [];
  if (!campaign.value || !own) return { problems: campaign.problems };
  const options = {
    formats,
    faces: fonts.faces,
    varying: varyingPaths(job.list, base.root),
    memory: base.memory,
    ...(timestamp === undefined ? {} : { timestamp }),
  };
  const made = await renderDocument({ ...workspace, campaign: campaign.value }, own, options);
  return { ...made, problems: [...campaign.problems, ...made.problems] };
}
