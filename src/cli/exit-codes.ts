/** Exit codes: a promise to scripts. */
import { hasErrors, isError, type Problem } from "../diagnostics.ts";

export const exitCodes = {
  done: 0,
  ourBug: 1,
  usage: 2,
  someFailed: 10,
  wrongInput: 65,
  inputMissing: 66,
  fontMissing: 69,
  cannotWrite: 73,
  ioError: 74,
  busy: 75,
  interrupted: 130,
} as const;

const byId: Readonly<Record<string, number>> = {
  YF5001: exitCodes.inputMissing,
  YF5002: exitCodes.inputMissing,
  YF5003: exitCodes.inputMissing,
  YF5005: exitCodes.usage,
  YF5010: exitCodes.cannotWrite,
  YF5011: exitCodes.ioError,
  YF5012: exitCodes.ioError,
  YF5013: exitCodes.someFailed,
  YF5014: exitCodes.busy,
  YF5040: exitCodes.usage,
  YF5041: exitCodes.usage,
  YF5043: exitCodes.someFailed,
  YF5044: exitCodes.someFailed,
  YF5047: exitCodes.usage,
  YF5048: exitCodes.inputMissing,
  YF5100: exitCodes.busy,
  YF5112: exitCodes.usage,
  YF5113: exitCodes.usage,
  YF5114: exitCodes.inputMissing,
  YF5115: exitCodes.inputMissing,
  YF6900: exitCodes.ourBug,
};

const byRoom: Readonly<Record<string, number>> = {
  "3": exitCodes.fontMissing,
  "6": exitCodes.usage,
};

/** The exit code that an error calls for. */
export const exitCodeOf = (problem: Problem): number =>
  byId[problem.id] ?? byRoom[problem.id.charAt(2)] ?? exitCodes.wrongInput;

/** What is known of a finished command. */
export interface Ending {
  problems: readonly Problem[];
  /** Documents made and not made. */
  made: number;
  failed: number;
  strict: boolean;
  interrupted: boolean;
}

/** A full disk outranks "some failed": the run stopped there and can be taken up again. */
export function endingCode(ending: Ending): number {
  const { problems, made, failed, strict, interrupted } = ending;
  if (interrupted) return exitCodes.interrupted;
  const codes = problems.filter(isError).map(exitCodeOf);
  if (codes.includes(exitCodes.ioError)) return exitCodes.ioError;
  if (failed > 0 && made > 0) return exitCodes.someFailed;
  if (hasErrors(problems)) return codes[0] ?? exitCodes.wrongInput;
  const hasWarnings = problems.some((problem) => problem.severity === "warning");
  return strict && hasWarnings ? exitCodes.wrongInput : exitCodes.done;
}
