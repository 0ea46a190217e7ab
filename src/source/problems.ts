/** Everything that the source room can say to a user. Ids `YF80xx` are stable. */
import { excerpt, type Problem } from "../diagnostics.ts";

const error = (id: string, file: string, message: string, over: Partial<Problem>): Problem => ({
  id,
  severity: "error",
  message,
  file,
  ...over,
});

export const unknownFormat = (file: string): Problem =>
  error("YF8001", file, "看不出这是什么文件", {
    expected: ".txt、.md 或 .docx",
    fix: "用 Word 或 WPS 打开，另存为 .docx 再试",
  });

export const oldWord = (file: string): Problem =>
  error("YF8002", file, "这是旧格式的 .doc，或者加了密码的 .docx，不能直接读", {
    expected: "没有密码的 .docx",
    fix: "用 Word 或 WPS 打开，去掉密码，另存为 .docx 再试",
  });

export const refused = (file: string, reason: string): Problem =>
  error("YF8003", file, `这个 .docx 不能读：${reason}`, {
    fix: "用 Word 或 WPS 打开，另存一份再试；打不开的文件请向来源索要原件",
  });

export const noDocument = (file: string): Problem =>
  error("YF8004", file, "这个压缩包里没有 Word 正文", {
    expected: "含有 word/document.xml 的 .docx",
    fix: "确认文件没有改错扩展名",
  });

export const noWords = (file: string): Problem =>
  error("YF8005", file, "文件里没有文字", {
    fix: "扫描件或者图片要先识别成文字",
  });

const hint = (
  id: string,
  file: string,
  message: string,
  text: string,
  over: Partial<Problem>,
): Problem => ({
  id,
  severity: "hint",
  message,
  file,
  ...(text === "" ? {} : { text: excerpt(text) }),
  ...over,
});

/** What each kind of note says; `count` places, `text` the words of the first. */
export const notes: Record<string, (file: string, count: number, text: string) => Problem> = {
  deleted: (file, count, text) =>
    hint("YF8011", file, `有 ${count} 处修订标记为删除，没有收进来`, text, {
      fix: "要保留的，先在 Word 里拒绝该处修订",
    }),
  inserted: (file, count, text) =>
    hint("YF8012", file, `有 ${count} 处修订标记为插入，已按正文收进来`, text, {
      fix: "不要的，先在 Word 里拒绝该处修订",
    }),
  hidden: (file, count, text) =>
    hint("YF8013", file, `有 ${count} 处隐藏文字，没有收进来`, text, {
      fix: "要保留的，先在 Word 里取消隐藏",
    }),
  picture: (file, count, text) =>
    hint("YF8014", file, `有 ${count} 处图片，没有收进来`, text, { fix: "需要时另行贴上" }),
  comment: (file, count, text) =>
    hint("YF8015", file, `有 ${count} 处批注，没有收进来`, text, { fix: "对照原件看批注" }),
  field: (file, count, text) =>
    hint("YF8016", file, `有 ${count} 处自动更新的域，按打开时的结果收进来`, text, {
      fix: "核对这几处文字",
    }),
  equation: (file, count, text) =>
    hint("YF8017", file, `有 ${count} 处公式，只收进了其中的文字`, text, { fix: "核对公式" }),
  symbol: (file, count, text) =>
    hint("YF8018", file, `有 ${count} 处用符号字体插入的符号，不能照样收进来`, text, {
      fix: "把这几处改成普通字符",
    }),
};
