/**
 * `npm run holidays` freezes the holiday table into `src/data/`: to be run, with a newer version of
 * chinese-days, when the notice for the next year is out.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { holidayTable } from "./holiday-text.ts";

writeFileSync(join("src", "data", "time", "holiday-table.ts"), holidayTable());
