/** A figure as a paragraph that holds its picture as a character, so that it moves with the text. */
import { type IContext, ImageRun, type IXmlableObject, Paragraph } from "docx";
import type { Picture, QuarterTurns } from "../document/picture.ts";
import type { FlowFigure } from "../house/flow.ts";
import { mmToPt, ptToTwip } from "../units.ts";
import type { PlaceInDocument } from "./paragraphs.ts";
import { FIGURE } from "./style-ids.ts";

const EMU_PER_MM = 36000;
/** Word wants pictures in pixels of 1/96 inch. */
const pixels = (mm: number): number => (mmToPt(mm) * 96) / 72;

/** Word turns clockwise. */
const clockwise = (turns: QuarterTurns): number => ((4 - turns) % 4) * 90;

const turnsOf = (picture: Picture): QuarterTurns => (picture.format === "jpeg" ? picture.turns : 0);

const isEffectExtent = (child: unknown): child is { "wp:effectExtent": { _attr: object } } =>
  typeof child === "object" && child !== null && "wp:effectExtent" in child;

/** Finds the element that tells how far a picture reaches beyond its extent. */
function effectExtentIn(xml: unknown): { _attr: object } | undefined {
  if (isEffectExtent(xml)) return xml["wp:effectExtent"];
  if (typeof xml !== "object" || xml === null) return undefined;
  for (const child of Object.values(xml)) {
    const found = effectExtentIn(child);
    if (found) return found;
  }
  return undefined;
}

/**
 * A picture turned by a quarter: Word keeps the extent of the one that lies, and says above and below
 * how much higher the one that stands is. The docx package knows no such option.
 */
class StandingImageRun extends ImageRun {
  constructor(
    options: ConstructorParameters<typeof ImageRun>[0],
    private readonly beyondEmu: number,
  ) {
    super(options);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const extent = effectExtentIn(xml);
    if (extent) extent._attr = { ...extent._attr, t: this.beyondEmu, b: this.beyondEmu };
    return xml;
  }
}

function imageRun({ picture, widthMm, heightMm, label }: FlowFigure): ImageRun {
  const turns = turnsOf(picture);
  const lies = turns % 2 === 0;
  const [storedWidthMm, storedHeightMm] = lies ? [widthMm, heightMm] : [heightMm, widthMm];
  const options = {
    type: picture.format === "jpeg" ? ("jpg" as const) : ("png" as const),
    data: picture.bytes,
    transformation: {
      width: pixels(storedWidthMm),
      height: pixels(storedHeightMm),
      ...(turns === 0 ? {} : { rotation: clockwise(turns) }),
    },
    altText: { name: label, title: label, description: label },
  };
  if (lies) return new ImageRun(options);
  const beyondMm = (heightMm - storedHeightMm) / 2;
  return new StandingImageRun(options, Math.round(beyondMm * EMU_PER_MM));
}

/** The paragraph of a figure; all of its room stands above, since lines of text keep theirs above too. */
export function wordFigure(figure: FlowFigure, place: PlaceInDocument): Paragraph {
  const { roomPt, blankLinesBefore = 0, keepWithNext } = figure;
  return new Paragraph({
    style: FIGURE,
    ...(place.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(keepWithNext ? { keepNext: true } : {}),
    spacing: { before: ptToTwip(roomPt + blankLinesBefore * place.house.linePitchPt) },
    children: [...(place.shapes ?? []), imageRun(figure)],
  });
}
