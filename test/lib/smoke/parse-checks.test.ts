import { expect, test } from '@jest/globals';
import { parseChecks } from '../../../src/lib/smoke/parse-checks.ts';
import { sameVersion } from '../../../src/lib/smoke/version.ts';

const control = { timeoutMs: 10_000, intervalMs: 1000, consecutive: 3, failureThreshold: 5 };
const defaults = {
  url: 'https://shop.example.com/health',
  hasService: false,
  version: '1.2.0',
  versionFrom: { kind: 'json' as const, path: '$.version' },
  control,
};

test('one line, one map and a list are read; a path is below the public address', async () => {
  const [one] = await parseChecks({ url: 'https://a.example/health', expect: 200 }, defaults);
  expect(one).toMatchObject({ name: 'https://a.example/health', target: { method: 'GET', health: 'auto' } });
  const [short, long] = await parseChecks(
    ['https://a.example', { path: '/orders', json: { id: 1 }, version: true, samples: 5, consecutive: 1 }],
    defaults,
  );
  expect(short?.target.where).toEqual({ kind: 'url', url: 'https://a.example/' });
  expect(long).toMatchObject({
    control: { consecutive: 1 },
    target: {
      where: { kind: 'url', url: 'https://shop.example.com/orders' },
      method: 'POST',
      body: '{"id":1}',
      headers: { 'content-type': 'application/json' },
      version: { expected: '1.2.0' },
      series: { samples: 5, concurrency: 1, warmup: 0 },
    },
  });
});

test('a latency budget asks for its samples by itself, and a path for every pod when there is a Service', async () => {
  const [check] = await parseChecks({ path: '/', assert: 'p95 < 1s' }, { ...defaults, hasService: true });
  expect(check?.target).toMatchObject({ where: { kind: 'pods', path: '/' }, series: { samples: 20 } });
});

test('every problem is said at once, with its place', async () => {
  const checks = [
    { url: 'ftp://x', expect: 99, assert: ['status equals', 'status equals 200'], timeout: 5, nmae: 'x' },
    { name: 'b', path: 'health', version: true, samples: 0 },
    { name: 'b', url: 'https://x', path: '/y' },
    {},
  ];
  const problem = await parseChecks(checks, { ...defaults, version: undefined }).catch(
    (error: Error) => error.message,
  );
  const places = String(problem)
    .split('\n')
    .map((line) => line.slice(0, line.indexOf(': ')));
  expect(places.sort()).toEqual(
    [
      'checks',
      'checks[0].assert[0]',
      'checks[0].expect',
      'checks[0].nmae',
      'checks[0].timeout',
      'checks[0].url',
      'checks[1].path',
      'checks[1].samples',
      'checks[1].version',
      'checks[2].path',
      'checks[3].url',
    ].sort(),
  );
});

test.each([
  ['1.4.0', 'v1.4.0', true],
  ['v1.4.0', '1.4.0', true],
  ['1.4.0', '1.4.1', false],
  ['1.4.0', '1.4.0-rc.1', false],
  ['0123456789abcdef0123456789abcdef01234567', '0123456', true],
  ['0123456', '0123456789ABCDEF0123456789abcdef01234567', true],
  ['0123456', '0123457', false],
  ['012345', '0123456789abcdef', false],
  ['main-7', 'main-7', true],
  ['main-7', 'main-70', false],
])('version %s answered as %s: %s', (wanted, answered, same) => {
  expect(sameVersion(wanted, answered)).toBe(same);
});
