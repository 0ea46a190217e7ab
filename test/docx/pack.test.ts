import { createHash } from "node:crypto";
import { Bookmark, Document, ExternalHyperlink, ImageRun, Paragraph, TextRun } from "docx";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { frameOf, packFrame } from "../../src/docx/pack.ts";
import { writeDocx } from "../../src/docx/write.ts";
import { bulletin, notice } from "./flows.ts";
import { partText } from "./rendering.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const options = { footPlacement: "lastPage", timestamp: "2005-03-11T00:00:00Z" } as const;

/** Everything to which docx gives a random or running id. */
const noisy = (): Document =>
  new Document({
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new ExternalHyperlink({ link: "https://a.example", children: [new TextRun("甲")] }),
              new ExternalHyperlink({ link: "https://b.example", children: [new TextRun("乙")] }),
              new Bookmark({ id: "here", children: [new TextRun("丙")] }),
              new ImageRun({
                type: "png",
                data: new Uint8Array([1, 2, 3]),
                transformation: { width: 1, height: 1 },
              }),
            ],
          }),
        ],
      },
    ],
  });

describe("the same document gives the same bytes", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test("again, after other documents, in every time zone", async () => {
    const hashes = new Set<string>();
    for (const [name, offsetMinutes] of [
      ["UTC", 0],
      ["Asia/Shanghai", -480],
      ["America/New_York", 300],
    ] as const) {
      process.env.TZ = name;
      expect(new Date(1980, 0, 1).getTimezoneOffset()).toBe(offsetMinutes);
      await writeDocx(bulletin, { ...options, footPlacement: "nextPage" });
      hashes.add(sha256(await writeDocx(notice, options)));
    }
    expect(hashes.size).toBe(1);
  });

  test("even with links, bookmarks and pictures, and ids stay tied to their targets", () => {
    const own = new Map([["docProps/core.xml", "<core/>"]]);
    const first = packFrame(frameOf(noisy(), own), []);
    const second = packFrame(frameOf(noisy(), own), []);
    expect(sha256(second)).toBe(sha256(first));
    const links = [
      ...partText(first, "word/document.xml").matchAll(/<w:hyperlink [^>]*r:id="(\w+)"/g),
    ];
    const relations = partText(first, "word/_rels/document.xml.rels");
    expect(links).toHaveLength(2);
    expect(relations).toMatch(new RegExp(`Id="${links[0]?.[1]}"[^>]*https://a.example`));
    expect(relations).toMatch(new RegExp(`Id="${links[1]?.[1]}"[^>]*https://b.example`));
  });
});

test("content types come first, then the parts by name, without doubles", async () => {
  const paths = Object.keys(unzipSync(await writeDocx(notice, options)));
  expect(paths[0]).toBe("[Content_Types].xml");
  expect(paths.slice(1)).toEqual([...new Set(paths.slice(1))].sort());
});
