/** Files that mean harm, and files that are something else: one Chinese message each. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readPackage } from "../../src/run/read-source.ts";
import { readSource } from "../../src/source/read.ts";
import { p, part, run, wordFile } from "../support/word.ts";

const idsOf = (bytes: Uint8Array, file = "来稿.docx") =>
  readSource(bytes, file).problems.map(({ id }) => id);

const withDocument = (document: string | Uint8Array, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": typeof document === "string" ? strToU8(document) : document,
    ...more,
  });

const body = (inside: string) => part("w:document", `<w:body>${inside}</w:body>`);

describe("refused", () => {
  test("a bomb by ratio, one by number of entries", () => {
    expect(idsOf(withDocument(new Uint8Array(30_000_000)))).toEqual(["YF8003"]);
    const many = Array.from({ length: 2_001 }, (_, i) => [`a${i}`, new Uint8Array()] as const);
    expect(idsOf(withDocument(body(""), Object.fromEntries(many)))).toEqual(["YF8003"]);
  });

  test("entities that grow", () => {
    const bomb = `<!DOCTYPE w:document [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;">]>${body(p(run("&b;")))}`;
    expect(idsOf(withDocument(bomb))).toEqual(["YF8003"]);
    expect(idsOf(withDocument(body(p("<w:r><w:t>&b;</w:t></w:r>"))))).toEqual(["YF8003"]);
  });

  test.each(["../../etc/cron.d/x", "/etc/passwd", "C:/x.xml", "word\\..\\x.xml", "word/./x.xml"])(
    "a path that leaves its folder: %s",
    (path) =>
      expect(idsOf(withDocument(body(p(run("甲"))), { [path]: strToU8("x") }))).toEqual(["YF8003"]),
  );

  test("missing parts, broken XML, XML of absurd depth", () => {
    expect(idsOf(zipSync({ "word/styles.xml": strToU8("<w:styles/>") }))).toEqual(["YF8004"]);
    expect(idsOf(withDocument("<w:document><w:body>"))).toEqual(["YF8003"]);
    expect(idsOf(withDocument(part("w:document", "")))).toEqual(["YF8003"]);
    const deep = "<w:sdt>".repeat(5_000) + "</w:sdt>".repeat(5_000);
    expect(idsOf(withDocument(body(deep)))).toEqual(["YF8003"]);
  });

  test("cut short, garbled, old or locked, empty", () => {
    const whole = wordFile(p(run("正文。")));
    expect(idsOf(whole.subarray(0, whole.length - 30))).toEqual(["YF8003"]);
    expect(idsOf(strToU8("PK\u0003\u0004garbage"))).toEqual(["YF8003"]);
    expect(idsOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toEqual(["YF8002"]);
    expect(idsOf(wordFile(p(run(" "))))).toEqual(["YF8005"]);
    expect(idsOf(strToU8("\n \n"), "空.txt")).toEqual(["YF8005"]);
  });

  test("fifty megabytes of XML, in the limited process", async () => {
    const words = Array.from({ length: 1_000 }, (_, i) => p(run(`第${i}段${"文".repeat(i % 97)}`)));
    const huge = withDocument(body(words.join("").repeat(250)));
    const { problems } = await readPackage(huge, "来稿.docx", {});
    expect(problems.map(({ id }) => id)).toEqual(["YF8003"]);
    expect(problems[0]?.message).toMatch(/太大|压缩比|XML/u);
  });
});

test("a sound file goes through the limited process unchanged", async () => {
  const bytes = wordFile(p(run("正文“甲”。")));
  expect(await readPackage(bytes, "来稿.docx", {})).toEqual(readSource(bytes, "来稿.docx"));
});

describe("plain texts", () => {
  const text = "通知\n各单位：\n";
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  const gbk = Uint8Array.of(
    0xcd,
    0xa8,
    0xd6,
    0xaa,
    0x0d,
    0x0a,
    0xb8,
    0xf7,
    0xb5,
    0xa5,
    0xce,
    0xbb,
    0xa3,
    0xba,
    0x0d,
    0x0a,
  );

  test.each([
    ["UTF-8", strToU8(text)],
    ["UTF-8", strToU8(`\ufeff${text}`)],
    ["UTF-16LE", utf16],
    ["GB18030", gbk],
  ])("in %s give the same lines", (encoding, bytes) => {
    const { value } = readSource(bytes, "通知.txt");
    expect(value?.encoding).toBe(encoding);
    expect(value?.blocks).toMatchObject([
      { text: "通知", place: { line: 1 } },
      { text: "各单位：", place: { line: 2 } },
      { text: "", place: { line: 3 } },
    ]);
  });
});
