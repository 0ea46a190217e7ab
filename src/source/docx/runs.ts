/** What a paragraph of Word says: its runs in order, and what is not simply text. */
import { type RunProperties, runProperties } from "../../ooxml/properties.ts";
import type { Styles } from "../../ooxml/styles.ts";
import { attribute, child, descendants, type XmlElement } from "../../ooxml/xml.ts";
import type { SourceNote, SourceRun } from "../source.ts";
import { symbolIn } from "./symbols.ts";

/** A field that has begun; its result counts, its instruction does not. */
interface Field {
  instruction: string;
  isResult: boolean;
}

/** What goes on from paragraph to paragraph of one part. */
export interface Reading {
  styles: Styles;
  fields: Field[];
}

/** The inside of one paragraph. */
export interface Inside {
  runs: SourceRun[];
  notes: Omit<SourceNote, "place">[];
  /** Contents of text boxes, as they are anchored. */
  boxes: XmlElement[];
  breaksPage: boolean;
}

const SKIPPED = new Set(["w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "mc:Fallback", "w:rt"]);
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/u;
const MEASURING_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|HYPERLINK|TOC|REF|PAGEREF|EQ|FORM)/u;

const textsIn = (element: XmlElement, ...names: string[]): string =>
  names.flatMap((name) => descendants(element, name).map(({ text }) => text)).join("");

/** Word drops white at the ends unless it is told to keep it. */
const wordsIn = (element: XmlElement): string =>
  attribute(element, "xml:space") === "preserve"
    ? element.text
    : element.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, "");

function fieldSign(reading: Reading, inside: Inside, kind: string | undefined): void {
  const { fields } = reading;
  if (kind === "begin") fields.push({ instruction: "", isResult: false });
  const last = fields.at(-1);
  if (kind === "separate" && last) {
    last.isResult = true;
    const { instruction } = last;
    if (!MEASURING_FIELD.test(instruction))
      inside.notes.push({ what: "field", text: instruction.trim() });
  }
  if (kind === "end") fields.pop();
}

/** Words of one child of a run. */
function partText(part: XmlElement, reading: Reading, inside: Inside): string {
  switch (part.name) {
    case "w:t":
      return wordsIn(part);
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:cr":
      return "\n";
    case "w:br": {
      const type = attribute(part, "w:type");
      if (type === "page") inside.breaksPage = true;
      return type === undefined || type === "textWrapping" ? "\n" : "";
    }
    case "w:noBreakHyphen":
      return "-";
    case "w:sym": {
      const symbol = symbolIn(attribute(part, "w:font"), attribute(part, "w:char"));
      if (symbol === "")
        inside.notes.push({ what: "symbol", text: attribute(part, "w:font") ?? "" });
      return symbol;
    }
    case "w:fldChar":
      fieldSign(reading, inside, attribute(part, "w:fldCharType"));
      return "";
    case "w:instrText": {
      const field = reading.fields.at(-1);
      if (field && !field.isResult) field.instruction += part.text;
      return "";
    }
    case "w:commentReference":
      inside.notes.push({ what: "comment", text: "" });
      return "";
    case "w:ruby":
      return textsIn(child(part, "w:rubyBase") ?? part, "w:t");
    case "mc:AlternateContent":
    case "w:drawing":
    case "w:pict":
    case "w:object":
      readDrawing(part, inside);
      return "";
    default:
      return "";
  }
}

function readDrawing(drawing: XmlElement, inside: Inside): void {
  const boxes = descendants(drawing, "w:txbxContent");
  inside.boxes.push(...boxes);
  const hasPicture = ["pic:pic", "v:imagedata"].some(
    (name) => descendants(drawing, name).length > 0,
  );
  if (hasPicture) inside.notes.push({ what: "picture", text: "" });
}

function lookOf(properties: RunProperties): Omit<SourceRun, "text"> {
  const { bold, halfPt, eastAsia, isThemeFace } = properties;
  return {
    ...(bold ? { isBold: true } : {}),
    ...(halfPt === undefined ? {} : { sizePt: halfPt / 2 }),
    ...(eastAsia === undefined || isThemeFace ? {} : { face: eastAsia }),
  };
}

function readRun(run: XmlElement, base: RunProperties, reading: Reading, inside: Inside): void {
  const rPr = child(run, "w:rPr");
  const styled = reading.styles.runOf(attribute(child(rPr, "w:rStyle"), "w:val"));
  const properties = { ...base, ...styled, ...runProperties(rPr) };
  const text = run.children.map((part) => partText(part, reading, inside)).join("");
  const isCounted = reading.fields.every(
    ({ isResult, instruction }) => isResult && !PAGE_FIELD.test(instruction),
  );
  if (text === "" || !isCounted) return;
  if (properties.hidden) inside.notes.push({ what: "hidden", text });
  else inside.runs.push({ text, ...lookOf(properties) });
}

/** Reads all that stands in a paragraph; `base` is the look that its style gives to text. */
export function readInside(
  element: XmlElement,
  base: RunProperties,
  reading: Reading,
  inside: Inside,
): void {
  for (const one of element.children) {
    if (SKIPPED.has(one.name)) continue;
    if (one.name === "w:r") readRun(one, base, reading, inside);
    else if (one.name === "w:del" || one.name === "w:moveFrom") {
      const text = textsIn(one, "w:delText", "w:t");
      if (text !== "") inside.notes.push({ what: "deleted", text });
    } else if (one.name === "w:ins" || one.name === "w:moveTo") {
      const before = inside.runs.length;
      readInside(one, base, reading, inside);
      const text = inside.runs
        .slice(before)
        .map((run) => run.text)
        .join("");
      if (text !== "") inside.notes.push({ what: "inserted", text });
    } else if (one.name === "m:oMath" || one.name === "m:oMathPara") {
      const text = textsIn(one, "m:t");
      inside.runs.push({ text });
      inside.notes.push({ what: "equation", text });
    } else if (one.name === "w:fldSimple") {
      const isPage = PAGE_FIELD.test(attribute(one, "w:instr") ?? "");
      if (!isPage) readInside(one, base, reading, inside);
    } else readInside(one, base, reading, inside);
  }
}

/** Neighbours of one look as one run: Word splits runs in the middle of words. */
export function joinRuns(runs: readonly SourceRun[]): SourceRun[] {
  const joined: SourceRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isSame =
      last && last.isBold === run.isBold && last.sizePt === run.sizePt && last.face === run.face;
    if (last && isSame) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}
