/** What a rule says when the document is of another kind. */
import { notConcerned, type Reading } from "./reading.ts";
import type { Kind } from "./words.ts";

export const otherKind = (kind: Kind): Reading =>
  notConcerned(kind === "无版头" ? "没有版头" : `这份文件是${kind}`);
