/** Fills a template: words of the template and marks for values, every missing value reported. */
import type { DataNode, DataObject } from "../data/value.ts";
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { type Compiled, compileTemplate, type Render } from "./compile.ts";
import { filledTooLong, neededBlockMissing } from "./filling-problems.ts";
import { lookUp } from "./lookup.ts";
import { FillingStopped, isTrue, type RunState } from "./run-state.ts";
import { MAX_OUTPUT } from "./runtime.ts";
import type { FilledText, Template } from "./template.ts";

/** 需要: blocks that the data must have. */
function missingNeeds(template: Template, context: DataObject): Problem[] {
  return template.needs.flatMap((need) => {
    const site = { file: template.file, line: need.line, text: need.path };
    const found: DataNode | object = lookUp(site, context, need.path.split("."));
    const place = { file: template.file, line: need.line };
    return isTrue(found as DataNode) ? [] : [neededBlockMissing(place, need.path)];
  });
}

function render(compiled: Compiled, context: DataObject, state: RunState) {
  const run = (piece: Render) =>
    piece(context, { data: { run: state, root: context }, partials: compiled.partials });
  return {
    title: run(compiled.title),
    ...(compiled.salutation ? { salutation: run(compiled.salutation) } : {}),
    byline: compiled.byline.map(run).filter((line) => line.trim() !== ""),
    body: run(compiled.body),
  };
}

/**
 * The filled text of a template. `context` is the root that the template sees (the campaign's data
 * and 本文). Errors: those of `checkTemplate`; every value that is printed and missing, at the
 * template's line and with its data path; wrong arguments of helpers; more text than 2,000,000
 * characters.
 */
export function fillTemplate(
  template: Template,
  context: DataObject,
  partials: ReadonlyMap<string, Template>,
): Outcome<FilledText> {
  const { value: compiled, problems: found } = compileTemplate(template, partials);
  if (!compiled) return { problems: found };
  const problems = [...found, ...missingNeeds(template, context)];
  const { sites } = compiled;
  const state: RunState = { root: context, sites, slots: [], problems, rounds: 0 };
  try {
    const words = render(compiled, context, state);
    if (words.body.length > MAX_OUTPUT) throw new FillingStopped();
    if (hasErrors(problems)) return { problems };
    return { value: { template, ...words, slots: state.slots, places: compiled.places }, problems };
  } catch (thrown) {
    if (!(thrown instanceof FillingStopped)) throw thrown;
    const place = { file: template.file, line: template.body.line };
    return { problems: [...problems, filledTooLong(place, "二百万字")] };
  }
}
