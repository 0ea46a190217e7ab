/** The schedule of a campaign, its months as weeks, and their pictures. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { Campaign } from "../../src/data/campaign.ts";
import { monthOf, plannedMonths } from "../../src/schedule/month.ts";
import { scheduleOf } from "../../src/schedule/schedule.ts";
import { monthSvg } from "../../src/schedule/svg.ts";
import { load, sampleText } from "../data/support.ts";

const SPRING = `活动: {名称: “迎新春”活动, 开始: 2005年1月20日, 结束: 2005年3月4日}
机关: {名称: 云海市总工会}
阶段:
  - {名称: 摸底筹备, 开始: 2005年1月20日, 结束: 开始 + 6个工作日}
  - {名称: 走访慰问, 开始: 上一阶段结束次日, 结束: 2005年2月中旬}
步骤:
  - {名称: 动员会议, 时间: 2005年1月21日上午9时30分, 地点: 三楼会议室, 参加: 全体干部}
  - {名称: 入户走访, 时间: 走访慰问开始后2个工作日内, 成果: {名称: 登记表, 报送: 办公室, 截止: 入户走访结束后3个工作日内}}
  - {名称: 值班, 时间: 2005年2月6日（星期日）, 参加: 值班人员}
  - {名称: 座谈, 时间: 2005年2月16日下午至17日上午, 参加: 全体干部}
报送:
  - {名称: 进展, 时限: 每周四17时前（首次2005年1月27日，至2005年2月28日，遇节假日顺延）, 报送: 办公室}
`;

function campaign(text: string): Campaign {
  const { value, problems } = load(text);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}
const schedule = (text: string) => scheduleOf(campaign(text).data);

describe("the schedule", () => {
  test("is in the order of time, rules worked out", () => {
    const rows = schedule(SPRING).entries.map(
      ({ kind, name, words }) => `${kind} ${name} ${words}`,
    );
    expect(rows).toEqual([
      "阶段 摸底筹备 2005年1月20日至28日",
      "步骤 动员会议 2005年1月21日上午9时30分",
      "阶段 走访慰问 2005年1月29日至2月中旬",
      "步骤 入户走访 2005年1月31日至2月1日",
      "截止 登记表 2005年2月4日前",
      "步骤 值班 2005年2月6日（星期日）",
      "步骤 座谈 2005年2月16日下午至17日上午",
    ]);
    expect(schedule(SPRING).entries[3]?.rule).toBe("走访慰问开始后2个工作日内");
  });

  test("what repeats gives way to 春节", () => {
    expect(schedule(SPRING).repeated[0]?.dates).toEqual([
      "2005-01-27",
      "2005-02-03",
      "2005-02-16",
      "2005-02-17",
      "2005-02-24",
    ]);
  });

  test("当日18时前 is measured from its step", () => {
    const due = schedule(sampleText()).entries.find(({ name }) => name === "讨论记录");
    expect(due?.words).toBe("2005年3月16日18时前");
  });
});

describe("a month", () => {
  const february = monthOf(schedule(SPRING), 2005, 2);

  test("has whole weeks from Monday", () => {
    expect(february.weeks.map((week) => week.map(({ number }) => number).join(" "))).toEqual([
      "31 1 2 3 4 5 6",
      "7 8 9 10 11 12 13",
      "14 15 16 17 18 19 20",
      "21 22 23 24 25 26 27",
      "28 1 2 3 4 5 6",
    ]);
    expect(
      monthOf(schedule(SPRING), 2024, 2)
        .weeks.flat()
        .filter((d) => d.isInMonth),
    ).toHaveLength(29);
  });

  test("days hold what takes place, what is due, what is off", () => {
    const day = (date: string) => february.weeks.flat().find((d) => d.date === date);
    expect(day("2005-02-16")?.items.map(({ text }) => text)).toEqual([
      "下午座谈",
      "报进展（17时前）",
    ]);
    expect(day("2005-02-17")?.items[0]?.text).toBe("座谈（至上午）");
    expect(day("2005-02-05")?.note).toEqual({ kind: "调休上班", name: "春节" });
    expect(day("2005-02-10")?.note).toEqual({ kind: "假日", name: "春节" });
    expect(february.bands.map(({ name }) => name)).toEqual(["走访慰问"]);
  });

  test("months are those that something is planned for", () => {
    expect(plannedMonths(schedule(SPRING))).toEqual(["2005-01", "2005-02"]);
    expect(plannedMonths(schedule(sampleText()), true)).toEqual(["2005-03"]);
  });
});

describe("its picture", () => {
  const picture = (text: string) =>
    monthSvg(monthOf(schedule(text), 2005, 2), schedule(text).title);

  test("is A4 on its side and the same at every run, in every time zone", async () => {
    const before = process.env.TZ;
    const all = ["America/New_York", "Asia/Shanghai"].map((zone) => {
      process.env.TZ = zone;
      return picture(SPRING);
    });
    process.env.TZ = before;
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toContain('width="297mm" height="210mm"');
    await expect(all[0]).toMatchFileSnapshot("expected/迎新春2005年2月.svg");
  });

  test("is well-formed whatever the names hold, and loses no words that it does not count", () => {
    const names = fc.string({
      unit: fc.constantFrom(..."读书<>&\"'#{}一丁 "),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), (list) => {
        const step = (name: string) =>
          `  - {名称: ${JSON.stringify(`步${name}`)}, 时间: 2005年2月22日}\n`;
        const text = SPRING.replace("报送:", `${list.map(step).join("")}报送:`);
        const { value } = load(text);
        if (!value) return;
        const planned = scheduleOf(value.data);
        const svg = monthSvg(monthOf(planned, 2005, 2), planned.title);
        let words = "";
        const parser = new SaxesParser();
        parser.on("text", (part) => {
          words += part;
        });
        parser.write(svg).close();
        const counted = Number(/另有(\d+)项/u.exec(words)?.[1] ?? 0);
        const shown = list.filter((name) => words.includes(`步${name}`.trim().slice(0, 2))).length;
        expect(shown + counted).toBeGreaterThanOrEqual(list.length);
      }),
      { numRuns: 40 },
    );
  });
});
