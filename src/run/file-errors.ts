/** What the file system's error codes mean to a clerk. */
import type { Problem } from "../diagnostics.ts";
import {
  diskFull,
  fileBusy,
  fileMissing,
  fileUnreadable,
  folderNotWritable,
  writeFailed,
} from "./problems.ts";

/** `code` of a Node file system error; undefined for anything else. */
export function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown)) return undefined;
  return typeof thrown.code === "string" ? thrown.code : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "没有权限",
  EPERM: "系统不允许",
  EROFS: "磁盘是只读的",
  ENOTDIR: "路径里有一段是文件，不是文件夹",
  EEXIST: "那里已有一个同名文件，不是文件夹",
  EISDIR: "这是文件夹，不是文件",
  ENOENT: "上一级文件夹不存在",
  ENAMETOOLONG: "名称太长",
  ELOOP: "链接绕成了圈",
  EIO: "磁盘读写出错",
  EMFILE: "打开的文件太多",
};

const reasonOf = (code: string): string => reasons[code] ?? `系统错误 ${code}`;

/** Throws on anything that is not a file system error: that would be a bug of ours. */
function requireCode(thrown: unknown): string {
  const code = codeOf(thrown);
  if (code === undefined) throw thrown;
  return code;
}

/** A failed read of `file`. */
export function readProblem(thrown: unknown, file: string): Problem {
  const code = requireCode(thrown);
  return code === "ENOENT" ? fileMissing(file) : fileUnreadable(file, reasonOf(code));
}

const full = new Set(["ENOSPC", "EDQUOT"]);

/** A failed attempt to make or write into a folder. */
export function folderProblem(thrown: unknown, folder: string): Problem {
  const code = requireCode(thrown);
  return full.has(code) ? diskFull(folder) : folderNotWritable(folder, reasonOf(code));
}

const busy = new Set(["EBUSY", "EPERM", "EACCES", "ETXTBSY"]);

/** True for the codes that Windows gives for a file open in another program. */
export const isBusy = (thrown: unknown): boolean => busy.has(codeOf(thrown) ?? "");

/** A failed replacement of one result; the folder itself is known to be writable. */
export function resultProblem(thrown: unknown, file: string): Problem {
  const code = requireCode(thrown);
  if (full.has(code)) return diskFull(file);
  return busy.has(code) ? fileBusy(file) : writeFailed(file, reasonOf(code));
}
