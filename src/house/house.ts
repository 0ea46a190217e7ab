/** The house style of one document: the standard's rules, changed where its settings say so. */
import { type Settings, standardSettings } from "../settings.ts";
import { LINE_PITCH_PT, type Role, styles } from "./gbt9704.ts";
import type { ParagraphStyle } from "./style.ts";

/** What writers read of the house style beyond the measures that never change. */
export interface House {
  styles: Readonly<Record<Role, ParagraphStyle>>;
  /** Distance of baselines of running text; blank lines are counted by it. */
  linePitchPt: number;
  pageNumber: { dash: Settings["pageNumberDash"]; place: Settings["pageNumberPlace"] };
  mirrorMargins: boolean;
  red: Settings["red"];
  compressMarks: boolean;
  versoColophon: boolean;
}

/** A style under the settings: the pitch of running text, weight of headings. */
function adjusted(role: Role, style: ParagraphStyle, settings: Settings): ParagraphStyle {
  const isBold =
    (role === "heading2" && settings.boldHeading2) ||
    (role === "heading3" && settings.boldHeading3);
  return {
    ...style,
    ...(style.pitchPt === LINE_PITCH_PT ? { pitchPt: settings.linePitchPt } : {}),
    ...(isBold ? { bold: true } : {}),
  };
}

/** The house style that the settings ask for. */
export function houseFor(settings: Settings): House {
  const roles = Object.keys(styles) as Role[];
  const adjust = (role: Role) => [role, adjusted(role, styles[role], settings)] as const;
  return {
    styles: Object.fromEntries(roles.map(adjust)) as Record<Role, ParagraphStyle>,
    linePitchPt: settings.linePitchPt,
    pageNumber: { dash: settings.pageNumberDash, place: settings.pageNumberPlace },
    mirrorMargins: settings.mirrorMargins,
    red: settings.red,
    compressMarks: settings.compressMarks,
    versoColophon: settings.versoColophon,
  };
}

/** The standard itself. */
export const standardHouse: House = houseFor(standardSettings);
