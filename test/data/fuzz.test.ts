/** Random data files and tables of at most 2 KB: problems, never an exception, never a hang. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readExceptions } from "../../src/check/exceptions.ts";
import { factsOf } from "../../src/check/facts-of.ts";
import { decodeText } from "../../src/data/decode.ts";
import { loadCampaign, readRaw } from "../../src/data/load.ts";
import { readCsv } from "../../src/data/table/csv.ts";
import { readYamlTable } from "../../src/data/table/yaml.ts";
import { readUnits } from "../../src/data/unit/list.ts";
import type { Problem } from "../../src/diagnostics.ts";
import { FUZZ_TIMEOUT_MS, mutated, mutatedWhole, RUNS, withoutHanging } from "../support/mutate.ts";
import { campaignWith, sampleBytes } from "./support.ts";

const SMALL = campaignWith(
  "批次:\n  - {名称: 第一批, 开始: 2026年3月, 结束: 2026年5月}\n阶段:\n  - {名称: 动员, 批次: 第一批, 开始: 2026年3月2日, 时长: 一个月左右}\n步骤:\n  - {名称: 部署, 时间: 2026年3月9日（星期一）上午, 成果: {名称: 记录, 报送: 办公室, 截止: 当日18时前}}\n指标:\n  - {名称: 购书, 数值: 300, 分解: [{名称: 机关, 数值: 300}]}\n文件:\n  - {名称: 通知, 模板: 印发通知, 成文日期: 2026年3月2日, 发文字号: 云教〔2026〕3号}\n",
);
const EXCEPTIONS = "例外:\n  - {词语: 台帐, 规则: YF7401, 理由: 系统名称}\n";
const NASTY =
  "a: &a [*a]\n|? \n- - - -\n|<<: *b\n|{{{{|: : :|\t甲: 乙\n|甲: |\n  乙\n|!!js/function 丙|--- \n...\n|\u0000|\ufeff|__proto__: 甲\n|2026年2月30日|[[[[[".split(
    "|",
  );
const yaml = fc.oneof(
  mutated([Buffer.from(sampleBytes()), readFileSync("examples/安全生产月/data/活动.yaml")]),
  mutatedWhole([Buffer.from(SMALL), Buffer.from(EXCEPTIONS)]),
  fc
    .array(fc.constantFrom(...NASTY, ...SMALL.split(/(?<=\n)/u)), { maxLength: 60 })
    .map((parts) => Buffer.from(parts.join("")).subarray(0, 2_048)),
);

const told = (problems: readonly Problem[]): void => {
  for (const { id, message } of problems) {
    expect(id).toMatch(/^YF\d{4}$/u);
    expect(message).not.toBe("");
  }
};

test(`${RUNS} random data files`, { timeout: FUZZ_TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(yaml, (raw) => {
      withoutHanging(() => {
        const campaign = loadCampaign(raw, "乱.yaml");
        told(campaign.problems);
        if (campaign.value) factsOf(campaign.value);
        else expect(campaign.problems.length).toBeGreaterThan(0);
        const text = decodeText(raw, "乱.yaml").value?.text;
        if (text !== undefined) told(readExceptions(text, "乱.yaml").problems);
      });
    }),
    { numRuns: RUNS },
  );
});

const root = readRaw(sampleBytes(), "活动.yaml").value;
const TABLE =
  '名称,简称,类别,批次,联系人,步骤.动员部署.时间,份数\n市电化教育馆,市电教馆,直属单位,第一批,沈喆,2005年3月14日下午,2\n"带引号，""有逗号""",,学校,第二批,,,\n';
const csv = fc.oneof(
  mutated([readFileSync("data/单位.csv")]),
  mutatedWhole([Buffer.from(TABLE)]),
  fc
    .array(
      fc.constantFrom(
        ...'名称|,|"|""|\n|\r|\r\n|;|\t|甲|\u0000|\ufeff|\ud800|=1+1|步骤.动员部署.时间|2005年13月'.split(
          "|",
        ),
      ),
      {
        maxLength: 300,
      },
    )
    .map((parts) => Buffer.from(parts.join("")).subarray(0, 2_048)),
);

test(`${RUNS} random tables`, { timeout: FUZZ_TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(csv, fc.boolean(), (raw, isYaml) => {
      withoutHanging(() => {
        const table = isYaml ? readYamlTable(raw, "乱.yaml") : readCsv(raw, "乱.csv");
        told(table.problems);
        if (table.value && root) told(readUnits(table.value, root).problems);
      });
    }),
    { numRuns: RUNS },
  );
});
