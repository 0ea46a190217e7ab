/** The register: next numbers, gaps, clashes, and a file whose comments survive. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withNumbers } from "../../src/data/brief/numbering.ts";
import { emptyRegister, type Register, readRegister } from "../../src/data/brief/register.ts";
import { withEntries } from "../../src/data/brief/register-text.ts";
import type { Campaign } from "../../src/data/campaign.ts";
import { campaignWith, lines, load } from "./support.ts";

const FILE = "data/登记簿.yaml";
const read = (text: string) => readRegister(new TextEncoder().encode(text), FILE);

function registerOf(text: string): Register {
  const { value, problems } = read(text);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

function campaignOf(documents: string): Campaign {
  const text = campaignWith(documents).replace("云海市教育局", "云海市教育局\n  代字: 云教");
  const { value, problems } = load(text);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

const notice = (name: string, date: string, number = "自动") =>
  `  - {名称: ${name}, 模板: 通知, 成文日期: ${date}, 发文字号: ${number}}\n`;

/** Numbers each document in turn; the register is written and read again in between. */
function numberAll(register: Register, campaign: Campaign): { numbers: string[]; text: string } {
  let current = register;
  const numbers = campaign.documents.map((request) => {
    const { value, problems } = withNumbers(current, campaign, request);
    if (!value) return lines(problems).join();
    current = registerOf(withEntries(current.text, value.claims));
    const { documentNumber, issue, cumulativeIssue, copyNumber } = value.request.envelope;
    return [documentNumber, issue, cumulativeIssue, copyNumber]
      .flatMap((number) => number?.text ?? [])
      .join(" ");
  });
  return { numbers, text: current.text };
}

describe("发文字号", () => {
  test("goes on from register and data file, by 代字 and year", () => {
    const campaign = campaignOf(
      `文件:\n${notice("甲", "2005年3月1日", "云教〔2005〕6号")}${notice("乙", "2005年3月2日")}${notice("丙", "2005年3月3日")}${notice("丁", "2006年1月4日")}`,
    );
    const register = registerOf("发文字号: [{字号: 云教〔2004〕90号, 文件: 旧}]\n");
    const { numbers } = numberAll(register, campaign);
    expect(numbers).toEqual([
      "云教〔2005〕6号",
      "云教〔2005〕7号",
      "云教〔2005〕8号",
      "云教〔2006〕1号",
    ]);
  });

  test("the same document keeps its number, a number kept back is passed over", () => {
    const campaign = campaignOf(
      `文件:\n${notice("甲", "2005年3月1日")}${notice("乙", "2005年3月2日")}`,
    );
    const register = registerOf(
      "发文字号:\n  - {字号: 云教〔2005〕3号, 文件: 甲}\n  - {字号: 云教〔2005〕4号, 说明: 预留给组织人事处}\n",
    );
    const first = numberAll(register, campaign);
    expect(first.numbers).toEqual(["云教〔2005〕3号", "云教〔2005〕5号"]);
    const again = numberAll(registerOf(first.text), campaign);
    expect(again).toEqual(first);
  });

  test("a clash, a gap and an organ without 代字 are explained", () => {
    const { problems } = read(
      "发文字号:\n  - {字号: 云教〔2005〕3号, 文件: 甲}\n  - {字号: 云教〔2005〕3号, 文件: 乙}\n  - {字号: 云教〔2005〕6号, 文件: 乙}\n",
    );
    expect(lines(problems)).toEqual([
      "3:10 YF1631 发文字号[2].字号 “云教〔2005〕3号”登记了两次，前一次在第2行，是“甲”",
      "4:10 YF1632 发文字号[3].字号 “乙”已经有“云教〔2005〕3号”，这里又登记了“云教〔2005〕6号”",
      "2:10 YF1633 发文字号[1].字号 登记簿里云教〔2005〕缺4、5号",
    ]);
    const fixed = campaignOf(`文件:\n${notice("丙", "2005年3月1日", "云教〔2005〕3号")}`);
    const register = registerOf("发文字号: [{字号: 云教〔2005〕3号, 文件: 甲}]\n");
    const [request] = fixed.documents;
    if (!request) throw new Error("no document");
    expect(lines(withNumbers(register, fixed, request).problems)[0]).toContain("YF1640");
    const { value: bare } = load(campaignWith(`文件:\n${notice("丙", "2005年3月1日")}`));
    const [asking] = bare?.documents ?? [];
    if (!bare || !asking) throw new Error("no document");
    expect(lines(withNumbers(register, bare, asking).problems)[0]).toContain("YF1641");
  });
});

const bulletin = (name: string, date: string, more = "期号: 自动, 总期号: 自动") =>
  `  - {名称: ${name}, 模板: 简报, 简报名称: 读书简报, 成文日期: ${date}, ${more}}\n`;

describe("期号", () => {
  test("a new year begins with 1, 总期号 goes on, an 增刊 counts by itself", () => {
    const campaign = campaignOf(
      `文件:\n${bulletin("甲", "2005年12月23日", "期号: 41, 总期号: 87")}${bulletin("乙", "2005年12月30日")}${bulletin("丙", "2006年1月6日")}${bulletin("丁", "2006年1月7日", "期号: 自动, 总期号: 自动, 增刊: 是")}${bulletin("戊", "2006年1月13日")}`,
    );
    expect(numberAll(emptyRegister(FILE), campaign).numbers).toEqual([
      "41 87",
      "42 88",
      "1 89",
      "1",
      "2 90",
    ]);
  });

  test("the week decides which issue it is, however often it is made", () => {
    const campaign = campaignOf(
      `文件:\n${bulletin("甲", "2005年3月18日")}${bulletin("乙", "2005年3月14日")}${bulletin("丙", "2005年3月21日")}`,
    );
    const { numbers, text } = numberAll(emptyRegister(FILE), campaign);
    expect(numbers).toEqual(["1 1", "1 1", "2 2"]);
    expect(read(text).problems).toEqual([]);
  });

  test("份号 count the copies of one document", () => {
    const campaign = campaignOf(
      `文件:\n  - {名称: 甲, 模板: 通知, 成文日期: 2005年3月1日, 份号: 自动}\n  - {名称: 乙, 模板: 通知, 成文日期: 2005年3月1日, 份号: 自动}\n`,
    );
    expect(numberAll(emptyRegister(FILE), campaign).numbers).toEqual(["000001", "000001"]);
  });
});

test("what the clerk wrote stays, word for word", () => {
  const text = `# 我局登记簿，何祎保管

发文字号:
  # 上半年
  - {字号: 云教〔2005〕3号, 文件: 甲} # 已归档
  - 字号: 云教〔2005〕4号
    说明: |
      预留
      给人事处
`;
  const claim = { section: "发文字号", fields: { 字号: "云教〔2005〕5号", 文件: "乙" } } as const;
  expect(withEntries(text, [claim])).toBe(`${text}  - {字号: 云教〔2005〕5号, 文件: 乙}\n`);
});

test("whatever names documents have, the file reads back as it was written", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }), (names) => {
      const claims = names.map((name, i) => ({
        section: "发文字号" as const,
        fields: { 字号: `云教〔2005〕${i + 1}号`, 文件: `文${name.replace(/\s/gu, "")}件${i}` },
      }));
      const { numbers } = registerOf(withEntries("", claims));
      expect(numbers.map(({ serial }) => serial)).toEqual(claims.map((_, i) => i + 1));
    }),
  );
});
