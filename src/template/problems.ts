/** Every message of the template room, ids YF2xxx. Written for clerks: place, what is wrong, cure. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";

const suggest = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `是不是“${near}”？`;

const error = (id: string, place: Place, rest: Omit<Problem, "id" | "severity">): Problem => ({
  id,
  severity: "error",
  ...place,
  ...rest,
});

const warning = (id: string, place: Place, rest: Omit<Problem, "id" | "severity">): Problem => ({
  ...error(id, place, rest),
  severity: "warning",
});

// Files and front matter.

export const noFrontMatter = (place: Place, firstLine: string): Problem =>
  error("YF2101", place, {
    message: "模板开头没有信息头。",
    text: excerpt(firstLine),
    expected: "第一行只写 ---，接着写 文种、标题，再用一行 --- 结束",
    fix: "在文件最前面加上信息头，例如：\n---\n文种: 通知\n标题: 关于……的通知\n---",
  });

export const frontMatterLanguage = (place: Place, firstLine: string): Problem =>
  error("YF2102", place, {
    message: "信息头的第一行只能是 ---，后面不能写程序语言。",
    text: excerpt(firstLine),
    expected: "---",
    fix: "把第一行改成 ---，信息头里只写 文种、标题 等内容。",
  });

export const frontMatterOpen = (place: Place): Problem =>
  error("YF2103", place, {
    message: "信息头没有结束。",
    expected: "信息头之后单独一行 ---",
    fix: "在信息头下面加一行 ---。",
  });

export const frontMatterSyntax = (place: Place, detail: string): Problem =>
  error("YF2104", place, {
    message: `信息头读不懂：${detail}`,
    expected: "每行一项，写作“键: 值”，冒号用半角、后面空一格；值里有 {{ 或 : 时用引号括起来",
    fix: "按“键: 值”改写这一行，例如 标题: '{{活动.名称}}实施方案'。",
  });

export const unknownFrontMatterKey = (place: Place, key: string, near?: string): Problem =>
  error("YF2105", place, {
    message: `信息头里没有“${key}”这一项。`,
    text: excerpt(key),
    expected: "文种、标题、称呼、题注、需要、说明",
    fix: suggest(near, "删去这一项，或改用上面列出的名称。"),
  });

export const frontMatterMissing = (place: Place, key: string): Problem =>
  error("YF2106", place, {
    message: `信息头缺少“${key}”。`,
    expected:
      key === "文种"
        ? "文种: 通知（或 意见、实施方案、讲话稿、简报、附件等）"
        : "标题: 关于……的通知",
    fix: `在信息头里加上一行“${key}: ……”。`,
  });

export const frontMatterShape = (place: Place, key: string, expected: string): Problem =>
  error("YF2107", place, {
    message: `信息头的“${key}”写法不对。`,
    text: excerpt(key),
    expected,
    fix: `把“${key}”改成：${expected}。`,
  });

export const templateTooLong = (place: Place, kilobytes: number): Problem =>
  error("YF2108", place, {
    message: `模板有 ${kilobytes} KB，太大了。`,
    expected: "不超过 256 KB",
    fix: "把不变的长段落分成片段，或分成几个模板。",
  });

export const reservedCharacter = (place: Place): Problem =>
  error("YF2109", place, {
    message: "模板里有程序自用的特殊字符（U+E000 至 U+E003）。",
    expected: "普通文字",
    fix: "删去这个看不见的字符后重新输入这一处。",
  });

// Syntax.

export const tooDeep = (place: Place, limit: number): Problem =>
  error("YF2201", place, {
    message: `一层套一层的 {{#…}} 超过了 ${limit} 层。`,
    expected: `不超过 ${limit} 层`,
    fix: "检查是不是漏写了 {{/…}}。",
  });

export const unclosedTag = (place: Place, text: string): Problem =>
  error("YF2202", place, {
    message: "{{ 后面没有 }}。",
    text: excerpt(text),
    expected: "{{字段}}",
    fix: "在字段名后面补上 }}（用半角）。",
  });

export const unclosedBlock = (place: Place, name: string): Problem =>
  error("YF2203", place, {
    message: `{{#${name}}} 没有结束。`,
    text: excerpt(`{{#${name}}}`),
    expected: `{{/${name}}}`,
    fix: `在这一段的末尾加上 {{/${name}}}。`,
  });

export const strayBlockEnd = (place: Place, name: string, open?: string): Problem =>
  error("YF2204", place, {
    message:
      open === undefined
        ? `{{/${name}}} 前面没有 {{#${name}}}。`
        : `{{#${open}}} 还没有结束就写了 {{/${name}}}。`,
    text: excerpt(`{{/${name}}}`),
    expected: open === undefined ? `{{#${name}}}` : `{{/${open}}}`,
    fix: open === undefined ? "删去它，或在前面补上开头。" : `先写 {{/${open}}}，或改正名称。`,
  });

export const syntaxError = (place: Place, text: string, detail: string): Problem =>
  error("YF2205", place, {
    message: `{{…}} 里的写法看不懂：${detail}`,
    text: excerpt(text),
    expected: '{{字段}}、{{块.字段}} 或 {{帮手 字段 "选项"}}，符号都用半角',
    fix: "对照《怎样写模板》改正这一处。",
  });

export const forbidden = (place: Place, text: string, what: string, fix: string): Problem =>
  error("YF2206", place, { message: `模板里不能用${what}。`, text: excerpt(text), fix });

// Names.

export const unknownField = (place: Place, text: string, path: string, near?: string): Problem =>
  error("YF2301", place, {
    message: `数据里没有“${path}”这个字段。`,
    text: excerpt(text),
    expected: "数据文件里有的字段名",
    fix: suggest(near, "对照数据说明改正字段名；若要取全文的字段，写成 @root.字段。"),
  });

export const unknownHelper = (place: Place, name: string, near?: string): Problem =>
  error("YF2302", place, {
    message: `没有“${name}”这个帮手。`,
    text: excerpt(name),
    expected: "模板说明里列出的帮手",
    fix: suggest(near, "改用模板说明里列出的帮手。"),
  });

export const helperWithoutArguments = (place: Place, name: string, example: string): Problem =>
  error("YF2303", place, {
    message: `“${name}”是帮手，后面要写它处理的字段。`,
    text: excerpt(`{{${name}}}`),
    expected: example,
    fix: `写成 ${example} 的样子。`,
  });

export const unknownPartial = (place: Place, name: string, near?: string): Problem =>
  error("YF2304", place, {
    message: `没有名为“${name}”的片段。`,
    text: excerpt(`{{> ${name}}}`),
    expected: `templates/片段/${name}.md`,
    fix: suggest(near, "改正名称，或在 templates/片段/ 里建一个同名文件。"),
  });

export const recursivePartial = (place: Place, names: readonly string[]): Problem =>
  error("YF2305", place, {
    message: `片段引用了自己：${names.join(" → ")}。`,
    text: excerpt(`{{> ${names.at(-1)}}}`),
    expected: "片段之间不兜圈子",
    fix: "去掉其中一处 {{> …}}。",
  });

export const unknownVariable = (place: Place, text: string): Problem =>
  error("YF2306", place, {
    message: `这里不能用 ${text}。`,
    text: excerpt(text),
    expected: "@index、@first、@last（在 {{#each}} 里面），@root.字段",
    fix: "改用上面列出的写法。",
  });

export const tooManyParents = (place: Place, text: string): Problem =>
  error("YF2307", place, {
    message: "../ 多了，外面没有这么多层。",
    text: excerpt(text),
    fix: "去掉一个 ../，或改写成 @root.字段。",
  });

export const fieldWithArguments = (place: Place, text: string, name: string): Problem =>
  error("YF2308", place, {
    message: `“${name}”是字段，后面不能再写别的。`,
    text: excerpt(text),
    expected: `{{${name}}}`,
    fix: "只写字段名；块里的字段中间用半角点号，如 活动.名称。",
  });

// Filling.

export const missingValue = (place: Place, path: string, text: string): Problem =>
  error("YF2401", place, {
    message: `模板要用“${path}”，数据里没有填。`,
    path,
    text: excerpt(text),
    expected: `数据文件里有“${path}”`,
    fix: `在数据文件里补上“${path}”，或用 {{#if …}}…{{/if}} 包住这一处，没有时就不印。`,
  });

export const neededBlockMissing = (place: Place, path: string): Problem =>
  error("YF2402", place, {
    message: `这个模板需要“${path}”，数据里没有。`,
    path,
    text: excerpt(path),
    expected: `数据文件里有“${path}”`,
    fix: `在数据文件里补上“${path}”，或改用别的模板。`,
  });

export const notPrintable = (place: Place, path: string, text: string, what: string): Problem =>
  error("YF2403", place, {
    message: `“${path || text}”是${what}，不能直接印出来。`,
    path,
    text: excerpt(text),
    expected: "一个值",
    fix:
      what === "一张清单"
        ? "用 {{#each …}} 逐项写，或用 {{顿号 …}}、{{和 …}} 连起来。"
        : "写到具体的字段，例如 块.名称。",
  });

export const notAList = (place: Place, path: string, text: string): Problem =>
  error("YF2404", place, {
    message: `“${path || text}”不是清单，不能用 {{#each}} 逐项写。`,
    path,
    text: excerpt(text),
    expected: "一张清单",
    fix: "直接写 {{字段}}，或用 {{#with …}}。",
  });

export const badArgument = (
  place: Place,
  helper: string,
  detail: string,
  example: string,
  path?: string,
): Problem =>
  error("YF2405", place, {
    message: `帮手“${helper}”：${detail}。`,
    ...(path ? { path } : {}),
    text: excerpt(helper),
    expected: example,
    fix: `照 ${example} 的样子改正。`,
  });

export const filledTooLong = (place: Place, limit: string): Problem =>
  error("YF2406", place, {
    message: `填好的文字太长，超过了${limit}。`,
    fix: "检查 {{#each}} 是不是套错了层，或把数据分成几份文件。",
  });

// Markdown.

export const titleInBody = (place: Place, text: string): Problem =>
  error("YF2501", place, {
    message: "正文里不能用一个 # 写标题。",
    text: excerpt(text),
    expected: "## 一级标题，### 二级，#### 三级，##### 四级",
    fix: "公文标题写在信息头的“标题:”里；层次标题从 ## 起。",
  });

export const headingTooDeep = (place: Place, text: string): Problem =>
  error("YF2502", place, {
    message: "标题层次太深。",
    text: excerpt(text),
    expected: "最多四级：一、（一）1.（1）",
    fix: "少用一个 #，或改写成段落。",
  });

/** 一、 straight to 1. is usual in a text of two levels only, so it is merely a hint. */
export const headingSkipsLevel = (
  place: Place,
  text: string,
  from: number,
  to: number,
): Problem => ({
  id: "YF2503",
  severity: from === 1 && to === 3 ? "hint" : "warning",
  ...place,
  message: `标题从第${from}级跳到了第${to}级。`,
  text: excerpt(text),
  expected: `第${from + 1}级标题`,
  fix: `用 ${"#".repeat(from + 2)} 写这一级；全文只有两层时可以保留。`,
  clause: "GB/T 9704-2012 7.3.3",
});

export const emptyHeading = (place: Place): Problem =>
  warning("YF2504", place, {
    message: "有一个标题没有文字，已略去。",
    fix: "写上标题文字，或删去这一行。",
  });

export const headingWithoutText = (place: Place, text: string): Problem =>
  warning("YF2505", place, {
    message: "这个标题下面没有内容。",
    text: excerpt(text),
    fix: "把标题也放进 {{#if …}} 或 {{#each …}} 里面，没有内容时一起不印。",
  });

export const lineBreakInValue = (place: Place, path: string, where: string): Problem =>
  error("YF2506", place, {
    message: `“${path}”的值分了行，而${where}不能分段。`,
    path,
    expected: "只有一行的值；或让 {{…}} 单独成段",
    fix: "把数据里的值改成一行，或在模板里让它独占一段。",
  });

export const blockInsideText = (place: Place, text: string): Problem =>
  error("YF2507", place, {
    message: `${text}要独占一段，前后不能有别的文字。`,
    text: excerpt(text),
    fix: "在它前后各空一行。",
  });

export const ragged = (place: Place, row: number, cells: number, columns: number): Problem =>
  error("YF2508", place, {
    message: `表格第${row}行有${cells}格，表头只有${columns}格。`,
    expected: `${columns}格`,
    fix: "检查这一行的竖线 |。",
  });

export const almostHeading = (place: Place, text: string): Problem =>
  warning("YF2509", place, {
    message: "这一行像标题，但写法不对，当成了普通文字。",
    text: excerpt(text),
    expected: "半角 #，后面空一格，例如 ## 指导思想",
    fix: "改用半角 # 并在后面空一格；若本来就是文字，可以不管。",
  });

export const bulletinShape = (place: Place, message: string, fix: string): Problem =>
  error("YF2510", place, { message, fix });

// Documents.

export const unknownTemplate = (place: Place, name: string, near?: string): Problem =>
  error("YF2601", place, {
    message: `没有名为“${name}”的模板。`,
    text: excerpt(name),
    expected: `templates/${name}.md`,
    fix: suggest(near, "改正模板名，或在 templates/ 里建一个同名文件。"),
  });

export const wrongKind = (
  place: Place,
  name: string,
  role: string,
  kind: string,
  expected: string,
): Problem =>
  error("YF2602", place, {
    message: `模板“${name}”的文种是“${kind}”，不能用作${role}。`,
    text: excerpt(name),
    expected,
    fix: `换一个模板，或把它信息头里的文种改成：${expected}。`,
  });

export const envelopeMissing = (place: Place, field: string, kind: string): Problem =>
  error("YF2603", place, {
    message: `${kind}要有“${field}”。`,
    expected: `在这份文件的条目里写“${field}: ……”`,
    fix: `在数据文件“文件”下面这一条里补上“${field}”。`,
  });

export const signatoryMissing = (place: Place, kind: string): Problem =>
  warning("YF2604", place, {
    message: `${kind}是上行文，应当标注签发人。`,
    expected: "签发人: [{姓名: ……}]",
    fix: "在数据文件“文件”下面这一条里补上“签发人”。",
    clause: "GB/T 9704-2012 7.2.6",
  });
