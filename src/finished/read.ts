/** Reads a finished text back into its document tree, by the reader of templates. */

import type { DocumentRequest } from "../data/campaign.ts";
import { FINISHED_KEYS, type FinishedEnvelope, readFinishedEnvelope } from "../data/finished.ts";
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import type { PictureSource } from "../document/picture.ts";
import type { DocumentTree } from "../document/tree.ts";
import { buildParts, type ReadDocument } from "../template/build-tree.ts";
import { inspectTemplate } from "../template/check.ts";
import { fillTemplate } from "../template/fill.ts";
import { loadSection, readText, type Section } from "../template/load.ts";
import { placeFigures } from "../template/place-pictures.ts";
import { readFilled } from "../template/read.ts";
import type { Template } from "../template/template.ts";
import { severalIssued, templateNotFinished } from "./problems.ts";
import { splitSections } from "./sections.ts";

/** A finished text: its tree, and the request (date, 版式) that it is set by. */
export interface FinishedDocument {
  tree: DocumentTree;
  request: DocumentRequest;
}

const ANNEX = "附件";

const NO_PARTIALS: ReadonlyMap<string, Template> = new Map();

/** The words of a section; a template is told apart by the data that it asks for. */
function readSection({ template }: Section, pictures: PictureSource): Outcome<ReadDocument> {
  const asked = inspectTemplate(template, NO_PARTIALS);
  const place = { file: template.file, line: template.title.line };
  if (asked.length > 0) return { problems: [templateNotFinished(place, asked)] };
  const filled = fillTemplate(template, {}, NO_PARTIALS);
  if (!filled.value) return { problems: filled.problems };
  const read = readFilled(filled.value);
  const problems = [...filled.problems, ...read.problems];
  if (!read.value) return { problems };
  const placed = placeFigures(read.value, pictures);
  return { value: { template, text: placed.text }, problems: [...problems, ...placed.problems] };
}

interface Gathered {
  main: ReadDocument;
  others: ReadDocument[];
  envelope: FinishedEnvelope;
}

function gather(
  text: string,
  file: string,
  name: string,
  pictures: PictureSource,
): Outcome<Gathered> {
  const problems: Problem[] = [];
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    problems.push(...outcome.problems);
    return outcome.value;
  };
  const sections = splitSections(text).map((stretch, index) =>
    take(loadSection(stretch, name, file, index === 0 ? FINISHED_KEYS : [])),
  );
  const [main, ...others] = sections.map(
    (section) => section && take(readSection(section, pictures)),
  );
  const envelope = sections[0] && take(readFinishedEnvelope(sections[0].rest, file, name));
  if (hasErrors(problems) || !main || !envelope) return { problems };
  return { value: { main, others: others.filter((one) => one !== undefined), envelope }, problems };
}

/**
 * The tree of a finished text. `name` is its file name without `.md`, `file` the name that messages
 * show. Errors: those of templates, a field of the data in it (then it is a template), an envelope
 * that does not fit.
 */
export function readFinished(
  bytes: Uint8Array,
  name: string,
  file: string,
  pictures: PictureSource,
): Outcome<FinishedDocument> {
  const text = readText(bytes, file);
  if (text.value === undefined) return { problems: text.problems };
  const gathered = gather(text.value, file, name, pictures);
  const problems = [...text.problems, ...gathered.problems];
  if (!gathered.value) return { problems };
  const { main, others, envelope } = gathered.value;
  const { organ, request } = envelope;
  const issued = others.filter(({ template }) => template.kind !== ANNEX);
  const [first, second] = issued;
  if (second) {
    const { title } = second.template;
    return { problems: [...problems, severalIssued({ file, line: title.line }, title.source)] };
  }
  const built = buildParts({
    ...(organ ? { organ } : {}),
    request,
    main,
    ...(first ? { issued: first } : {}),
    attachments: others.filter(({ template }) => template.kind === ANNEX),
    seals: new Map(),
  });
  problems.push(...built.problems);
  return built.value && !hasErrors(problems)
    ? { value: { tree: built.value, request }, problems }
    : { problems };
}
