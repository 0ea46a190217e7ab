import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PageItem } from "../../src/layout/page.ts";
import { Memory } from "../../src/memory.ts";
import { charactersOfAll, wordsOf } from "../../src/pdf/characters.ts";
import { sRgbProfile } from "../../src/pdf/color-profile.ts";
import { documentFacts, xmpPacket } from "../../src/pdf/metadata.ts";
import { decimal, round3 } from "../../src/pdf/stream.ts";
import { toUnicodeMap } from "../../src/pdf/to-unicode.ts";
import { bundledFaces, textItems } from "./sample.ts";

describe("numbers", () => {
  test("have the text that rounding gives them", () => {
    const lengths = fc.double({ min: -20_000, max: 20_000, noNaN: true });
    const check = (value: number) => {
      expect(decimal(value)).toBe(String(round3(value)));
    };
    for (const value of [0, -0, 0.0004, -0.0004, -0.0006, 0.05, 1.1, 100, -7.25]) check(value);
    fc.assert(fc.property(lengths, check));
  });
});

describe("ToUnicode", () => {
  const codePoint = fc
    .integer({ min: 0x20, max: 0x10ffff })
    .filter((cp) => cp < 0xd800 || cp > 0xdfff);

  test("every pair can be read back, in blocks of at most 100", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 0xffff }), codePoint), {
      maxLength: 260,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const map = new Map(list);
        const text = toUnicodeMap(map);
        const read = [
          ...text.replace("<0000> <FFFF>", "").matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm),
        ].map(([, cid = "", utf16 = ""]): [number, number] => [
          Number.parseInt(cid, 16),
          Buffer.from(utf16, "hex").swap16().toString("utf16le").codePointAt(0) ?? 0,
        ]);
        expect(new Map(read)).toEqual(map);
        const blocks = [...text.matchAll(/^(\d+) beginbfchar\n([\s\S]*?)endbfchar/gm)];
        for (const [, count, lines = ""] of blocks) {
          expect(lines.trim().split("\n")).toHaveLength(Number(count));
          expect(Number(count)).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("characters of a run's document", () => {
  const faces = bundledFaces();
  const words = (text: string, path?: string) =>
    textItems(faces, { text, xPt: 100, yPt: 100 }).map((item) => ({
      ...item,
      ...(path === undefined ? {} : { origin: { path, template: "t.md", line: 1 } }),
    }));
  const sharedOf = (items: PageItem[]) => {
    const words = wordsOf(items, ["领导小组.组长", "步骤[2].地点"]);
    const [met] = charactersOfAll([words], new Memory()).values();
    return [met?.shared, met?.own];
  };

  test.each(["领导小组.组长", "领导小组.组长[0]", "领导小组", "步骤[2].地点", "步骤[2]", "步骤"])(
    "words of %s are its own: they hold a value that varies",
    (path) => {
      expect(sharedOf([...words("组长"), ...words("组甲", path)])).toEqual(["组长", "甲"]);
    },
  );

  test.each([undefined, "", "领导小组.名称", "领导小组.组长们", "步骤[1]", "步"])(
    "words of %s are shared",
    (path) => {
      expect(sharedOf(words("组甲", path))).toEqual(["组甲", ""]);
    },
  );
});

describe("metadata", () => {
  test("markup and forbidden characters in a title do no harm", () => {
    const facts = documentFacts(
      { title: "A<b>&\u0001]]>\uFFFF通知", kind: "通知", organ: "局" },
      "2005-03-11T08:00:00Z",
    );
    expect(facts.title).toBe("A<b>&]]>通知");
    expect(xmpPacket(facts, "2a")).toContain("A&lt;b&gt;&amp;]]&gt;通知");
  });

  test("only a UTC second is a timestamp", () => {
    const metadata = { title: "题", kind: "通知", organ: "局" };
    expect(() => documentFacts(metadata, "2005-03-11")).toThrow();
  });
});

describe("the colour profile", () => {
  const profile = Buffer.from(sRgbProfile());

  test("says its own size and signature, and all tags lie inside", () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString("latin1", 36, 40)).toBe("acsp");
    for (let i = 0; i < profile.readUInt32BE(128); i++) {
      const entry = 132 + 12 * i;
      const end = profile.readUInt32BE(entry + 4) + profile.readUInt32BE(entry + 8);
      expect(end).toBeLessThanOrEqual(profile.length);
    }
  });

  test("white is the white point: the colourants add up to D50", () => {
    const xyz = (tag: string) => {
      const entry = profile.indexOf(tag, 132, "latin1");
      const at = profile.readUInt32BE(entry + 4) + 8;
      return [0, 4, 8].map((offset) => profile.readInt32BE(at + offset) / 65536);
    };
    const [red, green, blue, white] = ["rXYZ", "gXYZ", "bXYZ", "wtpt"].map(xyz);
    white?.forEach((value, i) => {
      expect((red?.[i] ?? 0) + (green?.[i] ?? 0) + (blue?.[i] ?? 0)).toBeCloseTo(value, 3);
    });
  });
});
