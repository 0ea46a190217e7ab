/** Tables that are written anew for the bundled faces. */

/** Format 12 for full Unicode. */
export function makeCmap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const groups: { first: number; last: number; glyph: number }[] = [];
  for (const [codePoint, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const open = groups.at(-1);
    const follows =
      open && codePoint === open.last + 1 && glyph === open.glyph + codePoint - open.first;
    if (open && follows) open.last = codePoint;
    else groups.push({ first: codePoint, last: codePoint, glyph });
  }
  const encodings = [
    [0, 4],
    [3, 10],
  ];
  const start = 4 + 8 * encodings.length;
  const view = new DataView(new ArrayBuffer(start + 16 + 12 * groups.length));
  view.setUint16(2, encodings.length);
  encodings.forEach(([platform = 0, encoding = 0], i) => {
    view.setUint16(4 + 8 * i, platform);
    view.setUint16(6 + 8 * i, encoding);
    view.setUint32(8 + 8 * i, start);
  });
  view.setUint16(start, 12);
  view.setUint32(start + 4, 16 + 12 * groups.length);
  view.setUint32(start + 12, groups.length);
  groups.forEach(({ first, last, glyph }, i) => {
    const at = start + 16 + 12 * i;
    view.setUint32(at, first);
    view.setUint32(at + 4, last);
    view.setUint32(at + 8, glyph);
  });
  return new Uint8Array(view.buffer);
}

export interface NameRecord {
  id: number;
  /** Windows language id: 0x409 English, 0x804 Chinese. */
  language: number;
  text: string;
}

/** A name table of Windows records, sorted as the format asks. */
export function makeNames(records: readonly NameRecord[]): Uint8Array {
  const sorted = records.toSorted((a, b) => a.language - b.language || a.id - b.id);
  const strings = 6 + 12 * sorted.length;
  const length = sorted.reduce((sum, { text }) => sum + 2 * text.length, strings);
  const view = new DataView(new ArrayBuffer(length));
  view.setUint16(2, sorted.length);
  view.setUint16(4, strings);
  let at = strings;
  sorted.forEach(({ id, language, text }, i) => {
    [3, 1, language, id, 2 * text.length, at - strings].forEach((word, field) => {
      view.setUint16(6 + 12 * i + 2 * field, word);
    });
    for (let c = 0; c < text.length; c++, at += 2) view.setUint16(at, text.charCodeAt(c));
  });
  return new Uint8Array(view.buffer);
}

/** post without glyph names (format 3), its measures taken from the original. */
export function makePost(original: DataView): Uint8Array {
  const post = new Uint8Array(32);
  post.set(new Uint8Array(original.buffer, original.byteOffset, Math.min(32, original.byteLength)));
  new DataView(post.buffer).setUint32(0, 0x00030000);
  return post;
}
