import { describe, expect, test } from "vitest";
import { loadPartial, loadTemplate } from "../../src/template/load.ts";
import { bytesOf, templateOf, told, tryBody, withFront } from "./support.ts";

const LIST = "要求: [{标题: 甲, 内容: 乙}, {标题: 丙}]";

describe("front matter", () => {
  const front = (text: string) => told(templateOf(text).problems);

  test.each([
    "---js",
    "--- js",
    "---javascript",
    "---JS",
    "---constructor",
    "---toString",
    "---coffee",
    "---json",
  ])("%s is refused and never run", (fence) => {
    const canary = `${fence}\nglobalThis.canary = 1\n---\n正文`;
    expect(front(canary)).toEqual([
      "甲.md:1:1 YF2102 信息头的第一行只能是 ---，后面不能写程序语言。",
    ]);
    expect("canary" in globalThis).toBe(false);
  });

  test("the same bad text is bad twice", () => {
    const bad = "---\n文种: [\n---\n正文";
    expect(templateOf(bad).value).toBeUndefined();
    expect(templateOf(bad).value).toBeUndefined();
    expect(templateOf(bad).problems[0]).toMatchObject({ file: "甲.md" });
  });

  test.each(["---yaml", "---yml", "--- "])("%s is understood", (fence) => {
    expect(templateOf(`${fence}\n文种: 通知\n标题: 题\n---\n文`).value?.kind).toBe("通知");
  });

  test("its absence, its missing end, its missing fields, its unknown keys are told", () => {
    expect(front("## 没有信息头")).toEqual(["甲.md:1:1 YF2101 模板开头没有信息头。"]);
    expect(front("")).toEqual(["甲.md:1:1 YF2101 模板开头没有信息头。"]);
    expect(front("---\n文种: 通知\n")).toEqual(["甲.md:1:1 YF2103 信息头没有结束。"]);
    expect(front("---\n---\n")).toEqual([
      "甲.md:1 YF2106 信息头缺少“文种”。",
      "甲.md:1 YF2106 信息头缺少“标题”。",
    ]);
    const [problem] = templateOf("---\n文种: 通知\n标题: 题\n标提: 题\n---\n").problems;
    expect(problem).toMatchObject({ id: "YF2105", line: 4, column: 1, fix: "是不是“标题”？" });
    expect(front("---\n文种: 通知\n标题: [甲, 乙]\n题注: {甲: 乙}\n---\n")).toEqual([
      "甲.md:4:1 YF2107 信息头的“题注”写法不对。",
      "甲.md:3 YF2107 信息头的“标题”写法不对。",
    ]);
  });

  test("a template too large or with reserved characters is refused", () => {
    expect(told(loadTemplate(new Uint8Array(300_000), "甲", "甲.md").problems)).toEqual([
      "甲.md:1 YF2108 模板有 293 KB，太大了。",
    ]);
    expect(front(withFront("甲\n乙\uE0000\uE001"))).toEqual([
      "甲.md:6:2 YF2109 模板里有程序自用的特殊字符（U+E000 至 U+E003）。",
    ]);
  });
});

describe("syntax", () => {
  test.each([
    ["甲\n{{#each 要求}}\n乙", "甲.md:6:1 YF2203 {{#each}} 没有结束。"],
    ["甲{{#if 要求}}乙{{/each}}", "甲.md:5:13 YF2204 {{#if}} 还没有结束就写了 {{/each}}。"],
    ["甲{{/if}}", "甲.md:5:2 YF2204 {{/if}} 前面没有 {{#if}}。"],
    ["甲{{ 乙", "甲.md:5:2 YF2202 {{ 后面没有 }}。"],
    ["第一行\n再一行{{日期 }}{{}}", "甲.md:6:13 YF2205 {{…}} 里的写法看不懂：这里少了字段名或参数"],
    ["第一行\n再一行{{活动.}}", "甲.md:6:4 YF2308 “活动”是字段，后面不能再写别的。"],
    ["第一行\n再一行{{日期 甲 | 乙}}", "甲.md:6:11 YF2205 {{…}} 里的写法看不懂：多了竖线 |"],
    ["{{{活动.名称}}}", "甲.md:5:1 YF2206 模板里不能用三重花括号 {{{ }}} 或 {{& }}。"],
    ["{{& 活动.名称}}", "甲.md:5:1 YF2206 模板里不能用三重花括号 {{{ }}} 或 {{& }}。"],
    ['甲{{#*inline "a"}}乙{{/inline}}', "甲.md:5:2 YF2206 模板里不能用{{#*inline}}。"],
    ["{{* 甲 }}", "甲.md:5:1 YF2206 模板里不能用{{* …}}。"],
    ['{{日期 活动.开始 形式="月日"}}', "甲.md:5:1 YF2206 模板里不能用“键=值”。"],
    ["{{#each 要求 as |x|}}{{/each}}", "甲.md:5:1 YF2206 模板里不能用 as |…|。"],
    ['{{"字"}}', "甲.md:5:1 YF2206 模板里不能用{{ }} 里直接写的文字或括号。"],
  ])("%s", (body, message) => {
    expect(told(tryBody(body).problems)).toEqual([message]);
  });

  test("deep nesting is refused before parsing, quickly", () => {
    const body = `${"{{#if 要求}}".repeat(5000)}甲${"{{/if}}".repeat(5000)}`;
    const start = performance.now();
    expect(told(tryBody(body).problems)).toEqual([
      "甲.md:5:1001 YF2201 一层套一层的 {{#…}} 超过了 100 层。",
    ]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("twenty thousand > are plain characters, quickly", () => {
    const start = performance.now();
    const outcome = tryBody(`${">".repeat(20_000)}\n\n${"- ".repeat(20_000)}`);
    expect(outcome.value).toBeDefined();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test.each([
  ["spaces", `甲${" ".repeat(200_000)}乙`],
  ["tags on one line", "{{活动.名称}}".repeat(5000)],
  ["lines of one paragraph", "甲\n".repeat(20_000)],
  ["blank lines", `${"\n".repeat(50_000)}{{#if 活动}}甲{{/if}}`],
  ["asterisks", `${"**".repeat(50_000)}甲`],
  ["bars", "|".repeat(100_000)],
  ["comments left open", "{{!--".repeat(20_000)],
])("long runs of %s take no long time", (_, body) => {
  const start = performance.now();
  tryBody(body);
  expect(performance.now() - start).toBeLessThan(10_000);
});

describe("names", () => {
  test("unknown fields, helpers and partials are all told, with the nearest", () => {
    const body =
      "{{活动.名程}}{{日其 活动.名称}}\n{{> 结束话}}{{#each 要求}}{{标提}}{{../机关.名称}}{{机关.名称}}{{/each}}";
    const { problems } = tryBody(body, { data: LIST, partials: { 结束语: "完" } });
    expect(told(problems)).toEqual([
      "甲.md:5:3 YF2301 数据里没有“活动.名程”这个字段。",
      "甲.md:5:10 YF2302 没有“日其”这个助手。",
      "甲.md:6:1 YF2304 没有名为“结束话”的片段。",
      "甲.md:6:24 YF2301 数据里没有“要求.标提”这个字段。",
      "甲.md:6:42 YF2301 数据里没有“要求.机关”这个字段。",
    ]);
    expect(problems.map((problem) => problem.fix)).toEqual([
      "是不是“名称”？",
      "是不是“日期”？",
      "是不是“结束语”？",
      "是不是“标题”？",
      expect.stringContaining("@root"),
    ]);
  });

  test("a helper without arguments, a stray ../ and @index are told", () => {
    expect(told(tryBody("{{名单}}\n{{../活动}}\n{{@index}}\n{{@root.机构}}").problems)).toEqual([
      "甲.md:5:1 YF2303 “名单”是助手，后面要写它处理的字段。",
      "甲.md:6:3 YF2307 ../ 多了，外面没有这么多层。",
      "甲.md:7:3 YF2306 这里不能用 @index。",
      "甲.md:8:3 YF2301 数据里没有“机构”这个字段。",
    ]);
  });

  test("Handlebars' doors into JavaScript are unknown fields", () => {
    const body =
      '{{constructor}}{{活动.__proto__}}{{活动.名称.length}}{{lookup 活动 "constructor"}}';
    expect(told(tryBody(body).problems).map((line) => line.split(" ")[1])).toEqual([
      "YF2301",
      "YF2301",
      "YF2301",
      "YF2302",
    ]);
  });

  test("partials that lead back to themselves are told once, in the partial", () => {
    const partials = { 甲: "一{{> 乙}}", 乙: "二\n{{> 甲}}", 丙: "{{> 丙}}" };
    expect(told(tryBody("{{> 甲}}", { partials }).problems)).toEqual([
      "片段/乙.md:2:1 YF2305 片段引用了自己：甲 → 乙 → 甲。",
    ]);
    expect(told(tryBody("{{> 丙}}", { partials }).problems)).toEqual([
      "片段/丙.md:1:1 YF2305 片段引用了自己：丙 → 丙。",
    ]);
  });

  test("a fault in a partial names the partial's line", () => {
    const broken = loadPartial(bytesOf("甲\n{{#if"), "乙", "片段/乙.md");
    expect(told(broken.problems)).toEqual(["片段/乙.md:2:1 YF2202 {{ 后面没有 }}。"]);
  });
});

describe("filling", () => {
  test("all missing values are told: template line, column and data path", () => {
    const body =
      "{{活动.简称}}\n{{#each 要求}}\n### {{标题}}\n{{内容}}\n{{/each}}\n{{领导小组.组长.姓名}}";
    const { problems } = tryBody(body, { data: LIST });
    expect(problems.map(({ line, column, path, id }) => [line, column, path, id])).toEqual([
      [5, 1, "活动.简称", "YF2401"],
      [8, 1, "要求[2].内容", "YF2401"],
      [10, 1, "领导小组.组长.姓名", "YF2401"],
    ]);
  });

  test("a missing value in a partial, a title, a helper", () => {
    const { problems } = tryBody(
      '{{> 乙}}\n\n{{书名 (万一没有 活动.简称 活动.主题)}}{{顿号 要求 "内容"}}',
      {
        data: LIST,
        title: "关于{{活动.主题}}的通知",
        partials: { 乙: "第一行\n{{#with 活动}}{{主题}}{{/with}}" },
      },
    );
    expect(told(problems).map((line) => line.replace(/模板要用|，数据里没有填。/gu, ""))).toEqual([
      "甲.md:3 YF2401 “活动.主题”",
      "片段/乙.md:2:13 YF2401 “活动.主题”",
      "甲.md:7:6 YF2405 助手“万一没有”：两个参数都要是一个值，第二个不能缺。",
      "甲.md:7:26 YF2401 “要求[2].内容”",
    ]);
  });

  test("needed blocks that are missing", () => {
    const template = "---\n文种: 通知\n标题: 题\n需要: [步骤, 机关.名称]\n---\n";
    expect(templateOf(template).value?.needs).toEqual([
      { path: "步骤", line: 4 },
      { path: "机关.名称", line: 4 },
    ]);
  });

  test("what cannot be printed or repeated is told", () => {
    const body = "{{活动}}{{要求}}{{#each 活动.名称}}{{/each}}{{#with 活动}}{{this}}{{/with}}";
    expect(told(tryBody(body, { data: LIST }).problems)).toEqual([
      "甲.md:5:1 YF2403 “活动”是一组内容，不能直接印出来。",
      "甲.md:5:7 YF2403 “要求”是一张清单，不能直接印出来。",
      "甲.md:5:13 YF2404 “活动.名称”不是清单，不能用 {{#each}} 逐项写。",
      "甲.md:5:49 YF2403 “活动”是一组内容，不能直接印出来。",
    ]);
  });

  test("loops that would run for hours stop", () => {
    const many = `要求: [${Array.from({ length: 100 }, (_, i) => `{标题: 题${i}}`).join(", ")}]`;
    const body = `${"{{#each @root.要求}}".repeat(5)}甲${"{{/each}}".repeat(5)}`;
    const start = performance.now();
    expect(told(tryBody(body, { data: many }).problems)).toEqual([
      "甲.md:5 YF2406 填好的文字太长，超过了二百万字。",
    ]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("reading", () => {
  const TWO = '补充: {两段: "一\\n二"}\n领导小组: {名称: 组, 组长: {姓名: 李堃}}';

  test.each([
    ["# 标题", "甲.md:5 YF2501 正文里不能用一个 # 写标题。"],
    ["## 甲\n\n###### 深", "甲.md:7 YF2502 标题层次太深。"],
    ["前{{补充.两段}}后", "甲.md:5 YF2506 “补充.两段”的值分了行，而一段话的中间不能分段。"],
    ["## {{补充.两段}}\n甲", "甲.md:5 YF2506 “补充.两段”的值分了行，而标题里不能分段。"],
    [
      "| 甲 |\n| --- |\n| {{补充.两段}} |",
      "甲.md:7 YF2506 “补充.两段”的值分了行，而表格的一格里不能分段。",
    ],
    ["前{{名单 领导小组}}", "甲.md:5 YF2507 名单要独占一段，前后不能有别的文字。"],
    [
      "| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 | 三 |",
      "甲.md:5 YF2508 表格第1行有3格，表头只有2格。",
    ],
  ])("%s", (body, message) => {
    const errors = tryBody(body, { data: TWO }).problems.filter((p) => p.severity === "error");
    expect(told(errors)).toEqual([message]);
  });

  test("what looks wrong but can be printed is a warning or a hint", () => {
    const outcome = tryBody("##标题\n\n## 空\n\n## 甲\n\n#### 乙\n丙\n\n## ");
    expect(outcome.value).toBeDefined();
    expect(outcome.problems.map(({ id, severity, line }) => [id, severity, line])).toEqual([
      ["YF2509", "warning", 5],
      ["YF2504", "warning", 5],
      ["YF2505", "warning", 7],
      ["YF2503", "hint", 11],
    ]);
  });
});

describe("documents", () => {
  const documents = (entry: string) => `文件: [{名称: 甲, 成文日期: 2005年3月11日, ${entry}}]`;

  test("missing templates and templates of the wrong kind are all told", () => {
    const entry = "{名称: 乙, 模板: 丙, 成文日期: 2005年3月11日, 印发: 方案, 附件: [丁, 甲]}";
    const { problems } = tryBody("文", { documents: `文件: [${entry}]` });
    expect(problems.map(({ id, path }) => [id, path])).toEqual([
      ["YF2601", "文件[1].模板"],
      ["YF2601", "文件[1].印发"],
      ["YF2601", "文件[1].附件[1]"],
      ["YF2602", "文件[1].附件[2]"],
    ]);
  });

  test("a bulletin needs its name and issue", () => {
    expect(
      told(tryBody("按语", { kind: "简报" }).problems).map((line) => line.split(" ")[2]),
    ).toEqual(["简报要有“简报名称”。", "简报要有“期号”。"]);
  });

  test("a report without signatory is a warning", () => {
    const outcome = tryBody("文", {
      kind: "请示",
      documents: documents("发文字号: 云教〔2005〕6号"),
    });
    expect(outcome.value).toBeDefined();
    expect(outcome.problems.map((problem) => problem.id)).toEqual(["YF2604"]);
  });
});
