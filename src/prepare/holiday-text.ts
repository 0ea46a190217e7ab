/**
 * The holidays and make-up days of the npm package chinese-days, which takes them from the yearly
 * notices of the State Council's general office, as the text of `src/data/time/holiday-table.ts`. Only
 * its JSON is read: its functions count in the time zone of the machine.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** `YYYY-MM-DD` to `English,Chinese,days`. */
type Days = Readonly<Record<string, string>>;

const PACKAGE = createRequire(import.meta.url).resolve("chinese-days/package.json");

function readPackage(): { version: string; off: Days; worked: Days } {
  const { version } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string };
  const file = PACKAGE.replace("package.json", "dist/chinese-days.json");
  const { holidays, workdays } = JSON.parse(readFileSync(file, "utf8"));
  return { version, off: holidays, worked: workdays };
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: "抗战胜利纪念日",
};

const nameOf = (detail: string): string => {
  const name = detail.split(",")[1] ?? "";
  return SHORT_NAMES[name] ?? name;
};

/** 春节0209 0210 …: the days of a year under the holiday that they belong to. */
function yearLine(days: Days, year: string): string {
  const byName = new Map<string, string[]>();
  for (const date of Object.keys(days).sort()) {
    if (!date.startsWith(year)) continue;
    const name = nameOf(days[date] ?? "");
    byName.set(name, [...(byName.get(name) ?? []), date.slice(5).replace("-", "")]);
  }
  return [...byName].map(([name, dates]) => `${name} ${dates.join(" ")}`).join("；");
}

/** The text of `holiday-table.ts`. */
export function holidayTable(): string {
  const { version, off, worked } = readPackage();
  const years = [...new Set(Object.keys(off).map((date) => date.slice(0, 4)))].sort();
  const rows = years.map(
    (year) => `  ${year}: [\n    "${yearLine(off, year)}",\n    "${yearLine(worked, year)}",\n  ],`,
  );
  return [
    "/**",
    ` * Holidays and make-up days of ${years[0]} to ${years.at(-1)}, as the yearly notices of the State Council's general`,
    ` * office set them; taken from the npm package chinese-days ${version} (MIT) by \`src/prepare/holidays.ts\`.`,
    " * Each year: days off, then Saturdays and Sundays that are worked; month and day after a name.",
    " */",
    "export const HOLIDAYS: Readonly<Record<number, readonly [off: string, worked: string]>> = {",
    ...rows,
    "};",
    "",
  ].join("\n");
}
