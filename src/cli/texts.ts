/** Every word that the command says, in Chinese and English. Messages of problems are Chinese only. */

/** Help of one command. */
export interface CommandHelp {
  summary: string;
  usage: string;
  argument?: string;
  examples: readonly [string, string];
}

export type CommandName =
  | "render"
  | "batch"
  | "brief"
  | "check"
  | "format"
  | "measure"
  | "schedule"
  | "form"
  | "fonts"
  | "doctor"
  | "init";

export type OptionName =
  | "dir"
  | "out"
  | "format"
  | "json"
  | "strict"
  | "fix"
  | "marked"
  | "fontsDir"
  | "ignoreSystemFonts"
  | "timestamp"
  | "stopAfter"
  | "lang"
  | "noColor"
  | "templates"
  | "units"
  | "name"
  | "jobs"
  | "dryRun"
  | "explain"
  | "asTemplate"
  | "merge"
  | "zip"
  | "week"
  | "issue"
  | "from"
  | "to"
  | "extra"
  | "help"
  | "version";

export interface Texts {
  program: CommandHelp;
  commands: Record<CommandName, CommandHelp>;
  options: Record<OptionName, string>;
  headings: Record<string, string>;
  examplesHeading: string;
  severity: Record<"error" | "warning" | "hint", string>;
  expected: string;
  fix: string;
  clause: string;
  dataPath: string;
  /** Severity of a proofreader's warning. */
  doubtful: string;
  /** `doubts`: warnings of the proofreader. */
  counts: (errors: number, warnings: number, hints: number, doubts?: number) => string;
  made: (name: string, pages: number | undefined, files: string) => string;
  unchanged: (name: string, pages: number | undefined, files: string) => string;
  notMade: (name: string) => string;
  progress: (index: number, count: number, name: string) => string;
  fonts: (uses: string) => string;
  fontUse: (typeface: string, family: string, source: string) => string;
  fontSource: Record<"user" | "system" | "bundled", string>;
  /** Column heads of `yinfa fonts`: typeface, use, family, source, coverage of GB/T 2312, file. */
  fontColumns: string[];
  listSeparator: string;
  colon: string;
  typefaces: Record<string, string>;
  rendered: (made: number, failed: number) => string;
  interrupted: string;
  checked: (files: number) => string;
  excepted: (count: number) => string;
  mended: (file: string, output: string, changes: number) => string;
  nothingToMend: (file: string) => string;
  /** Counts of one measured file by verdict, and of all files. */
  measuredFile: (file: string, counts: string) => string;
  measured: (files: number) => string;
  initialised: (folder: string) => string;
  initFile: (file: string) => string;
  initNext: (folder: string) => string;
  doctorSubjects: Record<string, string>;
  debugHint: string;
  batch: BatchTexts;
}

/** What a run over many units says. */
export interface BatchTexts {
  checked: (wrong: number, rest: number) => string;
  progress: (done: number, total: number, unit: string, perMinute: number, leftS: number) => string;
  ended: (made: number, unchanged: number, failed: number) => string;
  pending: (units: number, command: string) => string;
  explain: (unit: string, reasons: string) => string;
  unchanged: string;
  wrong: string;
  planned: (file: string, state: string) => string;
  plannedTotal: (make: number, unchanged: number, wrong: number) => string;
  willMake: string;
  willKeepAside: string;
}

const zh: Texts = {
  program: {
    summary:
      "印发：一份活动数据，生成成套公文（通知、方案、讲话、简报、意见），DOCX 和 PDF 一次成型",
    usage: "<命令> [选项]",
    examples: ["yinfa init 我的活动", "yinfa render --dir 我的活动"],
  },
  commands: {
    render: {
      summary: "生成文件；不写名称就生成数据文件里列出的全部文件",
      usage: "[名称…] [选项]",
      argument: "数据文件“文件”一节里的名称",
      examples: ["yinfa render", "yinfa render 实施方案 简报 --format pdf --out 结果"],
    },
    batch: {
      summary: "为单位表里的每个单位各生成一份文件；没有变化的单位不重做，中断后可以接着做",
      usage: "<名称> --units <文件> [选项]",
      argument: "数据文件“文件”一节里的名称",
      examples: [
        "yinfa batch 实施方案 --units data/单位.csv --out out/单位",
        "yinfa batch 实施方案 --units data/单位.csv --dry-run --explain",
      ],
    },
    brief: {
      summary: "做下一期简报：汇集一周的稿件，接着编期号，数据汇总成表；稿件放在 data/简报",
      usage: "[名称] [选项]",
      argument: "简报不止一种时，写数据文件“文件”一节里的名称",
      examples: ["yinfa brief", "yinfa brief --week 2005-03-14 --format docx,pdf,txt"],
    },
    check: {
      summary: "检查数据、模板，校对写好的文稿，不生成文件；可以指定 .yaml、.md、.txt、.docx 文件",
      usage: "[文件…] [选项]",
      argument:
        "要检查的数据文件（.yaml）、模板（.md）或文稿（.txt、.md、.docx）；不写就检查整个文件夹",
      examples: ["yinfa check data/活动.yaml 讲话稿.txt --fix", "yinfa check 请示.docx --marked"],
    },
    format: {
      summary: "把现成的文稿排成公文：认出标题、主送、层次、落款、附件，写出 DOCX、PDF 和改动报告",
      usage: "<文件…> [选项]",
      argument: "现成的文稿：.txt、.md 或 .docx",
      examples: [
        "yinfa format 去年的通知.docx",
        "yinfa format 去年的方案.docx --as-template --out 明年",
      ],
    },
    measure: {
      summary: "对照 GB/T 9704-2012 逐条测量成品 PDF 或 DOCX，不论由什么软件生成",
      usage: "<文件…> [选项]",
      argument: "成品 PDF 或 DOCX",
      examples: [
        "yinfa measure out/印发通知.pdf",
        "yinfa measure out/印发通知.pdf out/印发通知.docx --json",
      ],
    },
    schedule: {
      summary: "列出活动的日程：阶段、步骤、截止和定期报送，注明星期、节假日和调休；也可画成月历",
      usage: "[月份…] [选项]",
      argument: "只要哪些月份，如 2005年3月；不写就是有安排的各月",
      examples: ["yinfa schedule", "yinfa schedule 2005年3月 --format svg --out out"],
    },
    form: {
      summary:
        "生成供填写的表格（.xlsx）：单位表，或活动里的任何一个列表；列名、说明、示例和下拉选项都配好",
      usage: "[名称] [选项]",
      argument: "哪一张表：units（单位表）、步骤、成员……；不写就列出全部",
      examples: ["yinfa form units", "yinfa form 步骤 --out data/步骤.xlsx"],
    },
    fonts: {
      summary: "列出每种字体实际选用了哪个字体文件",
      usage: "[选项]",
      examples: ["yinfa fonts", "yinfa fonts --fonts-dir 字体 --json"],
    },
    doctor: {
      summary: "检查运行环境：Node 版本、字体、写入权限、文字编码",
      usage: "[选项]",
      examples: ["yinfa doctor", "yinfa doctor --dir 我的活动 --json"],
    },
    init: {
      summary: "新建一个活动文件夹，里面有一份带注释的小样",
      usage: "<文件夹> [选项]",
      argument: "要新建的文件夹",
      examples: ["yinfa init 我的活动", "yinfa init 我的活动 --templates"],
    },
  },
  options: {
    dir: "活动所在的文件夹（默认是当前文件夹）",
    out: "结果写到哪个文件夹（默认是活动文件夹里的 out）",
    format: "要哪些格式，用逗号隔开：docx,pdf,txt（默认 docx,pdf）；日程写 svg",
    json: "在标准输出的最后一行给出 JSON 结果",
    strict: "有警告也算失败",
    fix: "为文稿写一份改好的副本（只改答案唯一的地方）",
    marked: "为 .docx 写一份副本，每个问题在原处加一条批注",
    fontsDir: "先用这个文件夹里的字体",
    ignoreSystemFonts: "不用系统里安装的字体",
    timestamp: "写进文件属性的时间，如 2005-03-11 或 2005-03-11T08:00:00Z（默认是成文日期）",
    stopAfter: "停在某一步并打印它的文字形式：fill 填好的模板，read 文件结构，layout 版面",
    lang: "界面语言：zh 或 en",
    noColor: "不用颜色",
    templates: "同时复制内置模板，以便修改",
    units: "单位表：.csv（UTF-8 或 GBK）、.xlsx 或 .yaml，要有“名称”一列",
    name: "结果文件名的样式（默认 {{单位.名称}}{{本文.名称}}）",
    jobs: "同时用几个进程（默认按单位多少和处理器核数）",
    dryRun: "只列出将生成哪些文件，不写任何文件",
    explain: "说明每个单位为什么要重做",
    asTemplate: "把旧稿做成模板：文字里的名称、日期、人员等抽成字段，另写一份数据草稿",
    merge: "另做合订本供打印：一个 PDF，每册最多 100 个单位，附打印清单",
    zip: "把全部结果装进一个 ZIP",
    week: "汇集哪一周的稿件，写这一周里的任何一天（默认是上一期后面的一周）",
    issue: "重做哪一期，或者做下一期",
    from: "汇集稿件从哪一天起，与 --to 同用，不按星期",
    to: "汇集稿件到哪一天止",
    extra: "做增刊：只登信息头里写了“增刊: 是”的稿件，另编期号",
    help: "显示帮助",
    version: "显示版本",
  },
  headings: {
    "Usage:": "用法：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Commands:": "命令：",
  },
  examplesHeading: "例：",
  severity: { error: "错误", warning: "警告", hint: "提示" },
  expected: "应为",
  fix: "办法",
  clause: "依据",
  dataPath: "数据",
  doubtful: "疑似",
  counts: (errors, warnings, hints, doubts = 0) =>
    `错误 ${errors} 个，${warnings > 0 || doubts === 0 ? `警告 ${warnings} 个，` : ""}${doubts > 0 ? `疑似 ${doubts} 个，` : ""}提示 ${hints} 个`,
  made: (name, pages, files) =>
    `已生成 ${name}：${pages === undefined ? "" : `${pages} 页 · `}${files}`,
  unchanged: (name, pages, files) =>
    `无变化 ${name}：${pages === undefined ? "" : `${pages} 页 · `}${files}`,
  notMade: (name) => `未生成 ${name}：原因见下面的错误`,
  progress: (index, count, name) => `正在生成（${index}/${count}）${name} …`,
  fonts: (uses) => `字体 ${uses}`,
  fontUse: (typeface, family, source) => `${typeface}用 ${family}（${source}）`,
  fontSource: { user: "字体目录", system: "本机", bundled: "自带" },
  fontColumns: ["字体", "用途", "选用", "来源", "汉字覆盖", "文件"],
  listSeparator: "、",
  colon: "：",
  typefaces: {
    FangSong: "仿宋",
    KaiTi: "楷体",
    HeiTi: "黑体",
    XiaoBiaoSong: "小标宋",
    SongTi: "宋体",
    Latin: "西文",
  },
  rendered: (made, failed) =>
    failed === 0 ? `共生成 ${made} 份文件` : `生成 ${made} 份文件，${failed} 份没有生成`,
  interrupted: "已中断；再次运行同一条命令会接着做完",
  checked: (files) => `检查通过：${files} 个文件没有错误`,
  excepted: (count) => `，另有 ${count} 处列在校对例外里`,
  mended: (file, output, changes) => `已改 ${file}：${changes} 处，写在 ${output}`,
  nothingToMend: (file) => `${file}：没有答案唯一、可以代改的地方`,
  measuredFile: (file, counts) => `${file}：${counts}`,
  measured: (files) => `测量完毕：${files} 个文件没有不符合的地方`,
  initialised: (folder) => `已建好 ${folder}`,
  initFile: (file) => `  ${file}`,
  initNext: (folder) =>
    `下一步：修改 ${folder}/data/活动.yaml，然后运行 yinfa render --dir ${folder}`,
  doctorSubjects: {
    node: "Node 版本",
    encodings: "文字编码",
    workspace: "活动数据",
    output: "写入权限",
    fonts: "字体",
    libreOffice: "LibreOffice",
  },
  debugHint: "设环境变量 YINFA_DEBUG=1 再运行一次，可以得到更多细节",
  batch: {
    checked: (wrong, rest) => `${wrong} 个单位的数据有错误，不生成；其余 ${rest} 个单位照常`,
    progress: (done, total, unit, perMinute, leftS) =>
      `${done}/${total} ${unit} · 每分钟 ${perMinute} 个 · 还要 ${leftS} 秒`,
    ended: (made, unchanged, failed) =>
      `生成 ${made} 个单位，无变化 ${unchanged} 个，没有生成 ${failed} 个`,
    pending: (units, command) => `还有 ${units} 个单位没有轮到；接着做：${command}`,
    explain: (unit, reasons) => `${unit}：${reasons}`,
    unchanged: "无变化",
    wrong: "数据有错误",
    planned: (file, state) => `${file}：${state}`,
    plannedTotal: (make, unchanged, wrong) =>
      `将生成 ${make} 个单位，无变化 ${unchanged} 个，有错误 ${wrong} 个`,
    willMake: "将生成",
    willKeepAside: "将生成，现有的同名文件先改名留存",
  },
};

const en: Texts = {
  program: {
    summary:
      "yinfa: one file of campaign facts in, Chinese official documents out, as DOCX and PDF",
    usage: "<command> [options]",
    examples: ["yinfa init my-campaign", "yinfa render --dir my-campaign"],
  },
  commands: {
    render: {
      summary: "make documents; without a name, every document that the data file lists",
      usage: "[name...] [options]",
      argument: "names from the section 文件 of the data file",
      examples: ["yinfa render", "yinfa render 实施方案 简报 --format pdf --out results"],
    },
    batch: {
      summary:
        "make one document for each unit of a table; unchanged units are skipped, a run can be resumed",
      usage: "<name> --units <file> [options]",
      argument: "a name from the section 文件 of the data file",
      examples: [
        "yinfa batch 实施方案 --units data/单位.csv --out out/单位",
        "yinfa batch 实施方案 --units data/单位.csv --dry-run --explain",
      ],
    },
    brief: {
      summary:
        "make the next 简报: the items of a week from data/简报, numbered on, figures summed in a table",
      usage: "[name] [options]",
      argument: "a name from the section 文件, where there are several kinds of 简报",
      examples: ["yinfa brief", "yinfa brief --week 2005-03-14 --format docx,pdf,txt"],
    },
    check: {
      summary:
        "check data and templates, proofread finished texts; .yaml, .md, .txt and .docx files may be named",
      usage: "[file...] [options]",
      argument:
        "data (.yaml), templates (.md) or texts (.txt, .md, .docx); without one, the whole workspace",
      examples: ["yinfa check data/活动.yaml 讲话稿.txt --fix", "yinfa check 请示.docx --marked"],
    },
    format: {
      summary:
        "Set finished texts as official documents: title, addressees, levels, signature, annexes recognised; DOCX, PDF and a report of every change",
      usage: "<file...> [options]",
      argument: "finished texts: .txt, .md or .docx",
      examples: [
        "yinfa format 去年的通知.docx",
        "yinfa format 去年的方案.docx --as-template --out 明年",
      ],
    },
    measure: {
      summary: "measure finished PDF or DOCX files, whoever made them, against GB/T 9704-2012",
      usage: "<file...> [options]",
      argument: "finished PDF or DOCX files",
      examples: [
        "yinfa measure out/印发通知.pdf",
        "yinfa measure out/印发通知.pdf out/印发通知.docx --json",
      ],
    },
    schedule: {
      summary:
        "list what is planned for when, with weekdays, holidays and make-up days; or draw it as month calendars",
      usage: "[months…] [options]",
      argument: "the months wanted, such as 2005年3月; default: all that something is planned for",
      examples: ["yinfa schedule", "yinfa schedule 2005年3月 --format svg --out out"],
    },
    form: {
      summary:
        "make a table to be filled in (.xlsx): of units, or of any list of the campaign, with headings, explanations, sample, drop-downs",
      usage: "[name] [options]",
      argument: "which table: units, 步骤, 成员 …; none lists them all",
      examples: ["yinfa form units", "yinfa form 步骤 --out data/步骤.xlsx"],
    },
    fonts: {
      summary: "list the font file chosen for each typeface",
      usage: "[options]",
      examples: ["yinfa fonts", "yinfa fonts --fonts-dir fonts --json"],
    },
    doctor: {
      summary: "examine the surroundings: Node version, fonts, right to write, text encodings",
      usage: "[options]",
      examples: ["yinfa doctor", "yinfa doctor --dir my-campaign --json"],
    },
    init: {
      summary: "make a campaign folder with a small commented sample",
      usage: "<folder> [options]",
      argument: "the folder to make",
      examples: ["yinfa init my-campaign", "yinfa init my-campaign --templates"],
    },
  },
  options: {
    dir: "folder of the campaign (default: the current one)",
    out: "folder for the results (default: out in the campaign's folder)",
    format: "formats, separated by commas: docx,pdf,txt (default docx,pdf); of a schedule svg",
    json: "give the result as JSON on the last line of standard output",
    strict: "treat warnings as failure",
    fix: "write a mended copy of texts (only what has one right answer)",
    marked: "write a copy of each .docx with a comment at every finding",
    fontsDir: "prefer the fonts in this folder",
    ignoreSystemFonts: "do not use fonts installed on this machine",
    timestamp:
      "time written into the files, e.g. 2005-03-11 or 2005-03-11T08:00:00Z (default: the document's date)",
    stopAfter: "stop after a stage and print its text form: fill, read or layout",
    lang: "language of the command: zh or en",
    noColor: "no colours",
    templates: "copy the built-in templates too, to change them",
    units: "table of units: .csv (UTF-8 or GBK), .xlsx or .yaml with a column 名称",
    name: "pattern of the results' names (default {{单位.名称}}{{本文.名称}})",
    jobs: "number of processes (default: by units and cores)",
    dryRun: "list what would be made without writing anything",
    explain: "say why each unit is made again",
    asTemplate:
      "make a template of an old document: names, dates, people become fields, with draft data",
    merge: "also bind one PDF for printing, at most 100 units a volume, with a print list",
    zip: "also pack all results into one ZIP",
    week: "the week of the items, by any day in it (default: the one after the last issue)",
    issue: "make this issue again, or the next one",
    from: "first day of the items, with --to, instead of a week",
    to: "last day of the items",
    extra: "make a supplement (增刊): items marked 增刊 only, numbered by themselves",
    help: "show help",
    version: "show the version",
  },
  headings: {},
  examplesHeading: "Examples:",
  severity: { error: "error", warning: "warning", hint: "hint" },
  expected: "expected",
  fix: "fix",
  clause: "clause",
  dataPath: "data",
  doubtful: "doubtful",
  counts: (errors, warnings, hints, doubts = 0) =>
    `${errors} errors, ${warnings} warnings, ${doubts > 0 ? `${doubts} doubtful, ` : ""}${hints} hints`,
  made: (name, pages, files) =>
    `made ${name}: ${pages === undefined ? "" : `${pages} pages · `}${files}`,
  unchanged: (name, pages, files) =>
    `unchanged ${name}: ${pages === undefined ? "" : `${pages} pages · `}${files}`,
  notMade: (name) => `not made ${name}: see the errors below`,
  progress: (index, count, name) => `making (${index}/${count}) ${name} ...`,
  fonts: (uses) => `fonts: ${uses}`,
  fontUse: (typeface, family, source) => `${typeface}: ${family} (${source})`,
  fontSource: { user: "yours", system: "system", bundled: "bundled" },
  fontColumns: ["typeface", "use", "family", "source", "coverage", "file"],
  listSeparator: ", ",
  colon: ": ",
  typefaces: {},
  rendered: (made, failed) =>
    failed === 0 ? `${made} documents made` : `${made} documents made, ${failed} not made`,
  interrupted: "interrupted; run the same command again to finish",
  checked: (files) => `check passed: ${files} files without errors`,
  excepted: (count) => `; ${count} more are on the list of exceptions`,
  mended: (file, output, changes) => `mended ${file}: ${changes} changes, written to ${output}`,
  nothingToMend: (file) => `${file}: nothing that has exactly one right answer`,
  measuredFile: (file, counts) => `${file}: ${counts}`,
  measured: (files) => `measured: nothing 不符合 in ${files} files`,
  initialised: (folder) => `made ${folder}`,
  initFile: (file) => `  ${file}`,
  initNext: (folder) =>
    `next: edit ${folder}/data/活动.yaml, then run yinfa render --dir ${folder}`,
  doctorSubjects: {
    node: "Node version",
    encodings: "text encodings",
    workspace: "campaign data",
    output: "right to write",
    fonts: "fonts",
    libreOffice: "LibreOffice",
  },
  debugHint: "set YINFA_DEBUG=1 and run again for details",
  batch: {
    checked: (wrong, rest) => `${wrong} units have wrong data and are not made; ${rest} go on`,
    progress: (done, total, unit, perMinute, leftS) =>
      `${done}/${total} ${unit} · ${perMinute} a minute · ${leftS} s left`,
    ended: (made, unchanged, failed) =>
      `${made} units made, ${unchanged} unchanged, ${failed} not made`,
    pending: (units, command) => `${units} units are left; to go on: ${command}`,
    explain: (unit, reasons) => `${unit}: ${reasons}`,
    unchanged: "unchanged",
    wrong: "wrong data",
    planned: (file, state) => `${file}: ${state}`,
    plannedTotal: (make, unchanged, wrong) =>
      `${make} units to make, ${unchanged} unchanged, ${wrong} wrong`,
    willMake: "to be made",
    willKeepAside: "to be made; the file there is kept under another name",
  },
};

export type Language = "zh" | "en";

/** The catalogue of a language. */
export const textsIn = (language: Language): Texts => (language === "en" ? en : zh);
