/** The table of helpers in docs/模板.md is made from the helpers; `npm run golden` refreshes it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { helperReference } from "../../src/template/helpers/catalogue.ts";

const MANUAL = join(import.meta.dirname, "../../docs/模板.md");
const TABLE = /(<!-- 助手表 开始 -->\n)[\s\S]*?(<!-- 助手表 结束 -->)/u;

test("the manual has the table of today's helpers", async () => {
  const manual = readFileSync(MANUAL, "utf8");
  expect(manual).toMatch(TABLE);
  const current = manual.replace(
    TABLE,
    (_, start: string, end: string) => `${start}\n${helperReference()}\n${end}`,
  );
  await expect(current).toMatchFileSnapshot(MANUAL);
});
