/** Fills a template: words of the template and marks for values, every missing value reported. */
import type { DataNode, DataObject } from "../data/value.ts";
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { Memory } from "../memory.ts";
import { MAX_OUTPUT } from "./block.ts";
import { type Compiled, compileTemplate } from "./compile.ts";
import { filledTooLong, neededBlockMissing } from "./filling-problems.ts";
import { lookUp } from "./lookup.ts";
import { FillingStopped, isTrue, type Run, type RunState } from "./run-state.ts";
import type { Scene, Write } from "./scene.ts";
import { Recorder, replay, type Tape } from "./tape.ts";
import type { FilledText, FilledWords, Template, Templates } from "./template.ts";

/** 需要: blocks that the data must have. */
function missingNeeds(template: Template, context: DataObject): Problem[] {
  return template.needs.flatMap((need) => {
    const site = { file: template.file, line: need.line, text: need.path };
    const found: DataNode | object = lookUp(site, context, need.path.split("."));
    const place = { file: template.file, line: need.line };
    return isTrue(found as DataNode) ? [] : [neededBlockMissing(place, need.path)];
  });
}

function render(compiled: Compiled, context: DataObject, recorder: Recorder<RunState>) {
  const run: Run = { recorder, rounds: 0, ofRoot: new Map() };
  const scene: Scene = { run, root: context, contexts: [context] };
  const write = (piece: Write) => piece(scene);
  const words: FilledWords = {
    title: write(compiled.title),
    ...(compiled.salutation ? { salutation: write(compiled.salutation) } : {}),
    byline: compiled.byline.map(write).filter((line) => line.trim() !== ""),
    body: write(compiled.body),
  };
  if (words.body.length > MAX_OUTPUT) throw new FillingStopped();
  return words;
}

/** Words of a filling without problems, and what they depend on. */
interface Filling {
  tape: Tape<RunState>;
  words: FilledWords;
}

/** Fillings of a template that are held against the next data, the latest first. */
interface Fillings {
  recent: Filling[];
}

const MOST_FILLINGS = 6;

/** Words that other data gave, where these decide alike, and slots with the values of these. */
function fillAgain(fillings: readonly Filling[], context: DataObject) {
  for (const { tape, words } of fillings) {
    const state: RunState = { slots: [], problems: [] };
    if (replay(tape, state, context)) return { words, slots: state.slots };
  }
  return undefined;
}

/** Words and slots; what is missing is added to `problems`. */
function fillAnew(
  fillings: Filling[],
  compiled: Compiled,
  context: DataObject,
  problems: Problem[],
) {
  const before = problems.length;
  const state: RunState = { slots: [], problems };
  const recorder = new Recorder(state, context);
  const words = render(compiled, context, recorder);
  const { tape } = recorder;
  if (tape && problems.length === before) fillings.unshift({ tape, words });
  fillings.splice(MOST_FILLINGS);
  return { words, slots: state.slots };
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
  partials: Templates,
  memory: Memory = new Memory(),
): Outcome<FilledText> {
  const { value: compiled, problems: found } = compileTemplate(template, partials);
  if (!compiled) return { problems: found };
  const problems = [...found, ...missingNeeds(template, context)];
  try {
    const { recent } = memory.recallOf(compiled, "fillings", (): Fillings => ({ recent: [] }));
    const filled = fillAgain(recent, context) ?? fillAnew(recent, compiled, context, problems);
    if (hasErrors(problems)) return { problems };
    return { value: { template, ...filled, places: compiled.places }, problems };
  } catch (thrown) {
    if (!(thrown instanceof FillingStopped)) throw thrown;
    const place = { file: template.file, line: template.body.line };
    return { problems: [...problems, filledTooLong(place, "二百万字")] };
  }
}
