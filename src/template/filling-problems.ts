/** Messages about filled templates, ids YF24xx to YF26xx: values, Markdown, whole documents. */
import { excerpt, type Place, type Problem } from "../diagnostics.ts";
import { error, suggest, warning } from "./make-problem.ts";

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
    message: `助手“${helper}”：${detail}。`,
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

export const signerMissing = (place: Place): Problem =>
  warning("YF2606", place, {
    message: "命令（令）由负责人署名，应当写明签署人。",
    expected: "签署人: [{职务: ……, 姓名: ……}]",
    fix: "在数据文件“文件”下面这一条里补上“签署人”。",
    clause: "GB/T 9704-2012 10.2",
  });

export const markNotMinutes = (place: Place, mark: string): Problem =>
  warning("YF2608", place, {
    message: `纪要的标志“${excerpt(mark)}”没有用“纪要”收尾。`,
    text: mark,
    expected: "“……纪要”，如“局长办公会议纪要”",
    fix: "改写“标志”。",
    clause: "GB/T 9704-2012 10.3",
  });

export const letterUpward = (place: Place, kind: string): Problem =>
  warning("YF2609", place, {
    message: `${kind}是上行文，不用信函格式。`,
    text: kind,
    fix: "去掉“格式: 信函”，或者换一个文种。",
    clause: "GB/T 9704-2012 10.1",
  });

export const orderNumberMissing = (place: Place): Problem =>
  warning("YF2607", place, {
    message: "命令（令）没有令号。",
    expected: "令号: 第×号",
    fix: "在数据文件“文件”下面这一条里补上“令号”。",
    clause: "GB/T 9704-2012 10.2",
  });

export const signatoryMissing = (place: Place, kind: string): Problem =>
  warning("YF2604", place, {
    message: `${kind}是上行文，应当标注签发人。`,
    expected: "签发人: [{姓名: ……}]",
    fix: "在数据文件“文件”下面这一条里补上“签发人”。",
    clause: "GB/T 9704-2012 7.2.6",
  });

export const innerHeading = (place: Place, text: string): Problem =>
  error("YF2700", place, {
    message: `稿件正文里的小标题“${excerpt(text)}”层次太高。`,
    text: excerpt(text),
    expected: "正文里的小标题从 #### 写起",
    fix: "在这一行前面加 #，写成 #### 小标题。",
  });
