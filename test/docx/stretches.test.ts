/** A file packed in stretches: whatever is shared in it, it unpacks to its pieces. */
import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { entryOfPieces } from "../../src/docx/stretches.ts";
import { zipEntries } from "../../src/docx/zip.ts";
import { Memory } from "../../src/memory.ts";

const piece = fc.record({
  bytes: fc.string({ unit: "grapheme", maxLength: 900 }).map((text) => Buffer.from(text)),
  isOwn: fc.boolean(),
});

test("any pieces are unpacked as they were, with what other files left in the memory and without", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(11), (pieces, left) => {
      const memory = new Memory();
      const other = pieces.filter((_, index) => index !== left);
      const zips = [other, pieces].map((own) => zipEntries([entryOfPieces("词.xml", own, memory)]));
      const whole = Buffer.concat(pieces.map(({ bytes }) => bytes));
      const [, zip = new Uint8Array()] = zips;
      expect(Buffer.from(unzipSync(zip)["词.xml"] ?? [])).toEqual(whole);
      expect(zip).toEqual(zipEntries([entryOfPieces("词.xml", pieces, new Memory())]));
    }),
    { numRuns: 300 },
  );
});
