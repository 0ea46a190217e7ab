/** What a campaign has registered, as far as a finished text can be held against it. */
import type { TimePoint } from "../data/time/time.ts";

/** One thing with a name: in a text it may be called by these forms only. */
export interface RegisteredName {
  kind: "机关" | "单位" | "机构" | "活动" | "会议";
  /** The full form, for the first mention. */
  full: string;
  /** Other forms that may stand for it. */
  others: readonly string[];
  /** The one of them that has to be introduced by 以下简称. */
  short?: string;
}

export interface RegisteredPerson {
  name: string;
  /** Posts and roles as written in the data: 局长, 组长. */
  posts: readonly string[];
}

/** A document of 依据. */
export interface RegisteredCitation {
  title: string;
  number?: string;
}

/** A stretch of time with a name; either side may be open. */
export interface RegisteredSpan {
  kind: "活动" | "批次" | "阶段" | "讨论" | "步骤";
  name: string;
  /** The batch of a phase; phases of two batches may have one name. */
  batch?: string;
  start?: TimePoint;
  end?: TimePoint;
}

/** A document that the campaign makes, known by its number. */
export interface RegisteredDocument {
  name: string;
  number: string;
  /** `YYYY-MM-DD`. */
  date?: string;
  /** 成文日期 as written. */
  dateWords: string;
  /** Number of attachments. */
  attachments: number;
  jointOrgans: readonly string[];
}

/** How many there are of something that texts announce (分三个阶段). */
export interface RegisteredCount {
  of: "阶段" | "批次" | "讨论题目" | "讨论天数";
  n: number;
  /** What the number is about, for counts in running text that name it. */
  names: readonly string[];
}

export interface Facts {
  /** Shown name of the data file. */
  file: string;
  names: readonly RegisteredName[];
  people: readonly RegisteredPerson[];
  citations: readonly RegisteredCitation[];
  spans: readonly RegisteredSpan[];
  documents: readonly RegisteredDocument[];
  counts: readonly RegisteredCount[];
  /** The year of the whole campaign, if it lies within one. */
  year?: number;
}

/** All forms under which a registered thing may appear. */
export const formsOf = ({ full, others }: RegisteredName): string[] => [full, ...others];

/**
 * Whether a text is about the campaign: only then are its words held against the data. It names
 * the activity, a body or the organ in full, or a number that the data know.
 */
export function concerns(facts: Facts, text: string): boolean {
  const telling = facts.names.filter(({ kind }) => kind !== "单位").map(({ full }) => full);
  const numbers = [...facts.documents, ...facts.citations].map(({ number }) => number ?? "");
  return [...telling, ...numbers].some((words) => words !== "" && text.includes(words));
}
