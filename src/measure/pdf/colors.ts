/** Colours of ink, as pdf.js gives them: `#rrggbb`. */

const parts = (color: string): [number, number, number] | undefined => {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) return undefined;
  const value = (i: number) => Number.parseInt(match[i] ?? "0", 16);
  return [value(1), value(2), value(3)];
};

/** Red of any shade, so that a wrong shade is still seen as the red that it is meant to be. */
export function isRed(color: string): boolean {
  const rgb = parts(color);
  return rgb !== undefined && rgb[0] > 150 && rgb[1] < 120 && rgb[2] < 120;
}

export function isBlack(color: string): boolean {
  const rgb = parts(color);
  return rgb !== undefined && Math.max(...rgb) <= 50;
}

/** FF0000 of the offices; CMYK 0/80/80/0 as it is reckoned plainly and by pdf.js. */
export const STANDARD_REDS: readonly string[] = ["#ff0000", "#ff3333", "#ff5739"];
