import { readFileSync } from "node:fs";
import type { Campaign } from "../../src/data/campaign.ts";
import { loadCampaign } from "../../src/data/load.ts";
import type { Outcome, Problem } from "../../src/diagnostics.ts";

/** Bytes of the sample campaign. */
export const sampleBytes = (): Uint8Array => readFileSync("data/活动.yaml");
export const sampleText = (): string => sampleBytes().toString();

/** Loads a text as if it were a file. */
export const load = (text: string): Outcome<Campaign> =>
  loadCampaign(new TextEncoder().encode(text), "活动.yaml");

/** The smallest campaign, and more blocks behind it. */
export const campaignWith = (more: string): string =>
  `活动:\n  名称: 读书活动\n机关:\n  名称: 云海市教育局\n${more}`;

/** Problems as one line each: place, id, path, message. */
export const lines = (problems: readonly Problem[]): string[] =>
  problems.map((p) => `${p.line}:${p.column} ${p.id} ${p.path ?? ""} ${p.message}`);

/** Ids of the errors. */
export const errorIds = (problems: readonly Problem[]): string[] =>
  problems.filter((p) => p.severity === "error").map((p) => p.id);
