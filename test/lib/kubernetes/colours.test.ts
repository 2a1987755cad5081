import { describe, expect, test } from '@jest/globals';
import { verdictIn } from '../../../src/lib/kubernetes/analysis.ts';
import { apartKey, serviceBeside, servicesOf, tellsApart } from '../../../src/lib/kubernetes/apart.ts';
import { planCanary } from '../../../src/lib/kubernetes/canary.ts';
import { colouredIn, colourOf, keysOf, paint, paintedAs } from '../../../src/lib/kubernetes/colours.ts';
import { podsBehind, whyNotOnly } from '../../../src/lib/kubernetes/endpoints.ts';
import type { KubernetesObject } from '../../../src/lib/kubernetes/objects.ts';

const labels = { app: 'shop', traffic: 'shop', tier: 'web' };
const deployment: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'shop', labels: { team: 'a' } },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: 'shop' } },
    template: { metadata: { labels }, spec: {} },
  },
};
const service = (name: string, selector: Record<string, string>): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name },
  spec: { selector, clusterIP: '10.0.0.1', ports: [{ port: 80, nodePort: 30080, targetPort: 8080 }] },
});
const policy = (podSelector: object): KubernetesObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'database' },
  spec: { podSelector: { matchLabels: { app: 'db' } }, ingress: [{ from: [{ podSelector }] }] },
});
const main = service('shop', { app: 'shop', traffic: 'shop' });
const autoscaler: KubernetesObject = {
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name: 'shop' },
  spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop' } },
};
const budget: KubernetesObject = {
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name: 'shop' },
  spec: { maxUnavailable: 1, selector: { matchLabels: { app: 'shop' } } },
};
const other: KubernetesObject = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' } };
const all = [deployment, main, autoscaler, budget, other];

describe('what tells two sets of pods apart', () => {
  test('is a label that all Services select by', () => {
    expect(apartKey(deployment, [main, service('grpc', { traffic: 'shop' })], [], 'green')).toBe('traffic');
    expect(
      apartKey(deployment, [service('a', { app: 'shop' }), service('b', { tier: 'web' })], [], 'green'),
    ).toBeUndefined();
  });
  test('is one that no network policy looks at, where there is one', () => {
    expect(apartKey(deployment, [main], [], 'green')).toBe('app');
    expect(apartKey(deployment, [main], [policy({ matchLabels: { app: 'shop' } })], 'green')).toBe('traffic');
  });
  test.each([
    [{ matchLabels: { app: 'shop' } }, 1],
    [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['shop'] }] }, 1],
    [{ matchExpressions: [{ key: 'app', operator: 'Exists' }] }, 0],
    [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['db'] }] }, 0],
    [{}, 0],
  ])('by %j: %s policies would not hold for both', (selector, count) => {
    expect(tellsApart(deployment, [policy(selector)], { key: 'app', suffix: 'green' })).toHaveLength(count);
  });
  test('services of a workload are those that select its pods', () => {
    expect(servicesOf(deployment, [main, service('x', { app: 'x' }), service('none', {})])).toEqual([main]);
  });
  test('a second Service has the ports, and neither address nor node port of the first', () => {
    expect(serviceBeside(main, { key: 'traffic', suffix: 'canary' }, { mark: 'a' })['spec']).toEqual({
      selector: { app: 'shop', traffic: 'shop-canary', mark: 'a' },
      ports: [{ port: 80, targetPort: 8080 }],
    });
  });
});

describe('colours', () => {
  const coloured = colouredIn(all, []);
  const green = paint(all, coloured, { pods: 'green', traffic: 'blue' });
  test('blue is what the manifests say', () => {
    expect(paint(all, coloured, { pods: 'blue', traffic: 'blue' })).toEqual(all);
  });
  test('green pods are another Deployment, which blue Services do not select', () => {
    expect(green[0]).toMatchObject({
      metadata: { name: 'shop-green' },
      spec: {
        replicas: 3,
        selector: { matchLabels: { app: 'shop-green' } },
        template: { metadata: { labels: { app: 'shop-green', traffic: 'shop', tier: 'web' } } },
      },
    });
    expect(green[1]).toEqual(main);
  });
  test('the autoscaler and the disruption budget follow, other objects stay', () => {
    expect(green[2]).toMatchObject({
      metadata: { name: 'shop-green' },
      spec: { scaleTargetRef: { name: 'shop-green' } },
    });
    expect(green[3]).toMatchObject({
      metadata: { name: 'shop-green' },
      spec: { maxUnavailable: 1, selector: { matchLabels: { app: 'shop-green' } } },
    });
    expect(green[4]).toBe(other);
  });
  test('a Service says which colour it selects', () => {
    const [switched = main] = paint([main, deployment], colouredIn([main, deployment], []), {
      pods: 'green',
      traffic: 'green',
    });
    const { apart } = coloured[0] ?? { apart: { key: '', suffix: '' } };
    expect([colourOf(main, main, apart), colourOf(switched, main, apart)]).toEqual(['blue', 'green']);
    expect(colourOf(service('shop', { app: 'else' }), main, apart)).toBeUndefined();
  });
  test('a record paints by the labels that it was made with', () => {
    const painted = { colour: 'green' as const, keys: { shop: 'traffic' } };
    expect(paintedAs(all, painted)[1]).toMatchObject({
      spec: { selector: { app: 'shop', traffic: 'shop-green' } },
    });
    expect(paintedAs(all, { ...painted, colour: 'blue' })).toBe(all);
    expect(keysOf(coloured)).toEqual({ shop: 'app' });
  });
  test('a Deployment without a Service has none', () => {
    expect(colouredIn([deployment, other], [])).toEqual([]);
  });
});

describe('the plan of a canary', () => {
  const route: KubernetesObject = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'shop' },
    spec: { rules: [{ backendRefs: [{ name: 'shop', port: 80 }] }] },
  };
  test('goes by the number of pods where no route can split', () => {
    const { parts, routes } = planCanary(all, [deployment], [], 'shop');
    expect([parts[0]?.apart, routes]).toEqual([undefined, []]);
  });
  test('has a Service of its own where a route splits', () => {
    const { parts, routes } = planCanary([...all, route], [deployment], [], 'shop');
    expect(parts[0]?.services.map(({ metadata }) => metadata.name)).toEqual(['shop-canary']);
    expect(routes).toEqual([{ object: route, pairs: [{ old: 'shop', fresh: 'shop-canary' }] }]);
  });
});

test.each([
  [[], 'it has no endpoint that is ready'],
  [['new-1', 'old-1'], 'its endpoints still are old-1'],
  [['new-1', 'new-2'], undefined],
])('endpoints %j: %s', (pods, why) => {
  expect(whyNotOnly(pods, (pod) => pod.startsWith('new'))).toBe(why);
});
test('pods behind slices are those that are ready, each once', () => {
  const endpoint = (name: string, ready?: boolean) => ({
    addresses: ['10.0.0.1'],
    ...(ready === undefined ? {} : { conditions: { ready } }),
    targetRef: { kind: 'Pod', name },
  });
  const slices = [
    { endpoints: [endpoint('a', true), endpoint('b', false)] },
    { endpoints: [endpoint('a'), endpoint('c')] },
  ];
  expect(podsBehind(slices)).toEqual(['a', 'c']);
});
test.each([
  ['{"verdict": "keep", "conditions": []}', 'keep'],
  ['roll-back\n', 'roll-back'],
  ['{"verdict": "incon', undefined],
  ['{"verdict": 1}', undefined],
  ['true', undefined],
])('the verdict in %j is %s', (content, verdict) => {
  expect(verdictIn(content)).toBe(verdict);
});
