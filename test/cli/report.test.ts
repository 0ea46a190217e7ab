import { describe, expect, test } from "vitest";
import { endingCode } from "../../src/cli/exit-codes.ts";
import { jsonLine } from "../../src/cli/json.ts";
import { distinct, problemsText } from "../../src/cli/report.ts";
import { displayWidth, paintFor, printable } from "../../src/cli/terminal.ts";
import { textsIn } from "../../src/cli/texts.ts";
import type { Problem } from "../../src/diagnostics.ts";

const io = { stdout: () => {}, stderr: () => {}, env: {}, cwd: "/", isTerminal: false };
const plain = paintFor(io, false);
const problem: Problem = {
  id: "YF1203",
  severity: "error",
  message: "没有这一天",
  file: "data/活动.yaml",
  line: 2,
  column: 7,
  text: "2026-02-30",
  expected: "真实的日期",
  fix: "请改成 2026年2月28日",
  path: "活动.开始",
};
const sources = new Map([["data/活动.yaml", "版本: 1\r\n  开始: 2026-02-30\r\n"]]);

describe("problemsText", () => {
  test("place, line, caret under the words, cure, counts", () => {
    expect(problemsText([problem], sources, textsIn("zh"), plain)).toBe(
      [
        "错误 YF1203 data/活动.yaml:2:7 没有这一天",
        "    2 |   开始: 2026-02-30",
        "      |         ^^^^^^^^^^",
        "      数据：活动.开始",
        "      应为：真实的日期",
        "      办法：请改成 2026年2月28日",
        "错误 1 个，警告 0 个，提示 0 个",
        "",
      ].join("\n"),
    );
  });

  test("a line of a thousand characters is shown around the place", () => {
    const long = new Map([["a", `${"前".repeat(500)}错${"后".repeat(500)}`]]);
    const text = problemsText(
      [{ id: "YF1", severity: "error", message: "m", file: "a", line: 1, column: 501, text: "错" }],
      long,
      textsIn("zh"),
      plain,
    );
    const [, line = "", caret = ""] = text.split("\n");
    expect(line).toContain("…前");
    expect(line).toContain("后…");
    expect(displayWidth(line.slice(0, line.indexOf("错")))).toBe(caret.indexOf("^"));
  });

  test("words of a file cannot steer the terminal", () => {
    const evil = new Map([["a", "x\u001b[2J\u202ey"]]);
    const text = problemsText(
      [{ id: "YF1", severity: "error", message: "坏\u001b[31m", file: "a", line: 1, column: 1 }],
      evil,
      textsIn("zh"),
      plain,
    );
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("\u202e");
    expect(printable("a\nb")).toBe("a ⏎ b");
  });

  test("colours only where they are wanted", () => {
    const red = (env: Record<string, string>, isTerminal: boolean, noColor = false) =>
      paintFor({ ...io, env, isTerminal }, noColor).red("x") !== "x";
    expect(red({}, false)).toBe(false);
    expect(red({}, true)).toBe(true);
    expect(red({ NO_COLOR: "1" }, true)).toBe(false);
    expect(red({ FORCE_COLOR: "1" }, false)).toBe(true);
    expect(red({ FORCE_COLOR: "1", NO_COLOR: "1" }, true)).toBe(false);
    expect(red({ TERM: "dumb" }, true)).toBe(false);
    expect(red({}, true, true)).toBe(false);
  });

  test("the same problem met twice is told once", () => {
    expect(distinct([problem, { ...problem }, { ...problem, line: 3 }])).toHaveLength(2);
  });
});

describe("jsonLine", () => {
  test("one line; unknown places are null, absent notes left out", () => {
    const bare: Problem = { id: "YF6001", severity: "error", message: "一\n二" };
    const line = jsonLine(false, [], [problem, bare]);
    expect(line).not.toContain("\n");
    const parsed = JSON.parse(line);
    expect(Object.keys(parsed)).toEqual(["ok", "outputs", "problems"]);
    expect(parsed.problems[0]).toEqual(problem);
    expect(parsed.problems[1]).toEqual({
      ...bare,
      file: null,
      line: null,
      column: null,
      text: null,
    });
  });
});

describe("endingCode", () => {
  const ending = {
    problems: [] as Problem[],
    made: 0,
    failed: 0,
    strict: false,
    interrupted: false,
  };
  const error = (id: string): Problem => ({ id, severity: "error", message: "" });
  const warning: Problem = { id: "YF1001", severity: "warning", message: "" };
  test.each([
    [{ ...ending }, 0],
    [{ ...ending, problems: [warning] }, 0],
    [{ ...ending, problems: [warning], strict: true }, 65],
    [{ ...ending, problems: [error("YF1001")] }, 65],
    [{ ...ending, problems: [error("YF2001")], made: 1, failed: 1 }, 10],
    [{ ...ending, problems: [error("YF2001")], failed: 2 }, 65],
    [{ ...ending, problems: [error("YF5011")], made: 1, failed: 1 }, 74],
    [{ ...ending, problems: [error("YF5001")] }, 66],
    [{ ...ending, problems: [error("YF3001")] }, 69],
    [{ ...ending, problems: [error("YF5010")] }, 73],
    [{ ...ending, problems: [error("YF5014")] }, 75],
    [{ ...ending, problems: [error("YF6001")] }, 2],
    [{ ...ending, problems: [error("YF6900")] }, 1],
    [{ ...ending, interrupted: true }, 130],
  ])("%j → %i", (given, code) => expect(endingCode(given)).toBe(code));
});
