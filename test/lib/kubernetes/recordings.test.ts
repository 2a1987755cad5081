import { describe, expect, test } from '@jest/globals';
import { replay } from './recordings.ts';

describe('22 releases recorded on a real cluster', () => {
  const failing: readonly [string, string, RegExp, number][] = [
    ['bad-command', 'ROLLOUT_COMMAND', /exec: "\/nope": stat \/nope: no such file or directory/, 4],
    [
      'crashloop-exit1',
      'ROLLOUT_CRASH_LOOP',
      /container app of pod .* crashed 3 times, last with exit code 1/,
      18,
    ],
    ['image-invalid-name', 'ROLLOUT_IMAGE_INVALID', /Bad\/\/Name:v1/, 3],
    ['image-missing-repo', 'ROLLOUT_IMAGE_NOT_FOUND', /shop\/nosuch:v1: .*not found/, 20],
    ['image-missing-tag', 'ROLLOUT_IMAGE_NOT_FOUND', /web:v9-missing: .*not found/, 22],
    ['image-no-credentials', 'ROLLOUT_IMAGE_REFUSED', /401 Unauthorized/, 22],
    ['image-wrong-credentials', 'ROLLOUT_IMAGE_REFUSED', /401 Unauthorized/, 22],
    ['image-registry-dns-failure', 'ROLLOUT_IMAGE_PULL', /no such host/, 95],
    ['image-registry-down', 'ROLLOUT_IMAGE_PULL', /connection refused/, 95],
    ['image-registry-unknown-ca', 'ROLLOUT_IMAGE_PULL', /certificate signed by unknown authority/, 95],
    ['init-fails', 'ROLLOUT_CRASH_LOOP', /init container migrate of pod .* crashed 3 times/, 25],
    ['liveness-503', 'ROLLOUT_PROBE_KILLS', /killed 3 times by its liveness probe: .*503/, 12],
    ['missing-configmap-volume', 'ROLLOUT_CONFIGURATION_MISSING', /configmap "absent" not found/, 15],
    ['missing-secret', 'ROLLOUT_CONFIGURATION_MISSING', /secret "absent" not found/, 14],
    ['missing-secret-key', 'ROLLOUT_CONFIGURATION_MISSING', /couldn't find key password in Secret/, 14],
    ['oom-killed', 'ROLLOUT_OUT_OF_MEMORY', /more memory than its limit of/, 7],
    ['unschedulable-cpu', 'ROLLOUT_UNSCHEDULABLE', /Insufficient cpu/, 18],
    ['unschedulable-selector', 'ROLLOUT_UNSCHEDULABLE', /node affinity\/selector/, 18],
  ];
  test.each(failing)('%s fails as %s', (name, code, cause, within) => {
    const { verdict, at } = replay(name);
    expect(verdict).toMatchObject({
      status: 'failed',
      finding: { code, cause: expect.stringMatching(cause) },
    });
    expect(at).toBeLessThanOrEqual(within);
  });

  test.each(['healthy', 'image-good-credentials'])('%s is steady after the soak', (name) => {
    const { verdict, at } = replay(name);
    expect(verdict).toEqual({ status: 'steady' });
    expect(at).toBeGreaterThanOrEqual(10);
  });

  test.each(['readiness-503', 'readiness-refused'])('%s waits until ready-within', (name) => {
    expect(replay(name).verdict.status).toBe('waiting');
  });
});
