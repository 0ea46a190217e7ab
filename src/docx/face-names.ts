/** Names of the faces that offices have, as they stand in a DOCX. */
import type { Typeface } from "../house/style.ts";

export interface FaceName {
  /** Family name in `w:rFonts`. */
  name: string;
  /** What Word takes where the first is not installed (`w:altName`). */
  alternative?: string;
  /** Class of the face in the font table, the last help of a program that has neither. */
  family: "roman" | "modern" | "script" | "swiss";
  /** Windows character set: 86 Chinese (GB2312), 00 Western. */
  charset: "86" | "00";
}

const chinese = (name: string, family: FaceName["family"], alternative?: string): FaceName => ({
  name,
  family,
  charset: "86",
  ...(alternative === undefined ? {} : { alternative }),
});

/** `_GB2312` faces are the customary ones; Windows since Vista brings them without that suffix. */
export const faceNames: Record<Typeface, FaceName> = {
  FangSong: chinese("仿宋_GB2312", "modern", "仿宋"),
  KaiTi: chinese("楷体_GB2312", "modern", "楷体"),
  HeiTi: chinese("黑体", "swiss", "SimHei"),
  XiaoBiaoSong: chinese("方正小标宋简体", "script", "华文中宋"),
  SongTi: chinese("宋体", "roman", "SimSun"),
  Latin: { name: "Times New Roman", family: "roman", charset: "00" },
};
