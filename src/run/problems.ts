/** Everything that the run room can say to a user, in one place. Ids `YF5xxx` are stable. */
import type { Place, Problem } from "../diagnostics.ts";
import { excerpt } from "../diagnostics.ts";

const error = (id: string, message: string, fix: string, place: Place = {}): Problem => ({
  id,
  severity: "error",
  message,
  fix,
  ...place,
});

/** The folder has no campaign file. */
export const campaignMissing = (file: string): Problem =>
  error(
    "YF5001",
    `没有找到活动数据文件 ${file}`,
    "请到活动所在的文件夹里运行，或者用 --dir 指明文件夹；要新建一个，用 yinfa init 文件夹名",
    {
      file,
    },
  );

/** A file that was named is not there. */
export const fileMissing = (file: string): Problem =>
  error("YF5002", `没有找到文件 ${file}`, "请检查文件名和所在文件夹", { file });

/** A file or folder is there but cannot be read; `reason` is a Chinese phrase. */
export const fileUnreadable = (file: string, reason: string): Problem =>
  error("YF5003", `读不了 ${file}：${reason}`, "请检查它是不是普通文件、有没有读取权限", { file });

/** A link inside the workspace leads out of it. */
export const outsideWorkspace = (file: string): Problem =>
  error(
    "YF5004",
    `${file} 指向文件夹之外，没有读取`,
    "请把文件本身放进文件夹，不要用指向别处的链接",
    { file },
  );

/** A document was asked for that the campaign does not have. */
export const unknownDocument = (
  name: string,
  known: readonly string[],
  nearest: string | undefined,
  file: string,
): Problem => ({
  ...error(
    "YF5005",
    `没有名为“${excerpt(name)}”的文件`,
    nearest === undefined ? "请从上列名称中选用" : `是不是想写“${nearest}”？`,
    { file },
  ),
  text: excerpt(name),
  expected: known.join("、"),
});

/** The campaign asks for no document at all. */
export const nothingToMake = (file: string): Problem => ({
  id: "YF5006",
  severity: "warning",
  message: `${file} 里没有列出要生成的文件`,
  expected: "文件：下面至少有一项，写明名称、模板、成文日期",
  fix: "请在数据文件里补上“文件”一节",
  file,
});

/** The results' folder cannot be written (permission, read-only disk, a file in its place). */
export const folderNotWritable = (file: string, reason: string): Problem =>
  error(
    "YF5010",
    `不能在 ${file} 里写文件：${reason}`,
    "请换一个有写入权限的文件夹（--out 文件夹名）",
    { file },
  );

/** No space is left. */
export const diskFull = (file: string): Problem =>
  error(
    "YF5011",
    `磁盘已满，${file} 没有写成`,
    "请腾出空间后重新运行同一条命令，已写好的文件不受影响",
    { file },
  );

/** Any other failure of the disk. */
export const writeFailed = (file: string, reason: string): Problem =>
  error("YF5012", `写 ${file} 时出错：${reason}`, "请检查磁盘或网络盘是否正常，然后重新运行", {
    file,
  });

/** The result is locked, most likely because it is open in Word or WPS. */
export const fileBusy = (file: string): Problem =>
  error(
    "YF5013",
    `${file} 正被别的程序占用或被锁定，没有写成`,
    "请在 Word 或 WPS 里关闭这个文件，再重新运行",
    { file },
  );

/** Another run is writing into the same folder. */
export const folderBusy = (file: string, pid: number): Problem =>
  error(
    "YF5014",
    `另一次生成（进程号 ${pid}）正在写 ${file}`,
    "请等它结束后再运行，或者用 --out 换一个文件夹",
    { file },
  );

/** A result that was edited by hand was renamed before the new one was written. */
export const keptAside = (file: string, aside: string): Problem => ({
  id: "YF5020",
  severity: "hint",
  message: `${file} 生成以后被人改过，已改名留存为 ${aside}`,
  fix: "如果手改的内容还要用，请把它写回数据文件或模板",
  file,
});

/** `init` left a file alone because it was there already. */
export const alreadyThere = (file: string): Problem => ({
  id: "YF5021",
  severity: "hint",
  message: `${file} 已经存在，没有改动`,
  file,
});

/** The date of the document does not tell a day to stamp the files with. */
export const noTimestamp = (place: Place): Problem => ({
  id: "YF5022",
  severity: "error",
  message: "从成文日期看不出是哪一天，无法给文件加上日期",
  expected: "像 2005年3月11日 这样写明年、月、日",
  fix: "请把成文日期写完整",
  ...place,
});

/** The Node that runs us is older than we promise to work on. */
export const nodeTooOld = (version: string, needed: string): Problem =>
  error("YF5030", `Node ${version} 太旧`, `请安装 Node ${needed} 或更新的版本`);

/** The Node that runs us cannot read files of Chinese Windows. */
export const noGb18030 = (): Problem => ({
  id: "YF5031",
  severity: "warning",
  message: "这个 Node 没有带全文字编码表，读不了 GB18030（GBK）文件",
  fix: "请安装官方发布的 Node，或者把数据文件另存为 UTF-8",
});

/** A table whose file has an ending that nobody reads. */
export const strangeTableFile = (file: string): Problem => ({
  ...error("YF5040", `不认识表格 ${file} 的格式`, "请用 Excel 或 WPS 另存为 CSV UTF-8", { file }),
  expected: "扩展名是 .csv、.xlsx 或 .yaml 的文件",
});

/** A workbook that cannot be read; `reason` is a Chinese phrase. */
export const unreadableWorkbook = (file: string, reason: string): Problem =>
  error(
    "YF5048",
    `读不了表格 ${file}：${reason}`,
    "请用 Excel 或 WPS 打开后另存为 .xlsx 或 CSV UTF-8",
    { file },
  );

/** A table in data/ whose name is nearly that of a list. */
export const strayTable = (file: string, name: string, near: string): Problem => ({
  id: "YF5050",
  severity: "hint",
  message: `没有读 ${file}：活动数据里没有叫“${excerpt(name)}”的列表`,
  text: excerpt(name),
  fix: `是不是想写“${near}”？是的话把文件改名；哪些列表可以写成表格，见 yinfa form`,
  file,
});

/** Texts are proofread all the same, but not against these data. */
export const dataNotUsed = (file: string): Problem => ({
  id: "YF5170",
  severity: "warning",
  file,
  message: `${file} 有错误，没有拿它与文稿对照`,
  fix: "先运行 yinfa check 改正数据文件，再校对文稿",
});

/** A copy of a DOCX could not be written; `reason` is a Chinese phrase. */
export const notAnnotated = (file: string, reason: string): Problem => ({
  id: "YF5171",
  severity: "warning",
  file,
  message: `没有写出 ${file} 的副本：${reason}`,
  fix: "用 Word 或 WPS 打开后另存为 .docx，再试一次",
});

/** Comments are for DOCX only. */
export const cannotMark = (file: string): Problem => ({
  id: "YF5172",
  severity: "hint",
  file,
  message: `${file} 不是 .docx，不能加批注`,
  fix: "看上面列出的问题；要改好的副本，用 --fix",
});
