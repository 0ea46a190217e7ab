/** `yinfa fonts`: the face chosen for each typeface. */
import { chooseFaces, chosenFonts } from "../../run/faces.ts";
import type { Context } from "../context.ts";
import { faceOptions } from "../options.ts";
import type { CommandResult } from "../result.ts";
import { padDisplay } from "../terminal.ts";

export async function fonts({ options, io, texts }: Context): Promise<CommandResult> {
  const { value, problems } = chooseFaces(faceOptions(options), io.cwd);
  const chosen = value ? chosenFonts(value) : [];
  if (!options.json) {
    for (const { typeface, family, source, file } of chosen) {
      const name = padDisplay(texts.typefaces[typeface] ?? typeface, 14);
      io.stdout(
        `${name}${padDisplay(family, 28)}${padDisplay(texts.fontSource[source], 8)}${file}\n`,
      );
    }
  }
  return { problems, extra: { fonts: chosen } };
}
