/** The stacked 发文机关标志 of a joint issue (7.2.4) → one strip. */
import type { FlowStack, Run } from "../house/flow.ts";
import { styleOf } from "../house/gbt9704.ts";
import { mmToPt } from "../units.ts";
import { typeArea } from "./area.ts";
import type { TextItem } from "./page.ts";
import { inkOfLine, setLines } from "./set-lines.ts";
import { addElement, type Setting, segmentChecked } from "./setting.ts";
import { BASELINE_EM, type Strip } from "./strip.ts";

/** Middle of the ink of a Chinese character above the baseline, em. */
const MIDDLE_EM = 0.38;

interface StackLine {
  items: TextItem[];
  abovePt: number;
  belowPt: number;
}

/** Names from top to bottom and the suffix beside their middle; the first name's ink is pinned. */
export function setStack(stack: FlowStack, setting: Setting): Strip {
  const owner = addElement(setting, { role: stack.role });
  const { sizePt, suffixSizePt, pitchPt } = stack;
  const line = (runs: Run[], sizePt: number, leftPt: number, trackingPt: number): StackLine => {
    const segmented = segmentChecked(runs, setting);
    const startPt = typeArea.leftPt + leftPt;
    const [set] = setLines(segmented, {
      look: { sizePt, ink: styleOf(stack.role).ink, owner },
      align: "start",
      firstLeftPt: startPt,
      leftPt: startPt,
      rightPt: Number.POSITIVE_INFINITY,
      trackingPt,
      restTrackingPt: trackingPt,
    });
    return set
      ? { items: set.items, ...inkOfLine(segmented, set.span, sizePt) }
      : { items: [], abovePt: 0, belowPt: 0 };
  };
  const names = stack.names.map(({ runs, trackingPt }) =>
    line(runs, sizePt, stack.namesLeftPt, trackingPt),
  );
  const firstPt = BASELINE_EM * sizePt;
  const lastPt = firstPt + (names.length - 1) * pitchPt;
  for (const [i, name] of names.entries()) lower(name, firstPt + i * pitchPt);
  const suffix = line(stack.suffix, suffixSizePt, stack.suffixLeftPt, 0);
  lower(suffix, (firstPt + lastPt) / 2 + (suffixSizePt - sizePt) * MIDDLE_EM);
  const inkTopPt = firstPt - (names[0]?.abovePt ?? 0);
  return {
    heightPt: lastPt + (names.at(-1)?.belowPt ?? 0) + (pitchPt - sizePt) / 2,
    spaceBeforePt: 0,
    keepWithNext: true,
    startsSection: false,
    pinnedTopPt: mmToPt(stack.inkTopMm) - inkTopPt,
    items: [...names, suffix].flatMap(({ items }) => items),
  };
}

function lower(line: StackLine, baselinePt: number): void {
  for (const item of line.items) item.yPt = baselinePt;
}
