/** Whether the facts of a data tree agree with each other; every disagreement at once. */
import type { Problem } from "../../diagnostics.ts";
import type { Memory } from "../../memory.ts";
import { checkSettings } from "../settings.ts";
import type { WorkCalendar } from "../time/work-calendar.ts";
import type { DataObject } from "../value.ts";
import { checkCalendar } from "./calendar.ts";
import { checkDeadlines } from "./deadlines.ts";
import { checkDocuments } from "./documents.ts";
import { checkEdition } from "./edition.ts";
import { checkIndicators } from "./indicators.ts";
import { checkBatches, checkDuplicates, checkPeople } from "./names.ts";
import { checkNumbers } from "./numbers.ts";
import { checkPhaseLengths } from "./phases.ts";
import { checkRecurrences } from "./recurrences.ts";
import { checkRestDays } from "./rest-days.ts";
import { checkSchedule } from "./schedule.ts";
import { checkSeals } from "./seals.ts";
import { checkSteps } from "./steps.ts";
import { type Check, findAgain } from "./watch.ts";

const CHECKS: readonly Check[] = [
  checkNumbers,
  checkEdition,
  checkIndicators,
  checkPeople,
  checkBatches,
  checkSchedule,
  checkSteps,
  checkDeadlines,
  checkRestDays,
  checkPhaseLengths,
  checkCalendar,
  checkDocuments,
  checkSeals,
  checkSettings,
];

/** Cross-field problems of a data tree, which need not be complete. */
export const checkFacts = (data: DataObject, calendar: WorkCalendar, memory: Memory): Problem[] => [
  ...checkDuplicates(data, memory),
  ...checkRecurrences(data, calendar, memory),
  ...CHECKS.flatMap((check) => findAgain(check, data, calendar, memory)),
];
