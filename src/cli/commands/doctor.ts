/** `yinfa doctor`: whether everything that a run needs is there. */
import { join } from "node:path";
import { examine } from "../../run/doctor.ts";
import type { Context } from "../context.ts";
import { faceOptions } from "../options.ts";
import type { CommandResult } from "../result.ts";
import { padDisplay } from "../terminal.ts";

export async function doctor({ options, io, texts, paint }: Context): Promise<CommandResult> {
  const dir = options.dir ?? ".";
  const { findings, fonts, problems } = await examine({
    ...faceOptions(options),
    dir,
    out: options.out ?? join(dir, "out"),
    base: io.cwd,
    searchPath: io.env.PATH ?? "",
    nodeVersion: process.version,
  });
  const signs = { good: paint.green("√"), bad: paint.red("×"), note: paint.dim("·") };
  if (!options.json) {
    for (const { subject, state, detail } of findings) {
      const name = padDisplay(texts.doctorSubjects[subject] ?? subject, 16);
      io.stdout(`${signs[state]} ${name}${detail}\n`);
    }
  }
  return { problems, extra: { findings, fonts } };
}
