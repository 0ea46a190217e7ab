/** Putting a font file together from tables. */

const CHECKSUM_MAGIC = 0xb1b0afba;
const HEAD_CHECKSUM_OFFSET = 8;
const HEAD_LOCA_FORMAT_OFFSET = 50;

/** Glyphs end to end, each on an even offset, and the long loca that points at them. */
export function packGlyphs(glyphs: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const loca = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  const evenLength = (glyph: Uint8Array): number => glyph.length + (glyph.length & 1);
  const glyf = new Uint8Array(glyphs.reduce((sum, glyph) => sum + evenLength(glyph), 0));
  let at = 0;
  glyphs.forEach((glyph, index) => {
    loca.setUint32(4 * index, at);
    glyf.set(glyph, at);
    at += evenLength(glyph);
  });
  loca.setUint32(4 * glyphs.length, at);
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

/** hmtx with one full record a glyph: advance and left side bearing. */
export function packMetrics(metrics: readonly { advance: number; bearing: number }[]): Uint8Array {
  const hmtx = new DataView(new ArrayBuffer(4 * metrics.length));
  metrics.forEach(({ advance, bearing }, index) => {
    hmtx.setUint16(4 * index, advance);
    hmtx.setInt16(4 * index + 2, bearing);
  });
  return new Uint8Array(hmtx.buffer);
}

/** The tables that count glyphs, copied from another font and set to what the new one holds. */
export function countingTables(
  source: { head: DataView; hhea: DataView; maxp: DataView },
  glyphCount: number,
): { head: Uint8Array; hhea: Uint8Array; maxp: Uint8Array } {
  const head = copyOf(source.head);
  head.setInt16(HEAD_LOCA_FORMAT_OFFSET, 1);
  const hhea = copyOf(source.hhea);
  hhea.setUint16(34, glyphCount);
  const maxp = copyOf(source.maxp);
  maxp.setUint16(4, glyphCount);
  return {
    head: new Uint8Array(head.buffer),
    hhea: new Uint8Array(hhea.buffer),
    maxp: new Uint8Array(maxp.buffer),
  };
}

function copyOf(view: DataView): DataView<ArrayBuffer> {
  const copy = new Uint8Array(view.byteLength);
  copy.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  return new DataView(copy.buffer);
}

/** A whole font file with its directory and checksums; `signature` is the sfnt version. */
export function assembleFont(
  signature: number,
  tables: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const tags = [...tables.keys()].sort();
  const directoryBytes = 12 + 16 * tags.length;
  const total = tags.reduce((sum, tag) => sum + padded(tables.get(tag)), directoryBytes);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  writeHeader(view, signature, tags.length);
  let at = directoryBytes;
  let headAt = 0;
  let sum = 0;
  tags.forEach((tag, index) => {
    const table = tables.get(tag) ?? new Uint8Array();
    file.set(table, at);
    if (tag === "head") {
      headAt = at;
      view.setUint32(at + HEAD_CHECKSUM_OFFSET, 0);
    }
    const entry = 12 + 16 * index;
    for (let i = 0; i < 4; i++) file[entry + i] = tag.charCodeAt(i);
    const ofTable = checksum(view, at, padded(table));
    sum += ofTable;
    view.setUint32(entry + 4, ofTable);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    at += padded(table);
  });
  if (headAt > 0) {
    sum += checksum(view, 0, directoryBytes);
    view.setUint32(headAt + HEAD_CHECKSUM_OFFSET, CHECKSUM_MAGIC - sum);
  }
  return file;
}

const padded = (table: Uint8Array | undefined): number => ((table?.length ?? 0) + 3) & ~3;

function writeHeader(view: DataView, signature: number, count: number): void {
  const power = Math.floor(Math.log2(Math.max(1, count)));
  view.setUint32(0, signature);
  view.setUint16(4, count);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (count - 2 ** power));
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
