import { describe, expect, test } from '@jest/globals';
import { parseConditions } from '../../../src/lib/analysis/parse-conditions.ts';
import { readyNames, readyQueries, withWindow } from '../../../src/lib/analysis/ready-queries.ts';

const defaults = {
  provider: 'prometheus' as const,
  metrics: 'nginx-ingress',
  selector: 'namespace="shop"',
  healthUrl: 'https://shop.example.com/health',
  service: undefined,
  values: new Map<string, string>(),
};

test('the names of the guides become conditions with ready queries', () => {
  const guide = {
    error_rate_threshold: '5%',
    response_time_threshold: '2000ms',
    health_check_failures: 3,
    monitoring_duration: '15m',
  };
  expect(parseConditions(guide, defaults)).toMatchObject({
    timing: { durationMs: 900_000 },
    conditions: [
      {
        kind: 'share',
        name: 'error_rate_threshold',
        threshold: 0.05,
        queries: {
          errors:
            'sum(increase(nginx_ingress_controller_requests{namespace="shop",status=~"5.."}[{{window}}]))',
          total: 'sum(increase(nginx_ingress_controller_requests{namespace="shop"}[{{window}}]))',
        },
      },
      {
        kind: 'latency',
        name: 'response_time_threshold',
        thresholdMs: 2000,
        unitMs: 1000,
        queries: {
          value:
            'histogram_quantile(0.95, sum by (le) (rate(nginx_ingress_controller_request_duration_seconds_bucket{namespace="shop"}[{{window}}])))',
          count: 'sum(increase(nginx_ingress_controller_requests{namespace="shop"}[{{window}}]))',
        },
      },
      {
        kind: 'health',
        name: 'health_check_failures',
        where: { kind: 'url', url: 'https://shop.example.com/health' },
        failures: 3,
      },
    ],
  });
});

test('queries of one’s own: a share, a latency, a number and comparisons', () => {
  const queries = [
    { name: 'payments', errors: 'e', total: 't', threshold: '1%' },
    { name: 'slow', query: 'q', count: 'n', threshold: '300ms', unit: 'milliseconds' },
    { name: 'orders', query: 'q', threshold: 10, direction: 'below' },
    { name: 'before', query: 'q', baseline: 'previous', allowed_increase: '25%' },
    { name: 'canary', query: 'a', baseline_query: 'b', baseline: 'canary', allowed_increase: '10%' },
  ];
  const { conditions } = parseConditions({ queries }, defaults);
  expect(conditions).toMatchObject([
    { kind: 'share', threshold: 0.01 },
    { kind: 'latency', thresholdMs: 300, unitMs: 1, queries: { value: 'q', count: 'n' } },
    { kind: 'value', threshold: 10, direction: 'below' },
    { kind: 'compare', baseline: 'previous', allowedIncrease: 0.25, queries: { value: 'q', baseline: 'q' } },
    { kind: 'compare', baseline: 'canary', queries: { value: 'a', baseline: 'b' } },
  ]);
});

test('a condition without a value is not there', () => {
  const given = { error_rate_threshold: '5%', response_time_threshold: null, monitoring_duration: null };
  expect(parseConditions(given, defaults)).toMatchObject({
    timing: { durationMs: undefined },
    conditions: [{ kind: 'share' }],
  });
});

test('every problem is said at once, with its place', () => {
  const given = {
    error_rate_threshold: 5,
    response_time_threshold: '2 s',
    health_check_failures: 0,
    error_rate_treshold: '5%',
    queries: [
      { name: 'a', errors: 'e' },
      { name: 'b', query: 'q', baseline: 'canary' },
      { name: 'b', query: 'q', threshold: 5, count: 'c', direction: 'up' },
    ],
  };
  const run = () => parseConditions(given, defaults);
  for (const place of [
    'conditions.error_rate_threshold',
    'conditions.response_time_threshold',
    'conditions.health_check_failures',
    'conditions.error_rate_treshold',
    'conditions.queries[0].total',
    'conditions.queries[0].threshold',
    'conditions.queries[1].baseline_query',
    'conditions.queries[1].allowed_increase',
    'conditions.queries[2].count',
    'conditions.queries[2].direction',
    'two are named "b"',
  ])
    expect(run).toThrow(place);
});

test('no condition at all, or a ready query without its name, is refused', () => {
  expect(() => parseConditions({}, defaults)).toThrow('there is none to watch');
  expect(() => parseConditions(undefined, defaults)).toThrow('expected a map');
  const alone = { ...defaults, metrics: undefined, healthUrl: undefined };
  expect(() => parseConditions({ error_rate_threshold: '5%' }, alone)).toThrow('needs the input metrics');
  expect(() => parseConditions({ health_check_failures: 3 }, alone)).toThrow(
    'needs the input health-url or service',
  );
  expect(() => parseConditions({ error_rate_threshold: '5%' }, { ...defaults, metrics: 'nginx' })).toThrow(
    '"nginx" is not known for prometheus; there are nginx-ingress',
  );
});

test('every ready query is whole without a selector too', () => {
  for (const provider of ['prometheus', 'datadog', 'cloudwatch'] as const)
    for (const name of readyNames(provider)) {
      const { errors, total, latency } = readyQueries(provider, name, '');
      for (const query of [errors, total, latency]) {
        expect(withWindow(query, 120_000)).not.toMatch(/\{\{|\{,|,\}/);
        expect(query.trim()).not.toBe('');
      }
    }
  expect(withWindow('x[{{window}}]', 120_000)).toBe('x[120s]');
});

describe('names in curly brackets', () => {
  const values = new Map([
    ['version', '1.4.0'],
    ['service', 'shop'],
  ]);

  test('are filled into the selector and into every text, and the window is left', () => {
    const given = {
      response_time_threshold: '1s',
      queries: [{ name: 'own {{ service }}', query: 'x{v="{{version}}"}[{{window}}]', threshold: 1 }],
    };
    const selector = 'version="{{version}}"';
    const [ready, own] = parseConditions(given, { ...defaults, selector, values }).conditions;
    expect(ready).toMatchObject({ queries: { count: expect.stringContaining('{version="1.4.0"}') } });
    expect(own).toMatchObject({ name: 'own shop', queries: { value: 'x{v="1.4.0"}[{{window}}]' } });
  });

  test.each([
    ['without a value', '{{track}}', new Map(), 'nothing gives {{track}} a value; there are none'],
    ['with a quote in the value', '', new Map([['v', '1"} or up{x="']]), 'the value of "v" has characters'],
    ['with a meaning of its own', '', new Map([['window', '5m']]), '"window" has a meaning already'],
  ])('%s are refused', (_, selector, given, message) => {
    const conditions = { error_rate_threshold: '5%' };
    expect(() => parseConditions(conditions, { ...defaults, selector, values: given })).toThrow(message);
  });
});

test('pods are asked for their health beside the address, or alone', () => {
  const given = { health_check_failures: 3 };
  const where = (more: object) =>
    parseConditions(given, { ...defaults, ...more }).conditions.map(
      (one) => 'where' in one && one.where.kind,
    );
  expect(where({ service: 'shop' })).toEqual(['url', 'pods']);
  expect(where({ service: 'shop', healthUrl: undefined })).toEqual(['pods']);
});
