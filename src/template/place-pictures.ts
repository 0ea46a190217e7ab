/** Puts the pictures that a document names into it. */
import type { DocumentRequest, PictureFile } from "../data/campaign.ts";
import type { Problem } from "../diagnostics.ts";
import type { Picture, PictureSource } from "../document/picture.ts";
import type { Block, Figure } from "../document/tree.ts";
import type { ReadText } from "./read.ts";

const placeOf = ({ origin = {} }: Figure["file"]) => ({
  ...(origin.template === undefined ? {} : { file: origin.template }),
  ...(origin.line === undefined ? {} : { line: origin.line }),
  ...(origin.path === undefined ? {} : { path: origin.path }),
});

/** The text with its figures read; problems stand where the text names the file. */
export function placeFigures(
  text: ReadText,
  pictures: PictureSource,
): { text: ReadText; problems: Problem[] } {
  const problems: Problem[] = [];
  const place = (block: Block): Block => {
    if (block.type !== "figure") return block;
    const { value, problems: found } = pictures.photo(block.file.text, placeOf(block.file));
    problems.push(...found);
    return value ? { ...block, picture: value } : block;
  };
  const { blocks, bulletin } = text;
  const items = bulletin?.items.map((item) => ({ ...item, blocks: item.blocks.map(place) }));
  return {
    text: {
      ...text,
      blocks: blocks.map(place),
      ...(bulletin && items ? { bulletin: { ...bulletin, items } } : {}),
    },
    problems,
  };
}

/** Pictures of seals and signature stamps that a document shows. */
const sealFiles = ({ envelope }: DocumentRequest): PictureFile[] => [
  ...(envelope.sealed ? envelope.seals : []),
  ...envelope.signers.flatMap(({ stamp }) => stamp ?? []),
];

/** Seals and stamps by the file that the data names. */
export function readSeals(
  request: DocumentRequest,
  pictures: PictureSource,
): { found: Map<string, Picture>; problems: Problem[] } {
  const found = new Map<string, Picture>();
  const problems: Problem[] = [];
  for (const { file } of sealFiles(request)) {
    const read = pictures.seal(file.text, { ...file.place, path: file.path });
    problems.push(...read.problems);
    if (read.value) found.set(file.text, read.value);
  }
  return { found, problems };
}
