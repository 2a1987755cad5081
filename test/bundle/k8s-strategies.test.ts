import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { playController } from '../fakes/deployment-controller.ts';
import { FakeKubernetesApi } from '../fakes/kubernetes-api.ts';
import { runBundle } from './run-bundle.ts';

jest.setTimeout(60_000);

const KUBECTL = resolve(import.meta.dirname, '../fakes/kubernetes-bin');
const POLICIES = '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies';
const SERVICE = `---
apiVersion: v1
kind: Service
metadata: { name: shop }
spec: { selector: { app: shop }, ports: [{ port: 80 }] }
`;
const ROUTE = `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: shop }
spec: { rules: [{ backendRefs: [{ name: shop, port: 80, weight: 1 }, { name: beta, port: 80, weight: 1 }] }] }
`;

let folder: string;
let api: FakeKubernetesApi;
let kubeconfig: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'k8s-strategies-'));
  mkdirSync(join(folder, 'k8s'));
  api = await new FakeKubernetesApi().start();
  kubeconfig = join(folder, 'kubeconfig');
  writeFileSync(kubeconfig, api.socket);
  playController(api, 'shop', () => 'ready');
  manifests('registry/shop:1');
});
afterEach(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

const manifests = (image: string, more = '') =>
  writeFileSync(
    join(folder, 'k8s/shop.yaml'),
    `apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  replicas: 1
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec: { containers: [{ name: shop, image: "${image}" }] }
${more}`,
  );
const deploy = (inputs: Readonly<Record<string, string>> = {}) =>
  runBundle(
    'k8s-deploy',
    { manifests: 'k8s', namespace: 'shop', soak: '100ms', ...inputs },
    { cwd: folder, path: [KUBECTL], env: { KUBECONFIG: kubeconfig } },
  );
/** Objects that were written, beside what every release writes about itself. */
const written = () =>
  api.requests.filter(
    ({ method, path, query }) =>
      !['GET'].includes(method) && !query.get('dryRun') && !/secrets|selfsubject/.test(path),
  ).length;

describe('inputs that say something impossible', () => {
  test('are all named, and nothing is asked', async () => {
    const run = await deploy({ keep: 'forever', steps: 'approve, 10%', strategy: 'red-black' });
    for (const said of [
      'keep: expected promote',
      'steps: the first step must be a share',
      'strategy: expected one of',
    ])
      expect(run.log).toContain(said);
    expect(api.requests).toEqual([]);
  });
  test('such as an analysis by nobody end before anything is asked', async () => {
    const run = await deploy({ strategy: 'canary', steps: '10%, analyze' });
    expect([run.exitCode, run.log]).toEqual([
      1,
      expect.stringContaining('needs `analyze-command` or `analyze-file`'),
    ]);
    expect(api.requests).toEqual([]);
  });
});

describe('before anything is changed', () => {
  test('blue-green without a Service is refused', async () => {
    const run = await deploy({ strategy: 'blue-green' });
    expect([run.exitCode, run.log]).toEqual([1, expect.stringContaining('TRAFFIC_NO_SERVICE')]);
    expect(written()).toBe(0);
  });
  test.each(['canary', 'blue-green'])(
    '%s is refused where a network policy would not hold for the new pods',
    async (strategy) => {
      manifests('registry/shop:1', SERVICE);
      await deploy();
      const before = written();
      api.put(`${POLICIES}/database`, {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'database' },
        spec: { podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: { app: 'shop' } } }] }] },
      });
      manifests('registry/shop:2', `${SERVICE}${ROUTE}`);
      const run = await deploy({ strategy });
      expect([run.exitCode, run.log]).toEqual([
        1,
        expect.stringContaining('NetworkPolicy/database selects pods of Deployment/shop by the label app'),
      ]);
      expect(written()).toBe(before);
    },
  );
  test('weights too small to be split are refused with what to write instead', async () => {
    await deploy();
    const before = written();
    manifests('registry/shop:2', `${SERVICE}${ROUTE}`);
    const run = await deploy({ strategy: 'canary', steps: '10%' });
    expect([run.exitCode, run.log]).toEqual([
      1,
      expect.stringMatching(/weighs 1 beside other backends.*such as 100.*Nothing was changed/),
    ]);
    expect(written()).toBe(before);
  });
  test('a first release has nothing to come from, and is rolled out as it is', async () => {
    manifests('registry/shop:1', SERVICE);
    const run = await deploy({ strategy: 'blue-green' });
    expect(run.outputs).toMatchObject({ outcome: 'succeeded', revision: '1' });
    expect(run.log).toContain('rolled out as blue');
  });
});

test.each(['promote', 'abort'])('%s without anything that waits says so', async (operation) => {
  await deploy();
  const run = await deploy({ operation, manifests: '' });
  expect([run.exitCode, run.log]).toEqual([1, expect.stringContaining('DEPLOY_NOTHING_PENDING')]);
});

test('a canary that waits is gone on with by promote, which needs no manifests', async () => {
  await deploy();
  manifests('registry/shop:2');
  const waits = await deploy({ strategy: 'canary', steps: '50%, approve' });
  expect([waits.exitCode, waits.outputs['outcome'], waits.outputs['revision']]).toEqual([0, 'paused', '2']);
  const promoted = await deploy({ operation: 'promote', manifests: '' });
  expect(promoted.outputs).toMatchObject({ outcome: 'succeeded', revision: '2', previous: '1' });
  expect([...api.objects.keys()].filter((path) => /pending|deployments\/shop-canary/.test(path))).toEqual([]);
});
