/** The campaign against which the examples of the rules of facts are held. */
import type { TimePoint } from "../data/time/time.ts";
import type { Facts } from "./facts.ts";

const day = (from: string, halfDay?: TimePoint["halfDay"]): TimePoint => ({
  from,
  to: from,
  precision: "day",
  ...(halfDay ? { halfDay } : {}),
});

const month = (from: string, to: string): TimePoint => ({ from, to, precision: "month" });

/** 云海市教育局 and its 护河爱水志愿行动 of 2026. */
export const exampleFacts: Facts = {
  file: "活动.yaml",
  names: [
    { kind: "机关", full: "云海市教育局", others: ["市教育局"] },
    { kind: "活动", full: "护河爱水志愿服务行动", others: ["护河行动"], short: "护河行动" },
    {
      kind: "机构",
      full: "云海市教育局护河爱水志愿服务行动领导小组",
      others: ["局护河行动领导小组"],
      short: "局护河行动领导小组",
    },
    { kind: "单位", full: "市青少年活动中心", others: [] },
  ],
  people: [
    { name: "陈玥珺", posts: ["组长", "局长"] },
    { name: "李堃", posts: ["副组长", "副局长"] },
  ],
  citations: [{ title: "关于开展水环境整治工作的通知", number: "云政办〔2026〕12号" }],
  spans: [
    {
      kind: "活动",
      name: "护河爱水志愿服务行动",
      start: month("2026-03-01", "2026-03-31"),
      end: month("2026-06-01", "2026-06-30"),
    },
    {
      kind: "批次",
      name: "第一批",
      start: month("2026-03-01", "2026-03-31"),
      end: month("2026-04-01", "2026-04-30"),
    },
    { kind: "阶段", name: "宣传发动", start: day("2026-03-02"), end: day("2026-03-20") },
    {
      kind: "步骤",
      name: "动员部署",
      start: day("2026-03-09", "上午"),
      end: day("2026-03-09", "上午"),
    },
  ],
  documents: [
    {
      name: "通知",
      number: "云教〔2026〕8号",
      date: "2026-03-02",
      dateWords: "2026年3月2日",
      attachments: 2,
      jointOrgans: [],
    },
  ],
  counts: [
    { of: "阶段", n: 3, names: [] },
    { of: "批次", n: 2, names: [] },
    { of: "讨论题目", n: 4, names: [] },
    { of: "讨论天数", n: 5, names: ["护河大讨论"] },
  ],
  year: 2026,
};
