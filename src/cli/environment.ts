/** What of our environment a limited process is given. */
import type { Io } from "./io.ts";

/** Windows cannot start a process without it. */
const HANDED_ON = ["SystemRoot"];

export const childEnvironment = ({ env }: Io): Record<string, string> =>
  Object.fromEntries(
    HANDED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])),
  );
