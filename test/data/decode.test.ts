import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/data/decode.ts";
import { loadCampaign } from "../../src/data/load.ts";

const TEXT = "活动:\n  名称: 读书活动\n机关:\n  名称: 云海市教育局\n";
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const utf16 = (text: string, isBigEndian: boolean) => {
  const result = new Uint8Array(text.length * 2);
  const view = new DataView(result.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !isBigEndian);
  return result;
};

/** GB18030 of the characters of TEXT, found by asking the decoder (there is no encoder). */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return bytes(...[...text].map((c) => table.get(c) ?? [c.charCodeAt(0)]));
}

describe("encodings", () => {
  it.each([
    ["UTF-8", utf8(TEXT), "UTF-8"],
    ["UTF-8 with mark", bytes([0xef, 0xbb, 0xbf], utf8(TEXT)), "UTF-8"],
    ["UTF-16LE with mark", bytes([0xff, 0xfe], utf16(TEXT, false)), "UTF-16LE"],
    ["UTF-16BE with mark", bytes([0xfe, 0xff], utf16(TEXT, true)), "UTF-16BE"],
    ["UTF-16LE without mark", utf16(TEXT, false), "UTF-16LE"],
    ["UTF-16BE without mark", utf16(TEXT, true), "UTF-16BE"],
    ["GBK", gbk(TEXT), "GB18030"],
  ])("reads %s", (_, input, encoding) => {
    const { value, problems } = decodeText(input, "活动.yaml");
    expect(value).toEqual({ text: TEXT, encoding });
    expect(problems.map((p) => p.id)).toEqual(encoding === "UTF-8" ? [] : ["YF1004"]);
    if (encoding !== "UTF-8") expect(problems[0]?.message).toContain(encoding);
    expect(loadCampaign(input, "活动.yaml").value?.organ.name.text).toBe("云海市教育局");
  });

  it("brings CRLF and CR to LF and tells of CR", () => {
    expect(decodeText(utf8("a\r\nb\r\n"), "f").value?.text).toBe("a\nb\n");
    expect(decodeText(utf8("a\r\nb\r\n"), "f").problems).toEqual([]);
    const old = decodeText(utf8("a\rb\r"), "f");
    expect(old.value?.text).toBe("a\nb\n");
    expect(old.problems.map((p) => p.id)).toEqual(["YF1005"]);
  });

  it.each([
    ["DOCX", [0x50, 0x4b, 0x03, 0x04, 1, 2], "YF1002"],
    ["old Word", [0xd0, 0xcf, 0x11, 0xe0, 1, 2], "YF1002"],
    ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d], "YF1002"],
    ["no encoding", [0x80, 0xff, 0x80, 0xff, 0xff], "YF1003"],
    ["half a UTF-8 character", [0xe6, 0xb4], "YF1004"],
  ])("judges %s", (_, input, id) => {
    const { problems } = decodeText(Uint8Array.from(input), "活动.yaml");
    expect(problems.map((p) => p.id)).toContain(id);
  });

  it("refuses more than 2 MB", () => {
    const { value, problems } = decodeText(new Uint8Array(3_000_000).fill(97), "活动.yaml");
    expect(value).toBeUndefined();
    expect(problems.map((p) => p.id)).toEqual(["YF1001"]);
  });
});
