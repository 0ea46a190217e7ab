/** Which installed fonts serve which typeface, as data. */
import type { Typeface } from "../house/style.ts";

export interface TypefaceNames {
  /** 字体, as the standard calls it. */
  label: string;
  /** Where official documents use it. */
  use: string;
  /** Names to look for on this machine, best first; compared without case, spaces and marks. */
  wanted: string[];
  /** The face that comes with yinfa, in the folder of prepared faces. */
  bundled: string;
}

/** The names by which offices know their fonts (Windows, macOS, Founder, WPS). */
export const TYPEFACES: Record<Typeface, TypefaceNames> = {
  FangSong: {
    label: "仿宋",
    use: "正文",
    wanted: [
      ...["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "华文仿宋", "STFangsong"],
      ...["方正仿宋_GBK", "FZFangSong-Z02", "方正仿宋简体", "FZFangSong-Z02S", "朱雀仿宋"],
      "Zhuque Fangsong",
    ],
    bundled: "yinfa-fangsong.ttf",
  },
  KaiTi: {
    label: "楷体",
    use: "二级标题、题注",
    wanted: [
      ...["楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "华文楷体", "STKaiti", "楷体-简"],
      ...["Kaiti SC", "方正楷体_GBK", "FZKai-Z03", "方正楷体简体", "FZKai-Z03S"],
    ],
    bundled: "yinfa-kaiti.ttf",
  },
  HeiTi: {
    label: "黑体",
    use: "一级标题、表头",
    wanted: [
      ...["黑体", "SimHei", "方正黑体_GBK", "FZHei-B01", "方正黑体简体", "FZHei-B01S"],
      ...["华文黑体", "STHeiti", "黑体-简", "Heiti SC"],
    ],
    bundled: "yinfa-heiti.ttf",
  },
  XiaoBiaoSong: {
    label: "小标宋",
    use: "发文机关标志、公文标题",
    wanted: [
      ...["方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05"],
      ...["华康标题宋", "DFPBiaoSong", "文鼎小标宋简"],
    ],
    bundled: "yinfa-xiaobiaosong.ttf",
  },
  SongTi: {
    label: "宋体",
    use: "页码",
    wanted: [
      ...["宋体", "SimSun", "华文宋体", "STSong", "宋体-简", "Songti SC", "方正书宋_GBK"],
      ...["FZShuSong-Z01", "方正书宋简体", "FZShuSong-Z01S"],
    ],
    bundled: "yinfa-songti.ttf",
  },
  Latin: {
    label: "西文",
    use: "字母、数字",
    wanted: ["Times New Roman", "TimesNewRomanPSMT"],
    bundled: "yinfa-latin.ttf",
  },
};

/** Large fonts that systems and WPS bring for rare characters; asked only for what others lack. */
export const RARE_CHARACTER_FONTS = [
  ...["SimSun-ExtB", "宋体-ExtB", "SimSun-ExtG", "宋体-PUA", "方正宋体S-超大字符集"],
  ...["FZSongS-Extended", "FZSongS-Extended(SIP)", "HanaMinA", "HanaMinB", "Plangothic P1"],
];

export const ALL_TYPEFACES = Object.keys(TYPEFACES) as Typeface[];

/** Names that differ only in case, spaces, hyphens or underscores are one name. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, "");
