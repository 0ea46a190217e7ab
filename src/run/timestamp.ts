/** The moment written into files. It comes from the document, so equal input gives equal bytes. */
import type { DocumentRequest } from "../data/campaign.ts";
import type { TimeMeaning } from "../data/time/time.ts";
import type { Outcome } from "../diagnostics.ts";
import { noTimestamp } from "./problems.ts";

/** First day that a time covers, `YYYY-MM-DD`; undefined for lengths and relative times. */
function firstDay(time: TimeMeaning | undefined): string | undefined {
  if (time?.kind === "point") return time.point.from;
  if (time?.kind === "range") return time.start.from;
  if (time?.kind === "open") return (time.start ?? time.end)?.from;
  return undefined;
}

/** For a finished text without a date: the first day that a ZIP archive can name. */
const UNDATED = "1980-01-01T00:00:00Z";

/** Midnight of the 成文日期 as `YYYY-MM-DDT00:00:00Z`. */
export function timestampOf(request: DocumentRequest): Outcome<string> {
  const date = request.envelope.documentDate;
  if (!date) return { value: UNDATED, problems: [] };
  const day = firstDay(date.meaning.time);
  if (day === undefined) return { problems: [noTimestamp({ ...date.place, path: date.path })] };
  return { value: `${day}T00:00:00Z`, problems: [] };
}
