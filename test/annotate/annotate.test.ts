/** Comments and mendings in a DOCX of unknown origin: at the right words, and nothing else changed. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnnotationOrder, annotate } from "../../src/annotate/annotate.ts";
import { unzipParts } from "../../src/ooxml/unzip.ts";
import { attribute, descendants, parseXml, type XmlElement } from "../../src/ooxml/xml.ts";
import { readSource } from "../../src/source/read.ts";
import { paragraphsOf } from "../../src/source/source.ts";
import {
  cell,
  deleted,
  inserted,
  p,
  part,
  run,
  splitRuns,
  table,
  textBox,
  wordFile,
} from "../support/word.ts";

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const fileOf = (body: string, more: Record<string, string> = {}): Uint8Array =>
  wordFile(body, { "[Content_Types].xml": TYPES, ...more });

function partsOf(bytes: Uint8Array): Map<string, string> {
  const unzipped = unzipParts(bytes);
  if ("fault" in unzipped) throw new Error(unzipped.fault);
  return new Map([...unzipped.parts].map(([path, data]) => [path, Buffer.from(data).toString()]));
}

function annotated(bytes: Uint8Array, order: AnnotationOrder) {
  const { value } = annotate(bytes, "稿.docx", order);
  if (!value) throw new Error("not annotated");
  return { ...value, parts: partsOf(value.bytes) };
}

const textsOf = (bytes: Uint8Array): string[] =>
  paragraphsOf(readSource(bytes, "稿.docx").value?.blocks ?? []).map(({ text }) => text);

/** The words between the marks of each comment, by id. */
function rangesOf(xml: string): Map<string, string> {
  const words = new Map<string, string>();
  const open = new Set<string>();
  const visit = (element: XmlElement): void => {
    const id = attribute(element, "w:id") ?? "";
    if (element.name === "w:commentRangeStart") open.add(id);
    if (element.name === "w:commentRangeEnd") open.delete(id);
    if (element.name === "w:r" && descendants(element, "w:vanish").length > 0) return;
    if (element.name === "w:t")
      for (const one of open) words.set(one, (words.get(one) ?? "") + element.text);
    element.children.forEach(visit);
  };
  visit(parseXml(xml));
  return words;
}

const remark = (paragraph: number, start: number, end: number, ...lines: string[]) => ({
  paragraph,
  start,
  end,
  lines,
});

describe("comments", () => {
  test("stand around their words, whatever the runs", () => {
    const bytes = fileOf(
      p(splitRuns("建立台帐制度", "<w:b/>")) + p(run("甲&乙<丙") + run("做为重点", "<w:i/>")),
    );
    const {
      parts,
      done,
      bytes: made,
    } = annotated(bytes, {
      remarks: [remark(1, 2, 4, "一"), remark(2, 2, 7, "二"), remark(2, 5, 7, "三")],
    });
    const xml = parts.get("word/document.xml") ?? "";
    expect(done).toEqual([true, true, true]);
    expect([...rangesOf(xml)]).toEqual([
      ["0", "台帐"],
      ["1", "乙<丙做为"],
      ["2", "做为"],
    ]);
    expect(textsOf(made)).toEqual(textsOf(bytes));
    expect(xml).toContain('<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">重点');
  });

  test("say what the finding says, in characters that XML allows", () => {
    const order = { remarks: [remark(1, 0, 1, "错误 <甲> & 乙\u0001\ud800", "办法：改")] };
    const { parts } = annotated(fileOf(p(run("甲乙"))), order);
    const comments = parseXml(parts.get("word/comments.xml") ?? "");
    expect(descendants(comments, "w:t").map(({ text }) => text)).toEqual([
      "错误 <甲> & 乙",
      "办法：改",
    ]);
    expect(parts.get("[Content_Types].xml")).toContain('PartName="/word/comments.xml"');
    expect(parts.get("word/_rels/document.xml.rels")).toContain('Target="comments.xml"');
  });

  test("go behind those that are there", () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments1.xml"/></Relationships>';
    const bytes = fileOf(p(run("甲乙")), {
      "word/_rels/document.xml.rels": rels,
      "word/comments1.xml": part(
        "w:comments",
        '<w:comment w:id="4" w:author="某"><w:p/></w:comment>',
      ),
    });
    const { parts } = annotated(bytes, { remarks: [remark(1, 0, 2, "一")] });
    const comments = descendants(parseXml(parts.get("word/comments1.xml") ?? ""), "w:comment");
    expect(comments.map((one) => attribute(one, "w:id"))).toEqual(["4", "5"]);
    expect([...rangesOf(parts.get("word/document.xml") ?? "")]).toEqual([["5", "甲乙"]]);
    expect(parts.get("word/_rels/document.xml.rels")).toBe(rels);
    expect(parts.has("word/comments.xml")).toBe(false);
  });

  test("pass over deleted words, go into links, boxes and cells", () => {
    const body =
      p(run("甲") + deleted("旧的") + inserted("乙丙")) +
      p(textBox(p(run("框里的字"))) + run("框外")) +
      table([cell("表里"), cell("的字")]);
    const bytes = fileOf(body);
    const { parts } = annotated(bytes, {
      remarks: [
        remark(1, 0, 2, "一"),
        remark(3, 1, 3, "二"),
        remark(2, 0, 2, "三"),
        remark(5, 0, 1, "四"),
      ],
    });
    expect([...rangesOf(parts.get("word/document.xml") ?? "").values()]).toEqual([
      "甲乙",
      "里的",
      "框外",
      "的",
    ]);
  });

  test("words that are in no run for certain: the whole paragraph", () => {
    const math = "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>";
    const bytes = fileOf(p(run("设") + math + run("为正数")));
    const { parts, done } = annotated(bytes, { remarks: [remark(1, 2, 4, "一")] });
    expect(done).toEqual([true]);
    expect(rangesOf(parts.get("word/document.xml") ?? "").get("0")).toBe("设为正数");
  });

  test("leave every other part and every word as they were", () => {
    const look = fc.constantFrom("", "<w:b/>", '<w:sz w:val="32"/>', "<w:vanish/>");
    const piece = fc.tuple(fc.stringMatching(/^[甲乙丙,。 <&\u{20000}]{1,6}$/u), look);
    const paragraph = fc.array(piece, { minLength: 1, maxLength: 5 });
    const range = fc.tuple(fc.nat(3), fc.nat(20), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.array(range, { minLength: 1, maxLength: 5 }),
        (paragraphs, ranges) => {
          const body = paragraphs.map((runs) => p(runs.map(([t, l]) => run(t, l)).join("")));
          const bytes = fileOf(body.join(""));
          const texts = textsOf(bytes);
          if (texts.length === 0) return;
          const remarks = ranges.flatMap(([n, at, length]) => {
            const text = texts[n % texts.length] ?? "";
            const start = text === "" ? 0 : at % text.length;
            const end = Math.min(text.length, start + length);
            return end > start ? [remark((n % texts.length) + 1, start, end, "评")] : [];
          });
          const { parts, bytes: made } = annotated(bytes, { remarks });
          expect(textsOf(made)).toEqual(texts);
          const before = partsOf(bytes);
          for (const path of ["word/styles.xml", "word/numbering.xml"])
            expect(parts.get(path)).toBe(before.get(path));
          const words = rangesOf(parts.get("word/document.xml") ?? "");
          for (const [i, { paragraph: n, start, end }] of remarks.entries()) {
            const wanted = (texts[n - 1] ?? "").slice(start, end);
            if (!/[\ud800-\udfff]/u.test(wanted))
              expect(words.get(String(i)) ?? "").toContain(wanted);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("mendings", () => {
  test("keep the look of the runs", () => {
    const bytes = fileOf(p(run("把读书做", "<w:b/>") + run("为重点,建立台帐", "<w:i/>")));
    const {
      parts,
      bytes: made,
      done,
    } = annotated(bytes, {
      mendings: [
        [{ paragraph: 1, start: 3, end: 5, text: "作为" }],
        [{ paragraph: 1, start: 7, end: 8, text: "，" }],
        [{ paragraph: 1, start: 12, end: 12, text: "。" }],
      ],
    });
    expect(done).toEqual([true, true, true]);
    expect(textsOf(made)).toEqual(["把读书作为重点，建立台帐。"]);
    const xml = parts.get("word/document.xml") ?? "";
    expect(xml).toContain('<w:b/></w:rPr><w:t xml:space="preserve">把读书作为</w:t>');
    expect(xml).toContain('<w:i/></w:rPr><w:t xml:space="preserve">重点，建立台帐。</w:t>');
  });

  test("that reach into what is no run are left undone as a whole", () => {
    const math = "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>";
    const bytes = fileOf(p(run("甲乙") + math + run("丙丁")));
    const { bytes: made, done } = annotated(bytes, {
      mendings: [
        [
          { paragraph: 1, start: 0, end: 1, text: "子" },
          { paragraph: 1, start: 3, end: 4, text: "丑" },
        ],
        [{ paragraph: 1, start: 1, end: 2, text: "寅" }],
      ],
    });
    expect(done).toEqual([false, true]);
    expect(textsOf(made)).toEqual(["甲寅x丙丁"]);
  });
});
