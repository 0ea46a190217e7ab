import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPhoto } from "../../src/picture/read-picture.ts";
import { exif, type JpegOrder, makeJpeg } from "./make-jpeg.ts";
import { makePng } from "./make-png.ts";

const read = (bytes: Uint8Array) => readPhoto(bytes, "图片/甲.jpg", { file: "甲.md", line: 3 });
const jpeg = (order: JpegOrder) => read(makeJpeg(order));
const idsOf = (order: JpegOrder) => jpeg(order).problems.map((problem) => problem.id);

const GALLERY = "test/cases/gallery/条形图和插图/data/图片";

describe("JPEG", () => {
  test("its size, its colours, its very bytes", () => {
    const bytes = makeJpeg({ width: 300, height: 200, frame: 0xc2 });
    const looks = { widthPx: 300, heightPx: 200, isGrey: false, turns: 0 };
    expect(read(bytes)).toEqual({
      value: { format: "jpeg", name: "图片/甲.jpg", bytes, ...looks },
      problems: [],
    });
    expect(jpeg({ components: 1 }).value).toMatchObject({ isGrey: true });
  });

  test.each([
    [1, 0, 30, 20],
    [3, 2, 30, 20],
    [6, 3, 20, 30],
    [8, 1, 20, 30],
  ])("orientation %i is set upright", (orientation, turns, widthPx, heightPx) => {
    for (const isLittle of [false, true])
      expect(jpeg({ exif: exif(orientation, isLittle) }).value).toMatchObject({
        turns,
        widthPx,
        heightPx,
      });
  });

  test("what programs do not agree on is refused, and told with its place", () => {
    expect(idsOf({ components: 4 })).toEqual(["YF4813"]);
    expect(idsOf({ frame: 0xc3 })).toEqual(["YF4813"]);
    expect(idsOf({ frame: 0xc9 })).toEqual(["YF4813"]);
    expect(idsOf({ precision: 12 })).toEqual(["YF4813"]);
    expect(idsOf({ exif: exif(2) })).toEqual(["YF4814"]);
    expect(idsOf({ width: 0xffff, height: 0xffff })).toEqual(["YF4815"]);
    expect(idsOf({ width: 0 })).toEqual(["YF4812"]);
    expect(jpeg({ components: 4 }).problems[0]).toMatchObject({ file: "甲.md", line: 3 });
  });

  test("one that is cut off anywhere is damaged", () => {
    const whole = readFileSync(`${GALLERY}/读书角.jpg`);
    expect(read(whole).value).toMatchObject({ widthPx: 420, heightPx: 560, turns: 3 });
    for (const share of [0.01, 0.2, 0.5, 0.9, 0.999])
      expect(read(whole.subarray(0, Math.floor(whole.length * share))).problems[0]?.id).toBe(
        "YF4812",
      );
  });
});

describe("PNG", () => {
  const png = (width: number, height: number) =>
    makePng({
      width,
      height,
      colorType: 0,
      rows: Array(height).fill([0, ...Array(width).fill(9)]),
    });

  test("is read without the remarks that a seal gets", () => {
    const { value, problems } = read(png(3, 2));
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ format: "png", widthPx: 3, heightPx: 2 });
  });

  test("its size is looked at before it is unpacked", () => {
    const bomb = makePng({ width: 60_000, height: 60_000, colorType: 2, rows: [[0]] });
    expect(read(bomb).problems.map(({ id }) => id)).toEqual(["YF4815"]);
  });
});

test("whatever is neither says so", () => {
  expect(read(new TextEncoder().encode("GIF89a")).problems[0]?.id).toBe("YF4811");
  expect(read(new Uint8Array()).problems[0]?.id).toBe("YF4811");
  expect(read(new Uint8Array(21 * 1024 * 1024)).problems[0]?.id).toBe("YF4816");
});

test("no bytes make the reader fail otherwise than by a problem", () => {
  const seeds = [
    makeJpeg({ exif: exif(6) }),
    readFileSync(`${GALLERY}/动员会.jpg`).subarray(0, 900),
    makePng({ width: 2, height: 1, colorType: 2, rows: [[0, 1, 2, 3, 4, 5, 6]] }),
  ];
  const edit = fc.tuple(fc.nat(900), fc.nat(255));
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 12 }), (seed, edits) => {
      const bytes = Uint8Array.from(seed);
      for (const [at, value] of edits) bytes[at % bytes.length] = value;
      const { value, problems } = read(bytes);
      expect(value !== undefined || problems.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});
