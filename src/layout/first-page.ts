/** 公文首页必须显示正文 (7.3.3): whether it does. */
import type { Pages, StructureElement } from "./page.ts";

/** What stands before and behind the text of an official document. */
const NO_TEXT: ReadonlySet<StructureElement["role"]> = new Set<StructureElement["role"]>([
  "copyNumber",
  "classification",
  "urgency",
  "issuingOrganMark",
  "documentNumber",
  "documentNumberUpward",
  "letterHeadLine",
  "orderNumber",
  "minutesOrganDate",
  "title",
  "byline",
  "mainRecipients",
]);

/** Whether the first page shows a line of the text below 主送机关. */
export const showsTextOnFirstPage = ({ pages, structure }: Pages): boolean =>
  (pages[0]?.items ?? []).some((item) => {
    const element =
      item.type === "text" && item.owner !== undefined ? structure[item.owner] : undefined;
    return element !== undefined && !NO_TEXT.has(element.role);
  });
