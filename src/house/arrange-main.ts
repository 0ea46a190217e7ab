/** 标题 (7.3.1) and 附件说明 (7.3.4). */
import { plainText, type Text } from "../document/tree.ts";
import type { Memory } from "../memory.ts";
import { mmToPt } from "../units.ts";
import { breakTitle } from "./break-title.ts";
import type { FlowParagraph, Run } from "./flow.ts";
import { type Role, styleOf, TITLE_SIDE_CELLS } from "./gbt9704.ts";
import { lineWidthMm, measureCells } from "./measure.ts";
import { paragraph, runsOf } from "./paragraph.ts";

/** A title with its line breaks; the same words are the same paragraph in every document of a run. */
export const arrangeTitle = (
  role: Role,
  title: readonly Text[],
  memory: Memory,
  widthMm: number = lineWidthMm(),
): FlowParagraph =>
  memory.recall("title", JSON.stringify([role, widthMm, title]), () =>
    brokenTitle(role, title, widthMm),
  );

/** Words that come from the data are names and are split last. */
function brokenTitle(role: Role, title: readonly Text[], widthMm: number): FlowParagraph {
  const maxCells = Math.floor(mmToPt(widthMm) / styleOf(role).sizePt) - 2 * TITLE_SIDE_CELLS;
  const names = title.filter((text) => text.origin?.path).map((text) => text.text);
  const lines = breakTitle(plainText(title), maxCells, names);
  return paragraph(role, withBreaks(runsOf(role, title), lines));
}

/** Puts `\n` into the runs where the lines end. */
function withBreaks(runs: Run[], lines: string[]): Run[] {
  const ends = new Set<number>();
  let end = 0;
  for (const line of lines.slice(0, -1)) {
    end += [...line].length;
    ends.add(end);
  }
  let position = 0;
  return runs.map((run) => {
    let text = "";
    for (const character of run.text) {
      text += ends.has(position) ? `\n${character}` : character;
      position += 1;
    }
    return { ...run, text };
  });
}

/** 附件：1.名称 …: numbers only where there are several; wrapped names align with the name. */
export function arrangeAttachmentList(names: readonly Text[][]): FlowParagraph[] {
  const labelCells = measureCells("附件：");
  return names.map((name, i) => {
    const number = names.length > 1 ? `${i + 1}.` : "";
    const nameStart = 2 + labelCells + measureCells(number);
    const label = i === 0 ? `附件：${number}` : number;
    const startCells = i === 0 ? 2 : 2 + labelCells;
    return paragraph("attachmentList", runsOf("attachmentList", [{ text: label }, ...name]), {
      indent: { startCells: nameStart, hangingCells: nameStart - startCells },
      ...(i === 0 ? { blankLinesBefore: 1 } : {}),
    });
  });
}
