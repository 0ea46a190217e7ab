/** Fills and reads the templates of one document and puts its tree together. */
import type { Campaign, DocumentRequest } from "../data/campaign.ts";
import { nearest } from "../data/nearest.ts";
import type { DataObject, Value } from "../data/value.ts";
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { noPictures, type Picture, type PictureSource } from "../document/picture.ts";
import type { DocumentTree } from "../document/tree.ts";
import { Memory } from "../memory.ts";
import { buildBulletin } from "./build-bulletin.ts";
import { buildOfficial } from "./build-official.ts";
import { withSettings } from "./document-settings.ts";
import { fillTemplate } from "./fill.ts";
import { unknownTemplate, wrongKind } from "./filling-problems.ts";
import { distinct } from "./make-problem.ts";
import { placeFigures, readSeals } from "./place-pictures.ts";
import { type ReadText, readFilled } from "./read.ts";
import type { FilledText, Template, Templates } from "./template.ts";

/** One template of a document, filled and read. */
export interface ReadDocument {
  template: Template;
  text: ReadText;
}

/** Everything that `buildOfficial` and `buildBulletin` put together. */
export interface Parts {
  /** Who issues it; a finished text may not say. */
  organ?: Value;
  request: DocumentRequest;
  main: ReadDocument;
  issued?: ReadDocument;
  attachments: ReadDocument[];
  /** Seals and stamps by the file that the data names. */
  seals: ReadonlyMap<string, Picture>;
}

interface Assembly {
  context: DataObject;
  templates: Templates;
  partials: Templates;
  pictures: PictureSource;
  filled: FilledText[];
  problems: Problem[];
  memory: Memory;
}

/** Which 文种 may play a part of a document. */
interface Role {
  name: string;
  expected: string;
  allows(kind: string): boolean;
}

const MAIN: Role = {
  name: "正文",
  expected: "通知、意见、实施方案、讲话稿、简报等（不是“附件”）",
  allows: (kind) => kind !== "附件",
};
const ISSUED: Role = {
  name: "印发的文件",
  expected: "实施方案、意见、办法等",
  allows: (kind) => !["附件", "简报", "讲话稿"].includes(kind),
};
const ATTACHMENT: Role = { name: "附件", expected: "附件", allows: (kind) => kind === "附件" };

function readNamed(assembly: Assembly, name: Value, role: Role): ReadDocument | undefined {
  const { context, templates, partials, filled, problems, memory } = assembly;
  const template = templates.get(name.text);
  const place = { ...name.place, path: name.path };
  if (!template) {
    problems.push(unknownTemplate(place, name.text, nearest(name.text, [...templates.keys()])));
    return undefined;
  }
  if (!role.allows(template.kind)) {
    problems.push(wrongKind(place, name.text, role.name, template.kind, role.expected));
    return undefined;
  }
  const outcome = fillTemplate(template, context, partials, memory);
  problems.push(...outcome.problems);
  if (!outcome.value) return undefined;
  filled.push(outcome.value);
  const read = readFilled(outcome.value, memory);
  problems.push(...read.problems);
  if (!read.value) return undefined;
  const placed = placeFigures(read.value, assembly.pictures);
  problems.push(...placed.problems);
  return { template, text: placed.text };
}

/** The tree that the parts make, a bulletin's or that of any other document. */
export const buildParts = (parts: Parts): Outcome<DocumentTree> =>
  parts.main.template.kind === "简报" ? buildBulletin(parts) : buildOfficial(parts);

/**
 * The tree of one document: main text, issued text and attachments, with what stands around them.
 * `filled` are the texts in that order, also when their reading failed. All problems at once:
 * missing templates (the nearest named), a template of a 文种 that cannot serve, everything that
 * `fillTemplate` and `readFilled` report, what the envelope lacks.
 */
export function buildTree(
  campaign: Campaign,
  request: DocumentRequest,
  templates: Templates,
  partials: Templates,
  pictures: PictureSource = noPictures,
  memory: Memory = new Memory(),
): Outcome<{ tree: DocumentTree; filled: FilledText[] }> {
  const context: DataObject = { ...campaign.data, 本文: request.data };
  const assembly: Assembly = {
    context,
    templates,
    partials,
    pictures,
    filled: [],
    problems: [],
    memory,
  };
  const main = readNamed(assembly, request.template, MAIN);
  const issued = request.issuedText && readNamed(assembly, request.issuedText, ISSUED);
  const attachments = request.attachments.map((name) => readNamed(assembly, name, ATTACHMENT));
  const seals = readSeals(request, pictures);
  const problems = distinct([...seals.problems, ...assembly.problems]);
  if (hasErrors(problems) || !main) return { problems };
  const parts = withSettings({
    organ: campaign.organ.name,
    request,
    main,
    ...(issued ? { issued } : {}),
    attachments: attachments.filter((read) => read !== undefined),
    seals: seals.found,
  });
  const built = buildParts(parts);
  problems.push(...built.problems);
  return built.value
    ? { value: { tree: built.value, filled: assembly.filled }, problems }
    : { problems };
}
