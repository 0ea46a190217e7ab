/**
 * `word/styles.xml`, made from the house styles: one named Word style for each role, so that a user
 * who changes 公文正文 in Word changes the document. Written by hand because the docx package knows
 * neither `kinsoku` nor `snapToGrid` and cannot write `overflowPunct="0"`.
 */
import type { Role } from "../house/gbt9704.ts";
import type { House } from "../house/house.ts";
import { indentPt } from "../house/measure.ts";
import type { ParagraphStyle, Typeface } from "../house/style.ts";
import { ptToTwip } from "../units.ts";
import { faceNames } from "./face-names.ts";
import { pageNumberStyles } from "./page-number-style.ts";
import {
  FIGURE,
  FOOT_ANCHOR,
  FOOT_RULE,
  JUSTIFICATION,
  marksStyle,
  SPACES,
  typefaceStyle,
} from "./style-ids.ts";
import { customStyle, fonts, NORMAL, runProperties, spacing } from "./style-parts.ts";
import { tableStyle } from "./table-styles.ts";
import { element, valued, WORD_NAMESPACE, XML_DECLARATION } from "./xml.ts";

/** Indents of a style. The first line is also given in characters: it follows a change of size. */
function indents(style: ParagraphStyle): string {
  const twip = (cells: number) => (cells ? ptToTwip(indentPt(cells, style.sizePt)) : undefined);
  if (!style.firstLineCells && !style.startCells && !style.endCells) return "";
  return element("w:ind", {
    "w:left": twip(style.startCells),
    "w:right": twip(style.endCells),
    "w:firstLineChars": style.firstLineCells ? style.firstLineCells * 100 : undefined,
    "w:firstLine": twip(style.firstLineCells),
  });
}

function styleFonts({ typeface, ownLatin }: ParagraphStyle): string {
  const { name } = faceNames[typeface];
  return ownLatin ? fonts(name, name) : fonts(name);
}

function roleStyle(role: Role, style: ParagraphStyle, house: House): string {
  const { outlineLevel } = style;
  const tracking = ptToTwip(style.trackingPt);
  const paragraph = [
    style.keepWithNext ? "<w:keepNext/>" : "",
    spacing({
      ...(style.pitchPt === house.linePitchPt ? {} : { pitchPt: style.pitchPt }),
      beforeTwip: ptToTwip(style.blankLinesBefore * house.linePitchPt),
    }),
    indents(style),
    style.align === "justify" ? "" : valued("w:jc", JUSTIFICATION[style.align]),
    outlineLevel === undefined ? "" : valued("w:outlineLvl", outlineLevel - 1),
  ].join("");
  const run = runProperties({
    ...(style.typeface === NORMAL.typeface ? {} : { fonts: styleFonts(style) }),
    bold: style.bold ?? false,
    red: style.ink === "red",
    ...(tracking === NORMAL.trackingTwip ? {} : { trackingTwip: tracking }),
    ...(style.sizePt === NORMAL.sizePt ? {} : { sizePt: style.sizePt }),
  });
  return customStyle(
    "paragraph",
    role,
    style.name,
    outlineLevel === undefined ? "" : valued("w:next", "body"),
    "<w:qFormat/>",
    paragraph && element("w:pPr", {}, paragraph),
    run,
  );
}

/**
 * A paragraph almost without height. The one that the foot hangs on must fit below 22 full lines,
 * which leave 18 twips of the type area.
 */
const flatStyle = (id: string, name: string): string =>
  customStyle(
    "paragraph",
    id,
    name,
    element("w:pPr", {}, spacing({ pitchPt: 0.5 })),
    runProperties({ trackingTwip: 0, sizePt: 1 }),
  );

/** As high as its picture, which a line of exact height would cut. */
const figureStyle = (): string =>
  customStyle(
    "paragraph",
    FIGURE,
    "公文插图",
    element(
      "w:pPr",
      {},
      element("w:spacing", { "w:line": 240, "w:lineRule": "auto" }),
      valued("w:jc", "center"),
    ),
    runProperties({ trackingTwip: 0, sizePt: 1 }),
  );

const LATIN = faceNames.Latin.name;

const TYPEFACE_WORDS: [Exclude<Typeface, "Latin">, string][] = [
  ["FangSong", "仿宋"],
  ["KaiTi", "楷体"],
  ["HeiTi", "黑体"],
  ["XiaoBiaoSong", "小标宋"],
  ["SongTi", "宋体"],
];

/** For each typeface a style for words, and one for marks with the face in the Latin slots too. */
const characterStyles = (): string =>
  TYPEFACE_WORDS.map(([typeface, word]) => {
    const { name } = faceNames[typeface];
    const words = runProperties({ fonts: fonts(name) });
    const marks = runProperties({ fonts: fonts(name, name) });
    return (
      customStyle("character", typefaceStyle(typeface), `公文${word}字`, "<w:qFormat/>", words) +
      customStyle("character", marksStyle(typeface), `公文${word}标点`, marks)
    );
  }).join("");

/**
 * Normal carries the size itself, since Word's grid is reckoned from it. Line ends are even: nothing
 * hangs (`overflowPunct`), and `kern` 0 keeps Word from closing up neighbouring marks. Lines keep
 * their exact height off the grid, so a title of 2号 does not take two rows.
 */
function normal(house: House): string {
  const paragraph = element(
    "w:pPr",
    {},
    valued("w:widowControl", 0),
    valued("w:kinsoku", 1),
    valued("w:overflowPunct", 0),
    valued("w:topLinePunct", 0),
    valued("w:adjustRightInd", 0),
    valued("w:snapToGrid", 0),
    spacing({ pitchPt: house.linePitchPt }),
    valued("w:jc", "both"),
  );
  return element(
    "w:style",
    { "w:type": "paragraph", "w:default": 1, "w:styleId": "Normal" },
    valued("w:name", "Normal"),
    "<w:qFormat/>",
    paragraph,
    runProperties({ trackingTwip: NORMAL.trackingTwip, sizePt: NORMAL.sizePt }),
  );
}

const documentDefaults = (): string =>
  element(
    "w:docDefaults",
    {},
    element(
      "w:rPrDefault",
      {},
      element(
        "w:rPr",
        {},
        fonts(faceNames[NORMAL.typeface].name),
        valued("w:kern", 0),
        element("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA" }),
      ),
    ),
    "<w:pPrDefault/>",
  );

/** Word's own styles are kept out of the way: a clerk sees ours alone. */
const LATENT = element("w:latentStyles", {
  "w:defLockedState": 0,
  "w:defUIPriority": 99,
  "w:defSemiHidden": 1,
  "w:defUnhideWhenUsed": 1,
  "w:defQFormat": 0,
  "w:count": 376,
});

const builtIn = (type: string, id: string, name: string): string =>
  element(
    "w:style",
    { "w:type": type, "w:default": 1, "w:styleId": id },
    valued("w:name", name),
    valued("w:uiPriority", 99),
    "<w:semiHidden/>",
  );

/** The whole part, the same for every document of a house style. */
export function stylesXml(house: House): string {
  const { styles } = house;
  const roles = (Object.keys(styles) as Role[]).map((role) => roleStyle(role, styles[role], house));
  return (
    XML_DECLARATION +
    element(
      "w:styles",
      { "xmlns:w": WORD_NAMESPACE },
      documentDefaults(),
      LATENT,
      normal(house),
      builtIn("character", "DefaultParagraphFont", "Default Paragraph Font"),
      builtIn("table", "TableNormal", "Normal Table"),
      builtIn("numbering", "NoList", "No List"),
      ...roles,
      pageNumberStyles(house),
      flatStyle(FOOT_ANCHOR, "公文版记定位"),
      flatStyle(FOOT_RULE, "公文版记线"),
      figureStyle(),
      characterStyles(),
      customStyle("character", SPACES, "公文空格", runProperties({ fonts: fonts(LATIN, LATIN) })),
      tableStyle(),
    )
  );
}
