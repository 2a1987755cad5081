import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KubernetesObject } from '../../../src/lib/kubernetes/objects.ts';
import { type Change, shareOf } from '../../../src/lib/kubernetes/traffic/split.ts';
import { routesFor, splitterOf } from '../../../src/lib/kubernetes/traffic/splitters.ts';

const PAIR = { old: 'shop', fresh: 'shop-canary' };
const metadata = { name: 'shop' };
type Backend = Readonly<Record<string, unknown>>;

const httpRoute = (...rules: readonly (readonly Backend[])[]): KubernetesObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata,
  spec: { parentRefs: [{ name: 'gate' }], rules: rules.map((backendRefs) => ({ matches: [], backendRefs })) },
});
const virtualService = (...route: readonly Backend[]): KubernetesObject => ({
  apiVersion: 'networking.istio.io/v1',
  kind: 'VirtualService',
  metadata,
  spec: { hosts: ['shop'], http: [{ name: 'all', route }] },
});
const to = (host: string, weight?: number, more: object = {}): Backend => ({
  destination: { host, ...more },
  ...(weight === undefined ? {} : { weight }),
});
const ingress = (annotations: Record<string, string> = {}, ingressClassName?: string): KubernetesObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'shop', annotations },
  spec: {
    ...(ingressClassName ? { ingressClassName } : {}),
    tls: [{ hosts: ['shop.example'] }],
    rules: [
      {
        host: 'shop.example',
        http: {
          paths: [
            { path: '/', pathType: 'Prefix', backend: { service: { name: 'shop', port: { number: 80 } } } },
            {
              path: '/help',
              pathType: 'Prefix',
              backend: { service: { name: 'help', port: { number: 80 } } },
            },
          ],
        },
      },
    ],
  },
});

function splitterFor(object: KubernetesObject) {
  const splitter = splitterOf(object);
  if (!splitter) throw new Error(`nothing splits ${object.kind}`);
  return splitter;
}
/** What an API server makes of a JSON merge patch. */
function patched(object: KubernetesObject, change: Change | undefined): KubernetesObject {
  const merge = (target: unknown, patch: unknown): unknown => {
    if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
    const base = (typeof target === 'object' && target !== null ? target : {}) as Record<string, unknown>;
    const entries = Object.entries(patch).map(([key, value]) => [key, merge(base[key], value)] as const);
    return Object.fromEntries(
      Object.entries({ ...base, ...Object.fromEntries(entries) }).filter(([, v]) => v !== null),
    );
  };
  return merge(object, change ?? {}) as KubernetesObject;
}
const shifted = (object: KubernetesObject, share: number) =>
  patched(object, splitterFor(object).write(object, [PAIR], share));
const restored = (object: KubernetesObject) => patched(object, splitterFor(object).restore(object, [PAIR]));
const withoutEmpty = ({ metadata: { annotations = {}, ...rest }, ...object }: KubernetesObject) => ({
  ...object,
  metadata: { ...rest, ...(Object.keys(annotations).length > 0 ? { annotations } : {}) },
});
const rulesOf = ({ spec }: KubernetesObject) => (spec as { rules: { backendRefs: Backend[] }[] }).rules;

describe('an HTTPRoute', () => {
  test('with one backend is split in hundredths, keeping what else the backend says', () => {
    const route = httpRoute([{ name: 'shop', port: 80, filters: [{ type: 'X' }] }]);
    expect(rulesOf(shifted(route, 0.1))[0]?.backendRefs).toEqual([
      { name: 'shop', port: 80, filters: [{ type: 'X' }], weight: 90 },
      { name: 'shop-canary', port: 80, filters: [{ type: 'X' }], weight: 10 },
    ]);
  });
  test('keeps the backends of others, and the part that ours have of the whole', () => {
    const others = [{ name: 'beta', port: 80, weight: 300 }];
    const route = httpRoute(
      [{ name: 'shop', port: 80, weight: 700 }, ...others],
      [{ name: 'help', port: 80 }],
    );
    const rules = rulesOf(shifted(route, 0.1));
    expect(rules[0]?.backendRefs.map(({ name, weight }) => [name, weight])).toEqual([
      ['shop', 630],
      ['shop-canary', 70],
      ['beta', 300],
    ]);
    expect(rules[1]).toEqual(rulesOf(route)[1]);
  });
  test('whose weight beside others is too small is refused with what to write instead', () => {
    const route = httpRoute([
      { name: 'shop', weight: 1 },
      { name: 'beta', weight: 1 },
    ]);
    expect(() => shifted(route, 0.1)).toThrow(/weighs 1 beside other backends.*such as 100/);
  });
  test('leaves a backend of another kind with the same name alone', () => {
    const route = httpRoute([{ name: 'shop', kind: 'Bucket', group: 'acme.io' }]);
    expect(splitterFor(route).uses(route, 'shop')).toBe(false);
  });
  test('is as it was when requests go back, whatever was written in between', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 });
    const before = fc.option(fc.integer({ min: 100, max: 10_000 }), { nil: undefined });
    fc.assert(
      fc.property(weights, before, fc.boolean(), (shares, weight, beside) => {
        const ours = { name: 'shop', port: 80, ...(weight === undefined ? {} : { weight }) };
        const route = httpRoute(beside && weight ? [ours, { name: 'beta', weight: 5 }] : [ours]);
        const last = shares.reduce((now, share) => shifted(now, share / 100), route);
        expect(withoutEmpty(restored(last))).toEqual(route);
      }),
    );
  });
  test('has the share that was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (share) => {
        const route = shifted(httpRoute([{ name: 'shop' }]), share / 100);
        expect(shareOf(splitterFor(route).read(route, [PAIR]))).toBeCloseTo(share / 100);
      }),
    );
  });
  test('that was never split is left alone', () => {
    const route = httpRoute([{ name: 'shop' }]);
    expect(splitterFor(route).restore(route, [PAIR])).toBeUndefined();
  });
  const answer = (type: string, status: string, generation = 3) => ({
    ...httpRoute([{ name: 'shop' }]),
    metadata: { name: 'shop', generation: 3 },
    status: {
      parents: [
        {
          parentRef: { name: 'gate' },
          conditions: [{ type, status, reason: 'Why', message: 'so', observedGeneration: generation }],
        },
      ],
    },
  });
  test.each([
    ['accepted', answer('Accepted', 'True'), 'ready', ''],
    [
      'accepted in an earlier version',
      answer('Accepted', 'True', 2),
      'waiting',
      'no gateway has said anything',
    ],
    [
      'refused',
      answer('ResolvedRefs', 'False'),
      'waiting',
      'gateway gate says: ResolvedRefs is False: Why: so',
    ],
    ['not looked at', httpRoute([{ name: 'shop' }]), 'waiting', 'no gateway has said anything'],
  ])('that is %s counts as that', (_, route, status, said) => {
    const standing = splitterFor(route).taken(route);
    expect(standing.status).toBe(status);
    expect(standing.status === 'waiting' ? standing.reason : '').toContain(said);
  });
});

describe('a VirtualService', () => {
  test('is split by host, a whole one too, and without the subset of the old', () => {
    const service = virtualService(
      to('shop.prod.svc.cluster.local', undefined, { subset: 'v1', port: { number: 80 } }),
    );
    const { http } = shifted(service, 0.25)['spec'] as { http: { route: Backend[] }[] };
    expect(http[0]?.route).toEqual([
      to('shop.prod.svc.cluster.local', 75, { subset: 'v1', port: { number: 80 } }),
      to('shop-canary.prod.svc.cluster.local', 25, { port: { number: 80 } }),
    ]);
    expect(withoutEmpty(restored(shifted(service, 0.25)))).toEqual(service);
  });
  test('keeps other destinations', () => {
    const service = virtualService(to('shop', 80), to('beta', 20));
    const { http } = shifted(service, 0.5)['spec'] as { http: { route: Backend[] }[] };
    expect(http[0]?.route).toEqual([to('shop', 40), to('shop-canary', 40), to('beta', 20)]);
  });
});

describe('an Ingress', () => {
  test.each([
    ['by its class', ingress({}, 'nginx'), true],
    ['by a class with a prefix', ingress({}, 'internal-nginx'), true],
    ['by the old annotation', ingress({ 'kubernetes.io/ingress.class': 'nginx' }), true],
    [
      'by annotations that only it reads',
      ingress({ 'nginx.ingress.kubernetes.io/proxy-body-size': '1m' }),
      true,
    ],
    ['not by nothing', ingress(), false],
    ['not by another class', ingress({ 'nginx.ingress.kubernetes.io/proxy-body-size': '1m' }, 'alb'), false],
  ])('belongs to ingress-nginx %s', (_, object, is) => {
    expect(splitterFor(object).uses(object, 'shop')).toBe(is);
  });
  test('gets a companion for the same hosts, with the paths of our Service alone and at weight 0', () => {
    const companion = splitterFor(ingress()).companion?.(ingress({ a: 'b' }, 'nginx'), [PAIR]);
    expect(companion).toMatchObject({
      metadata: {
        name: 'shop-canary',
        annotations: { a: 'b', 'nginx.ingress.kubernetes.io/canary-weight': '0' },
      },
      spec: {
        ingressClassName: 'nginx',
        rules: [
          {
            host: 'shop.example',
            http: { paths: [{ path: '/', backend: { service: { name: 'shop-canary' } } }] },
          },
        ],
      },
    });
    expect(JSON.stringify(companion)).not.toContain('help');
  });
  test('sends the share that the companion says', () => {
    const companion = splitterFor(ingress()).companion?.(ingress({}, 'nginx'), [PAIR]) ?? ingress();
    expect(shareOf(splitterFor(companion).read(shifted(companion, 0.1), [PAIR]))).toBe(0.1);
    expect(shareOf(splitterFor(companion).read(restored(shifted(companion, 0.1)), [PAIR]))).toBe(0);
  });
});

test('routes are those that use a Service of the release', () => {
  const route = httpRoute([{ name: 'shop' }]);
  expect(routesFor([route, virtualService(to('other')), ingress()], [PAIR])).toEqual([
    { object: route, pairs: [PAIR] },
  ]);
});
