/**
 * What the documents of one run have in common, made once. Every step that is remembered depends on
 * nothing but what it is remembered by, so a document comes out the same with a full memory, with an
 * empty one and in any order: a memory only saves time. The run owns it; nothing outlives the run.
 */

/** Entries of one step in a generation; the generation before is kept as well. */
const GENERATION = 300;

/** Documents after which things that none of them met twice are forgotten. */
const DOCUMENTS_KEPT = 4;

/** What a step was given last, and what it made of it. */
interface LastTime {
  given: readonly unknown[];
  made: object;
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false;
  return true;
}

/** What the steps made of a thing. */
type Steps = Map<string, object>;

interface Shelf {
  /** Keys asked for once: what is never asked for again is not worth its room. */
  once: Set<string>;
  young: Map<string, object>;
  old: ReadonlyMap<string, object>;
}

export class Memory {
  private readonly shelves = new Map<string, Shelf>();
  private numbered = 0;
  private readonly numbers = new WeakMap<object, number>();
  private documents = 0;
  private young = new Map<object, Steps>();
  private old: ReadonlyMap<object, Steps> = new Map();
  /**
   * Of things that were met again some documents later. A weak map of all things would grow by the
   * words of each unit until the whole heap is swept, and be slow to look into.
   */
  private readonly lasting = new WeakMap<object, Steps>();

  /** Another document of the run begins. */
  turn(): void {
    this.documents += 1;
    if (this.documents % DOCUMENTS_KEPT !== 0) return;
    this.old = this.young;
    this.young = new Map();
  }

  /**
   * What `make` gives for this key, made now or before; the result must not be changed. Kept from the
   * second time on that it is asked for, until it was not asked for during a whole generation.
   */
  recall<Made extends object>(step: string, key: string, make: () => Made): Made {
    const shelf = this.shelfOf(step);
    const young = shelf.young.get(key);
    if (young) return young as Made;
    const old = shelf.old.get(key);
    const made = (old ?? make()) as Made;
    if (old || shelf.once.delete(key)) keep(shelf, key, made);
    else note(shelf, key);
    return made;
  }

  /**
   * What `make` gives for this very thing, which must not be changed; forgotten together with it, or
   * when some documents did not ask for it again.
   */
  recallOf<Made extends object>(thing: object, step: string, make: () => Made): Made {
    const steps = this.stepsOf(thing);
    const known = steps.get(step);
    if (known) return known as Made;
    const made = make();
    steps.set(step, made);
    return made;
  }

  /**
   * What `make` gives of these things, which must not be changed. Only the last time is kept, with
   * the owner: documents that follow each other are mostly made of the same.
   */
  again<Made extends object>(
    owner: object,
    step: string,
    given: readonly unknown[],
    make: () => Made,
  ): Made {
    const steps = this.stepsOf(owner);
    const last = steps.get(step) as LastTime | undefined;
    if (last && areSame(last.given, given)) return last.made as Made;
    const made = make();
    if (last) Object.assign(last, { given, made });
    else steps.set(step, { given, made });
    return made;
  }

  /** A number by which this very thing can be named in a step or a key. */
  numberOf(thing: object): number {
    let number = this.numbers.get(thing);
    if (number === undefined) {
      number = ++this.numbered;
      this.numbers.set(thing, number);
    }
    return number;
  }

  private stepsOf(thing: object): Steps {
    const known = this.lasting.get(thing) ?? this.young.get(thing);
    if (known) return known;
    const before = this.old.get(thing);
    if (before) {
      this.lasting.set(thing, before);
      return before;
    }
    const steps: Steps = new Map();
    this.young.set(thing, steps);
    return steps;
  }

  private shelfOf(step: string): Shelf {
    const known = this.shelves.get(step);
    if (known) return known;
    const shelf: Shelf = { once: new Set(), young: new Map(), old: new Map() };
    this.shelves.set(step, shelf);
    return shelf;
  }
}

function keep(shelf: Shelf, key: string, made: object): void {
  if (shelf.young.size >= GENERATION) {
    shelf.old = shelf.young;
    shelf.young = new Map();
  }
  shelf.young.set(key, made);
}

function note({ once }: Shelf, key: string): void {
  if (once.size >= GENERATION) once.clear();
  once.add(key);
}
