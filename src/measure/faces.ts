/** Which typeface a font's name stands for: the standard's own, a known stand-in, or neither. */
import { fails, meets, type Reading, standsIn } from "./reading.ts";

export type FaceRole = "仿宋" | "楷体" | "黑体" | "小标宋" | "宋体";

interface Names {
  own: RegExp;
  standIn: RegExp;
}

/** Subset prefixes (`ABCDEF+`) and style suffixes do not matter. */
const names: Record<FaceRole, Names> = {
  仿宋: {
    own: /^(仿宋|FangSong|SimFang|方正仿宋|FZFS|FZFangSong|华文仿宋|STFangsong)/i,
    standIn: /^(Yinfa ?FangSong|FandolFang|Zhuque|朱雀|LXGW ?WenKai ?Light|CESI_FS)/i,
  },
  楷体: {
    own: /^(楷体|KaiTi|SimKai|方正楷体|FZKT|FZKai|华文楷体|STKaiti)/i,
    standIn: /^(Yinfa ?KaiTi|FandolKai|LXGW ?WenKai|霞鹜文楷|AR ?PL ?(UKai|KaitiM)|CESI_KT)/i,
  },
  黑体: {
    own: /^(黑体|SimHei|方正黑体|FZHT|FZHei|华文黑体|STHeiti)/i,
    standIn:
      /^(Yinfa ?HeiTi|FandolHei|Noto ?Sans.*(CJK|SC)|Source ?Han ?Sans|思源黑体|WenQuanYi|Droid ?Sans ?Fallback|CESI_HT)/i,
  },
  小标宋: {
    own: /小标宋|XiaoBiaoSong(?!.*Yinfa)|^FZXBS/i,
    standIn:
      /^(Yinfa ?XiaoBiaoSong|Noto ?Serif.*(CJK|SC)|Source ?Han ?Serif|思源宋体|华文中宋|STZhongsong|FandolSong.*Bold)/i,
  },
  宋体: {
    own: /^(宋体|SimSun|NSimSun|新宋体|方正书宋|FZSS|FZShuSong|华文宋体|STSong)/i,
    standIn:
      /^(Yinfa ?SongTi|Noto ?Serif.*(CJK|SC)|Source ?Han ?Serif|思源宋体|FandolSong|CESI_SS)/i,
  },
};

/** A font's name without its subset prefix. */
export const bareName = (name: string): string => name.replace(/^[A-Z]{6}\+/, "");

/** Whether a font serves in a role: `own`, `standIn` or not at all. */
export function serves(role: FaceRole, name: string): "own" | "standIn" | undefined {
  const bare = bareName(name);
  if (names[role].standIn.test(bare)) return "standIn";
  return names[role].own.test(bare) ? "own" : undefined;
}

export function faceReading(role: FaceRole, name: string, what: string, how: string): Reading {
  const served = serves(role, name);
  const measured = `${what}${bareName(name) || "（没有字体名）"}`;
  if (served === "own") return meets(measured, how);
  return served === "standIn" ? standsIn(`${measured}（代${role}）`, how) : fails(measured, how);
}
