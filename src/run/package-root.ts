/** Where yinfa itself is installed: the same two steps up from `src/run` and from `dist/run`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Absolute path of the templates that come with the package. */
export const builtInTemplates = join(root, "templates");

/** Absolute path of a compiled script, also when the sources themselves are running (tests). */
export const compiledScript = (path: string): string => join(root, "dist", path);

/** Version from package.json. */
export function packageVersion(): string {
  const parsed: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const hasVersion = typeof parsed === "object" && parsed !== null && "version" in parsed;
  return hasVersion ? String(parsed.version) : "0";
}
