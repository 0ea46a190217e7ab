import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergedRuns, splitMarks } from "../../src/docx/runs.ts";
import { escapeXml, withoutIllegal } from "../../src/docx/xml.ts";

const words = fc
  .array(
    fc.constantFrom("教", "育", "“", "”", "‘", "’", "—", "…", "·", "★", "，", "A", "9", " ", "〔"),
  )
  .map((characters) => characters.join(""));

describe("pieces of a run", () => {
  test("quotes, dashes and dots stand by themselves, digits stay with the words", () => {
    expect(splitMarks("第3期“读书”——务求实效……E·K")).toEqual([
      { text: "第3期", kind: "words" },
      { text: "“", kind: "marks" },
      { text: "读书", kind: "words" },
      { text: "”——", kind: "marks" },
      { text: "务求实效", kind: "words" },
      { text: "……", kind: "marks" },
      { text: "E", kind: "words" },
      { text: "·", kind: "marks" },
      { text: "K", kind: "words" },
    ]);
  });

  test("spaces behind Chinese words stand by themselves, those between Latin ones do not", () => {
    expect(splitMarks("讲话 同志们： E mail 地址")).toEqual([
      { text: "讲话", kind: "words" },
      { text: " ", kind: "spaces" },
      { text: "同志们：", kind: "words" },
      { text: " ", kind: "spaces" },
      { text: "E mail 地址", kind: "words" },
    ]);
  });

  test("joined they are the text again, and neighbours differ in kind", () => {
    fc.assert(
      fc.property(words, (text) => {
        const pieces = splitMarks(text);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const [i, piece] of pieces.entries()) {
          expect(piece.text).not.toBe("");
          expect(piece.kind).not.toBe(pieces[i + 1]?.kind);
          expect(/^[“”‘’—…·★]+$/.test(piece.text)).toBe(piece.kind === "marks");
          if (piece.kind === "spaces") expect(piece.text.trim()).toBe("");
        }
      }),
    );
  });
});

test("runs that differ only in where their words came from are one", () => {
  const words = { typeface: "FangSong", bold: false } as const;
  expect(
    mergedRuns([
      { ...words, text: "在" },
      { ...words, text: "会议室", origin: { path: "步骤[1].地点" } },
      { ...words, text: "进行", bold: true },
      { ...words, text: "。", typeface: "KaiTi" },
    ]),
  ).toEqual([
    { ...words, text: "在会议室" },
    { ...words, text: "进行", bold: true },
    { ...words, text: "。", typeface: "KaiTi" },
  ]);
});

describe("characters that XML cannot hold", () => {
  test("are dropped, all others stay", () => {
    expect(withoutIllegal("甲\uFFFE乙\uFFFF丙\u0000丁\u001F戊\uD800己𬭩\t\n")).toBe(
      "甲乙丙丁戊己𬭩\t\n",
    );
  });

  test("markup becomes words", () => {
    expect(escapeXml('<b>&"甲"</b>]]>')).toBe("&lt;b&gt;&amp;&quot;甲&quot;&lt;/b&gt;]]&gt;");
  });
});
