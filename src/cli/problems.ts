/** What the command itself can say against its arguments. Ids `YF6xxx` are stable. */
import type { Problem } from "../diagnostics.ts";
import { excerpt } from "../diagnostics.ts";

const usage = (id: string, message: string, over: Partial<Problem> = {}): Problem => ({
  id,
  severity: "error",
  message,
  fix: "运行 yinfa --help 可以看全部命令和选项",
  ...over,
});

const suggestion = (nearest: string | undefined): Partial<Problem> =>
  nearest === undefined ? {} : { fix: `是不是想写 ${nearest}？` };

export const unknownCommand = (name: string, nearest?: string): Problem =>
  usage("YF6001", `没有“${excerpt(name)}”这个命令`, {
    text: excerpt(name),
    ...suggestion(nearest),
  });

export const unknownOption = (flag: string, nearest?: string): Problem =>
  usage("YF6002", `没有 ${excerpt(flag)} 这个选项`, {
    text: excerpt(flag),
    ...suggestion(nearest),
  });

export const missingArgument = (name: string): Problem =>
  usage("YF6003", `缺少参数：${name}`, { text: excerpt(name) });

export const optionWithoutValue = (flags: string): Problem =>
  usage("YF6004", `选项 ${flags} 后面缺少内容`, { text: excerpt(flags) });

export const tooManyArguments = (): Problem => usage("YF6005", "参数太多");

export const badOptionValue = (flag: string, value: string, expected: string): Problem =>
  usage("YF6006", `${flag} 的内容“${excerpt(value)}”不对`, {
    text: excerpt(value),
    expected,
    fix: `请把 ${flag} 改成所说的写法`,
  });

export const otherUsage = (message: string): Problem => usage("YF6007", `命令写法不对：${message}`);

/** Check was given a file that is neither data nor template nor text. */
export const uncheckableFile = (file: string): Problem =>
  usage("YF6008", `不会检查 ${file}`, {
    file,
    expected: "数据文件（.yaml、.yml）、模板（.md）或文稿（.txt、.md、.docx）",
    fix: "请改成这几种文件，或者不写文件名，检查整个文件夹",
  });

/** There is no form of this name. */
export const unknownForm = (name: string, nearest: string | undefined, known: string): Problem => ({
  ...usage("YF6009", `没有“${excerpt(name)}”这张表`, suggestion(nearest)),
  text: excerpt(name),
  expected: known,
});

/** A fault of the program; `what` is the exception's own message. */
export const internalError = (what: string): Problem => ({
  id: "YF6900",
  severity: "error",
  message: `程序内部出错：${what}`,
  fix: "这不是您的数据的问题，请把这一行和所用的数据文件发给维护者",
});
