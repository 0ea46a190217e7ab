import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { loadCampaign } from "../../src/data/load.ts";
import { type DataNode, pathOf, Value } from "../../src/data/value.ts";
import { campaignWith, errorIds, lines, load, sampleBytes, sampleText } from "./support.ts";

/** The data tree as plain words. */
function wordsOf(node: DataNode): unknown {
  if (node instanceof Value) return node.text;
  if (Array.isArray(node)) return node.map(wordsOf);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, wordsOf(value)]));
}

describe("the samples", () => {
  it.each(["data/活动.yaml", "examples/安全生产月/data/活动.yaml"])("%s is sound", (file) => {
    const { value, problems } = loadCampaign(readFileSync(file), file);
    expect(lines(problems)).toEqual([]);
    expect(value?.documents.length).toBeGreaterThan(2);
  });

  it("gives code its dates, and templates their words", () => {
    const campaign = load(sampleText()).value;
    expect(campaign?.organ).toMatchObject({
      name: { text: "云海市教育局" },
      code: { text: "云教" },
    });
    expect(campaign?.batches.map((b) => [b.name.text, b.start?.from, b.end?.to])).toEqual([
      ["第一批", "2005-01-01", "2005-06-30"],
      ["第二批", "2005-07-01", "2005-12-31"],
    ]);
    expect(campaign?.phases[0]).toMatchObject({
      batch: "第一批",
      start: { from: "2005-01-11", to: "2005-01-20", precision: "part" },
      end: { from: "2005-03-18" },
    });
    expect(campaign?.steps.map((s) => `${s.start?.from}${s.start?.halfDay ?? ""}`)).toEqual([
      "2005-03-14上午",
      "2005-03-14下午",
      "2005-03-15上午",
      "2005-03-16下午",
      "2005-03-17上午",
      "2005-03-18",
    ]);
    expect(campaign?.steps[5]?.deadline?.to).toBe("2005-03-22");
    const notice = campaign?.documents.find((d) => d.name.text === "印发通知");
    expect(notice?.envelope.sealed).toBe(true);
    expect(notice?.issuedText?.text).toBe("实施方案");
    const speech = campaign?.documents.find((d) => d.name.text === "动员讲话");
    expect(speech?.envelope).toMatchObject({
      sealed: false,
      speaker: { name: { text: "陈玥珺" } },
    });
  });

  it("knows paths and places, and reaches named items by name", () => {
    const data = load(campaignWith("阶段:\n  - {名称: 学习动员, 开始: 2005年1月中旬}\n")).value
      ?.data;
    const phases = data?.阶段 as unknown as Record<string, Record<string, Value>>;
    const start = phases.学习动员?.开始;
    expect(start?.path).toBe("阶段[1].开始");
    expect(start?.place).toEqual({ file: "活动.yaml", line: 6, column: 20, path: "阶段[1].开始" });
    expect(start?.meaning.time?.kind).toBe("point");
    expect(pathOf(data?.阶段 ?? {})).toBe("阶段");
    expect(Object.keys(phases)).toEqual(["0"]);
  });

  it("a name that is a number is nobody's place in the list", () => {
    const data = load(campaignWith("步骤: [{名称: 7}, {名称: 动员}]\n")).value?.data;
    const steps = data?.步骤 as DataNode[];
    expect(steps.map(wordsOf)).toEqual([{ 名称: "7" }, { 名称: "动员" }]);
  });

  it("names that an array already has stay what they are", () => {
    const data = load(campaignWith("步骤: [{名称: length}, {名称: 0}, {名称: map}]\n")).value?.data;
    const steps = data?.步骤 as DataNode[];
    expect(steps).toHaveLength(3);
    expect(steps.map(wordsOf)).toEqual([{ 名称: "length" }, { 名称: "0" }, { 名称: "map" }]);
  });
});

describe("bad input", () => {
  it.each([
    ["", "YF1006"],
    ["\n\n# 只有注释\n", "YF1006"],
    ["名称：x\n", "YF1012"],
    ["只有一句话\n", "YF1007"],
    ["- 甲\n- 乙\n", "YF1007"],
    ["活动:\n\t名称: x\n", "YF1020"],
  ])("%j gives %s and no campaign", (text, id) => {
    const { value, problems } = load(text);
    expect(value).toBeUndefined();
    expect(errorIds(problems)).toEqual([id]);
    expect(problems[0]).toMatchObject({ file: "活动.yaml", line: expect.any(Number) });
  });

  it("CRLF and a byte order mark change nothing", () => {
    const plain = load(sampleText());
    const dressed = load(`\ufeff${sampleText().replaceAll("\n", "\r\n")}`);
    expect(dressed).toEqual(plain);
  });

  it.each([
    ["**粗体**", "**粗体**"],
    ["# 标题", "# 标题"],
    ["甲|乙", "甲|乙"],
    ["{{x}}", "{{x}}"],
    ["<b>甲</b>", "<b>甲</b>"],
    ["007", "007"],
    ["12:30", "12:30"],
    ["😀", "😀"],
    ["𬭩", "𬭩"],
  ])("%s comes through as it is", (word, expected) => {
    const { value, problems } = load(campaignWith(`讨论: {参加: ${JSON.stringify(word)}}\n`));
    expect(problems).toEqual([]);
    expect(wordsOf(value?.data.讨论 ?? {})).toEqual({ 参加: expected });
  });

  it.each([
    ["甲\\u0007乙", "甲乙", "YF1101", "U+0007"],
    ["甲\\0乙", "甲乙", "YF1101", "U+0000"],
    ["甲\\uffff乙", "甲乙", "YF1101", "U+FFFF"],
    ["甲\\ufffe乙", "甲乙", "YF1101", "U+FFFE"],
    ["甲\\ud800乙", "甲乙", "YF1101", "U+D800"],
    ["甲\\U0001ffff乙", "甲乙", "YF1101", "U+1FFFF"],
    ["甲\\u202e乙", "甲乙", "YF1102", "U+202E"],
    ["甲\\u200b乙", "甲乙", "YF1102", "U+200B"],
    ["甲\\t乙", "甲 乙", "YF1104", "Tab"],
    ["　　甲", "甲", "YF1105", "段首"],
  ])("%s is cleaned and told of", (word, expected, id, code) => {
    const { value, problems } = load(campaignWith(`讨论: {参加: "${word}"}\n`));
    expect(problems.map((p) => p.id)).toEqual([id]);
    expect(problems[0]).toMatchObject({ path: "讨论.参加", line: 5 });
    expect(problems[0]?.message).toContain(code);
    expect(wordsOf(value?.data.讨论 ?? {})).toEqual({ 参加: expected });
  });

  it("the template room's marks are refused", () => {
    const { value, problems } = load(campaignWith('讨论: {参加: "甲\ue000乙"}\n'));
    expect(value).toBeUndefined();
    expect(errorIds(problems)).toEqual(["YF1103"]);
  });

  it("a raw NUL and a raw U+FFFF do not get through either", () => {
    const { value } = load(campaignWith("讨论: {参加: 甲\0\uffff乙}\n"));
    expect(wordsOf(value?.data.讨论 ?? {})).toEqual({ 参加: "甲乙" });
  });

  it("everything wrong is reported at once, in order", () => {
    const text = `活动: {名称: 甲, 主提: 乙}\n机关: {简称: 丙}\n步骤:\n  - {名称: 丁, 时间: 2005年2月30日}\n  - {名称: 丁, 时间: 3月1日}\n文件:\n  - {名称: 戊, 发文字号: 6号}\n`;
    expect(lines(load(text).problems)).toEqual([
      "1:13 YF1201 活动.主提 没有“主提”这一项，是不是“主题”",
      "2:1 YF1202 机关.名称 缺少“名称”",
      "4:17 YF1302 步骤[1].时间 没有“2005年2月30日”这一天，这个月最后一天是28日",
      "5:10 YF1401 步骤[2].名称 “步骤”里有两个“丁”，前一个在第4行第10列",
      "5:17 YF1301 步骤[2].时间 “3月1日”没有写年份",
      "7:5 YF1202 文件[1].成文日期 缺少“成文日期”",
      "7:19 YF1420 文件[1].发文字号 发文字号“6号”的写法不对",
    ]);
  });
});

/** The same tree with the keys of every block in another order. */
function shuffled(node: unknown, random: () => number): unknown {
  if (Array.isArray(node)) return node.map((item) => shuffled(item, random));
  if (node === null || typeof node !== "object") return node;
  const entries = Object.entries(node).map(([key, value]) => ({
    key,
    value: shuffled(value, random),
    rank: random(),
  }));
  entries.sort((a, b) => a.rank - b.rank);
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

describe("the catalogue of problems", () => {
  it("has one id for each wording", () => {
    const files = readdirSync("src/data", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith("problems.ts"),
    );
    const source = files.map((name) => readFileSync(`src/data/${name}`, "utf8")).join("\n");
    const ids = source.match(/"YF\d{4}"/gu) ?? [];
    expect(ids.length).toBeGreaterThan(50);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('"YF1'))).toBe(true);
  });
});

describe("properties", () => {
  it("the order of keys does not matter", () => {
    const tree = wordsOf(load(sampleText()).value?.data ?? {});
    const whole = load(stringify(tree)).value;
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
        const random = () => stream.next().value as number;
        const again = load(stringify(shuffled(tree, random))).value;
        expect(again && wordsOf(again.data)).toEqual(tree);
        expect(again?.steps.map((s) => [s.start, s.deadline])).toEqual(
          whole?.steps.map((s) => [s.start, s.deadline]),
        );
      }),
      { numRuns: 10 },
    );
  });

  const judged = (bytes: Uint8Array) => {
    const { value, problems } = loadCampaign(bytes, "活动.yaml");
    expect(value !== undefined || problems.some((p) => p.severity === "error")).toBe(true);
    for (const problem of problems) expect(problem.message).toMatch(/\p{Script=Han}/u);
  };

  it("random bytes never throw", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), judged), { numRuns: 2000 });
  });

  it("random YAML-like text never throws", () => {
    const pieces = [
      "活动",
      "名称",
      "步骤",
      "时间",
      ": ",
      "：",
      "\n",
      "  ",
      "- ",
      "[",
      "]",
      "{",
      "}",
    ];
    const more = [
      '"',
      "'",
      "|",
      ">",
      "*甲",
      "&甲 ",
      "!",
      "#",
      "\t",
      "　",
      "2005年3月",
      "?",
      "\0",
      "---",
    ];
    const text = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 60 });
    fc.assert(
      fc.property(text, (words) => judged(new TextEncoder().encode(words.join("")))),
      { numRuns: 3000 },
    );
  });

  it("mutations of the sample never throw", () => {
    const sample = sampleBytes().subarray(0, 6000);
    const edit = fc.tuple(fc.nat(sample.length - 1), fc.nat(255), fc.nat(40));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let bytes = [...sample];
        for (const [at, byte, cut] of edits)
          bytes = [...bytes.slice(0, at), byte, ...bytes.slice(at + cut)];
        judged(Uint8Array.from(bytes));
      }),
      { numRuns: 300 },
    );
  });

  it("mutations of the sample's text never throw", () => {
    const sample = [...sampleText()].slice(0, 3000);
    const signs = [..."：:#|*&!%@`\"'[]{}-?\t　\n,  "];
    const edit = fc.tuple(fc.nat(sample.length - 1), fc.constantFrom(...signs));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = [...sample];
        for (const [at, sign] of edits) text[at] = sign;
        judged(new TextEncoder().encode(text.join("")));
      }),
      { numRuns: 300 },
    );
  });
});
