/** docs/校对规则.md, made from the rules and the dictionary. */
import type { Severity } from "../diagnostics.ts";
import type { Rule } from "./rule.ts";
import { families, rules } from "./rules.ts";
import { KNOWN_BUNDLES } from "./words/bundles.ts";
import { collocations } from "./words/collocations.ts";
import { confusions } from "./words/confusions.ts";
import type { WordEntry } from "./words/entry.ts";
import { datedEvents } from "./words/events.ts";
import { fixedPhrases } from "./words/phrases.ts";
import { terms } from "./words/terms.ts";
import { variantPairs } from "./words/variants.ts";

const NAMES: Record<Severity, string> = { error: "错误", warning: "疑似", hint: "提示" };

const INTRO = `# 校对规则

<!-- 本页由程序生成，请勿手改：改 src/check 里的规则，再运行 npm run golden -->

\`yinfa check 文件…\` 校对写好的文稿（.txt、.docx，以及不在 templates 里、没有“文种”的 .md），把发现的问题一次全部列出：在第几行第几列（.docx 是第几段）、是哪几个字、为什么、怎样改。

- **错误**：有标准、公历或文中事实作依据，应当改。
- **疑似**：多半不对，请核对。
- **提示**：可以更好，改不改由您。

加 \`--fix\`，在旁边写一份改好的副本（\`名称（已改）.txt\`），只改答案唯一的地方，逐处列出改了什么；原文件不动。.docx 改过的字保持原来的字体字号。

\`.docx\` 加 \`--marked\`，在旁边写一份带批注的副本（\`名称（批注）.docx\`），每个问题在原处加一条批注，其他一字不动，可以直接在 Word、WPS 里逐条看、逐条改：

\`\`\`
yinfa check 请示.docx --marked
\`\`\`

当前文件夹（或 \`--dir\` 指的文件夹）里有 \`data/活动.yaml\`，文稿又提到了这项活动（写了活动、机关、领导小组的全称，或登记的字号），就再拿数据来对照：名称、姓名、依据的文件、阶段和步骤的时间、项数，见最后一类规则。那一类规则的例子，说的是云海市教育局2026年的一项“护河爱水志愿服务行动”（简称护河行动）：局长陈玥珺、副局长李堃；依据《关于开展水环境整治工作的通知》（云政办〔2026〕12号）；分三个阶段、两批，宣传发动阶段3月2日至20日，动员部署在3月9日上午。

确实不算错的，写进 \`data/校对例外.yaml\`，每项必须写明理由：

\`\`\`yaml
例外:
  - {词语: 台帐, 理由: 这是上级系统的名称}
  - {规则: YF7208, 理由: 本机关沿用旧例}
  - {规则: YF7406, 词语: 制订, 理由: 引用原件的写法}
\`\`\`

不写文件名的 \`yinfa check\` 检查整个文件夹时，数据文件里的文字也按这些规则（只用看一句话就能判断的）校对，指出在第几行、是哪一项。

规则宁缺毋滥：拿不准的不报，或只报疑似。
`;

const code = (text: string): string =>
  `\`${text
    .replace(/\n/gu, "⏎")
    .replace(/`/gu, "'")
    .replace(/\t/gu, "⇥")
    .replace(/[\u200b\ufffd]/gu, "□")}\``;

const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text);

function ruleSection(rule: Rule): string {
  const bad = rule.notOk.map(({ text, words, fixed }) => {
    const mended = fixed === undefined ? "" : ` → ${code(shorten(fixed))}`;
    return `- 错：${code(shorten(text))}（${code(shorten(words))}）${mended}`;
  });
  const good = rule.ok.slice(0, 6).map((text) => `- 对：${code(shorten(text))}`);
  return [
    `### ${rule.id} ${rule.name}（${NAMES[rule.severity]}）`,
    "",
    rule.explanation,
    "",
    `依据：${rule.clause}`,
    "",
    ...bad,
    ...good,
    "",
  ].join("\n");
}

function familySections(): string {
  return Object.entries(families)
    .map(([figure, name]) => {
      const own = rules.filter(({ id }) => id.charAt(3) === figure);
      return [`## ${name}`, "", ...own.map(ruleSection)].join("\n");
    })
    .join("\n");
}

const row = (...cells: string[]): string =>
  `| ${cells.map((c) => c.replace(/\|/gu, "\\|")).join(" | ")} |`;

const entryRow = (entry: WordEntry): string =>
  row(entry.bad, entry.good, entry.advice ?? entry.right ?? "", entry.source);

function tables(): string {
  const bySource = new Map<string, string[]>();
  for (const { phrase, source } of fixedPhrases) {
    bySource.set(source, [...(bySource.get(source) ?? []), phrase]);
  }
  return [
    "## 词表",
    "",
    "### 错别字、固定提法和搭配",
    "",
    row("错例", "看着像、却不算错的例子", "改为", "出处"),
    "|---|---|---|---|",
    ...[...confusions, ...terms, ...collocations].map(entryRow),
    "",
    "### 固定用语",
    "",
    row("出处", "用语"),
    "|---|---|",
    ...[...bySource].map(([source, phrases]) => row(source, phrases.join(" · "))),
    "",
    "### 一篇之内只用一种的写法",
    "",
    row("留用", "另一种", "出处"),
    "|---|---|---|",
    ...variantPairs.map((pair) => row(pair.keepName, pair.otherName, pair.source)),
    "",
    "### 有年代的活动",
    "",
    row("活动", "年份", "出处"),
    "|---|---|---|",
    ...datedEvents.map(({ name, from, to, source }) => row(name, `${from}—${to}`, source)),
    "",
    "### 人所共知、不必逐项说明的提法",
    "",
    [...KNOWN_BUNDLES].join(" · "),
    "",
  ].join("\n");
}

/** The page of all rules, in Markdown. */
export const ruleReference = (): string => [INTRO, familySections(), tables()].join("\n");
