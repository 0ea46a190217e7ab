/** One `w:p` with everything that its styles give it. */

import {
  type ParagraphProperties,
  paragraphProperties,
  type RunProperties,
  runProperties,
} from "../../ooxml/properties.ts";
import type { Styles } from "../../ooxml/styles.ts";
import { attribute, child, descendants, type XmlElement } from "../../ooxml/xml.ts";
import { HAN } from "../words.ts";
import { mostFrequent } from "../yardstick.ts";
import type { DocxParagraph, DocxRun, DocxShape } from "./model.ts";
import { readShapes } from "./read-shapes.ts";

export interface Place {
  place: DocxParagraph["place"];
  section: number;
}

/** Word's own defaults where nothing is said. */
const WORD_HALF_PT = 20;
const WORD_LINE = 240;

function runText(run: XmlElement): string {
  return run.children
    .map((part) => {
      if (part.name === "w:t") return part.text;
      if (part.name === "w:tab" || part.name === "w:ptab") return "\t";
      return part.name === "w:br" && attribute(part, "w:type") !== "page" ? "\n" : "";
    })
    .join("");
}

/** Runs in order, also those inside links, fields, insertions and content controls. */
function runsIn(element: XmlElement): XmlElement[] {
  const skipped = ["mc:Fallback", "w:del", "w:pPr", "w:drawing", "w:pict"];
  return element.children.flatMap((one) => {
    if (skipped.includes(one.name)) return [];
    return one.name === "w:r" ? [one] : runsIn(one);
  });
}

const colorOf = (color: string | undefined): string =>
  color === undefined || color === "AUTO" ? "000000" : color;

function readRun(run: XmlElement, base: RunProperties, styles: Styles): DocxRun[] {
  const rPr = child(run, "w:rPr");
  const styled = styles.runOf(attribute(child(rPr, "w:rStyle"), "w:val"));
  const all = { ...base, ...styled, ...runProperties(rPr) };
  if (all.hidden) return [];
  return [
    {
      text: runText(run),
      face: all.isThemeFace ? "主题字体" : (all.eastAsia ?? ""),
      latinFace: all.ascii ?? "",
      sizePt: (all.halfPt ?? WORD_HALF_PT) / 2,
      color: colorOf(all.color),
      isBold: all.bold ?? false,
      spacing: all.spacing ?? 0,
    },
  ];
}

/** Indents in characters win over those in twips; a character is as wide as the type is big. */
function indents(p: ParagraphProperties, sizePt: number) {
  const cells = (chars: number | undefined, twips: number | undefined) =>
    chars === undefined || chars === 0 ? (twips ?? 0) : (chars / 100) * sizePt * 20;
  return {
    left: cells(p.leftChars, p.left),
    right: cells(p.rightChars, p.right),
    firstLine: cells(p.firstLineChars, p.firstLine),
  };
}

export function readParagraph(element: XmlElement, where: Place, styles: Styles): DocxParagraph {
  const pPr = child(element, "w:pPr");
  const look = styles.lookOf(attribute(child(pPr, "w:pStyle"), "w:val"));
  const p: ParagraphProperties = { ...look.paragraph, ...paragraphProperties(pPr) };
  const runs = runsIn(element).flatMap((run) => readRun(run, look.run, styles));
  const inked = runs.filter((run) => run.text.trim() !== "");
  const weight = (run: DocxRun) => [...run.text].filter((c) => HAN.test(c)).length + 0.01;
  const telling: DocxRun = mostFrequentRun(inked, weight) ?? {
    text: "",
    face: look.run.eastAsia ?? "",
    latinFace: look.run.ascii ?? "",
    sizePt: (look.run.halfPt ?? WORD_HALF_PT) / 2,
    color: colorOf(look.run.color),
    isBold: look.run.bold ?? false,
    spacing: look.run.spacing ?? 0,
  };
  const shapes: DocxShape[] = readShapes(element, (inner) =>
    readParagraph(inner, { ...where, place: "box" }, styles),
  );
  const fields = descendants(element, "w:instrText").map((field) => field.text);
  const simple = descendants(element, "w:fldSimple").map(
    (field) => attribute(field, "w:instr") ?? "",
  );
  const breaks = runsIn(element).some((run) =>
    run.children.some((part) => part.name === "w:br" && attribute(part, "w:type") === "page"),
  );
  const line = p.line ?? WORD_LINE;
  return {
    ...where,
    text: runs.map((run) => run.text).join(""),
    runs,
    face: telling.face,
    sizePt: telling.sizePt,
    color: telling.color,
    spacing: telling.spacing,
    align: p.align ?? "left",
    ...indents(p, telling.sizePt),
    before: p.beforeLines ? (p.beforeLines / 100) * 240 : (p.before ?? 0),
    after: p.after ?? 0,
    line,
    lineRule: p.lineRule ?? "auto",
    breaksPage: (p.breaksPage ?? false) || breaks,
    hangsMarks: p.hangsMarks ?? true,
    obeysKinsoku: p.obeysKinsoku ?? true,
    spacesLatin: p.spacesLatin ?? true,
    ...(p.top ? { top: p.top } : {}),
    ...(p.bottom ? { bottom: p.bottom } : {}),
    tabs: p.tabs ?? [],
    hasPageField: [...fields, ...simple].some((field) => /\bPAGE\b/.test(field)),
    shapes,
  };
}

/** The first run of the look that most characters share. */
function mostFrequentRun(runs: readonly DocxRun[], weight: (run: DocxRun) => number) {
  const key = (run: DocxRun) => `${run.face} ${run.sizePt} ${run.color} ${run.spacing}`;
  const weights = new Map<string, number>();
  for (const run of runs) weights.set(key(run), (weights.get(key(run)) ?? 0) + weight(run));
  const best = mostFrequent([...weights.keys()], (k) => weights.get(k) ?? 0);
  return runs.find((run) => key(run) === best);
}
