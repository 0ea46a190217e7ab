/** Compiles a template and the partials it uses, once; the result serves any number of fillings. */
import { hasErrors, type Outcome } from "../diagnostics.ts";
import { handlebars } from "./ast.ts";
import { checkTemplate } from "./check.ts";
import type { Piece } from "./locate.ts";
import { piecesOf } from "./pieces.ts";
import { type Gathered, rewrite } from "./rewrite.ts";
import { KNOWN_HELPERS } from "./runtime.ts";
import { parsePiece } from "./syntax.ts";
import type { Template, Templates } from "./template.ts";

export type Render = (context: unknown, options: { data: unknown; partials: unknown }) => string;

/** What the templates that use the same partials share: those compiled so far, sites and places. */
interface Shared extends Gathered {
  partials: Templates;
  renders: Record<string, Render>;
}

export interface Compiled extends Pick<Gathered, "sites" | "places"> {
  title: Render;
  salutation?: Render;
  byline: Render[];
  body: Render;
  partials: Record<string, Render>;
}

/** Compiles a piece that has passed `checkTemplate`; Handlebars does its part at the first call. */
function compilePiece(piece: Piece, shared: Shared): Render {
  const { value: program } = parsePiece(piece);
  if (!program) return () => "";
  return handlebars.compile(rewrite(program, piece, shared), {
    knownHelpers: KNOWN_HELPERS,
    knownHelpersOnly: true,
    noEscape: true,
    preventIndent: true,
  } as CompileOptions) as Render;
}

/** Compiles the partials that are called, and those that they call in turn. */
function compileCalled(shared: Shared): void {
  const { called, renders, partials } = shared;
  for (const name of called) {
    const partial = Object.hasOwn(renders, name) ? undefined : partials.get(name);
    if (partial) renders[name] = compilePiece(piecesOf(partial).body, shared);
  }
}

function compileAll(template: Template, shared: Shared): Compiled {
  const { title, salutation, byline, body } = piecesOf(template);
  const compiled = {
    sites: shared.sites,
    places: shared.places,
    title: compilePiece(title, shared),
    ...(salutation ? { salutation: compilePiece(salutation, shared) } : {}),
    byline: byline.map((piece) => compilePiece(piece, shared)),
    body: compilePiece(body, shared),
    partials: shared.renders,
  };
  compileCalled(shared);
  return compiled;
}

const shareds = new WeakMap<Templates, Shared>();

function sharedBy(partials: Templates): Shared {
  const known = shareds.get(partials);
  if (known) return known;
  const shared = { partials, renders: {}, sites: [], places: [], called: new Set<string>() };
  shareds.set(partials, shared);
  return shared;
}

const cache = new WeakMap<Template, { partials: Templates; outcome: Outcome<Compiled> }>();

/** The compiled template. Errors: whatever `checkTemplate` finds. */
export function compileTemplate(template: Template, partials: Templates): Outcome<Compiled> {
  const known = cache.get(template);
  if (known?.partials === partials) return known.outcome;
  const problems = checkTemplate(template, partials);
  const outcome: Outcome<Compiled> = hasErrors(problems)
    ? { problems }
    : { value: compileAll(template, sharedBy(partials)), problems };
  cache.set(template, { partials, outcome });
  return outcome;
}
