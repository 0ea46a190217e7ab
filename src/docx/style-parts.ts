/** Building blocks of a style: its fonts, its run and paragraph properties. */
import { styles } from "../house/gbt9704.ts";
import { ptToHalfPt, ptToTwip } from "../units.ts";
import { faceNames } from "./face-names.ts";
import { INK } from "./style-ids.ts";
import { element, valued } from "./xml.ts";

/** What every paragraph has unless its style says otherwise (5.2): the style Normal. */
export const NORMAL = {
  typeface: "FangSong",
  sizePt: styles.body.sizePt,
  trackingTwip: ptToTwip(styles.body.trackingPt),
} as const;

/** All four slots, so that no program falls back on a theme. */
export const fonts = (eastAsia: string, latin: string = faceNames.Latin.name): string =>
  element("w:rFonts", {
    "w:ascii": latin,
    "w:eastAsia": eastAsia,
    "w:hAnsi": latin,
    "w:cs": latin,
  });

/** What a style says of its letters; what is left out comes from Normal. */
export interface RunLooks {
  fonts?: string;
  bold?: boolean;
  red?: boolean;
  trackingTwip?: number;
  sizePt?: number;
}

/** `w:rPr` of a style, empty if it says nothing. */
export function runProperties(looks: RunLooks): string {
  const content = [
    looks.fonts ?? "",
    looks.bold ? "<w:b/><w:bCs/>" : "",
    looks.red ? valued("w:color", INK.red) : "",
    looks.trackingTwip === undefined ? "" : valued("w:spacing", looks.trackingTwip),
    looks.sizePt === undefined
      ? ""
      : valued("w:sz", ptToHalfPt(looks.sizePt)) + valued("w:szCs", ptToHalfPt(looks.sizePt)),
  ].join("");
  return content && element("w:rPr", {}, content);
}

/** Exact distance of baselines, and room above. */
export const spacing = (looks: { pitchPt?: number; beforeTwip?: number }): string =>
  looks.pitchPt === undefined && !looks.beforeTwip
    ? ""
    : element("w:spacing", {
        "w:before": looks.beforeTwip || undefined,
        "w:line": looks.pitchPt === undefined ? undefined : ptToTwip(looks.pitchPt),
        "w:lineRule": looks.pitchPt === undefined ? undefined : "exact",
      });

/** A style of the user's own kind (not one of Word's). */
export function customStyle(
  type: "paragraph" | "character" | "table",
  id: string,
  name: string,
  ...content: string[]
): string {
  const base = { paragraph: "Normal", character: "DefaultParagraphFont", table: "TableNormal" };
  return element(
    "w:style",
    { "w:type": type, "w:customStyle": 1, "w:styleId": id },
    valued("w:name", name),
    valued("w:basedOn", base[type]),
    ...content,
  );
}
