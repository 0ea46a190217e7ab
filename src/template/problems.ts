/** Messages about template files, ids YF21xx to YF23xx: front matter, syntax, names. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";
import { error, suggest } from "./make-problem.ts";

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
    expected: "文种、标题、称呼、题注、版面、需要、说明",
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
    expected: '{{字段}}、{{块.字段}} 或 {{助手 字段 "选项"}}，符号都用半角',
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
    message: `没有“${name}”这个助手。`,
    text: excerpt(name),
    expected: "模板说明里列出的助手",
    fix: suggest(near, "改用模板说明里列出的助手。"),
  });

export const helperWithoutArguments = (place: Place, name: string, example: string): Problem =>
  error("YF2303", place, {
    message: `“${name}”是助手，后面要写它处理的字段。`,
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
