/** 版式 of a document: its own over the campaign's over the standard. */
import type { Problem } from "../diagnostics.ts";
import { type SettingRule, type Settings, settingRules, standardSettings } from "../settings.ts";
import { blockAt, blocksAt, valueAt } from "./pick.ts";
import { settingDeviates, settingOutOfRange } from "./problems.ts";
import type { DataObject, Value } from "./value.ts";

/** The settings of a document, and a hint for each that departs from the standard. */
export interface DocumentSettings {
  settings: Settings;
  deviations: Problem[];
}

/** What a value means to its rule. */
function meaningOf(rule: SettingRule, value: Value): Settings[keyof Settings] | undefined {
  switch (rule.kind) {
    case "flag":
      return value.meaning.flag;
    case "choice":
      return rule.values[value.text] as Settings[keyof Settings] | undefined;
    case "number":
      return value.meaning.number;
    case "word":
      return value.text;
  }
}

/** The settings that apply to an entry of 文件. */
export function settingsOf(data: DataObject, document: DataObject): DocumentSettings {
  const settings: Settings = { ...standardSettings };
  const deviations: Problem[] = [];
  for (const rule of settingRules) {
    const value = settingAt(document, rule) ?? settingAt(data, rule);
    const meaning = value && meaningOf(rule, value);
    if (!value || meaning === undefined || meaning === standardSettings[rule.field]) continue;
    Object.assign(settings, { [rule.field]: meaning });
    deviations.push(
      settingDeviates({ ...value.place, path: value.path }, value.text, {
        name: rule.name,
        standard: rule.standard,
        clause: rule.clause,
      }),
    );
  }
  return { settings: deviations.length > 0 ? settings : standardSettings, deviations };
}

const settingAt = (block: DataObject, rule: SettingRule): Value | undefined =>
  valueAt(blockAt(block, "版式"), rule.name);

/** Numbers that no page can be set with. */
export function checkSettings(data: DataObject): Problem[] {
  return [data, ...blocksAt(data, "文件")].flatMap((block) =>
    settingRules.flatMap((rule) => {
      const value = rule.kind === "number" ? settingAt(block, rule) : undefined;
      const number = value?.meaning.number;
      if (rule.kind !== "number" || !value || number === undefined) return [];
      const isBearable = number >= rule.least && number <= rule.most;
      return isBearable ? [] : [settingOutOfRange(value.place, rule, value.text)];
    }),
  );
}
