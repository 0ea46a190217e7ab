import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignStems, safeStem } from "../../src/run/file-name.ts";

describe("safeStem", () => {
  test.each([
    ["实施方案", "实施方案"],
    ["../../etc/passwd", "_..／..／etc／passwd"],
    ['a/b\\c:d*e?f"g<h>i|j', "a／b＼c：d＊e？f＂g＜h＞i｜j"],
    ["CON", "_CON"],
    ["com¹", "_com¹"],
    ["nul.txt", "_nul.txt"],
    ["方案. . ", "方案"],
    ["-rf", "_-rf"],
    ["~$方案", "_~$方案"],
    ["\u202e方\u0000案\u200b", "方案"],
    ["e\u0301", "é"],
    ["", "未命名"],
    ["...", "未命名"],
  ])("%j becomes %j", (name, expected) => expect(safeStem(name)).toBe(expected));

  test("any name becomes one that every system takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        const stem = safeStem(name);
        expect(stem).not.toBe("");
        expect(Buffer.byteLength(stem)).toBeLessThanOrEqual(200);
        expect(stem).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cs}]|^[.~-]|[.\s]$/u);
        expect(stem).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  test("a long name is cut between characters", () => {
    expect(safeStem("党".repeat(120))).toBe("党".repeat(66));
  });
});

describe("assignStems", () => {
  test("names that would share a file get numbers", () => {
    const stems = assignStems(["a/b", "a／b", "Plan", "plan", "é", "e\u0301"]);
    expect([...stems.values()]).toEqual(["a／b", "a／b（2）", "Plan", "plan（2）", "é", "é（2）"]);
  });

  test("stems are distinct whatever the names", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 8 })), (names) => {
        const stems = [...assignStems(names).values()].map((stem) => stem.toLowerCase());
        expect(new Set(stems).size).toBe(names.length);
      }),
    );
  });
});
