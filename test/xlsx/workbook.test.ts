/** Workbooks that we write can be read; archives that swell are refused before they are unpacked. */
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { zipParts } from "../../src/docx/pack.ts";
import { unzipParts } from "../../src/ooxml/unzip.ts";
import { readSheets } from "../../src/xlsx/read.ts";
import { columnName, writeWorkbook } from "../../src/xlsx/write.ts";

const sheet = (rows: string[][]) => ({
  name: "单位",
  columns: [{ width: 20 }, { width: 12, choices: ["第一批", "第二批"] }],
  rows,
  guidanceRows: 1,
});

describe("a workbook", () => {
  test("gives back the very words, in their places", async () => {
    const rows = [
      ["名称", "批次"],
      ['说明：<全称> & "引号"', ""],
      ["0579", "2005/3/14"],
      ["", "𬭩"],
    ];
    const [read] = await readSheets(writeWorkbook([sheet(rows)]));
    expect(read?.name).toBe("单位");
    expect(read?.rows.map((row) => [row[0] ?? "", row[1] ?? ""])).toEqual(rows);
  });

  test("is the same for the same rows, and offers its choices", () => {
    const rows = [["名称", "批次"]];
    const bytes = writeWorkbook([sheet(rows)]);
    expect(Buffer.from(bytes).equals(Buffer.from(writeWorkbook([sheet(rows)])))).toBe(true);
  });

  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [702, "AAA"],
  ])("column %i is called %s", (index, name) => expect(columnName(index)).toBe(name));

  test("what is none is refused", async () => {
    await expect(readSheets(new TextEncoder().encode("名称\n甲\n"))).rejects.toThrow();
    await expect(
      readSheets(zipParts(new Map([["[Content_Types].xml", "<x/>"]]))),
    ).rejects.toThrow();
  });
});

const archiveFault = (bytes: Uint8Array): string | undefined => {
  const unzipped = unzipParts(bytes);
  return "fault" in unzipped ? unzipped.fault : undefined;
};

describe("an archive", () => {
  test("of ordinary size may be unpacked", () => {
    expect(archiveFault(writeWorkbook([sheet([["名称", "批次"]])]))).toBeUndefined();
  });

  test("that swells beyond measure may not, even if it lies about its size", () => {
    const bomb = zipParts(new Map([["a.xml", new Uint8Array(65 * 1024 * 1024)]]));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(archiveFault(bomb)).toBeDefined();
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 4 < lying.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(archiveFault(lying)).toBeDefined();
  });

  test("cut short may not", () => {
    const whole = writeWorkbook([sheet([["名称", "批次"]])]);
    expect(archiveFault(whole.subarray(0, 40))).toBeDefined();
    const noisy = Uint8Array.from(whole);
    noisy.set(deflateRawSync(Buffer.from("x")), 0);
    expect(archiveFault(noisy)).toBeDefined();
  });
});
