/** Gathers from a campaign what finished texts are held against. */

import type { Campaign } from "../data/campaign.ts";
import {
  blockAt,
  blocksAt,
  endAt,
  endOf,
  startAt,
  startOf,
  valueAt,
  valuesAt,
} from "../data/pick.ts";
import { partsOf } from "../data/time/calendar.ts";
import type { DataObject } from "../data/value.ts";
import type {
  Facts,
  RegisteredCount,
  RegisteredDocument,
  RegisteredName,
  RegisteredPerson,
  RegisteredSpan,
} from "./facts.ts";

const wordsAt = (block: DataObject | undefined, key: string): string =>
  valueAt(block, key)?.text ?? "";

/** A name with those of its forms that are filled in. */
function registered(
  kind: RegisteredName["kind"],
  full: string,
  others: readonly string[],
  short = "",
): RegisteredName[] {
  const forms = [...new Set([full, ...others, short])].filter((form) => form !== "");
  const [first, ...rest] = forms;
  if (first === undefined) return [];
  return [{ kind, full: first, others: rest, ...(short && short !== first ? { short } : {}) }];
}

/** Words of a list that name one organ and not a group of them. */
const ORGAN_NAME =
  /^(?!.*[各等、，])\p{Script=Han}{5,}(?:局|委|办|厅|院|馆|所|站|中心|学校|中学|小学|大学|集团|公司|委员会|办公室)$/u;

function namesOf({ data }: Campaign): RegisteredName[] {
  const [activity, organ] = [blockAt(data, "活动"), blockAt(data, "机关")];
  const [group, talk] = [blockAt(data, "领导小组"), blockAt(data, "讨论")];
  const documents = blocksAt(data, "文件");
  const meetings = [...new Set(documents.map((document) => wordsAt(document, "会议")))];
  const units = [
    ...blocksAt(data, "批次").flatMap((batch) => valuesAt(batch, "单位")),
    ...documents.flatMap((document) =>
      ["主送", "抄送", "联合机关", "报", "送", "发"].flatMap((key) => valuesAt(document, key)),
    ),
    ...valuesAt(group, "成员单位"),
  ].map(({ text }) => text);
  const organName = wordsAt(organ, "名称");
  return [
    ...registered("机关", organName, [wordsAt(organ, "简称")]),
    ...registered(
      "活动",
      wordsAt(activity, "全称") || wordsAt(activity, "名称"),
      [wordsAt(activity, "名称")],
      wordsAt(activity, "简称"),
    ),
    ...registered("活动", wordsAt(talk, "名称"), [], wordsAt(talk, "简称")),
    ...registered("机构", wordsAt(group, "名称"), [], wordsAt(group, "简称")),
    ...registered("机构", wordsAt(blockAt(group, "办公室"), "名称"), []),
    ...meetings.flatMap((meeting) => registered("会议", meeting, [])),
    ...[...new Set(units)]
      .filter((unit) => unit !== organName && ORGAN_NAME.test(unit))
      .flatMap((unit) => registered("单位", unit, [])),
  ];
}

function peopleOf({ data }: Campaign): RegisteredPerson[] {
  const group = blockAt(data, "领导小组");
  const office = blockAt(group, "办公室");
  const roles: [string, DataObject | undefined][] = [
    ["组长", blockAt(group, "组长")],
    ["常务副组长", blockAt(group, "常务副组长")],
    ...blocksAt(group, "副组长").map((one): [string, DataObject] => ["副组长", one]),
    ...blocksAt(group, "成员").map((one): [string, DataObject] => ["成员", one]),
    ["办公室主任", blockAt(office, "主任")],
    ...blocksAt(office, "副主任").map((one): [string, DataObject] => ["办公室副主任", one]),
    ...blocksAt(data, "文件").flatMap((document): [string, DataObject | undefined][] => [
      ["", blockAt(document, "讲话人")],
      ...["签发人", "签署人"].flatMap((key) =>
        blocksAt(document, key).map((one): [string, DataObject] => ["", one]),
      ),
    ]),
  ];
  const people = new Map<string, Set<string>>();
  for (const [role, person] of roles) {
    const name = wordsAt(person, "姓名");
    if (name === "") continue;
    const posts = people.get(name) ?? new Set();
    for (const post of [role, wordsAt(person, "职务")]) if (post !== "") posts.add(post);
    people.set(name, posts);
  }
  return [...people].map(([name, posts]) => ({ name, posts: [...posts] }));
}

/** A block with 开始 and 结束. */
function spanOf(kind: RegisteredSpan["kind"], block: DataObject | undefined): RegisteredSpan[] {
  const [start, end] = [startAt(block), endAt(block)];
  const batch = kind === "阶段" ? wordsAt(block, "批次") : "";
  if (!start && !end) return [];
  return [
    {
      kind,
      name: wordsAt(block, "名称"),
      ...(batch === "" ? {} : { batch }),
      ...(start ? { start } : {}),
      ...(end ? { end } : {}),
    },
  ];
}

function stepSpan(block: DataObject): RegisteredSpan[] {
  const time = valueAt(block, "时间")?.meaning.time;
  const [start, end] = [startOf(time), endOf(time)];
  return start && end ? [{ kind: "步骤", name: wordsAt(block, "名称"), start, end }] : [];
}

const spansOf = ({ data }: Campaign): RegisteredSpan[] => [
  ...spanOf("活动", blockAt(data, "活动")),
  ...blocksAt(data, "批次").flatMap((batch) => spanOf("批次", batch)),
  ...blocksAt(data, "阶段").flatMap((phase) => spanOf("阶段", phase)),
  ...spanOf("讨论", blockAt(data, "讨论")),
  ...blocksAt(data, "步骤").flatMap(stepSpan),
  ...blocksAt(data, "主题活动").flatMap(stepSpan),
];

const documentsOf = ({ documents }: Campaign): RegisteredDocument[] =>
  documents.flatMap(({ name, envelope, attachments }) => {
    const { documentNumber, documentDate, jointOrgans } = envelope;
    if (!documentNumber || !documentDate) return [];
    const date = startOf(documentDate.meaning.time)?.from;
    return [
      {
        name: name.text,
        number: documentNumber.text,
        dateWords: documentDate.text,
        attachments: attachments.length,
        jointOrgans: jointOrgans.map(({ text }) => text),
        ...(date === undefined ? {} : { date }),
      },
    ];
  });

function countsOf({ data }: Campaign): RegisteredCount[] {
  const talk = blockAt(data, "讨论");
  const days = valueAt(talk, "天数")?.meaning.number;
  const names = [wordsAt(talk, "名称"), wordsAt(talk, "简称")].filter((name) => name !== "");
  const phases = new Set(blocksAt(data, "阶段").map((phase) => wordsAt(phase, "名称")));
  const counts: RegisteredCount[] = [
    { of: "阶段", n: phases.size, names: [] },
    { of: "批次", n: blocksAt(data, "批次").length, names: [] },
    { of: "讨论题目", n: blocksAt(data, "讨论题目").length, names: [] },
    { of: "讨论天数", n: days ?? 0, names },
  ];
  return counts.filter(({ n }) => n > 0);
}

function yearOf(spans: readonly RegisteredSpan[]): number | undefined {
  const days = spans.flatMap(({ start, end }) =>
    [start?.from, end?.to].filter((day) => day !== undefined),
  );
  const years = new Set(days.map((day) => partsOf(day).year));
  return years.size === 1 ? [...years][0] : undefined;
}

/** The facts of a checked campaign. */
export function factsOf(campaign: Campaign): Facts {
  const spans = spansOf(campaign);
  const year = yearOf(spans);
  return {
    file: campaign.file,
    names: namesOf(campaign),
    people: peopleOf(campaign),
    citations: blocksAt(blockAt(campaign.data, "活动"), "依据").flatMap((basis) => {
      const [title, number] = [wordsAt(basis, "标题"), wordsAt(basis, "发文字号")];
      return title === "" ? [] : [{ title, ...(number === "" ? {} : { number }) }];
    }),
    spans,
    documents: documentsOf(campaign),
    counts: countsOf(campaign),
    ...(year === undefined ? {} : { year }),
  };
}
