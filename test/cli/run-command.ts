/** Runs the command in this process and catches all that it says. */

import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";

export interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

/** The words after `yinfa`, and what differs from a plain environment. */
export async function yinfa(argv: string[], over: Partial<Io> = {}): Promise<Said> {
  const said = { stdout: "", stderr: "" };
  const io: Io = {
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    env: {},
    cwd: process.cwd(),
    isTerminal: false,
    ...over,
  };
  return { code: await main(argv, io), ...said };
}

/** The JSON object on the last line of standard output. */
export const lastLine = ({ stdout }: Said) => JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
