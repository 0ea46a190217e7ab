import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSeal } from "../../src/picture/read-picture.ts";
import { chunk, discPng, makePng } from "./make-png.ts";

const read = (bytes: Uint8Array) => readSeal(bytes, "印章/甲.png", { file: "活动.yaml" });
const idsOf = (bytes: Uint8Array) => read(bytes).problems.map((problem) => problem.id);

describe("pixels", () => {
  test("colour with alpha, every filter undone", () => {
    const rows = [
      [0, 10, 20, 30, 255, 40, 50, 60, 128],
      [1, 10, 20, 30, 255, 30, 30, 30, 129],
      [2, 0, 0, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 128, 15, 15, 15, 192],
      [4, 0, 0, 0, 0, 0, 0, 0, 0],
    ];
    const { value } = read(makePng({ width: 2, height: 5, colorType: 6, rows }));
    expect(value?.widthPx).toBe(2);
    expect([...(value?.rgb ?? [])].slice(0, 12)).toEqual([
      10, 20, 30, 40, 50, 60, 10, 20, 30, 40, 50, 60,
    ]);
    expect([...(value?.alpha ?? [])].slice(0, 6)).toEqual([255, 128, 255, 128, 255, 128]);
  });

  test("grey of one bit, palette with clear colours, sixteen bits", () => {
    const bits = read(
      makePng({ width: 3, height: 1, bitDepth: 1, colorType: 0, rows: [[0, 0b10100000]] }),
    );
    expect([...(bits.value?.rgb ?? [])]).toEqual([255, 255, 255, 0, 0, 0, 255, 255, 255]);
    const palette = read(
      makePng({
        width: 2,
        height: 1,
        colorType: 3,
        palette: [255, 0, 0, 1, 2, 3],
        transparency: [255, 0],
        rows: [[0, 0, 1]],
      }),
    );
    expect([...(palette.value?.rgb ?? [])]).toEqual([255, 0, 0, 1, 2, 3]);
    expect([...(palette.value?.alpha ?? [])]).toEqual([255, 0]);
    const deep = read(
      makePng({ width: 1, height: 1, bitDepth: 16, colorType: 4, rows: [[0, 255, 255, 0, 0]] }),
    );
    expect([...(deep.value?.rgb ?? [])]).toEqual([255, 255, 255]);
    expect([...(deep.value?.alpha ?? [])]).toEqual([0]);
  });

  test("a picture without clear pixels is told", () => {
    const png = makePng({ width: 1, height: 1, colorType: 2, rows: [[0, 1, 2, 3]] });
    expect(read(png).value?.alpha).toBeUndefined();
    expect(idsOf(png)).toEqual(["YF4506"]);
  });
});

describe("files that are refused", () => {
  test("what is no PNG, cut off, or has a wrong sum", () => {
    expect(idsOf(new TextEncoder().encode("GIF89a"))).toEqual(["YF4501"]);
    const png = discPng(20);
    expect(idsOf(png.subarray(0, png.length - 20))).toEqual(["YF4502"]);
    const broken = Uint8Array.from(png);
    broken[60] = (broken[60] ?? 0) ^ 1;
    expect(idsOf(broken)).toEqual(["YF4502"]);
  });

  test("a palette colour that is not there, too few rows, interlacing", () => {
    expect(
      idsOf(makePng({ width: 1, height: 1, colorType: 3, palette: [1, 2, 3], rows: [[0, 7]] })),
    ).toEqual(["YF4502"]);
    expect(idsOf(makePng({ width: 2, height: 2, colorType: 0, rows: [[0, 1, 2]] }))).toEqual([
      "YF4502",
    ]);
    expect(
      idsOf(makePng({ width: 1, height: 1, colorType: 0, interlace: 1, rows: [[0, 1]] })),
    ).toEqual(["YF4503"]);
  });

  test("too many pixels, before anything is unpacked", () => {
    const bomb = makePng({ width: 60_000, height: 60_000, colorType: 6, rows: [[0]] });
    expect(idsOf(bomb)).toEqual(["YF4504"]);
  });

  test("rows that unpack to more than the header says", () => {
    const header = makePng({ width: 4, height: 4, colorType: 0, rows: [[0]] });
    const packed = deflateSync(new Uint8Array(50_000_000));
    const end = chunk("IEND", new Uint8Array());
    const bomb = Buffer.concat([header.subarray(0, 33), chunk("IDAT", packed), end]);
    expect(idsOf(bomb)).toEqual(["YF4502"]);
  });

  test("random damage is a problem or a picture, never a throw", () => {
    const png = discPng(12);
    fc.assert(
      fc.property(fc.nat(png.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(png);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const { value, problems } = read(damaged);
        expect(value !== undefined || problems.length > 0).toBe(true);
      }),
    );
  });
});
