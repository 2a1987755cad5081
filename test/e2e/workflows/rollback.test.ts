import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudClient } from '../../../local/cloud/client.ts';
import { runWorkflow, type WorkflowRun } from '../../../local/runner/runner.ts';
import { applyObjects } from '../../../local/shop/environment.ts';
import { ship } from '../../../local/shop/ship.ts';
import { prepareShop, type Shop } from '../../../local/shop/shop.ts';
import { runBundle } from '../../bundle/run-bundle.ts';
import { adoptedKubeconfig, adoptedRole } from '../adopted-identity.ts';
import { cloud as openCloud } from '../cloud.ts';

const LONG = 4 * 60_000;
const namespace = 'rollback';
const identity = mkdtempSync(join(tmpdir(), 'adopted-'));
let cloud: CloudClient;
let shop: Shop;
/** Everything here is done with the rights that docs/adopting.md asks for. */
let env: Readonly<Record<string, string>>;
/** The version of the first release and of the second, which is the one to undo. */
let versions: readonly [string, string];
/** Number of that second release. */
let second: string;

beforeAll(async () => {
  cloud = await openCloud();
  shop = await prepareShop(cloud, { dir: join(tmpdir(), 'rollback-shop'), namespace });
  await shop.commit('Say where', {
    [path]: caller().replace('service: shop', `service: shop\n      namespace: ${namespace}`),
  });
  await applyObjects(shop.kubectl, adoptedRole());
  env = { ...cloud.env, KUBECONFIG: adoptedKubeconfig(cloud.env['KUBECONFIG'] ?? '', identity) };
  const run = await ship(cloud, shop, { env });
  expect([run.outcome, errorsOf(run)]).toEqual(['success', '']);
  versions = [outputsOf(run, 'plan')['version'] ?? '', 'second'];
  second = await releaseAgain(outputsOf(run, 'push')['image'] ?? '');
}, 45 * 60_000);
// The copy of the administrator's kubeconfig must not outlive the test.
afterAll(() => rmSync(identity, { recursive: true, force: true }));

const path = '.github/workflows/rollback.yml';
const caller = () => readFileSync(join(shop.repository, path), 'utf8');

/** The same image as the version `second`: what matters here is that there are two releases. Returns its number. */
async function releaseAgain(image: string): Promise<string> {
  const inputs = { manifests: 'k8s', namespace, images: `shop=${image}`, variables: 'VERSION=second' };
  const { exitCode, log, outputs } = await runBundle('k8s-deploy', inputs, {
    cwd: shop.repository,
    env,
  });
  if (exitCode !== 0) throw new Error(log);
  return outputs['revision'] ?? '';
}

/** The caller's own workflow, as somebody starts it by hand. */
const rollBack = (inputs: Readonly<Record<string, string>>): Promise<WorkflowRun> =>
  runWorkflow({
    repository: shop.repository,
    name: 'acme/shop',
    workflow: 'rollback.yml',
    eventName: 'workflow_dispatch',
    inputs: { environment: 'development', reason: 'orders fail', ...inputs },
    secrets: { SLACK_TOKEN: cloud.slack.token },
    vars: { SLACK_CHANNEL: cloud.slack.channel },
    env,
    github: { GITHUB_RUN_ID: String(Date.now()), GITHUB_RUN_NUMBER: '1' },
    timeoutMs: LONG,
  });

const outputsOf = (run: WorkflowRun, step: string): Readonly<Record<string, string>> =>
  run.jobs.flatMap(({ steps }) => steps).find(({ id, stage }) => id === step && stage === 'Main')?.outputs ??
  {};
const errorsOf = (run: WorkflowRun): string =>
  run.annotations.flatMap(({ level, message }) => (level === 'error' ? [message] : [])).join('\n');

async function versionsOfPods(): Promise<readonly string[]> {
  const selector = ['--selector=app.kubernetes.io/name=shop', '--field-selector=status.phase=Running'];
  const path = '--output=jsonpath={.items[*].spec.containers[0].env[?(@.name=="APP_VERSION")].value}';
  const found = await shop.kubectl(['get', 'pods', ...selector, path]);
  return [...new Set(found.split(' ').filter(Boolean))];
}

test(
  'goes back to the release before, by hand, and tells Slack who has to know why',
  async () => {
    expect(versions[0]).not.toBe(versions[1]);
    const before = (await cloud.slackMessages()).length;
    const run = await rollBack({ to: 'previous' });
    expect([run.outcome, errorsOf(run)]).toEqual(['success', '']);
    expect(outputsOf(run, 'rollback')['outcome']).toBe('rolled-back');
    expect(outputsOf(run, 'smoke')['outcome']).toBe('passed');
    expect(await versionsOfPods()).toContain(versions[0]);
    const messages = (await cloud.slackMessages())
      .slice(before)
      .filter(({ threadTs }) => threadTs === undefined)
      .filter((message) => JSON.stringify(message.metadata ?? '').includes('-rollback-development-shop'));
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toMatch(/rolled back/i);
    expect(JSON.stringify(messages[0]?.blocks)).toContain('orders fail');
  },
  LONG,
);

test(
  'goes to a revision by its number, and names those that there are when there is no such',
  async () => {
    const absent = await rollBack({ to: '9999' });
    expect(absent.outcome).toBe('failure');
    expect(absent.log).toMatch(/no record of revision 9999\. Recorded are: \d+ /);
    const forward = await rollBack({ to: second });
    expect([forward.outcome, errorsOf(forward)]).toEqual(['success', '']);
    expect(await versionsOfPods()).toContain(versions[1]);
  },
  LONG,
);

test(
  'a number that is none changes nothing',
  async () => {
    const run = await rollBack({ to: 'yesterday' });
    expect(run.outcome).toBe('failure');
    expect(errorsOf(run)).toContain('revision');
    expect(outputsOf(run, 'smoke')).toEqual({});
    expect(await versionsOfPods()).toContain(versions[1]);
  },
  LONG,
);
