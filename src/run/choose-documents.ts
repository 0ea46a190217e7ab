/** Which documents to make: those named, or all. */
import type { Campaign, DocumentRequest } from "../data/campaign.ts";
import { nearest } from "../data/nearest.ts";
import type { Outcome, Problem } from "../diagnostics.ts";
import { nothingToMake, unknownDocument } from "./problems.ts";

/** The requests for `names` in the order given (each once); all of them if no name is given. */
export function chooseDocuments(
  campaign: Campaign,
  names: readonly string[],
): Outcome<DocumentRequest[]> {
  const { documents, file } = campaign;
  if (documents.length === 0) return { value: [], problems: [nothingToMake(file)] };
  if (names.length === 0) {
    return { value: documents.filter(({ isPerUnit }) => !isPerUnit), problems: [] };
  }
  const known = documents.map((document) => document.name.text);
  const problems: Problem[] = [];
  const chosen = new Set<DocumentRequest>();
  for (const name of names.map((typed) => typed.normalize("NFC"))) {
    const found = documents.find((document) => document.name.text.normalize("NFC") === name);
    if (found) chosen.add(found);
    else problems.push(unknownDocument(name, known, nearest(name, known), file));
  }
  return problems.length > 0 ? { problems } : { value: [...chosen], problems };
}
