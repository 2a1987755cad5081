import { describe, expect, test } from '@jest/globals';
import { type Health, healthFacts, readHealth } from '../../../src/lib/smoke/health.ts';

const read = (given: unknown) => {
  const body = typeof given === 'string' ? given : JSON.stringify(given);
  const health = readHealth(body, typeof given === 'string' ? undefined : given);
  return health && [health.status, health.components];
};

describe('health is read from', () => {
  test.each<[string, unknown, unknown]>([
    [
      'the usual shape',
      { status: 'ok', version: '1.0.0', database: 'ok', cache: 'ok' },
      ['pass', { database: 'pass', cache: 'pass' }],
    ],
    [
      'a lost database behind a cheerful status',
      { status: 'ok', database: 'unreachable' },
      ['fail', { database: 'fail' }],
    ],
    [
      'a component as a map',
      { status: 'ok', database: { status: 'down', latency: 3 } },
      ['fail', { database: 'fail' }],
    ],
    [
      'Spring Boot Actuator',
      { status: 'DOWN', components: { db: { status: 'DOWN', details: {} }, ping: { status: 'UP' } } },
      ['fail', { db: 'fail', ping: 'pass' }],
    ],
    ['Spring out of service', { status: 'OUT_OF_SERVICE' }, ['fail', {}]],
    [
      'ASP.NET Core with entries',
      { status: 'Degraded', totalDuration: '00:00:01', entries: { sql: { status: 'Degraded' } } },
      ['warn', { sql: 'warn' }],
    ],
    ['ASP.NET Core in one word', 'Unhealthy', ['fail', {}]],
    ['a word of its own', 'OK\n', ['pass', {}]],
    [
      'application/health+json',
      { status: 'pass', version: '1', checks: { 'redis:time': [{ status: 'pass' }, { status: 'warn' }] } },
      ['warn', { 'redis:time': 'warn' }],
    ],
  ])('%s', (_, given, wanted) => {
    expect(read(given)).toEqual(wanted);
  });

  test.each<[string, unknown]>([
    ['an order', { id: 7, status: 'shipped' }],
    ['a list', [{ status: 'ok' }]],
    ['a number as status', { status: 200 }],
    ['a page', '<!doctype html><p>ok'],
    ['nothing', ''],
    ['null', null],
  ])('but not from %s', (_, given) => {
    expect(read(given)).toBeUndefined();
  });
});

test('components say how long they took, each in its own way', () => {
  const given = {
    status: 'ok',
    database: { status: 'ok', latency: 3 },
    cache: { status: 'ok', responseTime: '1.5ms' },
    queue: { status: 'ok', duration: '00:00:00.0205' },
    disk: { status: 'ok' },
  };
  const { latencies } = readHealth(JSON.stringify(given), given) ?? {};
  expect(latencies).toEqual({ database: 3, cache: 1.5, queue: 20.5 });
  const checks = {
    'redis:time': [
      { status: 'pass', observedValue: 250, observedUnit: 'us' },
      { status: 'pass', observedValue: 2, observedUnit: 'ms' },
    ],
    'cpu:use': [{ status: 'pass', observedValue: 85, observedUnit: 'percent' }],
  };
  const health = { status: 'pass', checks };
  expect(readHealth(JSON.stringify(health), health)?.latencies).toEqual({ 'redis:time': 2 });
});

test('what can be expected of all components together is the worst of them', () => {
  const facts = (given: object) => healthFacts(readHealth(JSON.stringify(given), given) as Health);
  expect(facts({ status: 'ok', a: 'ok', b: 'degraded' })).toMatchObject({ 'dependencies.all': 'warn' });
  expect(facts({ status: 'ok', a: 'ok' })).toMatchObject({ 'dependencies.all': 'pass' });
  expect(facts({ status: 'ok' })).not.toHaveProperty('dependencies.all');
});
