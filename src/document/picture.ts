/** A picture that a document shows: a seal, a signature stamp. */

/** A picture at its place; without a width the house style decides. */
export interface ShownPicture {
  picture: Picture;
  widthMm?: number;
}

/** A PNG that has been read and found sound. */
export interface Picture {
  /** File name as shown to people. */
  name: string;
  /** The file itself, which DOCX takes as it is. */
  png: Uint8Array;
  widthPx: number;
  heightPx: number;
  /** Red, green, blue of each pixel, row by row. */
  rgb: Uint8Array;
  /** Opacity of each pixel; absent if all are opaque. */
  alpha?: Uint8Array;
}
