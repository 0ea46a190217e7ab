/** Compiles a template and the partials it uses, once; the result serves any number of fillings. */
import { hasErrors, type Outcome } from "../diagnostics.ts";
import { handlebars } from "./ast.ts";
import { checkTemplate } from "./check.ts";
import type { Piece } from "./locate.ts";
import { bodyPiece, frontPiece } from "./pieces.ts";
import { type Gathered, rewrite } from "./rewrite.ts";
import { KNOWN_HELPERS } from "./runtime.ts";
import { parsePiece } from "./syntax.ts";
import type { Template } from "./template.ts";

export type Render = (context: unknown, options: { data: unknown; partials: unknown }) => string;

/** Partials of a workspace, compiled; sites and places of all templates that use them. */
interface CompiledPartials extends Gathered {
  sources: readonly Template[];
  renders: Record<string, Render>;
}

export interface Compiled extends Gathered {
  title: Render;
  salutation?: Render;
  byline: Render[];
  body: Render;
  partials: Record<string, Render>;
}

/** Compiles a piece that has passed `checkTemplate`; Handlebars does its part at the first call. */
function compilePiece(piece: Piece, gathered: Gathered): Render {
  const { value: program } = parsePiece(piece);
  if (!program) return () => "";
  return handlebars.compile(rewrite(program, piece, gathered), {
    knownHelpers: KNOWN_HELPERS,
    knownHelpersOnly: true,
    noEscape: true,
    preventIndent: true,
  } as CompileOptions) as Render;
}

const partialCache = new WeakMap<object, CompiledPartials>();

/** A workspace may replace a partial in its map, so the partials themselves are compared. */
function compilePartials(partials: ReadonlyMap<string, Template>): CompiledPartials {
  const sources = [...partials.values()];
  const known = partialCache.get(partials);
  if (known?.sources.length === sources.length && sources.every((s, i) => s === known.sources[i]))
    return known;
  const gathered: Gathered = { sites: [], places: [] };
  const renders: Record<string, Render> = {};
  for (const [name, partial] of partials)
    renders[name] = compilePiece(bodyPiece(partial), gathered);
  const compiled = { ...gathered, sources, renders };
  partialCache.set(partials, compiled);
  return compiled;
}

function compileAll(template: Template, partials: CompiledPartials): Compiled {
  const gathered: Gathered = { sites: partials.sites, places: partials.places };
  const front = (value: { source: string; line: number }) =>
    compilePiece(frontPiece(template, value), gathered);
  return {
    ...gathered,
    title: front(template.title),
    ...(template.salutation ? { salutation: front(template.salutation) } : {}),
    byline: template.byline.map(front),
    body: compilePiece(bodyPiece(template), gathered),
    partials: partials.renders,
  };
}

const cache = new WeakMap<Template, { partials: CompiledPartials; outcome: Outcome<Compiled> }>();

/** The compiled template. Errors: whatever `checkTemplate` finds. */
export function compileTemplate(
  template: Template,
  partials: ReadonlyMap<string, Template>,
): Outcome<Compiled> {
  const compiledPartials = compilePartials(partials);
  const known = cache.get(template);
  if (known?.partials === compiledPartials) return known.outcome;
  const problems = checkTemplate(template, partials);
  const outcome: Outcome<Compiled> = hasErrors(problems)
    ? { problems }
    : { value: compileAll(template, compiledPartials), problems };
  cache.set(template, { partials: compiledPartials, outcome });
  return outcome;
}
