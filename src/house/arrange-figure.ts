/** 插图: a picture as large as the line, the page and its pixels allow, and its caption below it. */
import { invariant } from "../diagnostics.ts";
import type { Picture } from "../document/picture.ts";
import { type Figure, plainText } from "../document/tree.ts";
import type { FlowBlock } from "./flow.ts";
import { figure as rules } from "./gbt9704.ts";
import { paragraph, runsOf } from "./paragraph.ts";

const MM_PER_INCH = 25.4;

function sizeMm({ widthPx, heightPx }: Picture, lineMm: number) {
  const widthMm = Math.min(
    lineMm,
    (rules.maxHeightMm * widthPx) / heightPx,
    (widthPx / rules.leastPixelsPerInch) * MM_PER_INCH,
  );
  return { widthMm, heightMm: (widthMm * heightPx) / widthPx };
}

/** The picture on a line of its own; its caption is never parted from it. */
export function arrangeFigure({ file, picture, caption }: Figure, lineMm: number): FlowBlock[] {
  invariant(picture, `没有读图片 ${file.text}`);
  const hasCaption = caption.length > 0;
  return [
    {
      type: "figure",
      picture,
      ...sizeMm(picture, lineMm),
      roomPt: rules.roomPt,
      label: hasCaption ? plainText(caption) : file.text,
      ...(hasCaption ? { keepWithNext: true } : {}),
    },
    ...(hasCaption ? [paragraph("figureCaption", runsOf("figureCaption", caption))] : []),
  ];
}
