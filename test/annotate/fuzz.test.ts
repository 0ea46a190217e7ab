/** Random packages of at most 2 KB: refused or read, proofread and annotated, nothing else. */

import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { annotate } from "../../src/annotate/annotate.ts";
import { proofread } from "../../src/check/proofread.ts";
import { flatten, stretchAt } from "../../src/source/flat.ts";
import { readSource } from "../../src/source/read.ts";
import { FUZZ_TIMEOUT_MS, mutatedWhole, RUNS, withoutHanging } from "../support/mutate.ts";

const body = (inside: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;
const BODIES = [
  '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>关于报送台帐</w:t></w:r><w:r><w:t>的XX通知</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">请把读书做为重点,于3月5号前 </w:t><w:tab/><w:t>报送&amp;备案。</w:t></w:r></w:p>',
  '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>合计</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p><w:hyperlink><w:r><w:t>做为</w:t></w:r></w:hyperlink><w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>台帐</w:t></w:r></w:ins></w:p>',
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>一、目的</w:t></w:r></w:p><w:p><w:r><w:t>三、台&#24080;</w:t></w:r></w:p>',
].map(body);
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>';
const COMMENTS = '<w:comments xmlns:w="x"><w:comment w:id="3"/></w:comments>';
const RELS =
  '<Relationships xmlns="r"><Relationship Id="a" Type="/relationships/comments" Target="comments.xml"/></Relationships>';

const packed = (parts: Record<string, Uint8Array>): Buffer => Buffer.from(zipSync(parts));
const plain = { "[Content_Types].xml": strToU8(TYPES) };

/** Sound packages whose bytes are changed. */
const packages = mutatedWhole([
  ...BODIES.map((xml) => packed({ ...plain, "word/document.xml": strToU8(xml) })),
  packed({
    ...plain,
    "word/document.xml": strToU8(BODIES[0] ?? ""),
    "word/comments.xml": strToU8(COMMENTS),
    "word/_rels/document.xml.rels": strToU8(RELS),
  }),
]);
/** Packages whose XML is changed before it is packed. */
const insides = fc
  .tuple(mutatedWhole(BODIES.map((xml) => Buffer.from(xml))), mutatedWhole([Buffer.from(RELS)]))
  .map(([xml, rels]) =>
    packed({
      ...plain,
      "word/document.xml": xml,
      "word/comments.xml": strToU8(COMMENTS),
      "word/_rels/document.xml.rels": rels,
    }),
  );
/** Well-formed XML of elements thrown together. */
const shards =
  '<w:p>|</w:p>|<w:r>|</w:r>|<w:t>|</w:t>|<w:t xml:space="preserve">|<w:p/>|<w:r/>|<w:t/>|台帐|做为|，|,|&amp;|&#x5e10;|<w:tab/>|<w:br/>|<w:ins>|</w:ins>|<w:del>|</w:del>|<w:tbl><w:tr><w:tc>|</w:tc></w:tr></w:tbl>|<mc:Fallback>|</mc:Fallback>|<w:rPr><w:vanish/></w:rPr>|<!-- 注 -->|<![CDATA[台帐]]>|<?a b?>'.split(
    "|",
  );
const wellFormed = fc.array(fc.constantFrom(...shards), { maxLength: 60 }).map((parts) => {
  const open: string[] = [];
  const sound = parts.filter((one) => {
    const closing = /^<\/([\w:]+)>/u.exec(one)?.[1];
    if (closing !== undefined) return open.at(-1) === closing && Boolean(open.pop());
    for (const [, name] of one.matchAll(/<([\w:]+)(?:\s[^<>]*)?(?<!\/)>(?!.*<\/\1>)/gu))
      if (name) open.push(name);
    return true;
  });
  const rest = open.reverse().map((name) => `</${name}>`);
  return packed({ ...plain, "word/document.xml": strToU8(body([...sound, ...rest].join(""))) });
});

function probe(raw: Buffer): void {
  const { value: source, problems } = readSource(new Uint8Array(raw), "乱.docx");
  if (!source) {
    expect(problems.length).toBeGreaterThan(0);
    return;
  }
  const flat = flatten(source);
  const { proofs } = proofread(flat.text);
  const marks = proofs.flatMap(({ start, end, edits }) => {
    const stretch = stretchAt(flat, start);
    const [edit] = edits;
    if (stretch?.paragraph === undefined) return [];
    const { paragraph, start: from } = stretch;
    const words = { paragraph, start: start - from, end: Math.max(start + 1, end) - from };
    return [
      { remark: { ...words, lines: ["评"] }, mending: { ...words, text: edit?.text ?? "改" } },
    ];
  });
  if (source.format !== "docx") return;
  const commented = annotate(new Uint8Array(raw), "乱.docx", {
    remarks: marks.map(({ remark }) => remark),
  });
  const mended = annotate(new Uint8Array(raw), "乱.docx", {
    mendings: marks.map(({ mending }) => [mending]),
  });
  for (const { value } of [commented, mended])
    expect(readSource(value?.bytes ?? new Uint8Array(), "乱.docx").value).toBeDefined();
  const again = readSource(commented.value?.bytes ?? new Uint8Array(), "乱.docx").value;
  if (again) expect(flatten(again).text).toBe(flat.text);
}

test(`${RUNS} random packages`, { timeout: FUZZ_TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(fc.oneof(packages, insides, wellFormed), (raw) => withoutHanging(() => probe(raw))),
    { numRuns: RUNS },
  );
});
