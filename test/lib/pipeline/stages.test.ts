import { describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../../../src/lib/pipeline/configuration.ts';
import { decide } from '../../../src/lib/pipeline/decide.ts';
import { rolloutOf, unwatched } from '../../../src/lib/pipeline/rollout.ts';
import { targetsOf } from '../../../src/lib/pipeline/targets.ts';
import type { Trigger } from '../../../src/lib/pipeline/trigger.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';
const main: Trigger = { kind: 'branch', branch: 'main', sha };

function planOf(text: string, trigger = main) {
  const result = readConfiguration(text, { variables: new Map(), keepUnknownVariables: false });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { configuration } = result.read;
  const targets = targetsOf(configuration, trigger, undefined, 0);
  return decide(configuration, trigger, {
    ...{ repository: 'acme/shop', exists: () => true, targets, changes: new Map() },
    ...{ overrideFreeze: undefined, configPath: '.github/deploy.yml' },
  });
}

const stagesOf = (text: string) =>
  planOf(text).stages.map(({ name, deployments }) => [
    name,
    deployments.map(({ environment, service }) => `${environment}/${service}`).join(' '),
  ]);

const two = 'services: { api: {}, web: { needs: [api] } }\n';
const one = 'services: { api: {} }\n';

describe('the stages of an event', () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'an environment of any name',
      `${one}environments: { qa-eu: { branch: main } }`,
      [['qa-eu', 'qa-eu/api']],
    ],
    [
      'services side by side when none needs another',
      'services: { api: {}, web: {} }\nenvironments: { test: { branch: main } }',
      [['test', 'test/api test/web']],
    ],
    [
      'a service after the one that it needs',
      `${two}environments: { test: { branch: main } }`,
      [
        ['test (1 of 2)', 'test/api'],
        ['test (2 of 2)', 'test/web'],
      ],
    ],
    [
      'also when one between them stays as it is',
      'services: { db: {}, api: { needs: [db] }, web: { needs: [api] } }\nenvironments: { test: { branch: main, services: { api: null } } }',
      [
        ['test (1 of 2)', 'test/db'],
        ['test (2 of 2)', 'test/web'],
      ],
    ],
    [
      'environments one after the other',
      `${one}environments: { staging: { branch: main }, production: { branch: main } }`,
      [
        ['staging', 'staging/api'],
        ['production', 'production/api'],
      ],
    ],
    [
      'what promotes after what it promotes from, wherever it stands in the file',
      `${one}environments: { production: { branch: main, promote: staging }, staging: { branch: main } }`,
      [
        ['staging', 'staging/api'],
        ['production', 'production/api'],
      ],
    ],
    [
      'two regions side by side',
      `${one}environments: { staging: { branch: main }, eu: { branch: main, promote: staging }, us: { branch: main, promote: staging } }`,
      [
        ['staging', 'staging/api'],
        ['eu, us', 'eu/api us/api'],
      ],
    ],
    ['nothing', `${one}environments: { staging: { branch: develop } }`, []],
  ])('%s', (_, text, expected) => {
    expect(stagesOf(text)).toEqual(expected);
  });

  test('more than the workflow has jobs for are refused, and said which', () => {
    const text = `${two}environments: { a: { branch: main }, b: { branch: main }, c: { branch: main } }`;
    expect(() => planOf(text)).toThrow(
      expect.objectContaining({
        code: 'PLAN_TOO_MANY_STAGES',
        message: expect.stringContaining('6 stages: a (1 of 2), then a (2 of 2), then b (1 of 2)'),
      }),
    );
  });
});

describe('what ends a release', () => {
  const numbers = { error_rate_threshold: '5%', response_time_threshold: '2s' };
  const where = { metrics: { queries: 'nginx-ingress', url: 'http://prometheus:9090' } };

  test('is handed on as JSON, without what was removed', () => {
    const environment = { rollback_conditions: { ...numbers, health_check_failures: null }, ...where };
    expect(rolloutOf('api', environment)).toMatchObject({
      'rollback-conditions': JSON.stringify(numbers),
      'metrics-url': 'http://prometheus:9090',
      metrics: 'nginx-ingress',
    });
  });
  test('cannot be watched without metrics: the rest is, and somebody is told', () => {
    const environment = { rollback_conditions: { ...numbers, health_check_failures: 3 } };
    expect(unwatched(environment)).toEqual(['error_rate_threshold', 'response_time_threshold']);
    expect(rolloutOf('api', environment)['rollback-conditions']).toBe('{"health_check_failures":3}');
    const plan = planOf(
      `${one}environments: { test: { branch: main, rollback_conditions: { error_rate_threshold: 5% } } }`,
    );
    expect(plan.warnings).toEqual([expect.stringContaining('test: error_rate_threshold is not watched')]);
  });
  test('a time to watch is no condition by itself', () => {
    expect(rolloutOf('api', { rollback_conditions: { monitoring_duration: '1h' } })).toMatchObject({
      'rollback-conditions': '',
      'timeout-minutes': 90,
    });
  });
  test('a job may take as long as its canary waits and its release is watched', () => {
    const environment = {
      steps: ['10%', '5m', '50%', '30s'],
      rollback_conditions: { health_check_failures: 3, monitoring_duration: '2h' },
    };
    expect(rolloutOf('api', environment)['timeout-minutes']).toBe(90 + 6 + 120);
  });
});

test.each([
  [undefined, 'none'],
  [{ retention: '30d' }, 'none'],
  [{ before_migration: true }, 'rds-snapshot'],
  [{ before_migration: true, to: 's3://backups/shop' }, 'dump'],
  [{ before_migration: true, command: 'make backup' }, 'command'],
  [{ before_migration: true, kind: 'aurora-snapshot' as const }, 'aurora-snapshot'],
])('a backup before migrations: %j is %s', (backup, kind) => {
  expect(rolloutOf('api', backup === undefined ? {} : { backup }).backup).toBe(kind);
});

test('what one service needs, over what all of an environment do', () => {
  const environment = {
    replicas: 2,
    autoscale: { min: 3, max: 10, cpu: '70%' },
    resources: { requests: { cpu: '100m' }, limits: { memory: '1Gi' } },
    checks: { coverage: {} },
    services: { web: { replicas: 6, autoscale: null, resources: { limits: { memory: '2Gi' } } } },
  };
  expect(rolloutOf('api', environment)).toMatchObject({
    ...{ replicas: '2', autoscale: 'min=3\nmax=10\ncpu=70%', 'check-first': true },
    resources: 'requests.cpu=100m\nlimits.memory=1Gi',
  });
  expect(rolloutOf('web', environment)).toMatchObject({ replicas: '6', resources: 'limits.memory=2Gi' });
});
test('a blue-green release keeps its old pods, and the job lasts as long', () => {
  const environment = { strategy: 'blue-green' as const, keep: '30m' };
  expect(rolloutOf('api', environment)).toMatchObject({ keep: '30m', 'timeout-minutes': 120 });
  expect(rolloutOf('api', { ...environment, keep: 'promote' })['timeout-minutes']).toBe(90);
});
test('a canary may wait for somebody, or for a program', () => {
  const environment = { steps: ['10%', 'approve', 'analyze'], analyze_command: ['./compare', '--fast'] };
  expect(rolloutOf('api', environment)).toMatchObject({
    ...{ steps: '10%, approve, analyze', 'analyze-command': './compare\n--fast', 'timeout-minutes': 90 },
  });
});
