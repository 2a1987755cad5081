import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FakeKubernetesApi } from '../fakes/kubernetes-api.ts';
import { runBundle } from './run-bundle.ts';

const KUBECTL = resolve(import.meta.dirname, '../fakes/kubernetes-bin');
const days = (count: number) => new Date(Date.now() - count * 864e5).toISOString();

let folder: string;
let api: FakeKubernetesApi;
const servers: Server[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-resources-'));
  api = await new FakeKubernetesApi().start();
  writeFileSync(join(folder, 'kubeconfig'), api.socket);
});
afterEach(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const at = (group: string, plural: string, name: string) =>
  `${group === '' ? '/api/v1' : `/apis/${group}`}/namespaces/shop/${plural}/${name}`;

type Given = { ageDays?: number; requests?: object; oom?: boolean; hpaOn?: string };
/** A Deployment with its set of pods and one pod. */
function deployment(
  name: string,
  { ageDays = 30, requests = { cpu: '1', memory: '1Gi' }, oom = false, hpaOn }: Given = {},
): void {
  const containers = [{ name: 'app', resources: { requests } }];
  const meta = (own: string, owner?: string) => ({
    name: own,
    uid: own,
    creationTimestamp: days(ageDays),
    ...(owner ? { ownerReferences: [{ apiVersion: 'v1', kind: 'x', name: owner, uid: owner }] } : {}),
  });
  api.put(at('apps/v1', 'deployments', name), {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { ...meta(name), labels: { app: name } },
    spec: { template: { spec: { containers } } },
  });
  api.put(at('apps/v1', 'replicasets', `${name}-set`), {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: meta(`${name}-set`, name),
  });
  const lastState = oom ? { terminated: { reason: 'OOMKilled', finishedAt: days(2) } } : {};
  api.put(at('', 'pods', `${name}-pod`), {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: meta(`${name}-pod`, `${name}-set`),
    status: { containerStatuses: [{ name: 'app', lastState }] },
  });
  if (hpaOn) autoscaler(name, { metrics: [{ type: 'Resource', resource: { name: hpaOn } }] });
}

function autoscaler(name: string, spec: object = {}, conditions: object[] = []): void {
  const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name };
  api.put(at('autoscaling/v2', 'horizontalpodautoscalers', name), {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name, namespace: 'shop' },
    spec: { scaleTargetRef, minReplicas: 2, metrics: [], ...spec },
    status: { conditions },
  });
}

const scanOf = (name: string, cpu: unknown, memory: unknown) => ({
  object: {
    namespace: 'shop',
    kind: 'Deployment',
    name,
    container: 'app',
    allocations: { requests: { cpu: 1, memory: 2 ** 30 } },
  },
  recommended: { requests: { cpu: { value: cpu }, memory: { value: memory } } },
});

async function look(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const run = await runBundle('report-resources', inputs, {
    path: [KUBECTL],
    env: { KUBECONFIG: join(folder, 'kubeconfig'), RUNNER_TEMP: folder, ...env },
  });
  const report = run.outputs['report']
    ? JSON.parse(readFileSync(run.outputs['report'], 'utf8'))
    : { advice: [] };
  const held = (report.advice as { workload: string; resource: string; heldBack: string[] }[]).map(
    ({ workload, resource, heldBack }) => `${workload} ${resource}: ${heldBack.join('; ')}`,
  );
  return { ...run, report, held };
}

test('a number of KRR is advice only behind its guards', async () => {
  deployment('good');
  deployment('young', { ageDays: 3 });
  deployment('starved', { oom: true });
  deployment('scaled', { hpaOn: 'cpu' });
  deployment('same');
  const scans = [
    scanOf('good', 0.25, 2 ** 28),
    scanOf('young', 0.25, 2 ** 28),
    scanOf('starved', 0.25, 2 ** 28),
    scanOf('scaled', 0.25, 2 ** 28),
    scanOf('gone', 0.25, 2 ** 28),
    scanOf('same', 0.95, 100e12),
    scanOf('good', '?', null),
  ];
  writeFileSync(join(folder, 'krr.json'), JSON.stringify({ scans }));
  const run = await look({ namespaces: 'shop', usage: 'krr', 'krr-report': join(folder, 'krr.json') });
  expect(run.annotations).toEqual([]);
  expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'advice', advice: '4', findings: '0' } });
  for (const line of [
    'young cpu: this release runs for 3 d of 7 d',
    'starved memory: a pod ran out of memory 2 d ago',
    'scaled cpu: an autoscaler goes by cpu: change its target, not the request',
    'gone cpu: the workload is not in the cluster',
    'same memory: the number makes no sense',
    'good cpu: the source has no number',
  ])
    expect(run.held).toContain(line);
  expect(run.summary).toContain('`shop/good/app` | cpu | 1000m | not known | `250m`');
  expect(run.summary).not.toContain('`shop/same/app` | cpu');
});

test('autoscalers that do not scale, and what keeps them from it', async () => {
  deployment('bare', { requests: {} });
  autoscaler('bare', { metrics: [{ resource: { name: 'cpu' } }] }, [
    { type: 'ScalingActive', status: 'False', reason: 'FailedGetResourceMetric' },
  ]);
  deployment('limited');
  autoscaler('limited', {}, [{ type: 'ScalingLimited', status: 'True', reason: 'TooManyReplicas' }]);
  autoscaler('lost');
  api.put(at('policy/v1', 'poddisruptionbudgets', 'limited'), {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'limited', namespace: 'shop' },
    spec: { minAvailable: 2, selector: { matchLabels: { app: 'limited' } } },
  });
  const run = await look({ namespaces: 'shop' });
  expect(run.outputs).toMatchObject({ verdict: 'advice', findings: '5' });
  for (const said of [
    'it does not scale: FailedGetResourceMetric',
    'containers without a request: app (cpu)',
    'TooManyReplicas',
    'its target lost is not there',
    'it wants 2 pods, and limited goes down to 2',
  ])
    expect(run.log).toContain(said);
});

async function serve(
  answer: (url: URL, target: string) => { status?: number; body: unknown },
): Promise<string> {
  const server = createServer((request, response) => {
    const given = answer(new URL(request.url ?? '', 'http://x'), String(request.headers['x-amz-target']));
    response.writeHead(given.status ?? 200).end(JSON.stringify(given.body));
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await new Promise((done) => server.once('listening', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('Prometheus', () => {
  const metric = { pod: 'good-5d4f7c9b8d-x2x4z', container: 'app' };
  const answer = (points: number) => (url: URL) => {
    const values: readonly (readonly [string, number])[] = [
      ['count_over_time', points],
      ['resource="cpu"', 1],
      ['resource="memory"', 2 ** 30],
      ['cpu_usage', 0.2],
      ['working_set', 2 ** 28],
    ];
    const query = url.searchParams.get('query') ?? '';
    const [, value] = values.find(([part]) => query.includes(part)) ?? [];
    return { body: { data: { result: [{ metric, value: [0, String(value)] }] } } };
  };
  test('advises by percentile and maximum, and not by too few values', async () => {
    deployment('good');
    const inputs = { namespaces: 'shop', usage: 'prometheus' };
    const many = await look({ ...inputs, 'prometheus-url': await serve(answer(5_000)) });
    expect(many.outputs).toMatchObject({ advice: '2' });
    expect(many.summary).toContain('`shop/good/app` | memory | 1024Mi | 256Mi | `295Mi`');
    const few = await look({ ...inputs, 'prometheus-url': await serve(answer(99)) });
    expect(few.held).toContain('good cpu: only 99 values of 100');
    const away = await look({ ...inputs, 'prometheus-url': 'http://127.0.0.1:1' });
    expect(away).toMatchObject({ exitCode: 0, outputs: { verdict: 'unknown' } });
    expect(away.summary).toContain('Not looked at: Prometheus does not answer');
  });
});

test('a VerticalPodAutoscaler is read from its status', async () => {
  deployment('good');
  const metadata = { name: 'resources' };
  const resources = [{ name: 'verticalpodautoscalers', kind: 'VerticalPodAutoscaler', namespaced: true }];
  api.put('/apis/autoscaling.k8s.io/v1', {
    apiVersion: 'v1',
    kind: 'APIResourceList',
    metadata,
    resources,
  } as never);
  api.put(at('autoscaling.k8s.io/v1', 'verticalpodautoscalers', 'good'), {
    apiVersion: 'autoscaling.k8s.io/v1',
    kind: 'VerticalPodAutoscaler',
    metadata: { name: 'good', namespace: 'shop' },
    spec: { targetRef: { kind: 'Deployment', name: 'good' } },
    status: {
      recommendation: {
        containerRecommendations: [{ containerName: 'app', target: { cpu: '300m', memory: '262144k' } }],
      },
    },
  });
  const run = await look({ namespaces: 'shop', usage: 'vpa' });
  expect(run.summary).toContain('`shop/good/app` | cpu | 1000m | not known | `300m`');
});

test('log groups without retention, repositories without lifecycle, the age of the drill', async () => {
  const endpoint = await serve((_, target) => {
    if (target.endsWith('DescribeLogGroups'))
      return {
        body: {
          logGroups: [
            { logGroupName: '/aws/eks/a', storedBytes: 5 * 2 ** 20 },
            { logGroupName: '/aws/eks/b', retentionInDays: 30 },
          ],
        },
      };
    if (target.endsWith('DescribeRepositories'))
      return { body: { repositories: [{ repositoryName: 'shop' }] } };
    return { status: 400, body: { __type: 'LifecyclePolicyNotFoundException' } };
  });
  writeFileSync(join(folder, 'drill.json'), JSON.stringify({ outcome: 'passed', finishedAt: days(40) }));
  const run = await look(
    {
      'log-groups': '/aws/eks',
      'ecr-repositories': '*',
      'drill-report': join(folder, 'drill.json'),
      region: 'us-east-1',
    },
    { AWS_ENDPOINT_URL: endpoint, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
  );
  expect(run.outputs).toMatchObject({ verdict: 'advice', findings: '2' });
  expect(run.log).toContain('log group /aws/eks/a: it keeps everything for ever, 5 MiB now');
  expect(run.log).toContain('ECR repository shop: no image in it ever goes');
  expect(run.summary).toContain('The last recovery drill ended with passed 40 d ago');
});

test('what is missing is named at once, and a file that is no report of KRR is said', async () => {
  const missing = await look({ usage: 'krr' });
  for (const word of ['krr-report:', 'namespaces:'])
    expect(missing.annotations.at(-1)?.message).toContain(word);
  writeFileSync(join(folder, 'krr.json'), '{}');
  const wrong = await look({ namespaces: 'shop', usage: 'krr', 'krr-report': join(folder, 'krr.json') });
  expect(wrong.annotations.at(-1)?.message).toContain('[RESOURCES_USAGE_INVALID]');
});
