/**
 * What a filling asked of the data, in order. Other data that answer alike wherever the template
 * decided by an answer have the same words around their marks; asking again fills the marks anew.
 * What is given the very things that it was given last is not asked again. Everything that a
 * template learns of the data must be asked through a `Recorder`.
 */

/** What the questions of a filling leave behind. */
interface Told {
  /** What stands behind the marks, one after the other. */
  slots: object[];
  problems: readonly unknown[];
}

/** May depend on nothing but what it is given and the template; problems go to the state. */
type Ask<State, Result> = (state: State, given: readonly unknown[]) => Result;

interface Question<State> {
  ask: Ask<State, unknown>;
  /** Number of the earlier result that it is given at each place; -1: words of the template. */
  numbers: readonly number[];
  /** What it was given last, and what came of it. */
  given: readonly unknown[];
  result: unknown;
  /** What was answered, where the filling went by it. */
  answer?: string | boolean;
  /** Number of the earlier result that is the same thing. */
  same?: number;
  /** The result stands behind the next mark. */
  isSlot?: true;
}

/** The root is result 0, the n-th question gives result n. */
export type Tape<State> = readonly Question<State>[];

/** A longer tape is not kept: no document asks as much, only a loop without end. */
const MOST_QUESTIONS = 50_000;

const isThing = (value: unknown): boolean => typeof value === "object" && value !== null;

export class Recorder<State extends Told> {
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
    this.add({ ask, given, result: thing, ...(same === undefined ? {} : { same }) });
    if (same === undefined) this.numbers.set(thing, this.questions.length);
    return thing;
  }

  /** Words or a decision that the filled text depends on. */
  answer<Result extends string | boolean>(
    given: readonly unknown[],
    ask: Ask<State, Result>,
  ): Result {
    const answer = ask(this.state, given);
    this.add({ ask, given, result: answer, answer });
    return answer;
  }

  /** What stands behind a mark, and its number; undefined, with a problem, if nothing can. */
  slot(given: readonly unknown[], ask: Ask<State, object | undefined>): number | undefined {
    const slot = ask(this.state, given);
    this.add({ ask, given, result: slot, isSlot: true });
    return slot && this.state.slots.push(slot) - 1;
  }

  /** The questions; undefined if they are too many or something came from elsewhere than the root. */
  get tape(): Tape<State> | undefined {
    return this.isWhole ? this.questions : undefined;
  }

  private add(question: Omit<Question<State>, "numbers">): void {
    const numbers = question.given.map((value) => this.numberOf(value));
    if (this.questions.length < MOST_QUESTIONS) this.questions.push({ ...question, numbers });
    else this.isWhole = false;
  }

  private numberOf(value: unknown): number {
    const number = isThing(value) ? this.numbers.get(value) : -1;
    if (number === undefined) this.isWhole = false;
    return number ?? -1;
  }
}

const isGivenTheSame = ({ given, numbers }: Question<never>, results: readonly unknown[]) =>
  numbers.every((number, at) => number < 0 || results[number] === given[at]);

/** Asks with what is given now; whether there was an answer without problems. */
function askAgain<State extends Told>(
  question: Question<State>,
  state: State,
  results: readonly unknown[],
): boolean {
  const { given, numbers, ask } = question;
  const now = given.map((value, at) => {
    const number = numbers[at] ?? -1;
    return number < 0 ? value : results[number];
  });
  const result = ask(state, now);
  if (state.problems.length > 0) return false;
  question.given = now;
  question.result = result;
  return true;
}

/**
 * Asks other data the same, slots go to the state; whether everything that was decided is decided
 * alike, without problems.
 */
export function replay<State extends Told>(tape: Tape<State>, state: State, root: object): boolean {
  const results: unknown[] = [root];
  for (const question of tape) {
    if (!isGivenTheSame(question, results) && !askAgain(question, state, results)) return false;
    const { result, answer, same, isSlot } = question;
    if (answer !== undefined && result !== answer) return false;
    if (same !== undefined && result !== results[same]) return false;
    if (isSlot) state.slots.push(result as object);
    results.push(result);
  }
  return true;
}
