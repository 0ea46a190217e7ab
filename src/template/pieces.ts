/** The pieces of a template that are small Handlebars templates of their own. */
import type { Piece } from "./locate.ts";
import type { Template } from "./template.ts";

interface Pieces {
  title: Piece;
  salutation?: Piece;
  byline: Piece[];
  body: Piece;
}

/** A value of the front matter: one line, columns unknown. */
const front = ({ file }: Template, value: { source: string; line: number }): Piece => ({
  ...value,
  file,
  hasColumns: false,
});

const cut = (template: Template): Pieces => ({
  title: front(template, template.title),
  ...(template.salutation ? { salutation: front(template, template.salutation) } : {}),
  byline: template.byline.map((line) => front(template, line)),
  body: { ...template.body, file: template.file, hasColumns: true },
});

const known = new WeakMap<Template, Pieces>();

/** The pieces of a template; the same ones whenever it is asked for them. */
export function piecesOf(template: Template): Pieces {
  const pieces = known.get(template) ?? cut(template);
  known.set(template, pieces);
  return pieces;
}

/** Every piece: title, salutation, byline, body. */
export function allPieces(template: Template): Piece[] {
  const { title, salutation, byline, body } = piecesOf(template);
  return [title, ...(salutation ? [salutation] : []), ...byline, body];
}
