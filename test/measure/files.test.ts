/** Files that are broken, hostile, or tell nothing: a Chinese message, and never a pass. */
import { strToU8, zipSync } from "fflate";
import { PDFDocument } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { checklist } from "../../src/measure/checklist.ts";
import { docxRules } from "../../src/measure/docx/rules/all.ts";
import { measureFile } from "../../src/measure/measure.ts";
import { pdfRules } from "../../src/measure/pdf/rules/all.ts";
import { unzipParts } from "../../src/ooxml/unzip.ts";
import { makeSample, mutatedPdf, type Sample } from "./support.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await makeSample();
});

const idsOf = async (bytes: Uint8Array) =>
  (await measureFile(bytes, "文件")).problems.map(({ id }) => id);

const docx = (document: string): Uint8Array =>
  zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(document) });

test("every rule of the checklist can be tested in both formats", () => {
  const ids = checklist.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(pdfRules).sort()).toEqual([...ids].sort());
  expect(Object.keys(docxRules).sort()).toEqual([...ids].sort());
});

describe("files that cannot be read", () => {
  test("neither PDF nor DOCX", async () => {
    expect(await idsOf(strToU8("你好"))).toEqual(["YF4801"]);
    expect(await idsOf(new Uint8Array())).toEqual(["YF4801"]);
    expect(await idsOf(zipSync({ "a.txt": strToU8("a") }))).toEqual(["YF4801"]);
  });

  test("a PDF cut short, and one of noise", async () => {
    const noise = strToU8(`%PDF-1.7\n${"x".repeat(500)}`);
    expect(await idsOf(noise)).toEqual(["YF4802"]);
  });

  test("a zip that says more than it holds", async () => {
    expect(await idsOf(docx("<w:document/>").subarray(0, 60))).toEqual(["YF4802"]);
  });

  test("XML with a DOCTYPE, broken XML, XML of absurd depth", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body>&a;</w:body></w:document>`;
    expect(await idsOf(docx(bomb))).toEqual(["YF4802"]);
    expect(await idsOf(docx("<w:document><w:body>"))).toEqual(["YF4802"]);
    expect(await idsOf(docx(`${"<w:p>".repeat(1000)}${"</w:p>".repeat(1000)}`))).toEqual([
      "YF4802",
    ]);
  });

  test("zip bombs: by ratio and by number of entries", () => {
    const zeros = zipSync({ "word/document.xml": new Uint8Array(30_000_000) });
    expect(unzipParts(zeros)).toEqual({ fault: "suspiciousRatio" });
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`${i}`, new Uint8Array()])),
    );
    expect(unzipParts(many)).toEqual({ fault: "tooManyEntries" });
  });
});

describe("files that tell nothing", () => {
  test("a PDF without text passes no rule but the paper's", async () => {
    const blank = await PDFDocument.create();
    blank.addPage([595.28, 841.89]);
    const { value } = await measureFile(await blank.save(), "扫描件");
    const verdicts = value?.findings.map(({ id, verdict }) => [id, verdict]);
    expect(verdicts?.filter(([, verdict]) => verdict !== "无法测量")).toEqual([["P01", "符合"]]);
  });

  test("a DOCX without text passes no rule", async () => {
    const body = "<w:body><w:p/><w:sectPr/></w:body>";
    const { value } = await measureFile(docx(`<w:document>${body}</w:document>`), "空白");
    expect(value?.findings.filter(({ verdict }) => verdict === "符合")).toEqual([]);
  });

  test("a sound document: every finding names its clause, value and way of measuring", async () => {
    for (const bytes of [await mutatedPdf(sample, () => undefined), sample.docx]) {
      const { value, problems } = await measureFile(bytes, "印发通知");
      expect(problems).toEqual([]);
      for (const finding of value?.findings ?? []) {
        expect(finding.measured, finding.id).not.toBe("");
        expect(finding.how, finding.id).not.toBe("");
        expect(finding.clause, finding.id).not.toBe("");
      }
    }
  });
});
