/** Goldens are the parts of two kitchen-sink documents, one element a line: read the diff. */
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeDocx } from "../../src/docx/write.ts";
import type { Flow, FootPlacement } from "../../src/house/flow.ts";
import { hasOpenXmlValidator, openXmlErrors } from "../support/open-xml.ts";
import { bulletin, notice, paragraph, run } from "./flows.ts";
import { partText } from "./rendering.ts";

const timestamp = "2005-03-11T00:00:00Z";
const write = (flow: Flow, footPlacement: FootPlacement = "lastPage") =>
  writeDocx(flow, { footPlacement, timestamp });
const perLine = (xml: string): string => xml.replaceAll("><", ">\n<");

describe.each(Object.entries({ notice, bulletin }))("%s", (name, flow) => {
  test("document.xml", async () => {
    const xml = partText(await write(flow), "word/document.xml");
    await expect(perLine(xml)).toMatchFileSnapshot(`expected/${name}.document.xml`);
  });
});

describe("a document", () => {
  test("has page, margins and grid of the standard", async () => {
    const xml = partText(await write(notice), "word/document.xml");
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  });

  test("names title, organ and number, and bears the timestamp", async () => {
    const core = partText(await write(notice), "docProps/core.xml");
    expect(core).toContain(`<dc:title>${notice.metadata.title}</dc:title>`);
    expect(core).toContain("<dc:identifier>云教委〔2005〕6号</dc:identifier>");
    expect(core.match(/2005-03-11T00:00:00Z/g)).toHaveLength(2);
    expect(core).not.toMatch(/20[^0]\d-/);
  });

  test("holds the very words of the data, markup and all", async () => {
    const words = `<b>**甲**</b> & "乙" {{丙}} ]]> U+FFFF:\uFFFF U+FFFE:\uFFFE NUL:\u0000`;
    const flow: Flow = {
      metadata: { title: words, kind: words, organ: words },
      sections: [{ name: "正文", blocks: [paragraph("body", words)] }],
    };
    const docx = await write(flow);
    for (const path of ["word/document.xml", "docProps/core.xml"]) {
      const xml = partText(docx, path);
      for (const illegal of ["\uFFFE", "\uFFFF", "\u0000"]) expect(xml).not.toContain(illegal);
      expect(xml).toContain("&lt;b&gt;**甲**&lt;/b&gt; &amp; ");
      expect(xml).toContain("{{丙}} ]]&gt; U+FFFF: U+FFFE: NUL:");
    }
  });

  test("holds them in the cells of a table and in the foot too, where docx writes around them", async () => {
    const words = `<w:b/>"甲" & '乙' &lt; <slot/> $& \n丙`;
    const cell = { runs: [run(words)], align: "start" as const };
    const flow: Flow = {
      metadata: notice.metadata,
      sections: [
        {
          name: "正文",
          blocks: [{ type: "table", columnsMm: [156], head: [cell], rows: [[cell]] }],
        },
      ],
      foot: { rows: [[paragraph("colophonPrint", words)]], verso: false },
    };
    const xml = partText(await write(flow), "word/document.xml");
    const written = `&lt;w:b/&gt;&quot;甲&quot; &amp; '乙' &amp;lt; &lt;slot/&gt; $&amp; </w:t>`;
    expect(xml.split(written)).toHaveLength(4);
    expect(xml).not.toMatch(/verbatim|slot>/);
  });

  test("puts a foot behind a blank side into an even-page section without numbers", async () => {
    const parts = unzipSync(await write(notice, "afterBlankPage"));
    const xml = partText(await write(notice, "afterBlankPage"), "word/document.xml");
    expect(xml).toContain('<w:type w:val="evenPage"/>');
    const footers = Object.keys(parts).filter((path) => /word\/footer\d/.test(path));
    expect(footers).toHaveLength(4);
    expect(partText(await write(notice, "nextPage"), "word/document.xml")).toContain("evenPage");
    expect(partText(await write(bulletin, "nextPage"), "word/document.xml")).toContain("nextPage");
  });

  test("repeats table heads, keeps rows whole, and its grid is as wide as the table", async () => {
    const xml = partText(await write(notice), "word/document.xml");
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(41);
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1]));
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(8844);
    expect(xml).toContain('<w:tblW w:type="dxa" w:w="8844"/>');
  });
});

describe.skipIf(!hasOpenXmlValidator)("Open XML schema", () => {
  const cases: [string, Flow, FootPlacement][] = [
    ["notice", notice, "lastPage"],
    ["notice, foot behind a blank side", notice, "afterBlankPage"],
    ["bulletin", bulletin, "nextPage"],
  ];
  test.each(cases)("%s is valid", async (_, flow, footPlacement) => {
    expect(openXmlErrors(await write(flow, footPlacement))).toEqual([]);
  });
});
