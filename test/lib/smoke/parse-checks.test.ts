import { expect, test } from '@jest/globals';
import { parseChecks } from '../../../src/lib/smoke/parse-checks.ts';
import { secretsIn, secretsSeen, withValues } from '../../../src/lib/smoke/values.ts';
import { sameVersion } from '../../../src/lib/smoke/version.ts';

const control = {
  timeoutMs: 10_000,
  initialDelayMs: 0,
  intervalMs: 1000,
  backoff: 'fixed' as const,
  consecutive: 3,
  failureThreshold: 5,
};
const defaults = {
  url: 'https://shop.example.com/health',
  hasService: false,
  values: ['key'],
  digest: undefined,
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
  expect(short?.target).toMatchObject({ where: { kind: 'url', url: 'https://a.example/' } });
  expect(long).toMatchObject({
    control: { consecutive: 1 },
    target: {
      where: { kind: 'url', url: 'https://shop.example.com/orders' },
      method: 'POST',
      body: '{"id":1}',
      headers: { 'content-type': 'application/json' },
      version: { expected: '1.2.0' },
      series: { samples: 5, concurrency: 1, warmup: 0, paceMs: undefined, kept: false },
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

test('a certificate, a port, a gRPC server, a name and a workload are checks too, with what is expected of them', async () => {
  const checks = await parseChecks(
    [
      { tls: 'shop.example.com' },
      { tcp: '[::1]:6379', send: 'PING\r\n', assert: 'banner contains PONG' },
      { grpc: 'shop:50051', service: 'shop.Orders', metadata: { tenant: 'a' } },
      { dns: 'shop.example.com', type: 'CNAME', server: '127.0.0.1:5353' },
      { kubernetes: 'deployment/shop' },
      {
        name: 'calm',
        kubernetes: 'deployment/shop',
        assert: ['restarts <= 0', 'events notContains BackOff'],
      },
    ],
    defaults,
  );
  expect(checks.map(({ name, assertions }) => [name, assertions.map(({ text }) => text)])).toEqual([
    [
      'certificate of shop.example.com at shop.example.com:443',
      [
        'tls.chain_trusted equals "true"',
        'tls.hostname_verified equals "true"',
        'tls.days_until_expiry greaterThan "14"',
      ],
    ],
    ['TCP ::1:6379', ['banner contains "PONG"']],
    ['gRPC health of shop.Orders at shop:50051', ['grpc.status equals "SERVING"']],
    ['DNS CNAME shop.example.com', ['answer not isEmpty']],
    ['deployments/shop', ['replicas.all_ready equals true']],
    ['calm', ['restarts lessOrEqual "0"', 'events notContains "BackOff"']],
  ]);
  expect(checks[1]?.target).toEqual({
    kind: 'tcp',
    host: '::1',
    port: 6379,
    send: 'PING\r\n',
    wantsBanner: true,
  });
  await expect(
    parseChecks([{ tcp: 'x' }, { tls: 'x:0' }, { dns: 'x', tcp: 'y:1' }, { kubernetes: 'job/x' }], defaults),
  ).rejects.toThrow(
    /checks\[0\]\.tcp.*\n.*checks\[1\]\.tls.*\n.*checks\[2\]\.(tcp|dns): a check has one target.*\n.*checks\[3\]\.kubernetes/,
  );
});

test('values are captured for later checks, and one that nothing gives is a problem', async () => {
  const checks = [
    {
      name: 'login',
      url: 'https://a.example/login',
      json: { key: '{{key}}' },
      capture: { token: '$.token' },
    },
    { name: 'use', url: 'https://a.example/items/{{token}}', headers: { Authorization: 'Bearer {{token}}' } },
  ];
  const [login, use] = await parseChecks(checks, defaults);
  expect(login?.captures.map(({ name }) => name)).toEqual(['token']);
  expect(use && withValues(use, new Map([['token', 'a/b']])).target).toMatchObject({
    where: { url: 'https://a.example/items/a%2Fb' },
    headers: { authorization: 'Bearer a/b' },
  });
  await expect(parseChecks([...checks].reverse(), defaults)).rejects.toThrow(
    'checks[0]: nothing before it gives {{token}} a value',
  );
  await expect(
    parseChecks([{ url: 'https://x', capture: { 'a b': '$.x', c: 'nowhere' } }], defaults),
  ).rejects.toThrow('capture');
});

test('credentials in headers and addresses are known as secrets, without the scheme', async () => {
  const [check] = await parseChecks(
    {
      url: 'https://user:pass%2F1@a.example',
      headers: { Authorization: 'Bearer abc', Cookie: 'session=1', 'X-Other': 'x' },
    },
    defaults,
  );
  expect(check && secretsIn(check)).toEqual(['abc', 'session=1', 'pass/1']);
});

test('a load has a rate and a time, within bounds', async () => {
  const [check] = await parseChecks({ url: 'https://x', rate: 20, for: '30s' }, defaults);
  expect(check?.target).toMatchObject({ series: { samples: 600, concurrency: 50, paceMs: 50 } });
  for (const wrong of [
    { rate: 20 },
    { for: '30s' },
    { rate: 500, for: '1s' },
    { rate: 1, for: '6m' },
    { rate: 1, for: '1s', samples: 3 },
  ])
    await expect(parseChecks({ url: 'https://x', ...wrong }, defaults)).rejects.toThrow('checks[0].');
});

test('the control words of a check', async () => {
  const given = {
    url: 'https://a.example',
    retry_on: ['network', { status: [500] }],
    max_attempts: 4,
    jitter: '20%',
    success_threshold: 2,
    degraded_response_time: '200ms',
    max_response_time: '1s',
    mask: ['$.token'],
  };
  const [check] = await parseChecks(given, defaults);
  expect(check?.control).toMatchObject({ maxAttempts: 4, jitter: 0.2, consecutive: 2, failureThreshold: 1 });
  expect(check?.assertions.map(({ text, severity }) => [text, severity])).toEqual([
    ['duration lessOrEqual "200ms"', 'warn'],
    ['duration lessOrEqual "1000ms"', 'fail'],
  ]);
  const seen = { subject: '', view: { kind: 'facts' as const, facts: { json: { token: 'secret-1' } } } };
  expect(check && secretsSeen(check, [seen])).toEqual(['secret-1']);
});

test('wrong control words are said with their places', async () => {
  const given = {
    url: 'https://a.example',
    retry_on: 'often',
    max_attempts: 0,
    jitter: 0.2,
    consecutive: 2,
    success_threshold: 2,
    degraded_response_time: '2s',
    max_response_time: '1s',
    mask: ['body.secret'],
  };
  const message = await parseChecks(given, defaults).catch((error: Error) => error.message);
  for (const word of Object.keys(given).filter(
    (key) => !['url', 'consecutive', 'max_response_time'].includes(key),
  ))
    expect(message).toContain(`checks[0].${word}: `);
});

test('a load keeps its connections, samples open their own', async () => {
  const series = async (more: object) => {
    const [check] = await parseChecks({ url: 'https://a.example', ...more }, defaults);
    return check && 'series' in check.target && check.target.series;
  };
  expect(await series({ rate: 5, for: '2s' })).toMatchObject({ samples: 10, kept: true });
  expect(await series({ samples: 10 })).toMatchObject({ kept: false });
  expect(await series({ samples: 10, keep_alive: true })).toMatchObject({ kept: true });
});

test('a unary call of gRPC in place of the health', async () => {
  const given = { grpc: 'localhost:50051', call: 'shop.Catalog/List', message: 'CgE=', samples: 5 };
  const [check] = await parseChecks(given, defaults);
  expect(check).toMatchObject({
    name: 'gRPC /shop.Catalog/List at localhost:50051',
    target: {
      call: { path: '/shop.Catalog/List', message: Uint8Array.from([10, 1]) },
      series: { samples: 5 },
    },
    assertions: [{ text: 'status_code equals "0"' }],
  });
  const wrong = { grpc: 'localhost:50051', service: 'x', call: 'List', message: '%' };
  const message = await parseChecks(wrong, defaults).catch((error: Error) => error.message);
  for (const place of ['call', 'message']) expect(message).toContain(`checks[0].${place}: expected`);
});

test.each([
  ['1.4.0', 'v1.4.0', 'semver', true],
  ['1.4.0', 'v1.4.0', 'exact', false],
  ['1.4.0', 'v1.4.0', 'sha-prefix', false],
  ['0123abc', '0123abcdef', 'sha-prefix', true],
  ['0123abc', '0123abcdef', 'semver', false],
  ['0123abc', '0123abc', 'exact', true],
] as const)('%s and %s by %s: %s', async (expected, answered, normalize, same) => {
  expect(sameVersion(expected, answered, normalize)).toBe(same);
  const given = { url: 'https://a.example', version: expected, normalize };
  const [check] = await parseChecks(given, defaults);
  expect(check?.target).toMatchObject({ version: { expected, normalize } });
});
