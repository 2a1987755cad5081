import { describe, expect, test } from '@jest/globals';
import type { KubernetesObject } from '../../../src/lib/kubernetes/objects.ts';
import { isAwaited } from '../../../src/lib/kubernetes/wait.ts';
import { judgeFor, observation } from './observations.ts';

type Answer = {
  readonly type: string;
  readonly status?: string;
  readonly reason?: string;
  readonly generation?: number;
};

/** The status of a route as the specification of Gateway API 1.4 gives it. */
function route(answers: readonly Answer[], generation = 2): KubernetesObject {
  const conditions = answers.map(
    ({ type, status = 'True', reason = type, generation: seen = generation }) => ({
      type,
      status,
      reason,
      message: 'in words',
      observedGeneration: seen,
      lastTransitionTime: '2026-01-01T00:00:00Z',
    }),
  );
  const parents = [{ controllerName: 'example.com/gateway', parentRef: { name: 'public' }, conditions }];
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'shop', uid: 'shop', generation },
    spec: { parentRefs: [{ name: 'public' }], rules: [] },
    status: { parents: answers.length > 0 ? parents : [] },
  };
}
const judge = (live: KubernetesObject) => judgeFor(300, observation({ live, revision: undefined }));

describe('F22 a route', () => {
  test('is waited for without an annotation', () => {
    expect(isAwaited(route([]))).toBe(true);
  });
  test('that a gateway has accepted with all its backends is done at once', () => {
    expect(judge(route([{ type: 'Accepted' }, { type: 'ResolvedRefs' }]))).toEqual({
      second: 0,
      verdict: { status: 'steady' },
    });
  });
  test.each([
    ['Accepted', 'NotAllowedByListeners'],
    ['ResolvedRefs', 'BackendNotFound'],
  ])('whose condition %s is False fails with the reason %s', (type, reason) => {
    const answers = [{ type: 'Accepted' }, { type: 'ResolvedRefs' }].filter((one) => one.type !== type);
    expect(judge(route([...answers, { type, status: 'False', reason }]))).toMatchObject({
      second: 15,
      verdict: {
        finding: {
          code: 'ROLLOUT_ROUTE_REFUSED',
          cause: `HTTPRoute/shop is not served by gateway public: ${type} is False: ${reason}: in words`,
        },
      },
    });
  });
  test('whose backend is found a moment later is done then', () => {
    const bad = route([{ type: 'Accepted' }, { type: 'ResolvedRefs', status: 'False' }]);
    const good = route([{ type: 'Accepted' }, { type: 'ResolvedRefs' }]);
    const seen = (second: number) => observation({ live: second < 9 ? bad : good, revision: undefined });
    expect(judgeFor(300, seen)).toEqual({ second: 9, verdict: { status: 'steady' } });
  });
  test('that was refused in an earlier version only is not failed by that', () => {
    const stale = route([{ type: 'Accepted', status: 'False', generation: 1 }]);
    expect(judge(stale)).toMatchObject({ second: 20, verdict: { status: 'steady' } });
  });
  test('that nobody serves ends as not verified, never as healthy (G5)', () => {
    expect(judge(route([]))).toEqual({
      second: 20,
      verdict: { status: 'steady', unverified: 'no gateway has said anything of this version' },
    });
  });
});
