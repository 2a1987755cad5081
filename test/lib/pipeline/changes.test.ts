import { describe, expect, test } from '@jest/globals';
import { testBase } from '../../../src/lib/pipeline/base.ts';
import { changedServices } from '../../../src/lib/pipeline/changes.ts';
import { readConfiguration } from '../../../src/lib/pipeline/configuration.ts';
import { lastGoodCommit, type PastDeployment, wasDeployed } from '../../../src/lib/pipeline/deployed.ts';

const result = readConfiguration(
  `
shared: [libs/**, tsconfig.json]
services:
  api:
    image: { context: backend, file: docker/api.Dockerfile, build_contexts: { base: images/base, remote: "docker-image://x" } }
    manifests: [k8s/api]
    migrate: { tool: knex, directory: database }
  web: { paths: [frontend/**/*.ts, frontend/assets, "frontend/**/.env*"] }
  whole: { manifests: [k8s/whole] }
environments:
  p: { branch: main }
`,
  { variables: new Map(), keepUnknownVariables: false },
);
if (!result.ok) throw new Error(JSON.stringify(result.problems));
const { configuration } = result.read;

test.each<[string, readonly string[]]>([
  ['backend/src/a.ts', ['api', 'whole']],
  ['backend', ['api', 'whole']],
  ['backend2/a.ts', ['whole']],
  ['docker/api.Dockerfile', ['api', 'whole']],
  ['images/base/Dockerfile', ['api', 'whole']],
  ['k8s/api/deployment.yaml', ['api', 'whole']],
  ['database/1.js', ['api', 'whole']],
  ['frontend/a/b/c.ts', ['web', 'whole']],
  ['frontend/a.css', ['whole']],
  ['frontend/assets/logo.png', ['web', 'whole']],
  ['frontend/a/.env.local', ['web', 'whole']],
  ['libs/x/y.ts', ['api', 'web', 'whole']],
  ['tsconfig.json', ['api', 'web', 'whole']],
  ['sub/tsconfig.json', ['whole']],
  ['package-lock.json', ['api', 'web', 'whole']],
  ['.github/deploy.yml', ['api', 'web', 'whole']],
  ['.github/workflows/x.yml', ['api', 'web', 'whole']],
])('%s changes %j', (file, services) => {
  expect([...changedServices(configuration, [file], '.github/deploy.yml')].sort()).toEqual(services);
});

test('no file changes nothing', () => {
  expect([...changedServices(configuration, [], '.github/deploy.yml')]).toEqual([]);
});

describe('what an event is compared with', () => {
  const commit = 'a'.repeat(40);
  test.each<[string, string, object, string]>([
    ['pull request', 'pull_request', {}, 'HEAD^1'],
    ['merge group', 'merge_group', { merge_group: { base_sha: commit } }, commit],
    ['push', 'push', { ref: 'refs/heads/main', before: commit, forced: false }, commit],
    [
      'push of a rewritten branch',
      'push',
      { ref: 'refs/heads/main', before: commit, forced: true },
      'the branch was rewritten',
    ],
    ['new branch', 'push', { ref: 'refs/heads/x', before: '0'.repeat(40) }, 'the branch is new'],
    ['tag', 'push', { ref: 'refs/tags/v1', before: commit }, 'a tag releases everything'],
    ['push without a payload', 'push', {}, 'the event names no commit to compare with'],
    [
      'a commit that is none',
      'push',
      { before: '--upload-pack=x' },
      'the event names no commit to compare with',
    ],
    ['by hand', 'workflow_dispatch', {}, 'an event workflow_dispatch has no commit before it'],
    ['schedule', 'schedule', {}, 'an event schedule has no commit before it'],
  ])('%s', (_, eventName, event, expected) => {
    const base = testBase({
      eventName,
      event: event as Record<string, unknown>,
      ref: '',
      sha: '',
      baseRef: '',
    });
    expect(base.kind === 'commit' ? base.ref : base.why).toBe(expected);
  });
});

describe('what runs in an environment', () => {
  const deployments = (...list: readonly string[]): readonly PastDeployment[] =>
    list.map((each) => ({ commit: each.slice(0, 1), state: each.slice(2) }));
  test.each<[readonly string[], string | undefined]>([
    [[], undefined],
    [['b:ACTIVE', 'a:INACTIVE'], 'b'],
    [['b:FAILURE', 'a:INACTIVE'], 'a'],
    [['b:ACTIVE', 'b:FAILURE', 'a:INACTIVE'], 'a'],
    [['c:IN_PROGRESS', 'b:INACTIVE', 'b:ACTIVE'], 'b'],
    [['b:WAITING', 'a:ERROR'], undefined],
  ])('%j: %s', (list, expected) => {
    expect(lastGoodCommit(deployments(...list))).toBe(expected);
  });
  test('a commit ran there when one of its deployments went well', () => {
    expect(wasDeployed('a', deployments('b:ACTIVE', 'a:INACTIVE'))).toBe(true);
    expect(wasDeployed('c', deployments('c:FAILURE'))).toBe(false);
  });
});
