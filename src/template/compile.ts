/** Compiles a template and the partials it uses, once; the result serves any number of fillings. */
import { hasErrors, type Outcome } from "../diagnostics.ts";
import { checkTemplate } from "./check.ts";
import { locator, type Piece } from "./locate.ts";
import { piecesOf } from "./pieces.ts";
import type { Write } from "./scene.ts";
import { type Compiling, program } from "./statements.ts";
import { parsePiece } from "./syntax.ts";
import type { Template, Templates } from "./template.ts";

export interface Compiled extends Pick<Compiling, "places"> {
  title: Write;
  salutation?: Write;
  byline: Write[];
  body: Write;
}

type Shared = Pick<Compiling, "places" | "partialNamed">;

/** Compiles a piece that has passed `checkTemplate`. */
function compilePiece(piece: Piece, shared: Shared): Write {
  const { value: tree } = parsePiece(piece);
  return tree ? program({ ...shared, piece, at: locator(piece) }, tree) : () => "";
}

const shareds = new WeakMap<Templates, Shared>();

/** What the templates share that use the same partials: these, each compiled when it is called. */
function sharedBy(partials: Templates): Shared {
  const known = shareds.get(partials);
  if (known) return known;
  const compiled = new Map<string, Write>();
  const shared: Shared = {
    places: [],
    partialNamed(name) {
      const partial = partials.get(name);
      const write =
        compiled.get(name) ?? (partial ? compilePiece(piecesOf(partial).body, shared) : () => "");
      compiled.set(name, write);
      return write;
    },
  };
  shareds.set(partials, shared);
  return shared;
}

function compileAll(template: Template, shared: Shared): Compiled {
  const { title, salutation, byline, body } = piecesOf(template);
  return {
    places: shared.places,
    title: compilePiece(title, shared),
    ...(salutation ? { salutation: compilePiece(salutation, shared) } : {}),
    byline: byline.map((piece) => compilePiece(piece, shared)),
    body: compilePiece(body, shared),
  };
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
