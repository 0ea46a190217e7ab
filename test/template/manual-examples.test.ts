/** The examples of docs/模板.md are sound templates. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkTemplate } from "../../src/template/check.ts";
import { loadTemplate } from "../../src/template/load.ts";

const manual = readFileSync("docs/模板.md", "utf8");

it("the example of a whole template can be used as it stands", () => {
  const examples = [...manual.matchAll(/```markdown\n([\s\S]*?)```/gu)].map(
    ([, text]) => text ?? "",
  );
  const whole = examples.filter((text) => text.startsWith("---"));
  expect(whole.length).toBeGreaterThan(0);
  for (const text of whole) {
    const { value, problems } = loadTemplate(new TextEncoder().encode(text), "例", "例.md");
    expect(problems).toEqual([]);
    expect(value && checkTemplate(value, new Map())).toEqual([]);
  }
});
