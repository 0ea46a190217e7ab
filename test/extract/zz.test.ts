import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { extractVerified } from "../../src/extract/verified.ts";
import { everyTree } from "../support/every-tree.ts";

test("show", async () => {
  let out = "";
  for (const { name, tree, settings } of await everyTree()) {
    if (tree.type !== "official") continue;
    const { value, problems } = extractVerified(tree, "稿", settings);
    out +=
      `\n######## ${name}\n` +
      problems.map((p) => `!! ${p.id} ${p.message} ${p.text ?? ""}\n`).join("");
    if (value)
      out +=
        value.data +
        "\n" +
        value.findings
          .map((f) => `${f.where} ${f.words.slice(0, 40)} → ${f.field} ${f.doubt ?? ""}`)
          .join("\n") +
        "\n" +
        value.templates.map((t) => `== ${t.name}\n${t.text}`).join("\n");
  }
  writeFileSync("/tmp/template-extract.txt", out);
});
