/** The workspaces of this repository: its own, those of `examples/`, and the gallery's cases. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const SHELVES = ["examples", "test/cases/gallery"];

/** Folders below the current one that are workspaces, in a fixed order; `.` comes first. */
export function sampleWorkspaces(): string[] {
  const inShelves = SHELVES.filter((shelf) => existsSync(shelf)).flatMap((shelf) =>
    readdirSync(shelf)
      .sort()
      .map((name) => join(shelf, name)),
  );
  return [".", ...inShelves].filter((folder) => existsSync(join(folder, "data", "活动.yaml")));
}
