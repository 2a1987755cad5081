import type { Failure } from '../failure.ts';
import type { InputSpecs, InputValues } from './inputs.ts';
import type { OutputSpecs, OutputValues } from './outputs.ts';

/** What an action is. Data, no logic: action.yml and the tables of its README are generated from it. */
export type Action<I extends InputSpecs, O extends OutputSpecs> = {
  readonly name: string;
  readonly description: string;
  /** Names from https://feathericons.com and colours that GitHub's marketplace knows. */
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: I;
  readonly outputs: O;
  /** The action has something to undo after the job: `start` is given a `post` function. Runs with `always()`. */
  readonly post?: true;
};

export type InputsOf<A> = A extends Action<infer I, OutputSpecs> ? InputValues<I> : never;
export type OutputsOf<A> = A extends Action<InputSpecs, infer O> ? OutputValues<O> : never;
/** What a run returns: its outputs, or its outputs together with why the step fails all the same. */
export type ResultOf<A> = OutputsOf<A> | Failed<OutputsOf<A>>;

/** A step that fails but has something to say: a verdict, a report, what was rolled back. */
export class Failed<O> {
  readonly outputs: O;
  readonly failure: Failure;

  constructor(outputs: O, failure: Failure) {
    this.outputs = outputs;
    this.failure = failure;
  }
}

export const defineAction = <const I extends InputSpecs, const O extends OutputSpecs>(
  action: Action<I, O>,
): Action<I, O> => action;
