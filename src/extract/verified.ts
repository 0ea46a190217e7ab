/** A template is handed out only if, filled with its data, it gives the same text again. */
import { loadCampaign } from "../data/load.ts";
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { dumpTree } from "../document/dump.ts";
import type { DocumentTree, OfficialDocument } from "../document/tree.ts";
import type { Settings } from "../settings.ts";
import { buildTree } from "../template/build-tree.ts";
import { loadTemplate } from "../template/load.ts";
import type { Template } from "../template/template.ts";
import { type Extraction, extract, finders } from "./extract.ts";
import { factsDropped, otherText } from "./problems.ts";

const DATA_FILE = "data/活动.yaml";

/** The document that template and data make. */
function rendered({ data, templates }: Extraction): Outcome<DocumentTree> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const campaign = loadCampaign(bytes(data), DATA_FILE);
  const loaded = templates.map(({ name, text }) =>
    loadTemplate(bytes(text), name, `templates/${name}.md`),
  );
  const problems = [campaign, ...loaded].flatMap((outcome) => outcome.problems);
  const request = campaign.value?.documents[0];
  if (!campaign.value || !request || hasErrors(problems)) return { problems };
  const shelf = new Map<string, Template>(
    loaded.flatMap(({ value }) => (value ? [[value.name, value] as const] : [])),
  );
  const built = buildTree(campaign.value, request, shelf, new Map());
  return built.value
    ? { value: built.value.tree, problems: [] }
    : { problems: [...problems, ...built.problems] };
}

/** The lines of a tree but for its properties: a document without organ or date has none. */
const linesOf = (tree: DocumentTree): string[] =>
  dumpTree(tree)
    .split("\n")
    .filter((line) => !line.startsWith("  @"));

/** The first line that is not the same; undefined if all are. */
function difference(tree: DocumentTree, extraction: Extraction): string | undefined {
  const { value, problems } = rendered(extraction);
  if (!value) return problems.find(({ severity }) => severity === "error")?.message ?? "";
  const [before, after] = [linesOf(tree), linesOf(value)];
  const at = before.findIndex((line, i) => line !== after[i]);
  return at < 0 && before.length === after.length ? undefined : (before[at] ?? after.at(-1) ?? "");
}

/**
 * Template and data of an official document, held against its text. Facts that do not fit together
 * are left in the text, group by group, and told. Problems: such groups; a text that the template
 * cannot give again.
 */
export function extractVerified(
  tree: OfficialDocument,
  name: string,
  settings: Settings,
): Outcome<Extraction> {
  const all = extract(tree, name, settings);
  if (difference(tree, all) === undefined) return { value: all, problems: [] };
  for (const left of finders) {
    const fewer = extract(
      tree,
      name,
      settings,
      finders.filter((finder) => finder !== left),
    );
    if (difference(tree, fewer) === undefined)
      return { value: fewer, problems: [factsDropped([left.name])] };
  }
  const none = extract(tree, name, settings, []);
  const differs = difference(tree, none);
  const problems: Problem[] = [factsDropped(finders.map((finder) => finder.name))];
  if (differs !== undefined) problems.push(otherText(differs.trim()));
  return { value: none, problems };
}
