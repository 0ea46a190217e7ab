/** Makes the document of one unit. Loaded only when there is one to make: the writers are large. */
import { campaignOfCheckedUnit } from "../../data/unit/campaign.ts";
import type { Unit } from "../../data/unit/list.ts";
import { invariant, type Outcome } from "../../diagnostics.ts";
import { type RenderedDocument, renderDocument } from "../render.ts";
import type { BatchJob } from "./job.ts";
import { varyingPaths } from "./varying.ts";

/** By the same path as `render`; the unit's row must have been checked (`checkUnit`). */
export async function renderUnit(job: BatchJob, unit: Unit): Promise<Outcome<RenderedDocument>> {
  const { order, workspace, request, fonts, base } = job;
  const { timestamp, formats } = order;
  base.memory.turn();
  const campaign = campaignOfCheckedUnit(base, job.list, unit, request.name.text);
  const [own] = campaign.documents;
  invariant(own, "单位的活动里没有要生成的文件");
  const options = {
    formats,
    faces: fonts.faces,
    varying: varyingPaths(job.list, base.root),
    memory: base.memory,
    ...(timestamp === undefined ? {} : { timestamp }),
  };
  return renderDocument({ ...workspace, campaign }, own, options);
}
