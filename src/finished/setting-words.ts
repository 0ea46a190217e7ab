/** 版式 in the words of the data file. */
import { type SettingRule, type Settings, settingRules, standardSettings } from "../settings.ts";

/** What these settings change is in the words of the tree already. */
const IN_THE_WORDS: readonly (keyof Settings)[] = ["titleMarks", "issuedAsAnnex", "draftMark"];

function wordsOf(rule: SettingRule, settings: Settings): string {
  const value = settings[rule.field];
  if (rule.kind === "flag") return value ? "是" : "否";
  if (rule.kind !== "choice") return `${value}`;
  return Object.entries(rule.values).find(([, meaning]) => meaning === value)?.[0] ?? "";
}

/** The settings that depart from the standard; undefined if none does. */
export function settingWords(settings: Settings): Readonly<Record<string, string>> | undefined {
  const rules = settingRules.filter(
    ({ field }) => settings[field] !== standardSettings[field] && !IN_THE_WORDS.includes(field),
  );
  if (rules.length === 0) return undefined;
  return Object.fromEntries(rules.map((rule) => [rule.name, wordsOf(rule, settings)]));
}
