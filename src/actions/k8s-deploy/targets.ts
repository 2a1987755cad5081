import type { Applied } from '../../lib/kubernetes/observation.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../lib/kubernetes/thresholds.ts';
import { isAwaited } from '../../lib/kubernetes/wait.ts';
import type { Done } from './apply.ts';
import type { Inputs } from './ports.ts';

/** What is watched of all that was applied. */
export const targetsOf = (done: readonly Done[]): readonly Applied[] =>
  done.map(({ applied }) => applied).filter(({ object }) => isAwaited(object));

/** When the release must be healthy; the pauses that a canary was asked to make come on top. */
export function deadlineOf({
  inputs,
  startedAt,
}: {
  readonly inputs: Inputs;
  readonly startedAt: number;
}): number {
  const pauses = inputs.strategy === 'canary' ? inputs.steps : [];
  const paused = pauses.reduce((sum, step) => sum + (step.kind === 'pause' ? step.ms : 0), 0);
  return startedAt + inputs.timeout + paused;
}

export const limitsOf = (inputs: Inputs): Thresholds => ({
  ...DEFAULT_THRESHOLDS,
  soakMs: inputs.soak,
  readyWithinMs: inputs['ready-within'],
  crashesAllowed: inputs['crashes-allowed'],
  imageWaitMs: inputs['image-wait'],
});
