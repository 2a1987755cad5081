import { type Contexts, holds, interpolate } from './expressions.ts';

export type Step = {
  readonly id?: string;
  readonly if?: unknown;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
};

type Result = 'success' | 'failure' | 'cancelled';
type StepEnding = { readonly result: Result; readonly outputs?: Readonly<Record<string, string>> };
/** How steps end that run, by id; `success` when not said. */
export type StepEndings = Readonly<Record<string, StepEnding>>;

/** A step that ran, with what it was given. */
export type RanStep = { readonly name: string; readonly inputs: Readonly<Record<string, unknown>> };

/**
 * Goes through the steps of a job as the runner does. In a composite action `job.status` stays what it was before, and
 * only the status functions know what happened inside: runner, `CompositeActionHandler.RunStepsAsync`.
 */
export function runSteps(
  steps: readonly Step[],
  given: Contexts,
  endings: StepEndings,
  composite = false,
): readonly RanStep[] {
  const ran: RanStep[] = [];
  const known: Record<string, unknown> = {};
  let job: Result = 'success';
  for (const step of steps) {
    const contexts = contextsOf(given, known, composite ? outside(job) : job);
    const ending = endingOf(step, holds(step.if, without(contexts, 'secrets'), statusOf(job)), endings);
    known[step.id ?? ''] = { outcome: ending?.result ?? 'skipped', outputs: ending?.outputs ?? {} };
    if (!ending) continue;
    ran.push({ name: nameOf(step), inputs: inputsOf(step, contexts) });
    job = job === 'success' ? ending.result : job;
  }
  return ran;
}

/** What the job's status is while a composite action runs: its own failure is not in it yet. */
const outside = (job: Result): Result => (job === 'failure' ? 'success' : job);
const nameOf = ({ id, uses, run }: Step): string => id ?? uses ?? run ?? '';

const contextsOf = (given: Contexts, steps: Readonly<Record<string, unknown>>, status: Result): Contexts => ({
  ...given,
  steps,
  job: { status },
});

const endingOf = ({ id = '' }: Step, runs: boolean, endings: StepEndings): StepEnding | undefined =>
  runs ? (endings[id] ?? { result: 'success' }) : undefined;

const statusOf = (job: Result) => ({
  success: job === 'success',
  failure: job === 'failure',
  cancelled: job === 'cancelled',
});

/** Conditions cannot read secrets. */
const without = (contexts: Contexts, name: string): Contexts =>
  Object.fromEntries(Object.entries(contexts).filter(([key]) => key !== name));

const inputsOf = ({ with: inputs = {} }: Step, contexts: Contexts) =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, interpolate(value, contexts)]));
