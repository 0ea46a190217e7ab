/** The bundled faces: from which package font each is made and what it is called. */

export interface FaceRecipe {
  /** File in dist/faces. */
  output: string;
  /** File of the package. */
  source: string;
  /** Family name; the originals' names may not be used for changed fonts (OFL, reserved names). */
  family: string;
  chineseFamily: string;
  characters: "han" | "latin";
}

/** A licence text that goes with the faces. */
export interface LicenceRecipe {
  output: string;
  source: string;
}

const LXGW = "@fontsource/lxgw-wenkai";
const SANS = "@expo-google-fonts/noto-sans-sc";
const SERIF = "@expo-google-fonts/noto-serif-sc";
const TINOS = "@expo-google-fonts/tinos";

export const FACES: readonly FaceRecipe[] = [
  {
    output: "yinfa-fangsong.ttf",
    source: `${LXGW}/files/lxgw-wenkai-latin-300-normal.woff`,
    family: "Yinfa FangSong",
    chineseFamily: "印发仿宋",
    characters: "han",
  },
  {
    output: "yinfa-kaiti.ttf",
    source: `${LXGW}/files/lxgw-wenkai-latin-500-normal.woff`,
    family: "Yinfa KaiTi",
    chineseFamily: "印发楷体",
    characters: "han",
  },
  {
    output: "yinfa-heiti.ttf",
    source: `${SANS}/500Medium/NotoSansSC_500Medium.ttf`,
    family: "Yinfa HeiTi",
    chineseFamily: "印发黑体",
    characters: "han",
  },
  {
    output: "yinfa-xiaobiaosong.ttf",
    source: `${SERIF}/600SemiBold/NotoSerifSC_600SemiBold.ttf`,
    family: "Yinfa XiaoBiaoSong",
    chineseFamily: "印发标宋",
    characters: "han",
  },
  {
    output: "yinfa-songti.ttf",
    source: `${SERIF}/400Regular/NotoSerifSC_400Regular.ttf`,
    family: "Yinfa SongTi",
    chineseFamily: "印发宋体",
    characters: "han",
  },
  {
    output: "yinfa-latin.ttf",
    source: `${TINOS}/400Regular/Tinos_400Regular.ttf`,
    family: "Yinfa Latin",
    chineseFamily: "印发西文",
    characters: "latin",
  },
];

export const LICENCES: readonly LicenceRecipe[] = [
  { output: "OFL-LXGW-WenKai.txt", source: `${LXGW}/LICENSE` },
  { output: "OFL-Noto-Sans-SC.txt", source: `${SANS}/LICENSE_FONT` },
  { output: "OFL-Noto-Serif-SC.txt", source: `${SERIF}/LICENSE_FONT` },
  { output: "OFL-Tinos.txt", source: `${TINOS}/LICENSE_FONT` },
];
