/**
 * The sRGB colour profile that PDF/A asks for as output intent, computed here from the numbers of
 * IEC 61966-2-1 (primaries adapted to D50, the piecewise transfer curve), so that no file of
 * somebody else's has to be shipped. ICC version 2.1, matrix and curves.
 */

/** Colourants of sRGB under D50, as every v2 sRGB profile gives them. */
const COLORANTS = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
const D50 = [0.9642, 1, 0.82491] as const;
const CURVE_POINTS = 1024;
const HEADER_BYTES = 128;
const TAG_ENTRY_BYTES = 12;

const ascii = (text: string): Buffer => Buffer.from(text, "latin1");
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const fixed16 = (value: number): Buffer => uint32(Math.round(value * 65536));

const xyzTag = (xyz: readonly number[]): Buffer =>
  Buffer.concat([ascii("XYZ \0\0\0\0"), ...xyz.map(fixed16)]);

const textTag = (text: string): Buffer => ascii(`text\0\0\0\0${text}\0`);

/** `desc`: the ASCII name, then empty Unicode and Macintosh names (67 bytes reserved). */
const descriptionTag = (text: string): Buffer =>
  Buffer.concat([
    ascii("desc\0\0\0\0"),
    uint32(text.length + 1),
    ascii(`${text}\0`),
    Buffer.alloc(4 + 4 + 2 + 1 + 67),
  ]);

function curveTag(): Buffer {
  const points = Buffer.alloc(CURVE_POINTS * 2);
  for (let i = 0; i < CURVE_POINTS; i++) {
    const encoded = i / (CURVE_POINTS - 1);
    const linear = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
    points.writeUInt16BE(Math.round(linear * 65535), i * 2);
  }
  return Buffer.concat([ascii("curv\0\0\0\0"), uint32(CURVE_POINTS), points]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  const date = [2000, 1, 1, 0, 0, 0];
  date.forEach((part, i) => {
    bytes.writeUInt16BE(part, 24 + i * 2);
  });
  bytes.write("acsp", 36, "latin1");
  Buffer.concat(D50.map(fixed16)).copy(bytes, 68);
  return bytes;
}

const padded = (data: Buffer): Buffer =>
  Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);

/** The profile's bytes, about 2.5 KB, the same at every call. */
export function sRgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: [string, Buffer][] = [
    ["desc", descriptionTag("sRGB")],
    ["cprt", textTag("Public domain")],
    ["wtpt", xyzTag(D50)],
    ["rXYZ", xyzTag(COLORANTS.rXYZ)],
    ["gXYZ", xyzTag(COLORANTS.gXYZ)],
    ["bXYZ", xyzTag(COLORANTS.bXYZ)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const table: Buffer[] = [uint32(tags.length)];
  const data: Buffer[] = [];
  const offsets = new Map<Buffer, number>();
  let end = HEADER_BYTES + 4 + tags.length * TAG_ENTRY_BYTES;
  for (const [signature, bytes] of tags) {
    const offset = offsets.get(bytes) ?? end;
    if (!offsets.has(bytes)) {
      offsets.set(bytes, offset);
      data.push(padded(bytes));
      end += padded(bytes).length;
    }
    table.push(ascii(signature), uint32(offset), uint32(bytes.length));
  }
  return Buffer.concat([header(end), ...table, ...data]);
}
