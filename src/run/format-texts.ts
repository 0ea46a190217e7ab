/** Finished texts set as official documents: read, understood, written as Markdown, rendered. */
import { dirname, parse } from "node:path";
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { dumpTree } from "../document/dump.ts";
import { noPictures } from "../document/picture.ts";
import type { DocumentTree } from "../document/tree.ts";
import { type FinishedDocument, readFinished } from "../finished/read.ts";
import { withOrigin } from "../finished/with-origin.ts";
import { writeFinished } from "../finished/write.ts";
import type { FaceSet } from "../font/face.ts";
import { type Formatted, formatText } from "../format/format.ts";
import { notTheSame } from "../format/problems.ts";
import { reportText } from "../format/report.ts";
import { reread } from "../reread/reread.ts";
import { type Settings, standardSettings } from "../settings.ts";
import type { SourceText } from "../source/source.ts";
import { namesItsKind } from "./check-texts.ts";
import { openBelow, pictureSource } from "./pictures.ts";
import { type Environment, readForeign, readWhole } from "./read-source.ts";
import { type RenderedDocument, type RenderOptions, renderTree } from "./render.ts";
import type { ResultFile } from "./write-out.ts";

/** One text that was set. */
export interface SetText {
  rendered?: RenderedDocument;
  /** The Markdown understood and the report; none for a text that was our own Markdown already. */
  papers: ResultFile[];
  formatted?: Formatted;
}

export interface SetOptions extends Omit<RenderOptions, "faces"> {
  /** Asked for when there is something to be set: a text that is refused waits for no font. */
  faces: () => Outcome<FaceSet>;
  /** Environment of the process that reads a foreign DOCX. */
  environment: Environment;
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

async function rendered(
  read: Outcome<FinishedDocument>,
  stem: string,
  options: SetOptions,
): Promise<Outcome<RenderedDocument>> {
  if (!read.value) return { problems: read.problems };
  const { tree, request } = read.value;
  const named = { ...request, name: { ...request.name, text: stem } };
  const faces = options.faces();
  if (!faces.value) return { problems: faces.problems };
  const made = await renderTree(tree, named, { ...options, faces: faces.value });
  return { ...made, problems: [...faces.problems, ...made.problems] };
}

/** The tree of a text; of a DOCX that yinfa wrote, the tree that it was written from. */
function understood(source: SourceText): Outcome<Formatted> {
  const own = reread(source);
  if (!own) return formatText(source);
  return { value: { tree: own, changes: [], roles: [], fields: new Map() }, problems: [] };
}

/** A foreign text: what is printed is what the Markdown says, so that both agree. */
async function setForeign(
  bytes: Uint8Array,
  file: string,
  stem: string,
  options: SetOptions,
): Promise<Outcome<SetText>> {
  const source = await readForeign(bytes, file, options.environment);
  if (!source.value) return { problems: source.problems };
  const { value: formatted, problems } = understood(source.value);
  const all: Problem[] = [...source.problems, ...problems];
  if (!formatted) return { problems: all };
  const name = `${stem}.md`;
  const markdown = encoded(withOrigin(writeFinished(formatted.tree), formatted.fields));
  const read = readFinished(markdown, stem, name, noPictures);
  const made = await rendered(read, stem, options);
  if (read.value && dumpTree(read.value.tree) !== dumpTree(formatted.tree))
    all.push(notTheSame(file, name));
  all.push(...(read.value ? [] : read.problems), ...made.problems);
  const report = encoded(reportText(file, formatted, all));
  const papers = [
    { name, bytes: markdown },
    { name: `${stem}（套排报告）.txt`, bytes: report },
  ];
  const value = { papers, formatted, ...(made.value ? { rendered: made.value } : {}) };
  return { value, problems: all };
}

/** Our own Markdown, which says everything about itself; its pictures lie beside it. */
async function setOwn(
  bytes: Uint8Array,
  path: string,
  file: string,
  stem: string,
  options: SetOptions,
): Promise<Outcome<SetText>> {
  const pictures = pictureSource(openBelow(dirname(path), dirname(path)));
  const read = readFinished(bytes, parse(file).name, file, pictures);
  if (!read.value || hasErrors(read.problems)) return { problems: read.problems };
  const made = await rendered(read, stem, options);
  const problems = [...read.problems, ...made.problems];
  return { value: { papers: [], ...(made.value ? { rendered: made.value } : {}) }, problems };
}

/** Whether a text is our own Markdown: then nothing in it has to be recognised. */
const isOwnText = (file: string, bytes: Uint8Array): boolean =>
  /\.md$/iu.test(file) && namesItsKind(new TextDecoder().decode(bytes));

/** The tree of a text of any origin, and the settings that it asks for. */
export async function readTree(
  path: string,
  file: string,
  environment: Environment,
): Promise<Outcome<{ tree: DocumentTree; settings: Settings }>> {
  const whole = await readWhole(path, file);
  if (!whole.value) return { problems: whole.problems };
  if (isOwnText(file, whole.value)) {
    const { value, problems } = readFinished(whole.value, parse(file).name, file, noPictures);
    if (!value) return { problems };
    return { value: { tree: value.tree, settings: value.request.settings }, problems };
  }
  const source = await readForeign(whole.value, file, environment);
  const formatted = source.value ? understood(source.value) : { problems: [] };
  const problems = [...source.problems, ...formatted.problems];
  if (!formatted.value) return { problems };
  return { value: { tree: formatted.value.tree, settings: standardSettings }, problems };
}

/** Reads and sets one text; `stem` names the results. Nothing is written. */
export async function setText(
  path: string,
  file: string,
  stem: string,
  options: SetOptions,
): Promise<Outcome<SetText>> {
  const whole = await readWhole(path, file);
  if (!whole.value) return { problems: whole.problems };
  return isOwnText(file, whole.value)
    ? setOwn(whole.value, path, file, stem, options)
    : setForeign(whole.value, file, stem, options);
}
