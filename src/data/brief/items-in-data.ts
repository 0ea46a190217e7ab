/** Items that stand in the data file itself (简报内容), where data/简报 has none. */

import type { Campaign } from "../campaign.ts";
import { blockAt, blocksAt, startOf, valueAt } from "../pick.ts";
import { Value } from "../value.ts";
import { type BriefItem, figureOf } from "./brief-item.ts";

/** The items of 简报内容; one without a date counts as of `date`. */
export function itemsInData(campaign: Campaign, date: string | undefined): BriefItem[] {
  const columns = blocksAt(blockAt(campaign.data, "简报内容"), "栏目");
  return columns.flatMap((column) =>
    blocksAt(column, "条目").flatMap((data) => {
      const [written, unit] = [valueAt(data, "日期"), valueAt(data, "单位")];
      const day = startOf(written?.meaning.time)?.from ?? date;
      if (day === undefined) return [];
      return [
        {
          file: campaign.file,
          data,
          date: day,
          dateValue: written ?? new Value(day, "", { file: campaign.file }),
          ...(unit ? { unit } : {}),
          column: valueAt(column, "名称")?.text ?? "",
          weight: 0,
          isNote: false,
          isExtra: false,
          figures: blocksAt(data, "数据").flatMap(figureOf),
          faults: [],
        },
      ];
    }),
  );
}
