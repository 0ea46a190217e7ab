/** The pieces of a template that are small Handlebars templates of their own. */
import type { Piece } from "./locate.ts";
import type { Template } from "./template.ts";

/** The body as a piece with columns of its own. */
export const bodyPiece = (template: Template): Piece => ({
  ...template.body,
  file: template.file,
  hasColumns: true,
});

/** A value of the front matter: one line, columns unknown. */
export const frontPiece = (template: Template, value: { source: string; line: number }): Piece => ({
  ...value,
  file: template.file,
  hasColumns: false,
});

/** Every piece: title, salutation, byline, body. */
export const piecesOf = (template: Template): Piece[] => [
  frontPiece(template, template.title),
  ...(template.salutation ? [frontPiece(template, template.salutation)] : []),
  ...template.byline.map((line) => frontPiece(template, line)),
  bodyPiece(template),
];
