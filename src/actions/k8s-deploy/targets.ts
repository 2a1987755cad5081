import type { Applied } from '../../lib/kubernetes/observation.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../lib/kubernetes/thresholds.ts';
import { isAwaited } from '../../lib/kubernetes/wait.ts';
import type { Done } from './apply.ts';
import type { Inputs } from './ports.ts';

/** What is watched of all that was applied. */
export const targetsOf = (done: readonly Done[]): readonly Applied[] =>
  done.map(({ applied }) => applied).filter(({ object }) => isAwaited(object));

export const limitsOf = (inputs: Inputs): Thresholds => ({
  ...DEFAULT_THRESHOLDS,
  soakMs: inputs.soak,
  allowPaused: inputs['allow-paused'],
  readyWithinMs: inputs['ready-within'],
  crashesAllowed: inputs['crashes-allowed'],
  imageWaitMs: inputs['image-wait'],
});
