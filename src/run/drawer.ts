/** Templates or partials by name, each read when it is first asked for: a document needs few of them. */
import { decodeText } from "../data/decode.ts";
import type { Outcome, Problem } from "../diagnostics.ts";
import type { loadTemplate } from "../template/load.ts";
import type { Template, Templates } from "../template/template.ts";
import type { FoundFile } from "./read-inside.ts";

/** Reads a file, or says why it cannot. */
export type ReadFile = () => Outcome<FoundFile>;

export class Drawer implements Templates {
  private readonly files = new Map<string, ReadFile>();
  private readonly loaded = new Map<string, Outcome<Template>>();

  /** `sources` is given the decoded text of every file read, by shown name. */
  constructor(
    private readonly load: typeof loadTemplate,
    private readonly sources: Map<string, string>,
  ) {}

  /** Puts a file in, in the place of an earlier one of that name. */
  put(name: string, read: ReadFile): void {
    this.files.set(name, read);
    this.loaded.delete(name);
  }

  /** Undefined if there is none of that name or it is broken. */
  get(name: string): Template | undefined {
    return this.open(name).value;
  }

  /** Names of what is not broken; reads it all. */
  keys(): string[] {
    return this.all().map(({ name }) => name);
  }

  /** What is not broken; reads it all. */
  all(): Template[] {
    return [...this.files.keys()].flatMap((name) => this.get(name) ?? []);
  }

  /** What was wrong with one of them when it was read. */
  problemsOf(name: string): readonly Problem[] {
    return this.open(name).problems;
  }

  /** What is wrong with any of them; reads them all. */
  problems(): Problem[] {
    return [...this.files.keys()].flatMap((name) => this.problemsOf(name));
  }

  private open(name: string): Outcome<Template> {
    const known = this.loaded.get(name);
    if (known) return known;
    const read = this.files.get(name);
    const outcome = read ? this.loadFrom(name, read()) : { problems: [] };
    this.loaded.set(name, outcome);
    return outcome;
  }

  private loadFrom(name: string, { value, problems }: Outcome<FoundFile>): Outcome<Template> {
    if (!value) return { problems };
    const { file, bytes } = value;
    const text = decodeText(bytes, file).value?.text;
    if (text !== undefined) this.sources.set(file, text);
    const loaded = this.load(bytes, name, file);
    return { ...loaded, problems: [...problems, ...loaded.problems] };
  }
}
