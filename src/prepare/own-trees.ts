/** The syntax trees of the templates that come with the package. */
import { stockShelf } from "../run/template-shelf.ts";
import type { Program } from "../template/ast.ts";
import { allPieces } from "../template/pieces.ts";
import { parsePiece } from "../template/syntax.ts";

/** By the text of each piece; throws where one of them cannot be read. */
export async function treesOfOwnTemplates(): Promise<Map<string, Program>> {
  const { templates, partials } = await stockShelf(undefined, ".");
  const [problem] = [...templates.problems(), ...partials.problems()];
  if (problem) throw new Error(`${problem.file}: ${problem.message}`);
  const pieces = [...templates.all(), ...partials.all()].flatMap(allPieces);
  return new Map(
    pieces.flatMap((piece) => {
      const { value: tree } = parsePiece(piece);
      return tree ? [[piece.source, tree] as const] : [];
    }),
  );
}
