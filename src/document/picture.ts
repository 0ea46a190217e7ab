/** A picture that a document shows: a seal, a signature stamp, a photograph. */

import type { Outcome, Place } from "../diagnostics.ts";

/** A picture at its place; without a width the house style decides. */
export interface ShownPicture {
  picture: Picture;
  widthMm?: number;
}

interface PictureFile {
  /** File name as shown to people. */
  name: string;
  /** The file itself, which DOCX takes as it is. */
  bytes: Uint8Array;
  /** Size as the picture is seen. */
  widthPx: number;
  heightPx: number;
}

/** A PNG that has been read and found sound. */
export interface PngPicture extends PictureFile {
  format: "png";
  /** Red, green, blue of each pixel, row by row. */
  rgb: Uint8Array;
  /** Opacity of each pixel; absent if all are opaque. */
  alpha?: Uint8Array;
}

/** A JPEG of shades of grey or of colours (no CMYK) that is whole; the PDF too takes it as it is. */
export interface JpegPicture extends PictureFile {
  format: "jpeg";
  isGrey: boolean;
  /** Quarter turns counter-clockwise that set the stored picture upright. */
  turns: QuarterTurns;
}

export type QuarterTurns = 0 | 1 | 2 | 3;

export type Picture = PngPicture | JpegPicture;

/**
 * Gives pictures by the file that data or text name; `place` is where they do. Without a value and
 * without a problem where nothing is to be printed.
 */
export interface PictureSource {
  /** A PNG that is pressed on the words. */
  seal(file: string, place: Place): Outcome<Picture>;
  /** A JPEG or PNG in a place of its own. */
  photo(file: string, place: Place): Outcome<Picture>;
}

/** For looking at a document without its pictures. */
export const noPictures: PictureSource = {
  seal: () => ({ problems: [] }),
  photo: () => ({ problems: [] }),
};
