import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { watchArguments } from '../../../local/argument-watch.ts';
import type { CloudClient } from '../../../local/cloud/client.ts';
import type { JobResult } from '../../../local/runner/journal.ts';
import type { WorkflowRun } from '../../../local/runner/runner.ts';
import { pollHealth } from '../../../local/shop/poll.ts';
import { messagesOf, type Shipped, ship } from '../../../local/shop/ship.ts';
import { faultyRelease, prepareShop, type Shop } from '../../../local/shop/shop.ts';
import type { Message } from '../../../local/slack/workspace.ts';
import { cloud as openCloud } from '../cloud.ts';

const LONG = 8 * 60_000;
let cloud: CloudClient;
let shop: Shop;

beforeAll(async () => {
  cloud = await openCloud();
  shop = await prepareShop(cloud, { dir: join(tmpdir(), 'pipeline-shop'), namespace: 'pipeline' });
}, 45 * 60_000);

const job = (run: WorkflowRun, id: string): JobResult | undefined => run.jobs.find((one) => one.id === id);
const outputsOf = (run: WorkflowRun, jobId: string, step: string): Readonly<Record<string, string>> =>
  job(run, jobId)?.steps.find(({ id, stage }) => id === step && stage === 'Main')?.outputs ?? {};
const errorsOf = (run: WorkflowRun) =>
  run.annotations
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message)
    .join('\n');
const summaryOf = (run: WorkflowRun) => run.summaries.map(({ markdown }) => markdown).join('\n');

/** The answer of every pod that the Service sends traffic to, asked by its own address. */
async function versionsOfPods(): Promise<readonly string[]> {
  const slices = ['get', 'endpointslices', '--selector=kubernetes.io/service-name=shop'];
  const ready = 'jsonpath={range .items[*].endpoints[?(@.conditions.ready==true)]}{.addresses[0]}{" "}{end}';
  const ips = (await shop.kubectl([...slices, `--output=${ready}`])).split(' ').filter(Boolean);
  const answers = ips.map(async (ip) => {
    const response = await fetch(`http://${ip}:8080/health`);
    return ((await response.json()) as { version: string }).version;
  });
  return Promise.all(answers);
}

const serviceUrl = async () =>
  `http://${await shop.kubectl(['get', 'service', 'shop', '--output=jsonpath={.spec.clusterIP}'])}`;

/** Ships the present commit while a client asks all the time, and tells what both saw. */
async function shipWatched() {
  const polling = pollHealth(`${await serviceUrl()}/health`);
  const run = await ship(cloud, shop);
  const client = await polling.stop();
  return { run, client, messages: messagesOf(run, await cloud.slackMessages()) };
}

describe('a push to develop', () => {
  let run: Shipped;
  let messages: readonly Message[];
  let leaked: readonly string[];
  const secrets = () => [
    cloud.slack.token,
    new URL(shop.databaseUrl).password,
    cloud.registry.password,
    `${cloud.aws.account}-auth-token`,
  ];

  beforeAll(async () => {
    const watch = watchArguments(secrets());
    run = await ship(cloud, shop);
    leaked = watch.stop();
    messages = messagesOf(run, await cloud.slackMessages());
  }, LONG);

  test('is green in every step of every job', () => {
    expect([run.outcome, errorsOf(run)]).toEqual(['success', '']);
    const ids = ['plan', 'build', 'deploy'];
    expect(ids.map((id) => job(run, id)?.result)).toEqual(['success', 'success', 'success']);
    const steps = ['build', 'scan', 'push'].map((id) => outputsOf(run, 'build', id));
    expect(steps.map((outputs) => Object.keys(outputs).length > 0)).toEqual([true, true, true]);
  });
  test('hands one digest from the build to the cluster', async () => {
    const { image = '', digest = '' } = outputsOf(run, 'build', 'push');
    expect(image).toBe(`${shop.image}@${digest}`);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(outputsOf(run, 'build', 'build')['image']).toBe(image);
    const inCluster = await shop.kubectl([
      'get',
      'deployment',
      'shop',
      '--output=jsonpath={.spec.template.spec.containers[0].image}',
    ]);
    expect(inCluster).toBe(image);
  });
  test('leaves the new version on every pod', async () => {
    const { version } = outputsOf(run, 'plan', 'plan');
    const versions = await versionsOfPods();
    expect(versions.length).toBeGreaterThanOrEqual(2);
    expect(new Set(versions)).toEqual(new Set([version]));
    expect(outputsOf(run, 'deploy', 'smoke')['outcome']).toBe('passed');
  });
  test('migrated the database', async () => {
    const { verdict = '', applied = '' } = outputsOf(run, 'deploy', 'migrate');
    expect([verdict, applied.split('\n').length]).toEqual(['applied', 2]);
    const products = await fetch(`${await serviceUrl()}/products`).then((response) => response.json());
    expect(JSON.stringify(products)).toContain('stock');
  });
  test('told it in one Slack message that was updated', () => {
    expect(messages).toHaveLength(1);
    const [message] = messages;
    expect(message?.history.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(message?.blocks)).toContain('develop-');
    expect(message?.text.toLowerCase()).toContain('live');
  });
  test('wrote summaries that a person can read', () => {
    const summary = summaryOf(run);
    for (const words of ['Plan', 'shop', 'knex', 'sha256:']) expect(summary).toContain(words);
    expect(summary).toContain('```mermaid');
  });
  test('showed no secret in log, summary, output or message, and none on a command line', () => {
    const everything = JSON.stringify([run.log, run.jobs, run.summaries, run.annotations, messages]);
    for (const secret of secrets()) {
      expect(everything).not.toContain(secret);
      expect(everything).not.toContain(encodeURIComponent(secret));
    }
    expect(leaked).toEqual([]);
  });
  test(
    'and again changes nothing but succeeds',
    async () => {
      const { run: again, client } = await shipWatched();
      expect([again.outcome, errorsOf(again)]).toEqual(['success', '']);
      expect(outputsOf(again, 'build', 'push')['pushed']).toBe('false');
      expect(outputsOf(again, 'deploy', 'migrate')['verdict']).toBe('nothing-pending');
      expect(client.errors).toEqual([]);
    },
    LONG,
  );
});

describe('a bad release', () => {
  let good: readonly string[];
  beforeAll(async () => {
    good = await versionsOfPods();
  });

  const read = (path: string) => readFileSync(join(shop.repository, path), 'utf8');
  const manifest = 'k8s/deployment.yaml';
  const sidecar = (image: string) =>
    read(manifest).replace(
      '      containers:\n',
      `      containers:\n        - { name: helper, image: "${image}", resources: { requests: { cpu: 1m } } }\n`,
    );

  const kinds: readonly (readonly [string, () => Readonly<Record<string, string>>, RegExp])[] = [
    ['crashes at its start', () => faultyRelease(shop, 'crash'), /exit code 1|exited with 1|crash/i],
    [
      'names an image tag that is not there',
      () => ({ [manifest]: sidecar(`${shop.image}-helper:absent`) }),
      /absent/,
    ],
    [
      'wants a Secret key that is not there',
      () => ({ [manifest]: read(manifest).replace('key: url', 'key: absent-key') }),
      /absent-key/,
    ],
  ];
  test.each(kinds)(
    'that %s: named, rolled back, and nobody noticed',
    async (_, change, cause) => {
      const files = change();
      const before = Object.fromEntries(Object.keys(files).map((path) => [path, read(path)]));
      await shop.commit('A bad release', files);
      const { run, client, messages } = await shipWatched();
      await shop.commit('Mend it', before);
      expect(run.outcome).toBe('failure');
      expect(outputsOf(run, 'deploy', 'deploy')['outcome']).toBe('rolled-back');
      expect(errorsOf(run)).toMatch(cause);
      expect(summaryOf(run)).toMatch(cause);
      expect(client.errors).toEqual([]);
      expect(client.asked).toBeGreaterThan(50);
      expect(new Set(await versionsOfPods())).toEqual(new Set(good));
      expect(messages).toHaveLength(1);
      expect(messages[0]?.text).toMatch(/rolled back/i);
    },
    LONG,
  );

  test(
    'with a migration that fails: nothing is deployed, and the state of the database is said',
    async () => {
      const path = 'backend/migrations/20990101000000_fails.js';
      await shop.commit('A bad migration', {
        [path]:
          "export const up = (knex) => knex.raw('SELECT * FROM no_such_table');\nexport const down = () => undefined;\n",
      });
      const { run, client, messages } = await shipWatched();
      await shop.commit('Mend it', { [path]: undefined });
      expect(run.outcome).toBe('failure');
      expect(outputsOf(run, 'deploy', 'migrate')).toMatchObject({ verdict: 'failed', state: 'nothing' });
      expect(outputsOf(run, 'deploy', 'deploy')).toEqual({});
      expect(errorsOf(run)).toContain('no_such_table');
      expect(client.errors).toEqual([]);
      expect(new Set(await versionsOfPods())).toEqual(new Set(good));
      expect(messages[0]?.text).toMatch(/failed/i);
    },
    LONG,
  );

  test(
    'with a critical vulnerability: nothing is pushed or deployed',
    async () => {
      const path = 'backend/src/vendored/package.json';
      await shop.commit('A vulnerable package', {
        [path]: JSON.stringify({ name: 'deploy-actions-vulnerable', version: '1.0.0', license: 'MIT' }),
      });
      const run = await ship(cloud, shop);
      await shop.commit('Mend it', { [path]: undefined });
      expect(run.outcome).toBe('failure');
      expect(outputsOf(run, 'build', 'scan')).toMatchObject({ verdict: 'failed', critical: '1' });
      expect(errorsOf(run)).toContain('CVE-2099-0001');
      expect(outputsOf(run, 'build', 'push')).toEqual({});
      expect(job(run, 'deploy')).toBeUndefined();
      const [message] = messagesOf(run, await cloud.slackMessages());
      expect(message?.text).toMatch(/failed/i);
    },
    LONG,
  );
});

describe('a run that is stopped in the middle of a rollout', () => {
  test(
    'leaves the old release serving, and the next run succeeds',
    async () => {
      const before = await versionsOfPods();
      await shop.commit('Crash', faultyRelease(shop, 'crash'));
      const polling = pollHealth(`${await serviceUrl()}/health`);
      const stopped = new AbortController();
      const ended = new AbortController();
      const newPod = (async () => {
        while (!ended.signal.aborted && (await countPods()) <= before.length)
          await new Promise((resolve) => setTimeout(resolve, 100));
        stopped.abort();
      })();
      // A run that ends before there is a new pod must not be waited for.
      const run = await ship(cloud, shop, { signal: stopped.signal }).finally(() => ended.abort());
      await newPod;
      expect(run.outcome).toBe('cancelled');
      await shop.commit('Mend it', faultyRelease(shop, 'none'));
      const next = await ship(cloud, shop);
      const client = await polling.stop();
      expect([next.outcome, errorsOf(next)]).toEqual(['success', '']);
      expect(client.errors).toEqual([]);
      const { version } = outputsOf(next, 'plan', 'plan');
      expect(new Set(await versionsOfPods())).toEqual(new Set([version]));
    },
    LONG,
  );
});

/** How many pods of the shop there are, whatever they do. */
async function countPods(): Promise<number> {
  const names = await shop.kubectl([
    'get',
    'pods',
    '--selector=app.kubernetes.io/name=shop',
    '--output=name',
  ]);
  return names.split('\n').filter(Boolean).length;
}

describe('Slack', () => {
  test.each([
    ['is down', { kind: '500' as const, times: 200 }],
    ['hangs', { kind: 'hang' as const, times: 200 }],
    ['answers 429', { kind: '429' as const, retryAfter: 120, times: 200 }],
  ])(
    '%s: the deployment succeeds all the same, with a warning',
    async (_, fault) => {
      await cloud.slackFault(fault);
      try {
        const run = await ship(cloud, shop);
        expect([run.outcome, errorsOf(run)]).toEqual(['success', '']);
        const messages =
          job(run, 'deploy')?.steps.filter(
            ({ name, stage }) => stage === 'Main' && name.includes('notify-slack'),
          ) ?? [];
        expect(messages.length).toBeGreaterThanOrEqual(3);
        for (const { outputs } of messages) expect(outputs['delivered']).toBe('false');
        // 20 s of waiting, and a few for starting four processes.
        expect(messages.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBeLessThan(30_000);
        const warnings = run.annotations.filter(({ level }) => level === 'warning');
        expect(warnings.some(({ message }) => /slack/i.test(message))).toBe(true);
      } finally {
        await cloud.slackMend();
      }
    },
    LONG,
  );
});
