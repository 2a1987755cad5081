import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAssertion } from '../../../src/lib/smoke/assertion.ts';

const NOW = Date.UTC(2026, 0, 1);
const facts = {
  status: 200,
  header: { 'content-type': 'application/json; charset=utf-8', 'x-id': '42' },
  cookie: { session: { value: 'abc', secure: true, samesite: 'Lax', 'max-age': '60' } },
  body: '{"status":"UP"}',
  json: {
    status: 'UP',
    version: '1.10',
    count: 3,
    empty: [],
    nothing: null,
    items: [
      { id: 'a', price: 5, state: 'open' },
      { id: 'b', price: 7, state: 'shut it' },
    ],
    expires: '2026-03-01T00:00:00Z',
  },
  duration: 120,
  'latency.p95': 480,
  error_rate: 0.02,
  'health.component': { database: 'pass', 'redis:time': 'pass' },
  'health.latency': { database: 12 },
  'dependencies.all': 'pass',
  'image.digest': 'sha256:abc',
};

const holds = async (given: unknown) => (await parseAssertion(given)).judge(facts, NOW).holds;

describe('an assertion that holds', () => {
  test.each<[unknown]>([
    ['status equals 200'],
    ['status == 200'],
    ['status inRange 200..299'],
    ['status not equals 500'],
    ['$.status equals UP'],
    ['$.version equals 1.10'],
    ['$.count >= 3'],
    ['$.items[*].price all greaterThan 4'],
    ['$.items[*].price any > 6'],
    ['$.items[*].price none > 7'],
    ["$.items[?@.state == 'shut it'].id equals b"],
    ['$.items count 2'],
    ['$.items[0] hasKey price'],
    ['$.empty isEmpty'],
    ['$.nothing isNull'],
    ['$.missing not exists'],
    ['$.expires isIsoDate'],
    ['$.expires daysAfterNow 30'],
    ['header.content-type startsWith application/json'],
    ['header X-Id matches ^[0-9]+$'],
    ['cookie.session exists'],
    ['cookie.session equals abc'],
    ['cookie.session[Secure] exists'],
    ['cookie.session[SameSite] equals Lax'],
    [{ cookie: 'session[Max-Age]', lessOrEqual: 60 }],
    ['cookie.session[HttpOnly] not exists'],
    ['dependencies.all equals pass'],
    ['dependencies.database equals pass'],
    ['dependencies.redis:time.status equals pass'],
    ['dependencies.database.latency < 50ms'],
    ['body contains "UP"'],
    ['duration < 1s'],
    ['p95 < 500ms'],
    ['error_rate <= 2%'],
    ['health.component.database equals pass'],
    [{ status: 200 }],
    [{ duration: '< 500ms' }],
    [{ body: 'not isEmpty' }],
    [{ json: '$.items[*].state', any: 'equals "shut it"' }],
    [{ json: '$.count', equals: 3 }],
    [{ json: '$.items[0]', equals: { id: 'a', price: 5, state: 'open' } }],
    [{ json: '$.items', schema: { type: 'array', minItems: 2, items: { required: ['id'] } } }],
    [{ header: 'x-id', equals: 42 }],
    [{ json: '$.status', not: true, equals: 'DOWN' }],
  ])('%j', async (given) => {
    expect(await holds(given)).toBe(true);
  });
});

describe('an assertion that does not hold', () => {
  test.each<[unknown]>([
    ['$.status equals DOWN'],
    ['$.version equals 1.1'],
    ['$.missing equals UP'],
    ['$.missing > 0'],
    ['$.status > 0'],
    ['$.empty[*] all equals UP'],
    ['$.empty[*] any equals UP'],
    ['$.expires daysAfterNow 90'],
    ['p99 < 500ms'],
    ['ip equals 127.0.0.1'],
    [{ json: '$.count', equals: '4' }],
    [{ json: '$.items', schema: { type: 'object' } }],
    [{ header: 'constructor', exists: true }],
  ])('%j', async (given) => {
    expect(await holds(given)).toBe(false);
  });
});

describe('an assertion that is refused, saying why', () => {
  test.each<[unknown, RegExp]>([
    ['status', /source operator value/],
    ['stauts equals 200', /"stauts" is not a source; there are .*status/],
    ['status equals', /"equals" needs a value/],
    ['$.items[ equals 1', /JSONPath|source operator value/],
    ['$.a isNull 3', /takes no value/],
    ['body matches (', /./],
    ['duration < soon', /a number/],
    ['status inRange 200', /a range/],
    [{ status: 200, body: 'x' }, /one source/],
    [{}, /one source/],
    [7, /expected an assertion/],
    [{ json: '$.a', all: 3 }, /an operator and a value/],
    [{ header: null, exists: true }, /needs a name/],
    [{ status: 200, severity: 'maybe' }, /fail, warn or wait/],
    [{ json: '$.a', schema: 'x' }, /JSON Schema/],
  ])('%j', async (given, message) => {
    await expect(parseAssertion(given)).rejects.toThrow(message);
  });
});

test('a pattern that makes backtracking engines hang does not hang', async () => {
  const assertion = await parseAssertion('body matches ^(a+)+$');
  expect(assertion.judge({ body: `${'a'.repeat(50_000)}!` }, NOW).holds).toBe(false);
});

test('whatever a server answers, an assertion is judged and what it shows is short', async () => {
  const assertions = await Promise.all(
    ['$..* exists', '$.a equals 1', '$.a matches x', '$.a contains x', '$.a count 1', '$.a isEmpty'].map(
      (line) => parseAssertion(line),
    ),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      for (const assertion of assertions)
        expect(assertion.judge({ json, body: JSON.stringify(json) }, NOW).actual.length).toBeLessThan(4_100);
    }),
  );
});

test('the image of a workload is compared with the one that was deployed', async () => {
  const deployed = await parseAssertion('image.digest == deployed', 'sha256:abc');
  expect(deployed.judge(facts, NOW).holds).toBe(true);
  expect(deployed.judge({ 'image.digest': ['sha256:abc', 'sha256:b'] }, NOW).holds).toBe(false);
  const among = await parseAssertion('image.digest contains deployed', 'sha256:b');
  expect(among.judge({ 'image.digest': ['sha256:abc', 'sha256:b'] }, NOW).holds).toBe(true);
  await expect(parseAssertion('image.digest == deployed')).rejects.toThrow('needs the input image');
});
