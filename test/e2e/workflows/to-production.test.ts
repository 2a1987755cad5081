import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { parseDocument } from 'yaml';
import type { CloudClient } from '../../../local/cloud/client.ts';
import type { WorkflowRun } from '../../../local/runner/runner.ts';
import { applyObjects, type Kubectl, prepareNamespace } from '../../../local/shop/environment.ts';
import { type ShipOptions, type Shipped, ship } from '../../../local/shop/ship.ts';
import { faultyRelease, prepareShop, type Shop } from '../../../local/shop/shop.ts';
import { cloud as openCloud } from '../cloud.ts';

const LONG = 4 * 60_000;
const spaces = { staging: 'road-staging', production: 'road-production' };
let cloud: CloudClient;
let shop: Shop;
let production: Kubectl;
let digest: string;

beforeAll(async () => {
  cloud = await openCloud();
  shop = await prepareShop(cloud, { dir: join(tmpdir(), 'road-shop'), namespace: spaces.staging });
  production = await prepareNamespace(cloud, spaces.production);
  const secret = JSON.parse(await shop.kubectl(['get', 'secret', 'shop-database', '--output=json'])) as {
    readonly data: unknown;
  };
  const metadata = { name: 'shop-database' };
  await applyObjects(production, [{ apiVersion: 'v1', kind: 'Secret', metadata, data: secret.data }]);
  await shop.commit('The way to production', { '.github/deploy.yml': configuration() });
}, 45 * 60_000);

/** The example's own file, with all that the way to production has, in little time. */
function configuration(): string {
  const document = parseDocument(readFileSync(join(shop.repository, '.github/deploy.yml'), 'utf8'));
  document.setIn(['services', 'shop', 'tests'], {
    ...{ setup: null, lint: null, types: null, unit: 'node --check src/server.ts' },
  });
  document.setIn(['environments'], {
    staging: { branch: 'main', namespace: spaces.staging },
    production: {
      ...{ tag: 'v*', promote: 'staging', hotfix: 'hotfix/**', namespace: spaces.production, replicas: 2 },
      ...{ strategy: 'canary', steps: ['50%', '1s'] },
      rollback_conditions: {
        ...{ health_check_failures: 3, monitoring_duration: '3s', interval: '1s', initial_delay: '0s' },
      },
    },
  });
  return document.toString();
}

const jobs = (run: WorkflowRun) => run.jobs.filter(({ result }) => result !== 'skipped').map(({ id }) => id);
const outputsOf = (run: WorkflowRun, step: string): Readonly<Record<string, string>> =>
  run.jobs.flatMap(({ steps }) => steps).find(({ id, stage }) => id === step && stage === 'Main')?.outputs ??
  {};
/** Errors, and the steps that failed without one. */
const errorsOf = (run: WorkflowRun): string =>
  [
    ...run.annotations.flatMap(({ level, message }) => (level === 'error' ? [message] : [])),
    ...run.jobs
      .flatMap(({ steps }) => steps)
      .flatMap(({ result, name }) => (result === 'failure' ? [name] : [])),
  ].join('\n');
const summaryOf = (run: WorkflowRun): string => run.summaries.map(({ markdown }) => markdown).join('\n');
const imageIn = (kubectl: Kubectl): Promise<string> =>
  kubectl(['get', 'deployment', 'shop', '--output=jsonpath={.spec.template.spec.containers[0].image}']);

const push = (ref: string): Promise<Shipped> =>
  ship(cloud, shop, { ref, event: { ref, before: '0'.repeat(40) } });
async function pullRequest(from: string, options: ShipOptions = {}): Promise<Shipped> {
  const sha = await shop.head();
  const base = { ref: 'main', repo: { full_name: 'acme/shop' } };
  const event = { pull_request: { number: 7, head: { sha, repo: { full_name: from, fork: true } }, base } };
  const github = { GITHUB_BASE_REF: 'main' };
  return ship(cloud, shop, {
    ...options,
    eventName: 'pull_request',
    ref: 'refs/pull/7/merge',
    event,
    github,
  });
}

test(
  'a pull request is checked, and says what its merge would deploy',
  async () => {
    const run = await pullRequest('acme/shop');
    expect([run.outcome, errorsOf(run)]).toEqual(['success', '']);
    expect(jobs(run)).toEqual(['plan', 'test']);
    expect(summaryOf(run)).toContain('a merge into main would deploy to staging');
  },
  LONG,
);

test(
  'so is one of a fork, which has neither secrets nor variables',
  async () => {
    // An empty one is what GitHub gives for a secret that a fork may not have.
    const secrets = { SLACK_TOKEN: '', DATABASE_URL: '' };
    const run = await pullRequest('mallory/shop', { secrets, vars: { ECR_REGISTRY: '', SLACK_CHANNEL: '' } });
    expect([run.outcome, errorsOf(run)]).toEqual(['success', '']);
    expect(jobs(run)).toEqual(['plan', 'test']);
  },
  LONG,
);

test(
  'a push to main is built once and goes to staging',
  async () => {
    const run = await push('refs/heads/main');
    expect([run.outcome, errorsOf(run)]).toEqual(['success', '']);
    expect(jobs(run)).toEqual(['plan', 'test', 'build', 'deploy']);
    digest = outputsOf(run, 'push')['image'] ?? '';
    expect(digest).toMatch(/@sha256:[0-9a-f]{64}$/);
    expect(await imageIn(shop.kubectl)).toBe(digest);
  },
  LONG,
);

test(
  'a version tag brings the same digest to production, by a canary that is watched',
  async () => {
    const run = await push('refs/tags/v1.0.0');
    expect([run.outcome, errorsOf(run)]).toEqual(['success', '']);
    expect(jobs(run)).toEqual(['plan', 'deploy']);
    expect(await imageIn(production)).toBe(digest);
    expect(outputsOf(run, 'watch')).toMatchObject({ verdict: 'keep' });
    expect(outputsOf(run, 'smoke')).toMatchObject({ outcome: 'passed' });
  },
  LONG,
);

test(
  'a hotfix whose canary crashes is rolled back, and production keeps what it had',
  async () => {
    await shop.commit('A hurried fix', faultyRelease(shop, 'crash'));
    const run = await push('refs/heads/hotfix/checkout');
    expect(run.outcome).toBe('failure');
    expect(jobs(run)).toEqual(['plan', 'test', 'build', 'deploy']);
    expect(outputsOf(run, 'deploy')).toMatchObject({ outcome: 'rolled-back' });
    expect(summaryOf(run)).toContain('Hotfix');
    expect(await imageIn(production)).toBe(digest);
  },
  LONG,
);
