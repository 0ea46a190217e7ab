/** Whether the facts of a data tree agree with each other; every disagreement at once. */
import type { Problem } from "../diagnostics.ts";
import type { Memory } from "../memory.ts";
import { checkCalendar } from "./check-calendar.ts";
import { checkDeadlines } from "./check-deadlines.ts";
import { checkDocuments } from "./check-documents.ts";
import { checkNames } from "./check-names.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkPhaseLengths } from "./check-phases.ts";
import { checkRecurrences } from "./check-recurrences.ts";
import { checkRestDays } from "./check-rest-days.ts";
import { checkSchedule } from "./check-schedule.ts";
import { checkSeals } from "./check-seals.ts";
import { checkSteps } from "./check-steps.ts";
import { checkSettings } from "./settings.ts";
import type { DataObject } from "./value.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** Cross-field problems of a data tree, which need not be complete. */
export const checkFacts = (data: DataObject, calendar: WorkCalendar, memory: Memory): Problem[] => [
  ...checkNumbers(data),
  ...checkNames(data),
  ...checkSchedule(data),
  ...checkSteps(data),
  ...checkDeadlines(data, calendar),
  ...checkRecurrences(data, calendar, memory),
  ...checkRestDays(data, calendar),
  ...checkPhaseLengths(data, calendar),
  ...checkCalendar(data, calendar),
  ...checkDocuments(data),
  ...checkSeals(data),
  ...checkSettings(data),
];
