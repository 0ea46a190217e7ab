/**
 * A generated list of 1,000 schools with every nasty name there is: nothing is written outside the
 * folder, every good unit has one file of its own on every system, every other a located error.
 */
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { lastLine, yinfa } from "../cli/run-command.ts";
import { makeFolder, smallCampaign } from "../cli/workspace.ts";

const TEMPLATE = `---
文种: 函
标题: '关于开展{{活动.名称}}的函'
---
{{单位.名称}}定于近日开展{{活动.名称}}。
`;

const DEVICES = [
  ...["CON", "con", "Con.txt", "PRN", "AUX", "NUL", "nul.tar.gz", "CONIN$", "CONOUT$", "CLOCK$"],
  ...[
    "COM0",
    "COM1",
    "COM9",
    "COM¹",
    "COM²",
    "COM³",
    "LPT1",
    "LPT¹",
    "lpt9.doc",
    "CON .x",
    "aux：",
  ],
];
const PATHS = [
  ...[
    "../逃",
    "../../逃",
    "..\\逃",
    "/根",
    "/tmp/逃",
    "C:\\盘",
    "C:盘",
    "\\\\机\\享",
    "甲/乙",
    "甲\\乙",
  ],
  ...[
    ".",
    "..",
    "...",
    "~",
    "~root",
    "~$方案",
    ".印发锁",
    ".印发记录.json",
    ".git",
    "甲/../乙",
    "／全",
  ],
  ...["甲\u2044乙", "甲\u2215乙", "file:///逃", "%2e%2e%2f逃", "甲:流", "desktop.ini", "Thumbs.db"],
];
const SHELL = [
  ...[
    "-rf",
    "--help",
    "-",
    "$(rm -rf x)",
    "`rm x`",
    ";rm x",
    "|sh",
    "&& rm",
    ">x",
    "*",
    "?",
    "[a]",
  ],
  ...[
    "{a,b}",
    "!x",
    "#x",
    "%PATH%",
    "$HOME",
    "'甲'",
    '"甲"',
    "=1+1",
    "+86",
    "-1",
    "@甲",
    "\t甲",
    "甲,乙",
  ],
  ...["{{单位.电话}}", "{{{名称}}}", "**粗**", "<b>", "&amp;", "|甲|", "__proto__", "constructor"],
];
const UNICODE = [
  ...[
    "反\u202e向",
    "\u2066隔\u2069",
    "零\u200b宽",
    "连\u200d接",
    "\ufeff标",
    "软\u00ad连",
    "行\u2028隔",
  ],
  ...[
    "é校",
    "e\u0301校",
    "\uac00",
    "\u1100\u1161",
    "Å",
    "A\u030a",
    "ﬁ",
    "fi",
    "①校",
    "1校",
    "ß",
    "SS",
  ],
  ...[
    "ABC",
    "abc",
    "ＡＢＣ",
    "Abc",
    "İ",
    "i\u0307",
    "ı",
    "Σ",
    "ς",
    "σ",
    "表情😀",
    "👨\u200d👩\u200d👧",
    "🇨🇳",
    "❤\ufe0f",
  ],
  ...[
    "\u{e0041}签",
    "\ue000私",
    "\ufffe非",
    "\u0001控",
    "\u007f删",
    `a${"\u0301".repeat(80)}`,
    "مدرسة",
    "𠮷野",
    "㐀",
  ],
];
const LONG = [
  ...[..."甲乙"].map((last) => `${"长".repeat(150)}${last}`),
  ...["x", "y"].map((last) => `${"a".repeat(300)}${last}`),
  ...["😀".repeat(75), `${"长".repeat(66)}😀`, `${"长".repeat(65)}a😀`, `${"e\u0301".repeat(100)}`],
];
const SPACES = [
  "尾点.",
  "尾点..",
  "尾空 ",
  " 首空",
  "　全角",
  "甲\u00a0乙",
  "甲 . ",
  "甲\n乙",
  "甲\r乙",
  "短函生成清单",
  "短函合订本",
];
const SHARDS = [...DEVICES, ...PATHS, ...SHELL, ...UNICODE, ...LONG, ...SPACES];

/** Each shard alone, then in pairs and between ordinary words, until there are 1,000. */
function nastyNames(): string[] {
  const names = [...SHARDS, ...SHARDS.map((shard) => `${shard}小学`), "", "  "];
  for (let i = 0; names.length < 1_000; i++) {
    const [a, b] = [SHARDS[i % SHARDS.length], SHARDS[(i * 13 + 5) % SHARDS.length]];
    names.push(i < SHARDS.length ? `${a}${b}` : `云海${a}${i}`);
  }
  return names;
}

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** What a file system that folds case, width and composition makes of a name. */
const folded = (name: string) => name.normalize("NFKC").toLowerCase();

const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/iu;

test("none leaves the folder, none meets another, the rest is told", async () => {
  const names = nastyNames();
  const { root, remove } = makeFolder({
    "a/b/data/活动.yaml": smallCampaign,
    "a/b/templates/短函.md": TEMPLATE,
    "a/b/templates/便函.md": TEMPLATE,
    "a/b/data/单位.csv": `名称\n${names.map(quote).join("\n")}\n`,
  });
  removals.push(remove);
  const cwd = join(root, "a/b");
  const before = readdirSync(root, { recursive: true, encoding: "utf8" });
  const above = readdirSync(dirname(root));
  const argv = ["batch", "短函", "--ignore-system-fonts", "--format", "txt", "--json"];
  const said = await yinfa([...argv, "--name", "{{单位.名称}}", "--jobs", "1"], { cwd });
  expect(said.code).toBe(10);
  const outside = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (path) => !/^a[/\\]b[/\\]out([/\\]|$)/.test(path),
  );
  expect(outside.sort()).toEqual(before.sort());
  expect(readdirSync(dirname(root)).filter((name) => name.startsWith("逃"))).toEqual(
    above.filter((name) => name.startsWith("逃")),
  );
  const made = readdirSync(join(cwd, "out/单位"), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".txt"),
  );
  const { units, problems, outputs } = lastLine(said);
  const states = units.map((unit: { state: string }) => unit.state);
  const count = (state: string) => states.filter((one: string) => one === state).length;
  expect(count("made") + count("failed")).toBe(units.length);
  expect(made).toHaveLength(count("made"));
  expect(outputs).toHaveLength(count("made"));
  expect(new Set(made.map(folded)).size).toBe(made.length);
  expect(made.length).toBeGreaterThan(800);
  for (const name of made) {
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).not.toMatch(/[<>:"/\\|?*]|[\p{Cc}\p{Cf}\p{Cs}]|^[-.~\s]|[.\s]\.txt$/u);
    expect(name).not.toMatch(reserved);
  }
  const errors = problems.filter((problem: { severity: string }) => problem.severity === "error");
  const rows = new Set(errors.map((problem: { line: number }) => problem.line));
  for (const unit of units) {
    if (unit.state === "failed") expect(rows).toContain(unit.row);
  }
  for (const problem of errors) expect(problem).toMatchObject({ file: "data/单位.csv" });
}, 300_000);
