/** 纪要格式 (10.3): the mark, number, organ and date above a red line; who was there. */
import type { Attendance, Head, Text } from "../document/tree.ts";
import { arrangeSecrecy, spreadName } from "./arrange-head.ts";
import { arrangeMark, LINE_WIDTH_PT } from "./arrange-mark.ts";
import type { FlowBlock, FlowParagraph } from "./flow.ts";
import { head as rules, styleOf } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";
import { minutes } from "./minutes.ts";
import { joinTexts, paragraph, runsOf } from "./paragraph.ts";

export function arrangeMinutesHead(head: Head): FlowBlock[] {
  const { documentNumber, issuer } = head;
  const ruleBelow = { ...rules.separator, gapMm: rules.separatorGapMm };
  return [
    ...arrangeSecrecy(head),
    arrangeMark(head.issuingOrganMark, { inkTopMm: minutes.markInkTopMm }),
    ...(documentNumber
      ? [paragraph("documentNumber", runsOf("documentNumber", [documentNumber]))]
      : []),
    paragraph("minutesOrganDate", runsOf("minutesOrganDate", issuer ? [issuer.organ] : []), {
      end: runsOf("minutesOrganDate", issuer ? [issuer.date] : []),
      blankLinesBefore: documentNumber
        ? minutes.organBlankLines
        : minutes.organBlankLinesWithoutNumber,
      ruleBelow,
    }),
  ];
}

/** A bare name: two to four Chinese characters. */
const NAME = /^\p{Script=Han}{2,4}$/u;

/**
 * Bare names stand in columns, those of two characters spread, as many in a line as it holds, so
 * that none is broken; entries with more than a name are joined by 、.
 */
function joinPeople(people: readonly Text[], startCells: number): Text[] {
  if (!people.every(({ text }) => NAME.test(text))) return joinTexts(people, "、");
  const names = people.map(spreadName);
  const columnCells = Math.max(...names.map(({ text }) => measureCells(text))) + 1;
  const lineCells = LINE_WIDTH_PT / styleOf("attendance").sizePt - startCells;
  const columns = Math.max(1, Math.floor((lineCells + 1) / columnCells));
  return names.flatMap((name, i) => {
    if (i === names.length - 1) return [name];
    const endsLine = (i + 1) % columns === 0;
    const gap = "　".repeat(columnCells - measureCells(name.text));
    return [name, { text: endsLine ? "\n" : gap }];
  });
}

/** 出席, 请假, 列席: the label two cells in and in 黑体, names hanging behind its colon. */
export const arrangeAttendance = (attendance: readonly Attendance[]): FlowParagraph[] =>
  attendance.map(({ label, people }, i) => {
    const hangingCells = measureCells(label) + 1;
    const startCells = minutes.attendanceIndentCells + hangingCells;
    const runs = [
      ...runsOf("attendance", [{ text: label }], "HeiTi"),
      ...runsOf("attendance", [{ text: "：" }, ...joinPeople(people, startCells)]),
    ];
    return paragraph("attendance", runs, {
      indent: { startCells, hangingCells },
      ...(i === 0 ? { blankLinesBefore: minutes.attendanceBlankLines } : {}),
    });
  });
