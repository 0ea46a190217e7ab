/** Gives English names to what code computes with: organ, batches, phases, steps, envelopes. */
import { invariant } from "../diagnostics.ts";
import type { Memory } from "../memory.ts";
import type {
  Batch,
  Campaign,
  DocumentRequest,
  Envelope,
  Organ,
  Person,
  Phase,
  PictureFile,
  Step,
} from "./campaign.ts";
import { blockAt, blocksAt, endAt, endOf, startAt, startOf, valueAt, valuesAt } from "./pick.ts";
import { settingsOf } from "./settings.ts";
import type { Span } from "./time/weeks.ts";
import type { WorkCalendar } from "./time/work-calendar.ts";
import type { DataObject, Value } from "./value.ts";

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Leaves out what is not there, so that absent stays absent. */
function present<T extends object>(object: T): Defined<T> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}

function needed(object: DataObject | undefined, key: string): Value {
  const value = valueAt(object, key);
  invariant(value, `缺少${key}的数据没有被查出`);
  return value;
}

/** A person; one without a name is called by the post. */
function personOf(object: DataObject | undefined): Person | undefined {
  const name = valueAt(object, "姓名") ?? valueAt(object, "职务");
  if (!name) return undefined;
  const post = valueAt(object, "姓名") ? valueAt(object, "职务") : undefined;
  return { name, ...present({ post }) };
}

/** A seal or a stamp; its width is called 直径 or 宽度. */
function pictureOf(object: DataObject | undefined, width: string): PictureFile | undefined {
  const file = valueAt(object, "图片");
  return file && { file, ...present({ width: valueAt(object, width) }) };
}

/** The seals of a document that is sealed: its own, or that of the campaign's organ. */
function sealsOf(data: DataObject, block: DataObject): PictureFile[] {
  const own = blocksAt(block, "印章");
  if (own.length > 0) return own.flatMap((seal) => pictureOf(seal, "直径") ?? []);
  const organ = pictureOf(blockAt(blockAt(data, "机关"), "印章"), "直径");
  return organ && valuesAt(block, "联合机关").length === 0 ? [organ] : [];
}

function organOf(data: DataObject): Organ {
  const block = blockAt(data, "机关");
  return {
    name: needed(block, "名称"),
    ...present({
      shortName: valueAt(block, "简称"),
      code: valueAt(block, "代字"),
      selfReference: valueAt(block, "自称"),
    }),
  };
}

const batchOf = (block: DataObject): Batch => ({
  name: needed(block, "名称"),
  ...present({ start: startAt(block), end: endAt(block) }),
});

const phaseOf = (block: DataObject): Phase => ({
  name: needed(block, "名称"),
  ...present({ batch: valueAt(block, "批次")?.text, start: startAt(block), end: endAt(block) }),
});

function stepOf(block: DataObject): Step {
  const time = valueAt(block, "时间")?.meaning.time;
  const deadline = endOf(valueAt(blockAt(block, "成果"), "截止")?.meaning.time);
  return {
    name: needed(block, "名称"),
    ...present({ start: startOf(time), end: endOf(time), deadline }),
  };
}

function envelopeOf(data: DataObject, block: DataObject): Envelope {
  const documentNumber = valueAt(block, "发文字号");
  const optional = {
    copyNumber: valueAt(block, "份号"),
    classification: valueAt(block, "密级"),
    urgency: valueAt(block, "紧急程度"),
    documentNumber,
    documentDate: valueAt(block, "成文日期"),
    format: valueAt(block, "格式"),
    mark: valueAt(block, "标志"),
    orderNumber: valueAt(block, "令号"),
    circulationNote: valueAt(block, "附注"),
    printingOrgan: valueAt(block, "印发机关"),
    printDate: valueAt(block, "印发日期"),
    speaker: personOf(blockAt(block, "讲话人")),
    occasion: valueAt(block, "会议"),
    bulletinName: valueAt(block, "简报名称"),
    issue: valueAt(block, "期号"),
    cumulativeIssue: valueAt(block, "总期号"),
    editingOrgan: valueAt(block, "编发机关"),
    printRun: valueAt(block, "印数"),
  };
  return {
    ...present(optional),
    jointOrgans: valuesAt(block, "联合机关"),
    signatories: blocksAt(block, "签发人").flatMap((person) => personOf(person) ?? []),
    mainRecipients: valuesAt(block, "主送"),
    signers: blocksAt(block, "签署人").map((person) =>
      present({
        post: valueAt(person, "职务"),
        name: valueAt(person, "姓名"),
        stamp: pictureOf(blockAt(person, "签名章"), "宽度"),
      }),
    ),
    seals: sealsOf(data, block),
    present: valuesAt(block, "出席"),
    excused: valuesAt(block, "请假"),
    observers: valuesAt(block, "列席"),
    hasClosing: valueAt(block, "落款")?.meaning.flag ?? true,
    attachmentTitles: valuesAt(block, "附件说明"),
    separateAttachments: valueAt(block, "附件另装")?.meaning.flag ?? false,
    copyRecipients: valuesAt(block, "抄送"),
    sealed: valueAt(block, "盖章")?.meaning.flag ?? documentNumber !== undefined,
    isExtra: valueAt(block, "增刊")?.meaning.flag ?? false,
    reportTo: valuesAt(block, "报"),
    sendTo: valuesAt(block, "送"),
    distributeTo: valuesAt(block, "发"),
  };
}

function spanOf(value: Value | undefined): Span | undefined {
  const [start, end] = [startOf(value?.meaning.time), endOf(value?.meaning.time)];
  return start && end && { from: start.from, to: end.to };
}

/** An entry of 文件; `data` may give a 版式 and a seal to all of them. */
export function requestOf(data: DataObject, block: DataObject): DocumentRequest {
  const name = needed(block, "名称");
  return {
    name,
    template: valueAt(block, "模板") ?? name,
    envelope: envelopeOf(data, block),
    ...settingsOf(data, block),
    ...present({
      issuedText: valueAt(block, "印发"),
      phase: valueAt(block, "阶段"),
      span: spanOf(valueAt(block, "期间")),
    }),
    isPerUnit: valueAt(block, "逐单位")?.meaning.flag ?? false,
    columns: valuesAt(block, "栏目"),
    attachments: valuesAt(block, "附件"),
    data: block,
  };
}

/** The request of an entry of 文件, the same one in all campaigns of a run that say the same of it. */
const sharedRequestOf = (data: DataObject, block: DataObject, memory: Memory): DocumentRequest =>
  memory.again(block, "request", [data.版式, blockAt(data, "机关")?.印章], () =>
    requestOf(data, block),
  );

/** The campaign of a data tree that has passed every check. */
export function assembleCampaign(
  data: DataObject,
  file: string,
  calendar: WorkCalendar,
  memory: Memory,
): Campaign {
  const named = <Made extends object>(list: string, make: (block: DataObject) => Made): Made[] =>
    blocksAt(data, list).map((block) => memory.recallOf(block, list, () => make(block)));
  return {
    file,
    tables: [],
    data,
    calendar,
    organ: organOf(data),
    batches: named("批次", batchOf),
    phases: named("阶段", phaseOf),
    steps: named("步骤", stepOf),
    documents: blocksAt(data, "文件").map((block) => sharedRequestOf(data, block, memory)),
  };
}
