/** commander's own complaints, in our words. */
import type { CommanderError } from "commander";
import type { Problem } from "../diagnostics.ts";
import {
  missingArgument,
  optionWithoutValue,
  otherUsage,
  tooManyArguments,
  unknownCommand,
  unknownOption,
} from "./problems.ts";

/** Codes with which commander says that help or version was printed, which is no error. */
const satisfied = new Set(["commander.help", "commander.helpDisplayed", "commander.version"]);

/** True if commander stopped because it had printed what was asked for. */
export const isSatisfied = (stop: CommanderError): boolean =>
  satisfied.has(stop.code) && stop.exitCode === 0;

/** The part of the message in quotes: commander hands its facts over in no other way. */
const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? "";
const nearestOf = (message: string): string | undefined =>
  /Did you mean (?:one of )?([^?,]+)[?,]/.exec(message)?.[1];

/** A usage problem for the error that commander threw. */
export function usageProblem(stop: CommanderError): Problem {
  const { code, message } = stop;
  const subject = quoted(message);
  switch (code) {
    case "commander.unknownCommand":
      return unknownCommand(subject, nearestOf(message));
    case "commander.unknownOption":
      return unknownOption(subject, nearestOf(message));
    case "commander.missingArgument":
      return missingArgument(subject);
    case "commander.optionMissingArgument":
      return optionWithoutValue(subject);
    case "commander.excessArguments":
      return tooManyArguments();
    default:
      return otherUsage(message);
  }
}
