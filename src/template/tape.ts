/**
 * What a filling asked of the data, in order. Other data that answer alike wherever the template
 * decided by an answer have the same words around their marks; asking again fills the marks anew.
 * Everything that a template learns of the data must be asked through a `Recorder`.
 */

/** May depend on nothing but what it is given and the template; problems and slots go to the state. */
type Ask<State, Result> = (state: State, given: readonly unknown[]) => Result;

interface Question<State> {
  ask: Ask<State, unknown>;
  /** What it is given: numbers of earlier results, or words of the template as they are. */
  given: readonly ({ number: number } | { constant: unknown })[];
  /** What was answered, where the filling went by it. */
  answer?: string | boolean;
  /** Number of the earlier result that is the same thing. */
  same?: number;
}

/** The root is result 0, the n-th question gives result n. */
export type Tape<State> = readonly Question<State>[];

/** A longer tape is not kept: no document asks as much, only a loop without end. */
const MOST_QUESTIONS = 50_000;

const isThing = (value: unknown): boolean => typeof value === "object" && value !== null;

export class Recorder<State> {
  private readonly questions: Question<State>[] = [];
  private readonly numbers: Map<unknown, number>;
  private isWhole = true;

  constructor(
    private readonly state: State,
    root: object,
  ) {
    this.numbers = new Map([[root, 0]]);
  }

  /** Something that the filling goes on with and only ever asks about. */
  thing<Result>(given: readonly unknown[], ask: Ask<State, Result>): Result {
    const thing = ask(this.state, given);
    const same = this.numbers.get(thing);
    this.add({ ask, given: this.numbered(given), ...(same === undefined ? {} : { same }) });
    if (same === undefined) this.numbers.set(thing, this.questions.length);
    return thing;
  }

  /** Words or a decision that the filled text depends on. */
  answer<Result extends string | boolean>(
    given: readonly unknown[],
    ask: Ask<State, Result>,
  ): Result {
    const answer = ask(this.state, given);
    this.add({ ask, given: this.numbered(given), answer });
    return answer;
  }

  /** The questions; undefined if they are too many or something came from elsewhere than the root. */
  get tape(): Tape<State> | undefined {
    return this.isWhole ? this.questions : undefined;
  }

  private add(question: Question<State>): void {
    if (this.questions.length < MOST_QUESTIONS) this.questions.push(question);
    else this.isWhole = false;
  }

  private numbered(given: readonly unknown[]): Question<State>["given"] {
    return given.map((value) => {
      const number = this.numbers.get(value);
      if (isThing(value) && number === undefined) this.isWhole = false;
      return isThing(value) && number !== undefined ? { number } : { constant: value };
    });
  }
}

/** Asks other data the same; whether everything that was decided is decided alike. */
export function replay<State>(tape: Tape<State>, state: State, root: object): boolean {
  const results: unknown[] = [root];
  for (const { ask, given, answer, same } of tape) {
    const result = ask(
      state,
      given.map((one) => ("number" in one ? results[one.number] : one.constant)),
    );
    if (answer !== undefined && result !== answer) return false;
    if (same !== undefined && result !== results[same]) return false;
    results.push(result);
  }
  return true;
}
