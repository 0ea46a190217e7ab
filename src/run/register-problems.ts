/** What can go wrong with the register in a run: from YF5100 on. */
import type { Problem } from "../diagnostics.ts";

/** Another run keeps the register to itself. */
export const registerBusy = (file: string, pid: number): Problem => ({
  id: "YF5100",
  severity: "error",
  message: `另一次运行（进程号 ${pid}）一直占着登记簿 ${file}，没有编号`,
  fix: "请等它结束后再运行同一条命令",
  file,
});
