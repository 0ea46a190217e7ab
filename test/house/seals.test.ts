import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Picture, ShownPicture } from "../../src/document/picture.ts";
import type { ClosingBlock } from "../../src/document/tree.ts";
import { arrangeClosing } from "../../src/house/arrange-closing.ts";
import type { FlowParagraph, FlowPicture } from "../../src/house/flow.ts";
import { standardHouse } from "../../src/house/house.ts";
import { ptToMm } from "../../src/units.ts";

const picture: Picture = {
  format: "png",
  name: "甲.png",
  bytes: new Uint8Array(),
  widthPx: 100,
  heightPx: 100,
  rgb: new Uint8Array(),
};
const seal = (widthMm?: number): ShownPicture => ({
  picture,
  ...(widthMm === undefined ? {} : { widthMm }),
});

const closing = (organs: string[], seals: ShownPicture[]): ClosingBlock => ({
  organs: organs.map((text) => ({ text })),
  documentDate: { text: "2024年10月8日" },
  sealed: true,
  seals,
});

const picturesOf = (paragraphs: FlowParagraph[]): FlowPicture[] =>
  paragraphs.flatMap((paragraph) => paragraph.pictures ?? []);
const arranged = (organs: string[], seals: ShownPicture[]) =>
  picturesOf(arrangeClosing(closing(organs, seals), standardHouse));

const L = ptToMm(standardHouse.linePitchPt);
const EM = ptToMm(16);

describe("one seal (7.3.5.1)", () => {
  test.each([42, 45, 50])("%d mm: top within a line of the text, names below its middle", (mm) => {
    const [one] = arranged(["云海市教育局"], [seal(mm)]);
    const textBottom = -4 * L + 0.12 * EM;
    expect((one?.topMm ?? 0) - textBottom).toBeGreaterThanOrEqual(0);
    expect((one?.topMm ?? 0) - textBottom).toBeLessThanOrEqual(L);
    const pairMiddle = (-L - 0.88 * EM + 0.12 * EM) / 2;
    const below = pairMiddle - ((one?.topMm ?? 0) + mm / 2);
    expect(below).toBeGreaterThanOrEqual(2);
    expect(below).toBeLessThanOrEqual(8);
  });

  test("is centred on the date, which ends four cells from the right", () => {
    const [one] = arranged(["云海市教育局"], [seal(45)]);
    const dateMm = one?.middleMm ?? 0;
    expect(dateMm).toBeGreaterThan(156 - 4 * EM - 22);
    expect(dateMm).toBeLessThan(156 - 4 * EM - 16);
  });

  test("is as wide as organs of its level have it", () => {
    expect(arranged(["云海市教育局"], [seal()])[0]?.widthMm).toBe(45);
    expect(arranged(["云海市清溪镇人民政府"], [seal()])[0]?.widthMm).toBe(42);
  });
});

test("several seals neither touch nor leave the type area; the last presses the date", () => {
  const organ = fc.constantFrom("市教育局", "云海市公安局", "云海市卫生健康委员会", "市财政局");
  fc.assert(
    fc.property(
      fc.array(fc.record({ organ, mm: fc.constantFrom(42, 45, 50) }), {
        minLength: 2,
        maxLength: 6,
      }),
      (given) => {
        const pictures = arranged(
          given.map((one) => one.organ),
          given.map((one) => seal(one.mm)),
        );
        expect(pictures).toHaveLength(given.length);
        for (const one of pictures) {
          expect(one.middleMm - one.widthMm / 2).toBeGreaterThanOrEqual(-0.01);
          expect(one.middleMm + one.widthMm / 2).toBeLessThanOrEqual(156.01);
          for (const other of pictures) {
            if (other === one) continue;
            const across =
              Math.abs(one.middleMm - other.middleMm) - (one.widthMm + other.widthMm) / 2;
            const middle = (p: FlowPicture) => p.topMm + p.heightMm / 2;
            const down =
              Math.abs(middle(one) - middle(other)) - (one.heightMm + other.heightMm) / 2;
            expect(Math.max(across, down)).toBeGreaterThanOrEqual(0);
          }
        }
        const last = pictures.at(-1);
        expect((last?.topMm ?? 0) + (last?.heightMm ?? 0)).toBeGreaterThan(0);
        expect(last?.topMm ?? 0).toBeLessThan(-L);
      },
    ),
  );
});
