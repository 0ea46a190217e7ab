/** 纪要格式 (10.3): the mark, number, organ and date above a red line; who was there. */
import type { Attendance, Head, Text } from "../document/tree.ts";
import { arrangeSecrecy, spreadName } from "./arrange-head.ts";
import { arrangeMark } from "./arrange-mark.ts";
import type { FlowBlock, FlowParagraph } from "./flow.ts";
import { head as rules } from "./gbt9704.ts";
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

/** Bare names with a space between them, those of two characters spread; else joined by 、. */
function joinPeople(people: readonly Text[]): Text[] {
  const areNames = people.every(({ text }) => NAME.test(text));
  return areNames ? joinTexts(people.map(spreadName), "　") : joinTexts(people, "、");
}

/** 出席, 请假, 列席: the label two cells in and in 黑体, names hanging behind its colon. */
export const arrangeAttendance = (attendance: readonly Attendance[]): FlowParagraph[] =>
  attendance.map(({ label, people }, i) => {
    const hangingCells = measureCells(label) + 1;
    const runs = [
      ...runsOf("attendance", [{ text: label }], "HeiTi"),
      ...runsOf("attendance", [{ text: "：" }, ...joinPeople(people)]),
    ];
    return paragraph("attendance", runs, {
      indent: { startCells: minutes.attendanceIndentCells + hangingCells, hangingCells },
      ...(i === 0 ? { blankLinesBefore: minutes.attendanceBlankLines } : {}),
    });
  });
