/** Whether the facts of a data tree agree with each other; every disagreement at once. */
import type { Problem } from "../diagnostics.ts";
import { checkDocuments } from "./check-documents.ts";
import { checkNames } from "./check-names.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkSchedule } from "./check-schedule.ts";
import { checkSeals } from "./check-seals.ts";
import { checkSteps } from "./check-steps.ts";
import { checkSettings } from "./settings.ts";
import type { DataObject } from "./value.ts";

/** Cross-field problems of a data tree, which need not be complete. */
export const checkFacts = (data: DataObject): Problem[] => [
  ...checkNumbers(data),
  ...checkNames(data),
  ...checkSchedule(data),
  ...checkSteps(data),
  ...checkDocuments(data),
  ...checkSeals(data),
  ...checkSettings(data),
];
