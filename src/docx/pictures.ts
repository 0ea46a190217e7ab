/** Seals and signature stamps as floating pictures behind the words, tied to their paragraph. */
import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from "docx";
import type { FlowParagraph, FlowPicture } from "../house/flow.ts";
import type { House } from "../house/house.ts";
import { pitchOf } from "../house/measure.ts";
import { mmToPt, ptToMm } from "../units.ts";

const EMU_PER_MM = 36000;
/** In a line of exact height the baseline stands at four fifths. */
const BASELINE_SHARE = 0.8;

const pixels = (mm: number): number => (mmToPt(mm) * 96) / 72;
const emu = (mm: number): number => Math.round(mm * EMU_PER_MM);

/** Pictures of a paragraph that has no room above it (see `wordParagraphs`). */
export function wordPictures(paragraph: FlowParagraph, house: House): ImageRun[] {
  const baselineMm = ptToMm(pitchOf(paragraph, house)) * BASELINE_SHARE;
  return (paragraph.pictures ?? []).map((picture) => wordPicture(picture, baselineMm));
}

const wordPicture = (shown: FlowPicture, baselineMm: number): ImageRun =>
  new ImageRun({
    type: "png",
    data: shown.picture.bytes,
    transformation: { width: pixels(shown.widthMm), height: pixels(shown.heightMm) },
    altText: { name: shown.label, title: shown.label, description: shown.label },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        offset: emu(shown.middleMm - shown.widthMm / 2),
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PARAGRAPH,
        offset: emu(baselineMm + shown.topMm),
      },
      wrap: { type: TextWrappingType.NONE },
      behindDocument: true,
      allowOverlap: true,
    },
  });
