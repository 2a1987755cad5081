import { describe, expect, test } from '@jest/globals';
import { isPaused, judgeRollout } from '../../../src/lib/kubernetes/argo.ts';
import type { KubernetesObject } from '../../../src/lib/kubernetes/objects.ts';
import { sameTemplate } from '../../../src/lib/kubernetes/template.ts';

/** As Argo Rollouts 1.10.0 writes it on Kubernetes 1.34.4, shortened to what is read. */
const rollout = (
  status: object,
  steps: readonly object[] = [{ setWeight: 50 }, { pause: {} }],
): KubernetesObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'app', generation: 5 },
  spec: {
    replicas: 2,
    strategy: { canary: { steps } },
    template: { spec: { containers: [{ name: 'app' }] } },
  },
  status: { observedGeneration: '5', ...status },
});
const paused = {
  phase: 'Paused',
  message: 'CanaryPauseStep',
  currentStepIndex: 1,
  pauseConditions: [{ reason: 'CanaryPauseStep' }],
};

describe('a Rollout', () => {
  test.each([
    [rollout({ phase: 'Healthy' }), 'ready', ''],
    [
      rollout({ phase: 'Degraded', message: 'ProgressDeadlineExceeded: too late' }),
      'failed',
      'Degraded: ProgressDeadlineExceeded: too late',
    ],
    [
      rollout({ phase: 'Progressing', message: 'more replicas', currentStepIndex: 0 }),
      'waiting',
      'its phase is Progressing, step 0 of 2, more replicas',
    ],
    [rollout(paused), 'waiting', 'paused at step 1 of 2, until somebody promotes it'],
    [rollout({}, []), 'waiting', 'its phase is not known yet'],
  ])('%#: is %s by its phase', (live, status, said) => {
    const standing = judgeRollout(live);
    expect(standing.status).toBe(status);
    const words =
      standing.status === 'failed'
        ? standing.finding.cause
        : standing.status === 'waiting'
          ? standing.reason
          : '';
    expect(words).toContain(said);
  });
  test('that pauses for a time goes on by itself', () => {
    expect(isPaused(rollout(paused))).toBe(true);
    expect(isPaused(rollout(paused, [{ setWeight: 50 }, { pause: { duration: '5m' } }]))).toBe(false);
    expect(isPaused(rollout({ phase: 'Healthy' }))).toBe(false);
    expect(isPaused(rollout({ ...paused, pauseConditions: null }))).toBe(false);
  });
  test('that its controller writes anew with empty fields is still ours', () => {
    const template = (container: object) => ({
      ...rollout({}),
      spec: {
        template: {
          metadata: { creationTimestamp: null },
          spec: { containers: [{ name: 'app', ...container }] },
        },
      },
    });
    expect(sameTemplate(rollout({}), template({ resources: {} }))).toBe(true);
    expect(sameTemplate(rollout({}), template({ image: 'other' }))).toBe(false);
  });
});
