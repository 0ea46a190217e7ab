/**
 * What a filling asked of the data, in order. Other data that answer alike wherever the template
 * decided by an answer have the same words around their marks; asking again fills the marks anew.
 * What is given the very things that it was given last is not asked again. Everything that a
 * template learns of the data must be asked through a `Recorder`.
 */

import { isDeepStrictEqual } from "node:util";

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
  /** What it was given first: where that was words of the template, they are given again. */
  given: readonly unknown[];
  /** Number of the earlier result that it is given at each place; -1: words of the template. */
  numbers: readonly number[];
  /** What was answered, where the filling went by it. */
  answer: string | boolean | undefined;
  /** Number of the earlier result that is the same thing. */
  same: number | undefined;
  /** Whether the result stands behind the next mark. */
  isSlot: boolean;
}

export interface Tape<State> {
  questions: readonly Question<State>[];
  /** The root, and what the n-th question gave, when it was asked of the last data that were alike. */
  results: readonly unknown[];
}

/** A longer tape is not kept: no document asks as much, only a loop without end. */
const MOST_QUESTIONS = 50_000;

const isThing = (value: unknown): boolean => typeof value === "object" && value !== null;

type Role = Partial<Pick<Question<never>, "answer" | "isSlot">>;

export class Recorder<State extends Told> {
  private readonly questions: Question<State>[] = [];
  private readonly results: unknown[];
  private readonly numbers: Map<unknown, number>;
  private isWhole = true;

  constructor(
    private readonly state: State,
    root: object,
  ) {
    this.results = [root];
    this.numbers = new Map([[root, 0]]);
  }

  /** Something that the filling goes on with and only ever asks about. */
  thing<Result>(given: readonly unknown[], ask: Ask<State, Result>): Result {
    const thing = ask(this.state, given);
    this.add(given, ask, thing, {});
    return thing;
  }

  /** Words or a decision that the filled text depends on. */
  answer<Result extends string | boolean>(
    given: readonly unknown[],
    ask: Ask<State, Result>,
  ): Result {
    const answer = ask(this.state, given);
    this.add(given, ask, answer, { answer });
    return answer;
  }

  /** Number of the mark that the words stand behind; undefined, with a problem, if there are none. */
  slot(given: readonly unknown[], ask: Ask<State, object | undefined>): number | undefined {
    const slot = ask(this.state, given);
    this.add(given, ask, slot, { isSlot: true });
    return slot && this.state.slots.push(slot) - 1;
  }

  /** The questions; undefined if they are too many or something came from elsewhere than the root. */
  get tape(): Tape<State> | undefined {
    const { questions, results } = this;
    return this.isWhole ? { questions, results } : undefined;
  }

  private add(
    given: readonly unknown[],
    ask: Ask<State, unknown>,
    result: unknown,
    { answer, isSlot = false }: Role,
  ): void {
    if (this.questions.length >= MOST_QUESTIONS) this.isWhole = false;
    if (!this.isWhole) return;
    const numbers = given.map((value) => this.numberOf(value));
    const same = isThing(result) ? this.numbers.get(result) : undefined;
    if (isThing(result) && same === undefined) this.numbers.set(result, this.results.length);
    this.questions.push({ ask, given, numbers, answer, same, isSlot });
    this.results.push(result);
  }

  private numberOf(value: unknown): number {
    const number = isThing(value) ? this.numbers.get(value) : -1;
    if (number === undefined) this.isWhole = false;
    return number ?? -1;
  }
}

/** What a question is given now. */
const givenNow = ({ given, numbers }: Question<never>, results: readonly unknown[]): unknown[] =>
  given.map((value, at) => ((numbers[at] ?? -1) < 0 ? value : results[numbers[at] ?? 0]));

function isGivenOther({ numbers }: Question<never>, isOther: Uint8Array): boolean {
  for (const number of numbers) if (number >= 0 && isOther[number]) return true;
  return false;
}

/** The result of now; a slot that says what it said last is the same thing. */
function askedAgain<State>(
  question: Question<State>,
  state: State,
  results: readonly unknown[],
  last: unknown,
): unknown {
  const result = question.ask(state, givenNow(question, results));
  return question.isSlot && isDeepStrictEqual(result, last) ? last : result;
}

/**
 * Asks other data the same, slots go to the state; whether everything that was decided is decided
 * alike, without problems.
 */
export function replay<State extends Told>(tape: Tape<State>, state: State, root: object): boolean {
  const results = [...tape.results];
  const isOther = new Uint8Array(results.length);
  isOther[0] = Number(results[0] !== root);
  results[0] = root;
  let number = 0;
  for (const question of tape.questions) {
    number += 1;
    if (isGivenOther(question, isOther)) {
      const result = askedAgain(question, state, results, results[number]);
      if (state.problems.length > 0) return false;
      if (question.answer !== undefined && result !== question.answer) return false;
      isOther[number] = Number(result !== results[number]);
      results[number] = result;
    }
    const { same, isSlot } = question;
    if (same !== undefined && results[number] !== results[same]) return false;
    if (isSlot) state.slots.push(results[number] as object);
  }
  tape.results = results;
  return true;
}
