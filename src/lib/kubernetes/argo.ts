import type { KubernetesObject } from './objects.ts';
import { failed, ready, type Standing, waiting } from './standing.ts';

type PauseCondition = { readonly reason: string };
type RolloutStatus = {
  readonly phase?: string;
  readonly message?: string;
  readonly currentStepIndex?: number;
  readonly pauseConditions?: readonly PauseCondition[] | null;
};

const statusOf = (live: KubernetesObject): RolloutStatus => (live['status'] ?? {}) as RolloutStatus;

/** F23 for a Rollout of Argo Rollouts, by the phase that its controller sets: https://argo-rollouts.readthedocs.io/en/stable/ */
export function judgeRollout(live: KubernetesObject): Standing {
  const { phase = '', message = '' } = statusOf(live);
  if (phase === 'Healthy') return ready;
  if (phase === 'Degraded')
    return failed(
      'ROLLOUT_RESOURCE_FAILED',
      `Rollout/${live.metadata.name}: Degraded: ${message || 'no reason given'}`,
    );
  if (isPaused(live)) return waiting(`paused at ${placeOf(live)}, until somebody promotes it`);
  const at = placeOf(live);
  return waiting([`its phase is ${phase || 'not known yet'}`, at, message].filter(Boolean).join(', '));
}

/** Whether it has stopped at a step of its own until somebody promotes it. A pause with a time ends by itself. */
export function isPaused(live: KubernetesObject): boolean {
  const { phase, currentStepIndex = 0, pauseConditions } = statusOf(live);
  if (phase !== 'Paused' || !pauseConditions?.length) return false;
  const step = stepsOf(live)[currentStepIndex] as
    | { readonly pause?: { readonly duration?: unknown } }
    | undefined;
  return step?.pause?.duration === undefined;
}

function placeOf(live: KubernetesObject): string {
  const { length } = stepsOf(live);
  return length > 0 ? `step ${statusOf(live).currentStepIndex ?? 0} of ${length}` : '';
}

function stepsOf({ spec }: KubernetesObject): readonly unknown[] {
  const { strategy } = (spec ?? {}) as { strategy?: { canary?: { steps?: readonly unknown[] } } };
  return strategy?.canary?.steps ?? [];
}
