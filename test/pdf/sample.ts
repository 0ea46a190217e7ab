/** Hand-made pages that have one of everything, and the faces to draw them with. */

import type { FaceSet } from "../../src/font/face.ts";
import { loadFaces } from "../../src/font/load-faces.ts";
import type { Ink, Typeface } from "../../src/house/style.ts";
import type { Page, PageItem, Pages, TextItem } from "../../src/layout/page.ts";

export const TIMESTAMP = "2005-03-11T08:00:00Z";

/** The faces that come with yinfa, whatever this machine has besides. */
export function bundledFaces(): FaceSet {
  const { value, problems } = loadFaces({ ignoreSystem: true });
  if (!value) throw new Error(`no bundled faces: ${problems.map((p) => p.message).join("; ")}`);
  return value.faces;
}

export interface Line {
  text: string;
  xPt: number;
  yPt: number;
  typeface?: Typeface;
  sizePt?: number;
  trackingPt?: number;
  ink?: Ink;
  bold?: boolean;
  owner?: number;
}

/** A line as text items, cut where the face changes. */
export function textItems(faces: FaceSet, line: Line): TextItem[] {
  const { typeface = "FangSong", sizePt = 16, trackingPt = 0 } = line;
  const items: TextItem[] = [];
  let xPt = line.xPt;
  for (const character of line.text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const face = faces.faceFor(typeface, codePoint);
    if (!face) throw new Error(`no face for ${character}`);
    const advance = face.advanceOf(face.glyphOf(codePoint)) / face.unitsPerEm;
    const widthPt = advance * sizePt + trackingPt;
    const last = items.at(-1);
    if (last?.face === face.id) {
      last.text += character;
      last.widthPt += widthPt;
    } else {
      items.push({
        type: "text",
        xPt,
        yPt: line.yPt,
        text: character,
        typeface,
        face: face.id,
        sizePt,
        trackingPt,
        widthPt,
        ink: line.ink ?? "black",
        bold: line.bold,
        owner: line.owner,
      });
    }
    xPt += widthPt;
  }
  return items;
}

const rule = (yPt: number, thicknessPt: number, ink: Ink): PageItem => ({
  type: "rule",
  x1Pt: 79.4,
  x2Pt: 521.6,
  y1Pt: yPt,
  y2Pt: yPt,
  thicknessPt,
  ink,
});

const page = (number: number | undefined, items: PageItem[]): Page => ({
  widthPt: 595.276,
  heightPt: 841.89,
  number,
  items,
});

/** Rare characters of names: beyond GB2312, beyond the BMP. */
export const RARE = "珺堃祎玥𬭩䶮";

/** Three pages: head, text that runs over the page, a table, and a side without number. */
export function samplePages(faces: FaceSet): Pages {
  const at = (line: Line) => textItems(faces, line);
  const left = 79.4;
  return {
    metadata: {
      title: "关于开展读书育人专题活动的通知",
      kind: "通知",
      organ: "中共云海市教育局委员会",
      documentNumber: "云教委〔2005〕6号",
      date: "2005-03-11",
    },
    footPlacement: "afterBlankPage",
    structure: [
      { role: "issuingOrganMark" },
      { role: "title" },
      { role: "heading1", outlineLevel: 1, label: "一、讨论重点" },
      { role: "heading2", outlineLevel: 2 },
      { role: "body" },
      { role: "heading1", outlineLevel: 1, label: "二、时间安排" },
      { role: "table" },
      { role: "tableRow", parent: 6 },
      { role: "tableHeadCell", parent: 7 },
      { role: "tableHeadCell", parent: 7 },
      { role: "tableRow", parent: 6 },
      { role: "tableCell", parent: 10 },
      { role: "tableCell", parent: 10 },
    ],
    pages: [
      page(1, [
        ...at({
          text: "云海市教育局文件",
          xPt: 110,
          yPt: 170,
          typeface: "XiaoBiaoSong",
          sizePt: 44,
          ink: "red",
          owner: 0,
        }),
        rule(230, 1.417, "red"),
        ...at({
          text: "关于开展读书育人专题活动的通知",
          xPt: 130,
          yPt: 290,
          typeface: "XiaoBiaoSong",
          sizePt: 22,
          owner: 1,
        }),
        ...at({ text: "一、讨论重点", xPt: left + 32, yPt: 350, typeface: "HeiTi", owner: 2 }),
        ...at({
          text: "（一）坚持“勤奋学习”",
          xPt: left + 32,
          yPt: 379,
          typeface: "KaiTi",
          trackingPt: -0.4,
          owner: 3,
        }),
        ...at({
          text: `组长${RARE}——《通知》〔2005〕6号`,
          xPt: left + 32,
          yPt: 408,
          trackingPt: -0.207,
          owner: 4,
        }),
        ...at({ text: "会议于2005年3月15日召开……", xPt: left, yPt: 437, owner: 4 }),
        ...at({ text: "— 1 —", xPt: 450, yPt: 770, typeface: "SongTi", sizePt: 14 }),
      ]),
      page(2, [
        ...at({ text: "全体党员参加讨论。", xPt: left, yPt: 137, owner: 4, bold: true }),
        ...at({ text: "二、时间安排", xPt: left + 32, yPt: 166, typeface: "HeiTi", owner: 5 }),
        ...at({ text: "步骤", xPt: left, yPt: 200, typeface: "HeiTi", sizePt: 12, owner: 8 }),
        ...at({ text: "时间", xPt: 300, yPt: 200, typeface: "HeiTi", sizePt: 12, owner: 9 }),
        ...at({ text: "动员部署", xPt: left, yPt: 220, sizePt: 12, owner: 11 }),
        ...at({ text: "3月15日下午", xPt: 300, yPt: 220, sizePt: 12, owner: 12 }),
        rule(230, 0.709, "black"),
        ...at({ text: "— 2 —", xPt: 100, yPt: 770, typeface: "SongTi", sizePt: 14 }),
      ]),
      page(undefined, []),
    ],
  };
}
