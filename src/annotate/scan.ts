/**
 * The XML of a body as it stands, with the offsets of its paragraphs, runs and words: what is
 * written into it goes between them, and every other byte stays.
 */

/** A run (`w:r`). */
export interface ScannedRun {
  /** Offsets of the whole element. */
  start: number;
  end: number;
  /** Its `w:rPr` as it stands; empty if it has none. */
  properties: string;
  isHidden: boolean;
}

/** The character data of one `w:t`. */
export interface Leaf {
  run: ScannedRun;
  /** Offsets of the opening tag. */
  tag: [number, number];
  from: number;
  to: number;
  /** Nothing of the run stands before it, or behind it. */
  isFirst: boolean;
  isLast: boolean;
}

export interface ScannedParagraph {
  /** Behind the opening tag and the properties. */
  start: number;
  /** In front of the closing tag. */
  end: number;
  leaves: Leaf[];
}

interface Frame {
  name: string;
  start: number;
  /** Behind the opening tag. */
  inside: number;
  paragraph?: ScannedParagraph;
  run?: ScannedRun;
  leaves?: Leaf[];
  hasContent?: boolean;
}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>/gu;
/** What may stand between a paragraph and its runs without changing what people read. */
const TRANSPARENT =
  /^w:(?:hyperlink|ins|moveTo|smartTag|sdt|sdtContent|customXml|fldSimple|dir|bdo)$/u;

class Scanner {
  readonly paragraphs: ScannedParagraph[] = [];
  private readonly stack: Frame[] = [];
  private fallbacks = 0;

  private readonly xml: string;
  constructor(xml: string) {
    this.xml = xml;
  }

  private get top(): Frame | undefined {
    return this.stack.at(-1);
  }

  open(name: string, start: number, inside: number, isEmpty: boolean): void {
    const frame: Frame = { name, start, inside };
    const parent = this.top;
    if (name === "mc:Fallback" && !isEmpty) this.fallbacks += 1;
    if (name === "w:p" && this.fallbacks === 0) {
      frame.paragraph = { start: inside, end: inside, leaves: [] };
      this.paragraphs.push(frame.paragraph);
    }
    if (name === "w:r" && !isEmpty && this.paragraphOf()) {
      frame.run = { start, end: inside, properties: "", isHidden: false };
      frame.leaves = [];
    }
    if (name === "w:vanish") this.hide();
    if (parent?.run && name !== "w:rPr" && name !== "w:t") this.noteContent(parent);
    if (isEmpty) {
      if (name === "w:pPr" && parent?.paragraph) parent.paragraph.start = inside;
    } else this.stack.push(frame);
  }

  private hide(): void {
    const run = this.stack.at(-2)?.run;
    if (run) run.isHidden = true;
  }

  private noteContent(frame: Frame): void {
    frame.hasContent = true;
    const last = frame.leaves?.at(-1);
    if (last) last.isLast = false;
  }

  /** The paragraph that the innermost elements belong to, if nothing strange lies between. */
  private paragraphOf(): ScannedParagraph | undefined {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const frame = this.stack[i];
      if (frame?.paragraph) return frame.paragraph;
      if (!frame || !TRANSPARENT.test(frame.name)) return undefined;
    }
    return undefined;
  }

  close(start: number, end: number): void {
    const frame = this.stack.pop();
    const parent = this.top;
    if (!frame) return;
    if (frame.name === "mc:Fallback") this.fallbacks -= 1;
    if (frame.paragraph) frame.paragraph.end = start;
    if (frame.name === "w:pPr" && parent?.paragraph) parent.paragraph.start = end;
    if (frame.name === "w:rPr" && parent?.run)
      parent.run.properties = this.xml.slice(frame.start, end);
    if (frame.name === "w:t" && parent?.run) this.leaf(frame, parent, parent.run, start);
    if (frame.run) this.finish(frame, frame.run, end);
  }

  private leaf(frame: Frame, parent: Frame, run: ScannedRun, to: number): void {
    const { start, inside: from } = frame;
    const isFirst = !parent.hasContent;
    this.noteContent(parent);
    // Comments and CDATA inside words: left alone.
    if (this.xml.slice(from, to).includes("<")) return;
    parent.leaves?.push({ run, tag: [start, from], from, to, isFirst, isLast: true });
  }

  private finish(frame: Frame, run: ScannedRun, end: number): void {
    run.end = end;
    const paragraph = this.paragraphOf();
    if (!run.isHidden) paragraph?.leaves.push(...(frame.leaves ?? []));
  }
}

/** Paragraphs in the order of their opening tags. The XML must be well-formed. */
export function scanParagraphs(xml: string): ScannedParagraph[] {
  const scanner = new Scanner(xml);
  for (const match of xml.matchAll(TAG)) {
    const [whole, closing, name, , empty] = match;
    if (name === undefined) continue;
    const end = match.index + whole.length;
    if (closing === "/") scanner.close(match.index, end);
    else scanner.open(name, match.index, end, empty === "/");
  }
  return scanner.paragraphs;
}
