import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitFor } from '../../local/process.ts';
import { pollHealth } from '../../local/shop/poll.ts';
import { cloud as openCloud } from './cloud.ts';
import {
  deployment,
  openSite,
  pushMisbehave,
  type Site,
  type TimedRun,
  type Wish,
} from './k8s-deploy-site.ts';

let site: Site;
let image = '';

beforeAll(async () => {
  const cloud = await openCloud();
  image = await pushMisbehave(cloud);
  site = await openSite(cloud, 'k8s-deploy', image);
  await site.kubectl(['create', 'service', 'clusterip', 'app', '--tcp=80:8080']);
}, 45 * 60_000);
afterAll(async () => {
  await site.close();
}, 60_000);

const release = (wish: Partial<Wish>) => deployment({ image, ...wish });
/** Seconds from the first line that matches one pattern to the first that matches another. */
function secondsBetween({ lines }: TimedRun, from: RegExp, to: RegExp): number {
  const at = (pattern: RegExp) => lines.find(({ text }) => pattern.test(text))?.at ?? Number.NaN;
  return (at(to) - at(from)) / 1000;
}
const liveVersion = async () => {
  const address = await site.kubectl(['get', 'service', 'app', '--output=jsonpath={.spec.clusterIP}']);
  const answer = (await (await fetch(`http://${address}/`)).json()) as { version: string };
  return answer.version;
};

describe('releases on a real cluster', () => {
  test('a healthy one succeeds, and the next one too', async () => {
    for (const version of ['0', '1']) {
      const run = await site.deploy(release({ version }));
      expect([run.exitCode, run.outputs['outcome']]).toEqual([0, 'succeeded']);
      expect(await liveVersion()).toBe(version);
    }
  }, 60_000);

  const failing: readonly [string, Partial<Wish>, string, RegExp, number][] = [
    [
      'an image that does not exist',
      { image: 'MISSING' },
      'ROLLOUT_IMAGE_NOT_FOUND',
      /:missing: not found/,
      40,
    ],
    [
      'a crash at start',
      { env: { MODE: 'crash' } },
      'ROLLOUT_CRASH_LOOP',
      /crashed 3 times, last with exit code 1/,
      60,
    ],
    [
      'a missing Secret',
      {
        container:
          '            - { name: PASSWORD, valueFrom: { secretKeyRef: { name: absent, key: password } } }\n',
      },
      'ROLLOUT_CONFIGURATION_MISSING',
      /secret "absent" not found \(used for env PASSWORD\)/,
      20,
    ],
    ['a wrong command', { container: '          command: [/nope]\n' }, 'ROLLOUT_COMMAND', /\/nope/, 15],
    [
      'too little memory',
      { env: { MODE: 'memory' }, container: '          resources: { limits: { memory: 24Mi } }\n' },
      'ROLLOUT_OUT_OF_MEMORY',
      /more memory than its limit of 24Mi/,
      40,
    ],
    [
      'a request no node has',
      { container: '          resources: { requests: { cpu: "900" } }\n' },
      'ROLLOUT_UNSCHEDULABLE',
      /Insufficient cpu/,
      20,
    ],
  ];
  test.each(failing)(
    '%s fails with its cause and is undone, unseen by clients',
    async (_, wish, code, cause, within) => {
      const address = await site.kubectl(['get', 'service', 'app', '--output=jsonpath={.spec.clusterIP}']);
      const polling = pollHealth(`http://${address}/`);
      const wanted = wish.image ? { ...wish, image: image.replace(/:[^:]+$/, ':missing') } : wish;
      const run = await site.deploy(release({ version: '2', ...wanted }));
      const seen = await polling.stop();
      expect([run.exitCode, run.outputs['outcome']]).toEqual([1, 'rolled-back']);
      expect(run.outputs['cause']).toMatch(cause);
      expect(run.annotations.at(-1)?.message).toContain(code);
      expect(secondsBetween(run, /Watching/, /failed: /)).toBeLessThan(within);
      expect(seen.errors).toEqual([]);
      expect(await liveVersion()).toBe('1');
    },
    90_000,
  );
});

describe('a canary', () => {
  const canary = { strategy: 'canary', steps: '50%, 4s' };
  const deployments = () =>
    site.kubectl(['get', 'deployments', '--output=jsonpath={.items[*].metadata.name}']);

  test('that is healthy becomes the release, and leaves nothing behind', async () => {
    const seen = new Set<string>();
    const address = await site.kubectl(['get', 'service', 'app', '--output=jsonpath={.spec.clusterIP}']);
    const polling = pollHealth(`http://${address}/`);
    const run = await site.deploy(release({ version: '3' }), canary, {
      onLine: (line) => void (line.includes('watching for 4 s') && seen.add('paused')),
    });
    const polled = await polling.stop();
    expect([run.exitCode, run.outputs['outcome'], [...seen]]).toEqual([0, 'succeeded', ['paused']]);
    expect(polled).toMatchObject({ errors: [], versions: ['1', '3'] });
    expect(await deployments()).toBe('app');
    expect(await liveVersion()).toBe('3');
  }, 90_000);

  test('that crashes is taken away, and the old pods were never touched', async () => {
    const pods = () =>
      site.kubectl([
        'get',
        'pods',
        '--selector=app=app,!deploy-actions/canary-of',
        '--field-selector=status.phase=Running',
        '--output=jsonpath={.items[*].metadata.name}',
      ]);
    const before = await pods();
    const run = await site.deploy(release({ version: '4', env: { MODE: 'crash' } }), canary);
    expect([run.exitCode, run.outputs['outcome']]).toEqual([1, 'rolled-back']);
    expect(run.outputs['cause']).toContain('of pod app-canary-');
    expect(await deployments()).toBe('app');
    expect(await pods()).toBe(before);
  }, 90_000);

  test('that is cancelled is taken away', async () => {
    let stop = () => {};
    const run = await site.deploy(
      release({ version: '5' }),
      { strategy: 'canary', steps: '50%, 10m' },
      {
        onStart: (kill) => {
          stop = () => kill('SIGINT');
        },
        onLine: (line) => line.includes('watching for 600 s') && stop(),
      },
    );
    expect(run.outputs['outcome']).toBe('cancelled');
    expect(await deployments()).toBe('app');
    // A pod that drains answers for a moment after it is no longer one of the Service's.
    await waitFor('the old version alone', async () => expect(await liveVersion()).toBe('3'));
  }, 90_000);
});

test('a StatefulSet that is stuck in the middle is undone by hand of the rollback', async () => {
  const set = (command: string) => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: ordered }
spec:
  replicas: 2
  serviceName: ordered
  selector: { matchLabels: { app: ordered } }
  template:
    metadata: { labels: { app: ordered } }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: app
          image: ${image}
          command: [${command}]
          readinessProbe: { httpGet: { path: /ready, port: 8080 }, periodSeconds: 1 }
`;
  expect((await site.deploy(set('/misbehave'))).outputs['outcome']).toBe('succeeded');
  const run = await site.deploy(set('/nope'));
  expect([run.exitCode, run.outputs['outcome']]).toEqual([1, 'rolled-back']);
  expect(run.outputs['cause']).toContain('pod ordered-1 cannot be started');
  expect(run.log).toContain('Pod/ordered-1 deleted');
}, 120_000);
