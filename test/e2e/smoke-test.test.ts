import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { cloud } from './cloud.ts';
import { pushCurl } from './curl-image.ts';
import { deployment, openSite, pushMisbehave, type Site } from './k8s-deploy-site.ts';

const SERVICE = `
---
apiVersion: v1
kind: Service
metadata: { name: app }
spec:
  selector: { app: app }
  ports: [{ name: http, port: 80, targetPort: 8080 }]
`;

let client: CloudClient;
let site: Site;
let image = '';

beforeAll(async () => {
  client = await cloud();
  image = await pushMisbehave(client);
  site = await openSite(client, `smoke-${process.pid}`, image);
  await site.kubectl(
    ['apply', '--filename', '-'],
    deployment({ image, version: '1.1.0', replicas: 2 }) + SERVICE,
  );
  await site.kubectl(['rollout', 'status', 'deployment/app', '--timeout=60s']);
}, 120_000);
afterAll(() => site?.close());

const smoke = (inputs: Readonly<Record<string, string>>) =>
  runBundle(
    'smoke-test',
    {
      service: 'app',
      namespace: site.namespace,
      path: '/',
      interval: '200ms',
      ...inputs,
    },
    {
      env: { PATH: client.env['PATH'] ?? '', KUBECONFIG: client.kubernetes.kubeconfig },
      timeoutMs: 90_000,
    },
  );

/** Another pod behind the same Service, as a rollout that has stopped half-way leaves it. */
async function addPod(name: string, version: string): Promise<void> {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels: { app: 'app', extra: 'true' } },
    spec: {
      terminationGracePeriodSeconds: 0,
      containers: [
        {
          name: 'app',
          image,
          env: [{ name: 'VERSION', value: version }],
          readinessProbe: { httpGet: { path: '/ready', port: 8080 }, periodSeconds: 1 },
        },
      ],
    },
  };
  await site.kubectl(['apply', '--filename', '-'], JSON.stringify(pod));
  await site.kubectl(['wait', '--for=condition=Ready', `pod/${name}`, '--timeout=60s']);
}

/** Four pods and their Service; those from `partition` on are updated, as a rolling update does it from the last. */
const statefulSet = (version: string, partition: number) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'List',
    items: [
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'rolling' },
        spec: { selector: { app: 'rolling' }, ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
      },
      {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: { name: 'rolling' },
        spec: {
          serviceName: 'rolling',
          replicas: 4,
          podManagementPolicy: 'Parallel',
          updateStrategy: { rollingUpdate: { partition } },
          selector: { matchLabels: { app: 'rolling' } },
          template: {
            metadata: { labels: { app: 'rolling' } },
            spec: {
              terminationGracePeriodSeconds: 0,
              containers: [
                {
                  name: 'app',
                  image,
                  env: [{ name: 'VERSION', value: version }],
                  readinessProbe: { httpGet: { path: '/ready', port: 8080 }, periodSeconds: 1 },
                },
              ],
            },
          },
        },
      },
    ],
  });

describe('on a real cluster', () => {
  test('every pod of a healthy release passes, with the digest that the kubelet reports', async () => {
    const run = await smoke({ version: '1.1.0' });
    expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'passed' } });
    expect(run.summary).toMatch(/2 pods/);
    const report = JSON.parse(/\{\n {2}"outcome"[\s\S]*?\n\}\n/.exec(run.everything)?.[0] ?? '{}');
    expect(report.checks[0].subjects).toHaveLength(2);
    expect(report.checks[0].subjects[0].digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  }, 60_000);

  test('one old pod behind the Service is found and named, every time', async () => {
    await addPod('left-behind', '1.0.0');
    try {
      for (let round = 0; round < 3; round += 1) {
        const run = await smoke({ version: '1.1.0', deadline: '1s' });
        expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'wrong-version' } });
        expect(run.annotations.at(-1)?.message).toContain(
          'expected version 1.1.0, got "1.0.0" from left-behind',
        );
      }
      const waiting = smoke({ version: '1.1.0', deadline: '60s' });
      await site.kubectl(['delete', 'pod', 'left-behind', '--wait=false']);
      expect(await waiting).toMatchObject({ exitCode: 0, outputs: { outcome: 'passed' } });
    } finally {
      await site.kubectl(['delete', 'pod', 'left-behind', '--ignore-not-found']);
    }
  }, 120_000);

  test('a rolling update in which one of four pods is still old is found, every time', async () => {
    await site.kubectl(['apply', '--filename', '-'], statefulSet('1.0.0', 0));
    await site.kubectl(['rollout', 'status', 'statefulset/rolling', '--timeout=60s']);
    // The update stops before the last pod, as one whose new pod does not become ready.
    await site.kubectl(['apply', '--filename', '-'], statefulSet('1.1.0', 1));
    await site.kubectl(['rollout', 'status', 'statefulset/rolling', '--timeout=60s']);
    for (const via of ['pod', 'port-forward', 'pod', 'pod', 'pod']) {
      const run = await smoke({ service: 'rolling', version: '1.1.0', deadline: '1s', via });
      expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'wrong-version' } });
      expect(run.annotations.at(-1)?.message).toContain('got "1.0.0" from rolling-0');
    }
    await site.kubectl(['delete', 'statefulset/rolling', '--wait=false']);
  }, 240_000);

  test('a rollout under way is waited for, and a client that asks a Service that is not there is told so', async () => {
    const manifest = deployment({ image, version: '1.2.0', replicas: 2 });
    await site.kubectl(['apply', '--filename', '-'], manifest);
    expect(await smoke({ version: '1.2.0', deadline: '60s' })).toMatchObject({
      outputs: { outcome: 'passed' },
    });
    const missing = await smoke({ service: 'nobody', version: '1.2.0' });
    expect(missing).toMatchObject({ exitCode: 1, outputs: { outcome: 'config-error' } });
  }, 120_000);

  test('a port-forward that is killed again and again fails nothing', async () => {
    const checks = '- { name: many, path: /, samples: 300, health: false }';
    const running = smoke({ via: 'port-forward', checks, deadline: '60s' });
    let ended = false;
    void running.finally(() => {
      ended = true;
    });
    let killed = 0;
    // The first as soon as there is one, for a quick machine is done before long; then now and again.
    while (!ended) {
      const pids = portForwards(site.namespace);
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      killed += pids.length;
      await new Promise((done) => setTimeout(done, pids.length > 0 ? 3_000 : 50));
    }
    expect(await running).toMatchObject({ exitCode: 0, outputs: { outcome: 'passed' } });
    expect(killed).toBeGreaterThan(0);
    expect(portForwards(site.namespace)).toEqual([]);
  }, 120_000);

  test('a pod of its own asks the Service from inside the cluster, and is gone afterwards', async () => {
    const own = await pushCurl(client);
    const checks = '- { path: /, assert: ["$.version == 1.2.0", "duration < 5s"] }';
    const inputs = { via: 'ephemeral-pod', 'pod-image': own, version: '1.2.0', checks };
    const passed = await smoke(inputs);
    expect(passed).toMatchObject({ exitCode: 0, outputs: { outcome: 'passed' } });
    const old = await smoke({ ...inputs, version: '9.9.9', deadline: '2s' });
    expect(old).toMatchObject({ exitCode: 1, outputs: { outcome: 'wrong-version' } });
    const unstarted = await smoke({ ...inputs, 'pod-image': `${own}-nothing`, deadline: '2s' });
    expect(unstarted.annotations.at(-1)?.message).toContain('SMOKE_POD_NOT_STARTED');
    const label = '--selector=app.kubernetes.io/managed-by=deploy-actions';
    const gone = ['wait', '--for=delete', 'pod', label, '--timeout=60s'];
    await site.kubectl(gone);
  }, 240_000);

  test('the Service as a whole and its workload are asked through the API server', async () => {
    const checks = `
- { kubernetes: deployment/app, assert: ["replicas.ready == 2", "restarts == 0", "events notContains BackOff"] }
- { name: gone, kubernetes: deployment/gone, severity: warn }`;
    const passed = await smoke({
      via: 'service-proxy',
      checks: checks.split('\n- { name')[0] ?? '',
    });
    expect(passed).toMatchObject({ exitCode: 0, outputs: { outcome: 'passed' } });
    expect(await smoke({ checks })).toMatchObject({ exitCode: 1, outputs: { outcome: 'config-error' } });
  }, 60_000);
});

/** Process ids of the tunnels into this test's own namespace. */
function portForwards(namespace: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const words = readArguments(pid);
      return words[1] === 'port-forward' && words.includes(`--namespace=${namespace}`);
    })
    .map(Number);
}

function readArguments(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // It has ended since.
  }
}
