/** Typst on the same document: the flow written as Typst source, the same faces, the same measures. */
import { createRequire } from "node:module";
import type { Flow, FlowParagraph, Run } from "../dist/house/flow.js";
import { page } from "../dist/house/gbt9704.js";
import { type House, standardHouse } from "../dist/house/house.js";
import { sizeOf, spaceBeforePt } from "../dist/house/measure.js";

interface Compiler {
  pdf(order: { mainFileContent: string }): Uint8Array;
  evictCache(age: number): void;
}

interface CompilerClass {
  create(order: { fontArgs: { fontPaths: string[] }[] }): Compiler;
}

/** Families of the bundled faces, as `dist/faces` has them. */
const FAMILIES: Record<Run["typeface"], string> = {
  FangSong: "Yinfa FangSong",
  KaiTi: "Yinfa KaiTi",
  HeiTi: "Yinfa HeiTi",
  XiaoBiaoSong: "Yinfa XiaoBiaoSong",
  SongTi: "Yinfa SongTi",
  Latin: "Yinfa Latin",
};

const ALIGN = { justify: "left", start: "left", center: "center", end: "right" } as const;

/** Words inside a Typst string. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/gu, "\\$&")}"`;

/** `body` of `size` in the Latin face and then `face`, a line as high as `pitch`. */
const PROLOGUE = `#set page(width: ${page.widthMm}mm, height: ${page.heightMm}mm,
  margin: (top: ${page.marginMm.top}mm, bottom: ${page.marginMm.bottom}mm,
    left: ${page.marginMm.left}mm, right: ${page.marginMm.right}mm),
  footer-descent: 7mm,
  footer: context {
    let number = counter(page).get().first()
    align(if calc.odd(number) { right } else { left },
      pad(x: 14pt, text(font: "${FAMILIES.SongTi}", size: 14pt, "— " + str(number) + " —")))
  })
#set text(lang: "zh", region: "cn", top-edge: 0.8em, bottom-edge: -0.2em, overhang: false,
  costs: (widow: 0%, orphan: 0%))
#set par(justify: true, spacing: 0pt)
#let f(face, words) = text(font: ((name: "${FAMILIES.Latin}", covers: regex("[\\u{20}-\\u{7e}]")), face), words)
#let p(size, tracking, leading, before, first, side, end, body) = {
  v(before)
  set text(size: size, tracking: tracking)
  block(above: 0pt, below: leading, pad(right: end, align(side, par(leading: leading,
    first-line-indent: (amount: first, all: true), justify: side == left, body))))
}
`;

function paragraphSource(paragraph: FlowParagraph, house: House): string {
  const style = house.styles[paragraph.role];
  const sizePt = sizeOf(paragraph);
  const words = paragraph.runs.flatMap(({ text, typeface }) =>
    text
      .split("\n")
      .flatMap((line, index) => [
        ...(index > 0 ? ["linebreak()"] : []),
        `f("${FAMILIES[typeface]}", ${quoted(line)})`,
      ]),
  );
  const measures = [
    `${sizePt}pt`,
    `${paragraph.trackingPt ?? style.trackingPt}pt`,
    `${(paragraph.pitchPt ?? style.pitchPt) - sizePt}pt`,
    `${spaceBeforePt(paragraph, house)}pt`,
    `${(paragraph.indent?.firstLineCells ?? style.firstLineCells) * sizePt}pt`,
    ALIGN[style.align],
    `${(paragraph.indent?.endCells ?? style.endCells) * sizePt}pt`,
  ];
  return `#p(${measures.join(", ")}, ${words.join(" + ")})`;
}

/** A flow of paragraphs as Typst source. */
export function typstSource({ sections, house = standardHouse }: Flow): string {
  const paragraphs = sections.flatMap(({ blocks }) =>
    blocks.map((block) => {
      if (block.type !== "paragraph") throw new Error(`the plan has a ${block.type}`);
      return paragraphSource(block, house);
    }),
  );
  return `${PROLOGUE}${paragraphs.join("\n")}\n`;
}

/** Documents that may pass before what Typst remembers of one is forgotten. */
const CACHE_AGE = 10;

/** A compiler in this process, warm from document to document. */
export function openTypst(faces: string): (source: string) => Uint8Array {
  const load = createRequire(import.meta.url);
  const { NodeCompiler } = load("@myriaddreamin/typst-ts-node-compiler") as {
    NodeCompiler: CompilerClass;
  };
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [faces] }] });
  return (mainFileContent) => {
    const pdf = compiler.pdf({ mainFileContent });
    compiler.evictCache(CACHE_AGE);
    return pdf;
  };
}
