import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import { type Kubectl, prepareNamespace } from '../../local/shop/environment.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { cloud } from './cloud.ts';
import { pushMisbehave } from './k8s-deploy-site.ts';

const NAMESPACE = `secrets-${process.pid}`;
const ROUNDS = 4;
/** A node starts about one a second. With PODS=25 it is a hundred pods in all, which took 95 s and had no old value. */
const PODS = Number(process.env['PODS'] ?? 3);

/** What External Secrets installs, as far as it is asked for here. */
const CRD = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'externalsecrets.external-secrets.io' },
  spec: {
    group: 'external-secrets.io',
    scope: 'Namespaced',
    names: {
      plural: 'externalsecrets',
      singular: 'externalsecret',
      kind: 'ExternalSecret',
      listKind: 'ExternalSecretList',
    },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        subresources: { status: {} },
        schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
      },
    ],
  },
};

let client: CloudClient;
let kubectl: Kubectl;
let image: string;
let folder: string;
const ended = new AbortController();
let operator: Promise<void> | undefined;
/** What the provider has. */
let value = 'v0';

beforeAll(async () => {
  client = await cloud();
  folder = mkdtempSync(join(tmpdir(), 'check-secrets-'));
  [image, kubectl] = await Promise.all([pushMisbehave(client), prepareNamespace(client, NAMESPACE)]);
  await apply(CRD);
  await kubectl([
    'wait',
    '--for=condition=Established',
    'crd/externalsecrets.external-secrets.io',
    '--timeout=20s',
  ]);
  await apply({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name: 'database' },
    spec: { target: { name: 'database' } },
  });
  operator = operate();
}, 120_000);
afterAll(async () => {
  ended.abort();
  await operator;
  await kubectl(['delete', 'namespace', NAMESPACE, '--wait=false']);
  rmSync(folder, { recursive: true, force: true });
});

const apply = (object: object) =>
  kubectl(['apply', '--server-side', '--filename', '-'], JSON.stringify(object));

/**
 * A controller that syncs late: it sees an annotation a second after it came, reads the provider, writes the Secret,
 * and then the status, as the real one does.
 */
async function operate(): Promise<void> {
  let done = '';
  while (!ended.signal.aborted) {
    // As a controller does: what the API server did not take it tries again.
    done = await lookAt(done).catch(() => done);
    await sleep(100);
  }
}

/** @returns what is synced now */
async function lookAt(done: string): Promise<string> {
  const object = JSON.parse(await kubectl(['get', 'externalsecret', 'database', '--output', 'json']));
  const asked = `${object.metadata.generation}-${object.metadata.annotations?.['force-sync'] ?? ''}`;
  if (asked === done) return done;
  await sleep(1_000);
  await sync(asked);
  return asked;
}

async function sync(asked: string): Promise<void> {
  const annotations = { 'reconcile.external-secrets.io/data-hash': `hash-of-${value}` };
  await apply({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'database', annotations },
    stringData: { VERSION: value },
  });
  const refreshTime = new Date().toISOString().replace(/\.\d+Z/, 'Z');
  const conditions = [{ type: 'Ready', status: 'True', reason: 'SecretSynced' }];
  const status = { refreshTime, syncedResourceVersion: asked, conditions };
  const patch = JSON.stringify({ status });
  await kubectl([
    'patch',
    'externalsecret',
    'database',
    '--subresource=status',
    '--type=merge',
    '--patch',
    patch,
  ]);
}

const check = () =>
  runBundle(
    'check-secrets',
    { environment: 'production', namespace: NAMESPACE, timeout: '60s' },
    {
      env: { PATH: client.env['PATH'] ?? '', KUBECONFIG: client.kubernetes.kubeconfig, RUNNER_TEMP: folder },
    },
  );

/** Pods that print the value they were started with. */
async function valuesOfPods(name: string): Promise<readonly string[]> {
  const env = [
    { name: 'MODE', value: 'exit0' },
    { name: 'VERSION', valueFrom: { secretKeyRef: { name: 'database', key: 'VERSION' } } },
  ];
  const container = { name: 'app', image, env, resources: { requests: { cpu: '1m', memory: '1Mi' } } };
  const template = {
    spec: { restartPolicy: 'Never', imagePullSecrets: [{ name: 'registry' }], containers: [container] },
  };
  await apply({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name },
    spec: { completions: PODS, parallelism: PODS, template },
  });
  await kubectl(['wait', '--for=condition=Complete', `job/${name}`, '--timeout=90s']);
  const logs = await kubectl([
    'logs',
    '--selector',
    `job-name=${name}`,
    '--max-log-requests',
    String(PODS),
    '--tail=-1',
  ]);
  await kubectl(['delete', 'job', name, '--wait=false']);
  return [...logs.matchAll(/version=(\S+)/g)].map(([, found = '']) => found);
}

test('of the pods that start after it none has the old value', async () => {
  const hashes: string[] = [];
  const wrong: string[] = [];
  let pods = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    value = `v${round}`;
    const run = await check();
    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'passed' } });
    hashes.push(run.outputs['hash'] ?? '');
    const values = await valuesOfPods(`round-${round}`);
    pods += values.length;
    wrong.push(...values.filter((each) => each !== value));
  }
  expect(wrong).toEqual([]);
  expect(pods).toBe(ROUNDS * PODS);
  expect(new Set(hashes).size).toBe(ROUNDS);
  // The same value again: no rollout.
  expect((await check()).outputs['hash']).toBe(hashes.at(-1));
}, 240_000);
