/** Readings of a PDF by rule id. */

import { otherKind } from "../../kinds.ts";
import type { Reading } from "../../reading.ts";
import type { Kind } from "../../words.ts";
import type { PdfDocument } from "../model.ts";

export type PdfTest = (document: PdfDocument) => Reading;
export type PdfRules = Readonly<Record<string, PdfTest>>;

/** Runs `test` for documents of the given kinds; others have no such element. */
export const onlyFor =
  (kinds: readonly Kind[], test: PdfTest): PdfTest =>
  (document) =>
    kinds.includes(document.words.kind) ? test(document) : otherKind(document.words.kind);
