/** What a command hands back; printing and the exit code are made from it in one place. */
import type { Problem } from "../diagnostics.ts";
import type { OutputRecord } from "./json.ts";
import type { Sources } from "./report.ts";

export interface CommandResult {
  problems: Problem[];
  /** Text of input files, for excerpts. */
  sources?: Sources;
  outputs?: OutputRecord[];
  /** Documents made and not made. */
  made?: number;
  failed?: number;
  interrupted?: boolean;
  /** A closing line for people if there was no error. */
  success?: string;
  /** Further fields of the JSON object. */
  extra?: Record<string, unknown>;
}
