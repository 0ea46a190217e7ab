/** The one entry of EXIF data that changes how a picture is seen. */

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 274;
const UPRIGHT = 1;

/** Orientation (1–8) in the body of an APP1 segment; upright where it says nothing sound. */
export function orientationOf(body: Uint8Array): number {
  if (EXIF.some((byte, i) => body[i] !== byte)) return UPRIGHT;
  const tiff = body.subarray(EXIF.length);
  if (tiff.length < 8) return UPRIGHT;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = view.getUint16(0) === 0x4949;
  const at = view.getUint32(4, isLittle);
  if (at + 2 > tiff.length) return UPRIGHT;
  const count = view.getUint16(at, isLittle);
  for (let i = 0; i < count; i += 1) {
    const entry = at + 2 + i * 12;
    if (entry + 12 > tiff.length) return UPRIGHT;
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
}
