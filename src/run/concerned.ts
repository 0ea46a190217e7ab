/** Problems of templates, held against the documents that use them. */
import type { DocumentRequest } from "../data/campaign.ts";
import { isError, type Problem } from "../diagnostics.ts";
import { inspectTemplate } from "../template/check.ts";
import type { Template } from "../template/template.ts";
import type { FoundItems } from "./items.ts";
import type { TemplateShelf } from "./template-shelf.ts";

/**
 * What was wrong with the templates of one document when they were read. Which partials a broken
 * template would have used is unknown, so all broken partials are named with it.
 */
export function templateProblems(shelf: TemplateShelf, request: DocumentRequest): Problem[] {
  const { template, issuedText, attachments } = request;
  const names = [template, issuedText, ...attachments].flatMap((name) => name?.text ?? []);
  return names.flatMap((name) => shelf.templates.problemsOf(name));
}

/** Problems of partials that could not be read. */
export const partialProblems = (shelf: TemplateShelf): Problem[] =>
  shelf.partials.problems().filter(isError);

/** Blocks that items make; a template that needs one of them says so. */
const FROM_ITEMS = /^(?:简报内容|进展)(?:\.|$)/u;

const templatesOf = (
  { templates }: TemplateShelf,
  { template, issuedText, attachments }: DocumentRequest,
): Template[] =>
  [template, issuedText, ...attachments].flatMap((name) => templates.get(name?.text ?? "") ?? []);

/** Whether a document is made of items. */
export const usesItems = (shelf: TemplateShelf, request: DocumentRequest): boolean =>
  templatesOf(shelf, request).some(({ needs }) => needs.some(({ path }) => FROM_ITEMS.test(path)));

/** Whether a document looks at items, be it only to see whether there are any. */
export const seesItems = (shelf: TemplateShelf, request: DocumentRequest): boolean =>
  usesItems(shelf, request) ||
  templatesOf(shelf, request).some((template) =>
    inspectTemplate(template, shelf.partials).some((path) => FROM_ITEMS.test(path)),
  );

/** What is wrong with items, for a document that is made of them. */
export const itemProblems = (
  shelf: TemplateShelf & { items: FoundItems },
  request: DocumentRequest,
): Problem[] => (usesItems(shelf, request) ? shelf.items.problems : []);
