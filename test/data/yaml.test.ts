import { describe, expect, it } from "vitest";
import { isYamlFailure, parsePlainYaml, readYaml } from "../../src/data/yaml/yaml.ts";
import { errorIds, lines } from "./support.ts";

const problemsOf = (text: string) => readYaml(text, "活动.yaml").problems;
const first = (text: string) => lines(problemsOf(text))[0];

describe("scalars keep their source", () => {
  it.each([
    "007",
    "12:30",
    "1.10",
    "0123",
    "2026-07-01",
    "yes",
    "330102200501011234567",
    "1e3",
    "0x1F",
  ])("%s", (word) => {
    expect(parsePlainYaml(`值: ${word}\n列: [${word}, "${word}"]\n`)).toEqual({
      值: word,
      列: [word, word],
    });
  });

  it.each(["**粗**", "a | b", "{{x}}", "<b>", "# 井", "*市", "&市", "@市", "%", "!急"])(
    "quoted %s",
    (word) => {
      expect(parsePlainYaml(`值: "${word}"\n`)).toEqual({ 值: word });
      expect(parsePlainYaml(`值: |\n  ${word}\n`)).toEqual({ 值: word });
    },
  );

  it("joins Chinese lines without a space, and keeps paragraphs", () => {
    expect(parsePlainYaml("值: 你好，\n  世界 hello\n  world\n")).toEqual({
      值: "你好，世界 hello world",
    });
    expect(parsePlainYaml("值: |\n  第一段\n  第二段\n\n")).toEqual({ 值: "第一段\n第二段" });
  });
});

describe("slips are named with their place", () => {
  it.each([
    ["活动:\n  名称: a\n  主题：x\n  简称: y\n", "3:3 YF1012  “主题”后面用了全角冒号“：”"],
    ["活动：\n  名称: x\n", "1:1 YF1012  “活动”后面用了全角冒号“：”"],
    ["活动:\n  名称：x\n", "2:3 YF1012  “名称”后面用了全角冒号“：”"],
    ["活动:\n\t名称: x\n", "2:1 YF1020  行首用了制表符（Tab）缩进"],
    ["活动:\n　　名称: x\n", "2:1 YF1011  行首用了全角空格（或不换行空格），不能当作缩进"],
    ["名称: a\n简称: b\n名称: c\n", "3:1 YF1014  “名称”写了两次，前一次在第1行第1列"],
    ["名称: a: b\n", "1:5 YF1020  一行里出现了两个“名称: 值”，或缩进不对"],
    ["名称: *市\n", "1:5 YF1017  以“*”开头的值是YAML的引用，但没有叫“市”的锚点"],
    ["名称: {{x}}\n", "1:6 YF1015  名称的位置上是一对括号，不是词"],
    ["名称: @x\n", "1:5 YF1020  值以YAML保留的符号开头"],
    ["名称: !紧急 办\n", "1:5 YF1021  以“!”开头的值被当作YAML标签，不支持"],
    ['名称: "x\n简称: y\n', "3:1 YF1020  缺少配对的引号、括号，或冒号、逗号"],
    ["活动:\n   名称: 1\n  简称: 2\n", "3:1 YF1020  缩进没有对齐"],
    ["名称: a\n---\n名称: b\n", "2:1 YF1020  文件中间有“---”或“...”，被分成了几份"],
    ["名称: &甲 [*甲]\n", "1:9 YF1018  引用“*甲”指向包含它自己的内容"],
  ])("%j", (text, expected) => {
    expect(first(text)).toBe(expected);
    expect(problemsOf(text)[0]).toMatchObject({ file: "活动.yaml", severity: "error" });
    expect(problemsOf(text)[0]?.fix).toBeTruthy();
  });

  it("warns of words lost behind #", () => {
    const { value, problems } = readYaml("地点: 三楼 #2会议室\n简称: x # 说明\n");
    expect(lines(problems)).toEqual(["1:8 YF1013  “#”后面的字被当作注释，没有读进来"]);
    expect(value).toBeDefined();
  });

  it("warns of words lost as an anchor", () => {
    expect(lines(problemsOf("口号: &市 加油\n"))).toEqual([
      "1:5 YF1022  “&市”被当作YAML锚点，没有读进来，也没有地方引用它",
    ]);
    expect(problemsOf("甲: &甲 [一]\n乙: *甲\n")).toEqual([]);
  });

  it("leaves full-width colons inside sentences alone", () => {
    const text =
      "内容: 联系人：张三\n项目:\n  - 主题：以读促教\n说明: |\n  地点：三楼\n  　　名称：x\n";
    expect(problemsOf(text)).toEqual([]);
  });

  it("reports several at once", () => {
    expect(errorIds(problemsOf("活动:\n  名称：x\n机关:\n\t名称: y\n"))).toEqual([
      "YF1012",
      "YF1020",
    ]);
  });
});

describe("hostile files end quickly", () => {
  const timed = (text: string) => {
    const start = performance.now();
    const ids = errorIds(problemsOf(text));
    return { ids, ms: performance.now() - start };
  };

  it.each([
    ["[", "值: ".concat("[".repeat(100_000))],
    ["- ", "- ".repeat(100_000).concat("x")],
    ["{a: ", "{a: ".repeat(100_000)],
    ["? ", "? ".repeat(100_000)],
    [": ", ": ".repeat(100_000)],
    ["- ? ", "- ? ".repeat(100_000)],
    ["] before [", `${"]".repeat(200)}\n${"[".repeat(100_000)}`],
    [
      "maps with text between",
      Array.from(
        { length: 100 },
        (_, i) => `${" ".repeat(i)}a: |\n${" ".repeat(i + 1)}x\n${" ".repeat(i)}b:`,
      ).join("\n"),
    ],
    ["maps", Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
    ["flow maps", "a: ".concat("{b: ".repeat(70), "1", "}".repeat(70))],
  ])("nesting of %s", (_, text) => {
    const { ids, ms } = timed(text);
    expect(ids).toContain("YF1010");
    expect(ms).toBeLessThan(2000);
  });

  it("60 levels are still read", () => {
    expect(errorIds(problemsOf(`a: ${"[".repeat(60)}${"]".repeat(60)}`))).toEqual([]);
  });

  it("alias bomb", () => {
    const levels = Array.from({ length: 9 }, (_, i) =>
      i === 0
        ? "a0: &a0 [x]"
        : `a${i}: &a${i} [${Array(9)
            .fill(`*a${i - 1}`)
            .join(", ")}]`,
    );
    const { ids, ms } = timed(levels.join("\n"));
    expect(ids).toEqual(["YF1019"]);
    expect(ms).toBeLessThan(1000);
  });

  it("200 honest references are read", () => {
    const text = `甲: &甲 [一, 二, 三]\n${Array.from({ length: 200 }, (_, i) => `k${i}: *甲`).join("\n")}`;
    expect(problemsOf(text)).toEqual([]);
  });

  it("many keys in one block", () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `k${i}: v`).join("\n");
    const { ids, ms } = timed(text);
    expect(ids).toEqual(["YF1016"]);
    expect(ms).toBeLessThan(4000);
  });
});

describe("parsePlainYaml", () => {
  it("gives an empty object for nothing, and throws problems", () => {
    expect(parsePlainYaml("")).toEqual({});
    let caught: unknown;
    try {
      parsePlainYaml("文种：通知\n标题: x\n");
    } catch (error) {
      caught = error;
    }
    expect(isYamlFailure(caught) && lines(caught.problems)).toEqual([
      "1:1 YF1012  “文种”后面用了全角冒号“：”",
    ]);
  });

  it("does not touch prototypes", () => {
    const plain = parsePlainYaml("__proto__: {坏: 是}\n") as Record<string, unknown>;
    expect(({} as Record<string, unknown>).坏).toBeUndefined();
    expect(Object.getPrototypeOf(plain)).toBeNull();
  });
});
