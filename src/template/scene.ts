/** Where a filling stands while it runs, and what the parts of a template are then: functions of it. */
import type { DataObject } from "../data/value.ts";
import type { Evaluated, Run } from "./run-state.ts";

/** A round of {{#each}}. */
export interface Round {
  /** @index and the like. */
  variables: Readonly<Record<string, Evaluated>>;
  /** The loop around this one: @../index. */
  outer?: Round;
}

export interface Scene {
  run: Run;
  /** All that the template sees. */
  root: DataObject;
  /** What names are looked up in, from the innermost outwards: `../` goes one on. */
  contexts: readonly unknown[];
  round?: Round;
}

/** Words of the template with marks in the place of values. */
export type Write = (scene: Scene) => string;

/** What an expression comes to. */
export type Evaluate = (scene: Scene) => Evaluated;

/** The scene inside a block that stands for `context`. */
export function within(scene: Scene, context: unknown): Scene {
  const { contexts } = scene;
  return context === contexts[0] ? scene : { ...scene, contexts: [context, ...contexts] };
}
