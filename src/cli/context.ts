/** What every command is given besides its own arguments. */
import type { RawOptions } from "./arguments.ts";
import type { Io } from "./io.ts";
import type { Paint } from "./terminal.ts";
import type { Language, Texts } from "./texts.ts";

export interface Context {
  names: string[];
  options: RawOptions;
  io: Io;
  language: Language;
  texts: Texts;
  paint: Paint;
}
