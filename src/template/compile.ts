/** Compiles a template and the partials it uses, once; the result serves any number of fillings. */
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { handlebars } from "./ast.ts";
import { checkTemplate } from "./check.ts";
import type { Piece } from "./locate.ts";
import { bodyPiece, frontPiece } from "./pieces.ts";
import { type Gathered, rewrite } from "./rewrite.ts";
import { KNOWN_HELPERS } from "./runtime.ts";
import { parsePiece } from "./syntax.ts";
import type { Template } from "./template.ts";

export type Render = (context: unknown, options: { data: unknown; partials: unknown }) => string;

export interface Compiled extends Gathered {
  title: Render;
  salutation?: Render;
  byline: Render[];
  body: Render;
  partials: Record<string, Render>;
}

function compilePiece(piece: Piece, gathered: Gathered, problems: Problem[]): Render {
  const parsed = parsePiece(piece);
  problems.push(...parsed.problems);
  if (!parsed.value) return () => "";
  const program = rewrite(parsed.value, piece, gathered);
  return handlebars.compile(program, {
    knownHelpers: KNOWN_HELPERS,
    knownHelpersOnly: true,
    noEscape: true,
    preventIndent: true,
  } as CompileOptions) as Render;
}

function compileAll(
  template: Template,
  partials: ReadonlyMap<string, Template>,
  problems: Problem[],
): Compiled {
  const gathered: Gathered = { sites: [], places: [] };
  const front = (value: { source: string; line: number }) =>
    compilePiece(frontPiece(template, value), gathered, problems);
  const compiledPartials: Record<string, Render> = {};
  for (const [name, partial] of partials)
    compiledPartials[name] = compilePiece(bodyPiece(partial), gathered, problems);
  return {
    ...gathered,
    title: front(template.title),
    ...(template.salutation ? { salutation: front(template.salutation) } : {}),
    byline: template.byline.map(front),
    body: compilePiece(bodyPiece(template), gathered, problems),
    partials: compiledPartials,
  };
}

const cache = new WeakMap<Template, { partials: unknown; outcome: Outcome<Compiled> }>();

/** The compiled template. Errors: whatever `checkTemplate` finds. */
export function compileTemplate(
  template: Template,
  partials: ReadonlyMap<string, Template>,
): Outcome<Compiled> {
  const known = cache.get(template);
  if (known?.partials === partials) return known.outcome;
  const problems = checkTemplate(template, partials);
  const outcome: Outcome<Compiled> = hasErrors(problems)
    ? { problems }
    : { value: compileAll(template, partials, problems), problems };
  cache.set(template, { partials, outcome });
  return outcome;
}
