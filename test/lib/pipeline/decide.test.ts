import { describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../../../src/lib/pipeline/configuration.ts';
import { decide, inOrder } from '../../../src/lib/pipeline/decide.ts';
import { planSummary } from '../../../src/lib/pipeline/plan-summary.ts';
import { type RunnerEvent, readTrigger, type Trigger } from '../../../src/lib/pipeline/trigger.ts';
import { versionOf } from '../../../src/lib/pipeline/version.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';
const facts = { repository: 'Acme/Shop', exists: (path: string) => path === 'backend/package-lock.json' };

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
    const plan = decide(shop, readTrigger(given), facts);
    expect(Object.keys(plan.deployments)).toEqual(environments);
    expect(plan.version).toBe(version);
    expect(plan.services.map(({ name }) => name)).toEqual(environments.length > 0 ? ['api', 'web'] : []);
  });

  test('a pull request says what its merge would deploy', () => {
    const plan = decide(shop, readTrigger(event('pull_request', 'x', pull('acme/shop'), 'main')), facts);
    expect(plan).toMatchObject({
      services: [],
      deployments: {},
      environments: ['staging'],
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
  expect(decide(shop, { kind: 'tag', tag: 'v1.0.0', sha }, facts).services).toEqual([
    {
      name: 'api',
      image: 'registry.example.com/shop/api',
      context: 'backend',
      file: '',
      target: '',
      'build-contexts': 'base=images/base\ndeps=backend/deps',
    },
    {
      name: 'web',
      image: 'example.com/web',
      context: 'frontend',
      file: 'frontend/web.Dockerfile',
      target: 'run',
      'build-contexts': '',
    },
  ]);
});

test('what is deployed: own values over inherited ones, service over environment', () => {
  const { deployments } = decide(shop, { kind: 'tag', tag: 'v1.0.0', sha }, facts);
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
      'health-path': '/ready',
      'health-port': '9000',
      url: 'https://shop.example.com',
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
  const { deployments } = decide(shop, { kind: 'branch', branch: 'main', sha }, facts);
  expect(deployments['staging']?.map(({ service }) => service)).toEqual(['api']);
});

test('without a registry images go to the one of GitHub', () => {
  const small = configurationOf('services:\n  api: {}\nenvironments:\n  production:\n    branch: main');
  const plan = decide(small, { kind: 'branch', branch: 'main', sha }, facts);
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
  const summary = planSummary(decide(shop, { kind: 'tag', tag: 'v1.0.0', sha }, facts));
  expect(summary).toContain('```mermaid\nflowchart LR\n');
  expect(summary).toContain('b0["build api"]');
  expect(summary).toContain('subgraph e0["production"]');
  expect(summary).toContain('| production | api | `registry.example.com/shop/api:1.0.0` |');
});
