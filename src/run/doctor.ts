/** Looks at the surroundings and says what is in order and what is not. */
import { access, constants, stat } from "node:fs/promises";
import { delimiter, dirname, join, resolve } from "node:path";
import { hasErrors, type Problem } from "../diagnostics.ts";
import { chooseFaces, chosenFonts, type FaceOptions } from "./faces.ts";
import { folderProblem } from "./file-errors.ts";
import type { FontUse } from "./fonts-used.ts";
import { nodeTooOld, noGb18030 } from "./problems.ts";
import { shownPath } from "./read-inside.ts";
import { openWorkspace } from "./workspace.ts";

/** One thing looked at. `note`: worth knowing, neither good nor bad. */
export interface Finding {
  subject: "node" | "encodings" | "workspace" | "output" | "fonts" | "libreOffice";
  state: "good" | "bad" | "note";
  /** Chinese, one line. */
  detail: string;
}

export interface Examination {
  findings: Finding[];
  fonts: FontUse[];
  problems: Problem[];
}

export interface ExaminationOptions extends FaceOptions {
  dir: string;
  out: string;
  /** Where relative names start. */
  base: string;
  /** The PATH of the shell, to look for LibreOffice. */
  searchPath: string;
  nodeVersion: string;
}

const NODE_NEEDED = [20, 19] as const;

type Examined = { finding: Finding; problems: Problem[] };

function examineNode(version: string): Examined {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const isOld = major < NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor < NODE_NEEDED[1]);
  const needed = NODE_NEEDED.join(".");
  return {
    finding: {
      subject: "node",
      state: isOld ? "bad" : "good",
      detail: `${version}（需要 ${needed} 以上）`,
    },
    problems: isOld ? [nodeTooOld(version, needed)] : [],
  };
}

/** GBK files come from Chinese Windows; a Node built with little ICU cannot read them. */
function examineEncodings(): Examined {
  const readsGbk = (() => {
    try {
      return new TextDecoder("gb18030").decode(Uint8Array.of(0xd3, 0xa1)) === "印";
    } catch {
      return false;
    }
  })();
  const detail = readsGbk
    ? "能读 UTF-8、UTF-16、GB18030（GBK）"
    : "这个 Node 不能读 GB18030（GBK）";
  return {
    finding: { subject: "encodings", state: readsGbk ? "good" : "bad", detail },
    problems: readsGbk ? [] : [noGb18030()],
  };
}

async function examineWorkspace(dir: string, base: string): Promise<Examined> {
  const { value, problems } = await openWorkspace(dir, base);
  if (value) {
    const { file, documents } = value.campaign;
    const detail = `${file}：列出 ${documents.length} 份文件`;
    return { finding: { subject: "workspace", state: "good", detail }, problems: [] };
  }
  const isMissing = problems.some((problem) => problem.id === "YF5001");
  const detail = isMissing
    ? "这里没有 data/活动.yaml（可用 yinfa init 新建）"
    : `数据文件有 ${problems.filter((p) => hasErrors([p])).length} 个错误（运行 yinfa check 看详情）`;
  return {
    finding: { subject: "workspace", state: isMissing ? "note" : "bad", detail },
    problems: [],
  };
}

/** The nearest folder that exists, at or above a path. */
async function existingAbove(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found || dirname(path) === path ? path : existingAbove(dirname(path));
}

async function examineOutput(out: string, base: string): Promise<Examined> {
  const path = resolve(base, out);
  const shown = shownPath(base, path);
  try {
    const folder = await existingAbove(path);
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
    await access(folder, constants.W_OK);
    return {
      finding: { subject: "output", state: "good", detail: `可以写 ${shown}` },
      problems: [],
    };
  } catch (thrown) {
    const problem = folderProblem(thrown, shown);
    return {
      finding: { subject: "output", state: "bad", detail: problem.message },
      problems: [problem],
    };
  }
}

/** LibreOffice is never needed; people ask whether it is there. */
async function examineLibreOffice(searchPath: string): Promise<Examined> {
  for (const folder of searchPath.split(delimiter).filter((part) => part !== "")) {
    for (const name of ["soffice", "libreoffice", "soffice.exe"]) {
      const path = join(folder, name);
      const isThere = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) {
        return {
          finding: { subject: "libreOffice", state: "note", detail: `${path}（不是必需）` },
          problems: [],
        };
      }
    }
  }
  return {
    finding: { subject: "libreOffice", state: "note", detail: "没有找到（不是必需）" },
    problems: [],
  };
}

/** Examines everything; nothing is written. */
export async function examine(options: ExaminationOptions): Promise<Examination> {
  const { base } = options;
  const faces = chooseFaces(options, base);
  const fonts = faces.value ? chosenFonts(faces.value) : [];
  const count = (source: FontUse["source"]) => fonts.filter((use) => use.source === source).length;
  const detail = faces.value
    ? `${fonts.length} 种字体都已选定：字体目录 ${count("user")}、本机 ${count("system")}、自带 ${count("bundled")}`
    : "有字体没有着落";
  const examined: Examined[] = [
    examineNode(options.nodeVersion),
    examineEncodings(),
    await examineWorkspace(options.dir, base),
    await examineOutput(options.out, base),
    {
      finding: { subject: "fonts", state: faces.value ? "good" : "bad", detail },
      problems: faces.problems,
    },
    await examineLibreOffice(options.searchPath),
  ];
  return {
    findings: examined.map(({ finding }) => finding),
    fonts,
    problems: examined.flatMap(({ problems }) => problems),
  };
}
