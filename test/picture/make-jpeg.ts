/** JPEG files made by hand: whole in their outer shape, without a picture worth seeing. */

const segment = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  ((body.length + 2) >> 8) & 0xff,
  (body.length + 2) & 0xff,
  ...body,
];

const bytes16 = (value: number): number[] => [value >> 8, value & 0xff];

/** EXIF with nothing but an orientation, high byte first or low byte first. */
export function exif(orientation: number, isLittle = false): number[] {
  const order = (...values: number[]) => (isLittle ? values.reverse() : values);
  return [
    ...[0x45, 0x78, 0x69, 0x66, 0, 0],
    ...(isLittle ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...order(0, 42),
    ...order(0, 0, 0, 8),
    ...order(0, 1),
    ...order(0x01, 0x12),
    ...order(0, 3),
    ...order(0, 0, 0, 1),
    ...order(0, orientation),
    ...[0, 0],
    ...[0, 0, 0, 0],
  ];
}

export interface JpegOrder {
  width?: number;
  height?: number;
  /** Marker of the frame header: C0 baseline, C2 progressive. */
  frame?: number;
  precision?: number;
  components?: number;
  exif?: number[];
  /** Entropy-coded data. */
  scan?: number[];
}

export function makeJpeg(order: JpegOrder = {}): Uint8Array {
  const { width = 30, height = 20, frame = 0xc0, precision = 8, components = 3 } = order;
  const parts = Array.from({ length: components }, (_, i) => [i + 1, 0x11, 0]).flat();
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...(order.exif ? segment(0xe1, order.exif) : []),
    ...segment(frame, [precision, ...bytes16(height), ...bytes16(width), components, ...parts]),
    ...segment(0xda, [components, ...parts.filter((_, i) => i % 3 !== 1), 0, 63, 0]),
    ...(order.scan ?? [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]),
    ...[0xff, 0xd9],
  ]);
}
