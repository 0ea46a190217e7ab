/** Every problem that the data room can report: ids YF1xxx, wording, what was expected, how to mend. */
export * from "./character-problems.ts";
export * from "./facts/document-problems.ts";
export * from "./facts/fact-problems.ts";
export * from "./facts/number-problems.ts";
export * from "./facts/schedule-problems.ts";
export * from "./file-problems.ts";
export * from "./setting-problems.ts";
export * from "./shape-problems.ts";
export * from "./time/problems.ts";
export * from "./time/rule-problems.ts";
export * from "./yaml/problems.ts";
