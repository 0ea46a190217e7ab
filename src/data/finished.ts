/** What stands around a finished text: its front matter, in the keys of 文件. */
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { requestOf } from "./assemble.ts";
import { buildData } from "./build.ts";
import type { DocumentRequest } from "./campaign.ts";
import { fieldsOf } from "./introspect.ts";
import { spellOut } from "./lenient.ts";
import { valueAt } from "./pick.ts";
import type { RawMap } from "./raw.ts";
import { finishedText } from "./schema/finished.ts";
import { checkShape } from "./shape.ts";
import { formatPoint } from "./time/format.ts";
import { readTime } from "./time/reading.ts";
import { type DataObject, Value } from "./value.ts";

/** Keys that the front matter of a finished text may have beside those of a template. */
export const FINISHED_KEYS: readonly string[] = fieldsOf(finishedText).map(([name]) => name);

export interface FinishedEnvelope {
  organ?: Value;
  request: DocumentRequest;
}

/** A date means a day only if that day is printed in the same words. */
function withDay(block: DataObject, key: string): DataObject {
  const words = valueAt(block, key);
  if (!words) return block;
  const { time } = readTime(words.text, "day", key, words.place);
  const isSame = time?.kind === "point" && formatPoint(time.point) === words.text;
  return isSame
    ? { ...block, [key]: new Value(words.text, words.path, words.place, { time }) }
    : block;
}

/**
 * Reads the envelope of the finished text `name` from the keys of its front matter. Errors:
 * unknown keys, wrong shapes, at their place in `file`.
 */
export function readFinishedEnvelope(
  front: RawMap,
  file: string,
  name: string,
): Outcome<FinishedEnvelope> {
  const full = spellOut(finishedText, front) as RawMap;
  const shape = checkShape(full, file, finishedText);
  const { data, problems: ofValues } = buildData(full, file, finishedText);
  const problems: Problem[] = [...shape, ...ofValues];
  if (hasErrors(problems)) return { problems };
  const envelope = withDay(withDay(data, "成文日期"), "印发日期");
  const place = { file, ...front.at };
  const request = requestOf({}, { ...envelope, 名称: new Value(name, "名称", place) });
  const organ = valueAt(data, "机关");
  return {
    value: { ...(organ ? { organ } : {}), request },
    problems: [...problems, ...request.deviations],
  };
}
