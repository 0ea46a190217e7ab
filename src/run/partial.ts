/** A partial: a piece of a template in a file of its own, without front matter. */
import { decodeText } from "../data/decode.ts";
import { hasErrors, type Outcome } from "../diagnostics.ts";
import { RESERVED } from "../template/marks.ts";
import { bodyPiece } from "../template/pieces.ts";
import { reservedCharacter } from "../template/problems.ts";
import { parsePiece } from "../template/syntax.ts";
import type { Template } from "../template/template.ts";

/** Reads a partial. Errors: encoding, characters kept for our own marks, syntax. */
export function loadPartial(bytes: Uint8Array, name: string, file: string): Outcome<Template> {
  const decoded = decodeText(bytes, file);
  if (!decoded.value) return { problems: decoded.problems };
  const { text: source } = decoded.value;
  const before = source.slice(0, Math.max(0, source.search(RESERVED))).split("\n");
  if (RESERVED.test(source)) {
    return { problems: [...decoded.problems, reservedCharacter({ file, line: before.length })] };
  }
  const partial: Template = {
    name,
    file,
    kind: "片段",
    title: { source: name, line: 1 },
    byline: [],
    needs: [],
    body: { source, line: 1 },
  };
  const problems = [...decoded.problems, ...parsePiece(bodyPiece(partial)).problems];
  return hasErrors(problems) ? { problems } : { value: partial, problems };
}
