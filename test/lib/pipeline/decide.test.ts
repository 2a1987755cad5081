import { describe, expect, test } from '@jest/globals';
import type { Changes } from '../../../src/lib/pipeline/changes.ts';
import { readConfiguration } from '../../../src/lib/pipeline/configuration.ts';
import { decide, type Facts, inOrder } from '../../../src/lib/pipeline/decide.ts';
import { planSummary } from '../../../src/lib/pipeline/plan-summary.ts';
import type { Configuration } from '../../../src/lib/pipeline/schema.ts';
import { targetsOf } from '../../../src/lib/pipeline/targets.ts';
import { type RunnerEvent, readTrigger, type Trigger } from '../../../src/lib/pipeline/trigger.ts';
import { versionOf } from '../../../src/lib/pipeline/version.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';
const repository = {
  repository: 'Acme/Shop',
  exists: (path: string) => ['backend/package-lock.json', 'k8s'].includes(path),
};
const monday = Date.parse('2026-11-23T10:00:00Z');

type Given = Partial<Pick<Facts, 'changes' | 'overrideFreeze'>> & {
  readonly only?: string;
  readonly now?: number;
};

/** The plan for an event, with nothing known of what ran before unless given. */
function planFor(configuration: Configuration, trigger: Trigger, given: Given = {}) {
  const { only, now = monday, changes = new Map(), overrideFreeze } = given;
  const targets = targetsOf(configuration, trigger, only, now);
  const facts = { ...repository, targets, changes, overrideFreeze, configPath: '.github/deploy.yml' };
  return decide(configuration, trigger, facts);
}

function configurationOf(text: string) {
  const result = readConfiguration(text, { variables: new Map(), keepUnknownVariables: false });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.read.configuration;
}

const shop = configurationOf(`
registry: registry.example.com/shop
services:
  web:
    image: { context: frontend, file: frontend/web.Dockerfile, target: run, repository: example.com/web }
    needs: [api]
  api:
    image: { context: backend, build_contexts: { base: images/base, deps: backend/deps } }
    manifests: [k8s/api, k8s/shared.yml]
    migrate: { tool: knex, directory: backend }
    health: { path: /ready, port: 9000 }
    variables: { COLOUR: blue, SIZE: small }
environments:
  development:
    branch: develop
    namespace: shop-dev
    replicas: 1
    variables: { LOG_LEVEL: debug, TRACE: "1" }
  staging:
    extends: development
    branch: [main, "release/**"]
    namespace: null
    replicas: 2
    variables: { LOG_LEVEL: info, TRACE: null, SIZE: large }
    services:
      web: null
  production:
    extends: staging
    tag: v*
    domain: shop.example.com
    services:
      web: { replicas: 6, domain: www.example.com }
`);

const event = (eventName: string, ref: string, payload: object = {}, baseRef = ''): RunnerEvent => ({
  eventName,
  ref,
  sha,
  baseRef,
  event: payload as Record<string, unknown>,
});

const pull = (from: string | undefined, to = 'acme/shop') => ({
  pull_request: {
    head: { sha: 'f'.repeat(40), repo: from === undefined ? null : { full_name: from } },
    base: { ref: 'main', repo: { full_name: to } },
  },
});

describe('which environments an event deploys to', () => {
  test.each<[string, RunnerEvent, readonly string[], string]>([
    ['push to develop', event('push', 'refs/heads/develop'), ['development'], 'develop-0123456789ab'],
    ['push to main', event('push', 'refs/heads/main'), ['staging'], 'main-0123456789ab'],
    ['push to release/1.x', event('push', 'refs/heads/release/1.x'), ['staging'], 'release-1.x-0123456789ab'],
    ['push to a feature', event('push', 'refs/heads/feature/a'), [], 'feature-a-0123456789ab'],
    ['a deleted branch', event('push', 'refs/heads/main', { deleted: true }), [], sha],
    ['tag v1.2.3', event('push', 'refs/tags/v1.2.3'), ['production'], '1.2.3'],
    ['another tag', event('push', 'refs/tags/nightly'), [], 'nightly'],
    ['a release', event('release', 'refs/tags/v1.2.3-rc.1+b7'), ['production'], '1.2.3-rc.1-b7'],
    ['by hand on main', event('workflow_dispatch', 'refs/heads/main'), ['staging'], 'main-0123456789ab'],
    [
      'pull request',
      event('pull_request', 'refs/pull/7/merge', pull('acme/shop'), 'main'),
      [],
      'f'.repeat(40),
    ],
    [
      'pull request of a fork',
      event('pull_request', 'refs/pull/7/merge', pull('eve/shop'), 'main'),
      [],
      'f'.repeat(40),
    ],
    [
      'merge group',
      event('merge_group', 'refs/heads/gh-readonly-queue/main/pr-7', {
        merge_group: { base_ref: 'refs/heads/main' },
      }),
      [],
      sha,
    ],
    ['schedule', event('schedule', 'refs/heads/main'), [], sha],
    ['an event of the future', event('toast', 'refs/heads/main'), [], sha],
    ['no ref at all', event('push', ''), [], sha],
  ])('%s', (_, given, environments, version) => {
    const plan = planFor(shop, readTrigger(given));
    expect(Object.keys(plan.deployments)).toEqual(environments);
    expect(plan.version).toBe(version);
    expect(plan.services.map(({ name }) => name)).toEqual(
      // Staging has no web.
      environments.length === 0 ? [] : environments.includes('staging') ? ['api'] : ['api', 'web'],
    );
  });

  test('a pull request says what its merge would deploy', () => {
    const plan = planFor(shop, readTrigger(event('pull_request', 'x', pull('acme/shop'), 'main')));
    expect(plan).toMatchObject({
      services: [],
      deployments: {},
      outlook: { staging: ['api'] },
      reason: 'A pull request deploys nothing; a merge into main would deploy to staging.',
    });
  });

  test.each([
    ['acme/shop', false],
    ['eve/shop', true],
    [undefined, true],
  ])('a pull request from %s: fork %s', (from, fromFork) => {
    expect(readTrigger(event('pull_request', 'x', pull(from), 'main'))).toMatchObject({ fromFork });
  });
});

test('what is built', () => {
  expect(planFor(shop, { kind: 'tag', tag: 'v1.0.0', sha }).services).toEqual([
    {
      name: 'api',
      image: 'registry.example.com/shop/api',
      context: 'backend',
      file: '',
      target: '',
      'build-contexts': 'base=images/base\ndeps=backend/deps',
      platforms: '',
      sign: false,
    },
    {
      name: 'web',
      image: 'example.com/web',
      context: 'frontend',
      file: 'frontend/web.Dockerfile',
      target: 'run',
      'build-contexts': '',
      platforms: '',
      sign: false,
    },
  ]);
});

test('what is deployed: own values over inherited ones, service over environment', () => {
  const { deployments } = planFor(shop, { kind: 'tag', tag: 'v1.0.0', sha });
  expect(deployments['production']).toEqual([
    {
      service: 'api',
      image: 'registry.example.com/shop/api',
      manifests: 'k8s/api\nk8s/shared.yml',
      namespace: 'production',
      variables:
        'ENVIRONMENT=production\nNAMESPACE=production\nDOMAIN=shop.example.com\nCOLOUR=blue\nSIZE=large\nREPLICAS=2\nLOG_LEVEL=info',
      'migrate-tool': 'knex',
      'migrate-directory': 'backend',
      'migrate-setup': 'npm ci --omit=dev',
      'migrate-via': 'runner',
      'rollback-database': false,
      'health-path': '/ready',
      'health-port': '9000',
      url: 'https://shop.example.com',
      tag: '1.0.0',
      cluster: '',
      replicas: '2',
      strategy: 'rolling',
      steps: '',
      keep: '',
      'analyze-command': '',
      'verify-signature': false,
      'check-first': false,
      resources: '',
      autoscale: '',
      runbook: '',
      'rollback-conditions': '',
      'metrics-provider': 'prometheus',
      'metrics-url': '',
      metrics: '',
      'metrics-selector': '',
      backup: 'none',
      'backup-source': '',
      'backup-to': '',
      'backup-command': '',
      'backup-retention': '',
      'timeout-minutes': 90,
    },
    expect.objectContaining({
      service: 'web',
      manifests: 'k8s',
      variables: expect.stringContaining('REPLICAS=6'),
      'migrate-tool': '',
      'migrate-setup': '',
      url: 'https://www.example.com',
    }),
  ]);
});

test('null leaves a service out of one environment', () => {
  const { deployments } = planFor(shop, { kind: 'branch', branch: 'main', sha });
  expect(deployments['staging']?.map(({ service }) => service)).toEqual(['api']);
});

test('without a registry images go to the one of GitHub', () => {
  const small = configurationOf('services:\n  api: {}\nenvironments:\n  production:\n    branch: main');
  const plan = planFor(small, { kind: 'branch', branch: 'main', sha });
  expect(plan.services[0]).toMatchObject({ image: 'ghcr.io/acme/shop/api', context: '.' });
  expect(plan.deployments['production']?.[0]).toMatchObject({
    manifests: 'k8s',
    namespace: 'production',
    url: '',
  });
});

test('services after those that they need, otherwise as they are written', () => {
  const services = { d: { needs: ['b'] }, a: null, c: { needs: ['d', 'a'] }, b: null };
  expect(inOrder({ services })).toEqual(['b', 'd', 'a', 'c']);
});

describe('versions are legal tags of images', () => {
  test.each<[Trigger, string]>([
    [{ kind: 'branch', branch: 'Größe/ß#1', sha }, 'Gr-e-1-0123456789ab'],
    [{ kind: 'branch', branch: '-x', sha }, 'x-0123456789ab'],
    [{ kind: 'branch', branch: 'é', sha }, 'unnamed-0123456789ab'],
    [{ kind: 'branch', branch: 'a'.repeat(300), sha }, `${'a'.repeat(115)}-0123456789ab`],
    [{ kind: 'tag', tag: 'vnext', sha }, 'vnext'],
    [{ kind: 'tag', tag: 'api/v1.2.3', sha }, 'api-v1.2.3'],
  ])('%j', (trigger, version) => {
    expect(versionOf(trigger)).toBe(version);
    expect(version).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/);
  });
});

test('the summary draws what will happen', () => {
  const summary = planSummary(planFor(shop, { kind: 'tag', tag: 'v1.0.0', sha }));
  expect(summary).toContain('```mermaid\nflowchart LR\n');
  expect(summary).toContain('b0["build api"]');
  expect(summary).toContain('subgraph e0["production"]');
  expect(summary).toContain('| production | api | `registry.example.com/shop/api:1.0.0` |');
});

const branch = (name: string): Trigger => ({ kind: 'branch', branch: name, sha });
const tag = (name: string): Trigger => ({ kind: 'tag', tag: name, sha });

describe('promotion, hotfix and freeze', () => {
  const configuration = configurationOf(`
services:
  api: { image: { context: backend }, manifests: [k8s/api] }
  web: { image: { context: frontend }, manifests: [k8s/web] }
environments:
  development: { branch: develop }
  staging: { branch: main }
  production:
    tag: v*
    promote: staging
    hotfix: "hotfix/**"
    freeze:
      timezone: Europe/Berlin
      windows:
        - { days: [fri], from: "16:00", to: "24:00", reason: Weekend }
  tools: { namespace: tools }
`);

  test('a tag deploys what was built for its commit, and builds nothing', () => {
    const plan = planFor(configuration, tag('v1.2.3'));
    expect(plan.services).toEqual([]);
    expect(plan.version).toBe('1.2.3');
    expect(plan.deployments['production']?.map((each) => each.tag)).toEqual(['sha-0123456', 'sha-0123456']);
  });

  test('a hotfix is built and goes there at once, and says so', () => {
    const plan = planFor(configuration, branch('hotfix/login'));
    expect(plan).toMatchObject({ hotfix: true, outlook: { production: ['api', 'web'] } });
    expect(plan.services.map(({ name }) => name)).toEqual(['api', 'web']);
    expect(plan.deployments['production']?.[0]?.tag).toBe('hotfix-login-0123456789ab');
    expect(planFor(configuration, branch('main')).hotfix).toBe(false);
  });

  test('by hand to one environment, whatever its triggers are', () => {
    expect(planFor(configuration, branch('main'), { only: 'tools' }).outlook).toEqual({
      tools: ['api', 'web'],
    });
    expect(() => planFor(configuration, branch('main'), { only: 'toools' })).toThrow('did you mean "tools"?');
  });

  const friday = Date.parse('2026-11-20T16:30:00Z');
  test('a freeze holds back, and says until when', () => {
    const plan = planFor(configuration, tag('v1.2.3'), { now: friday });
    expect(plan.deployments).toEqual({});
    expect(plan.reason).toBe('The tag v1.2.3 is not deployed now.');
    expect(plan.warnings).toEqual([
      'production: not deployed, because of a freeze until 24:00 (Europe/Berlin) (Weekend). Start this run again afterwards.',
    ]);
  });
  test('unless somebody says why it does not count', () => {
    const plan = planFor(configuration, tag('v1.2.3'), { now: friday, overrideFreeze: 'INC-1' });
    expect(Object.keys(plan.outlook)).toEqual(['production']);
    expect(plan.warnings).toEqual([
      'production: deployed in spite of a freeze until 24:00 (Europe/Berlin) (Weekend): INC-1',
    ]);
  });

  const files = (...paths: readonly string[]): Changes => ({ kind: 'files', base: 'abc', files: paths });
  test.each<[string, Trigger, string, Changes, readonly string[]]>([
    ['one service', branch('develop'), 'development', files('backend/a.ts'), ['api']],
    ['nothing', branch('develop'), 'development', files('README.md'), []],
    ['a shared file', branch('develop'), 'development', files('package-lock.json'), ['api', 'web']],
    ['the file itself', branch('develop'), 'development', files('.github/deploy.yml'), ['api', 'web']],
    ['an unknown base', branch('develop'), 'development', { kind: 'everything', why: 'x' }, ['api', 'web']],
    [
      'one service, where others promote from',
      branch('main'),
      'staging',
      files('backend/a.ts'),
      ['api', 'web'],
    ],
    [
      'one service of a hotfix that a tag promotes later',
      branch('hotfix/a'),
      'production',
      files('k8s/web/x.yml'),
      ['api', 'web'],
    ],
    ['one service, but by tag', tag('v1.0.0'), 'production', files('backend/a.ts'), ['api', 'web']],
  ])('what changed is deployed: %s', (_, trigger, environment, changes, services) => {
    const plan = planFor(configuration, trigger, { changes: new Map([[environment, changes]]) });
    expect((plan.deployments[environment] ?? []).map(({ service }) => service)).toEqual(services);
    if (trigger.kind === 'branch') expect(plan.services.map(({ name }) => name)).toEqual(services);
  });

  test('what is left out is said', () => {
    const changes = new Map([['development', files('backend/a.ts')]]);
    expect(planFor(configuration, branch('develop'), { changes }).notes).toEqual([
      'development: 1 of 2 services did not change since abc.',
    ]);
  });
});

test('the picture of many services has their number', () => {
  const names = Array.from({ length: 200 }, (_, index) => `  s${index}: {}`).join('\n');
  const many = configurationOf(`services:\n${names}\nenvironments:\n  p: { branch: main }\n`);
  const summary = planSummary(planFor(many, branch('main')));
  expect(summary).toContain('build --> e0["p 200 services"]');
  expect(summary).not.toContain('build s17');
});
