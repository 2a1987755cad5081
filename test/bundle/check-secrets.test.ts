import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FakeKubernetesApi } from '../fakes/kubernetes-api.ts';
import { runBundle } from './run-bundle.ts';

const KUBECTL = resolve(import.meta.dirname, '../fakes/kubernetes-bin');
const PLACE = '/apis/external-secrets.io/v1/namespaces/shop/externalsecrets';
const SECRETS = '/api/v1/namespaces/shop/secrets';
const LONG_AGO = '2026-01-01T00:00:00Z';

let folder: string;
let api: FakeKubernetesApi;
const servers: Server[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-secrets-'));
  api = await new FakeKubernetesApi().start();
  writeFileSync(join(folder, 'kubeconfig'), api.socket);
});
afterEach(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** The cluster knows a kind. */
function know(group: string, version: string, kind: string, name: string): void {
  const metadata = { name: 'resources' };
  const resources = [{ name, kind, namespaced: true, verbs: ['get', 'list', 'patch'] }];
  api.put(`/apis/${group}/${version}`, {
    apiVersion: 'v1',
    kind: 'APIResourceList',
    metadata,
    resources,
  } as never);
}

const status = (more: object) => ({ refreshTime: LONG_AGO, syncedResourceVersion: '1-a', ...more });
const ready = (is: boolean, message = '') => ({
  conditions: [
    {
      type: 'Ready',
      status: is ? 'True' : 'False',
      reason: is ? 'SecretSynced' : 'SecretSyncedError',
      message,
    },
  ],
});

function external(name: string, given: object = {}, spec: object = {}): void {
  api.put(`${PLACE}/${name}`, {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name },
    spec,
    status: { ...status(ready(true)), ...given },
  });
}
const secret = (name: string, hash: string) =>
  api.put(`${SECRETS}/${name}`, {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, annotations: { 'reconcile.external-secrets.io/data-hash': hash } },
    data: { password: 'Y2FuYXJ5LXZhbHVl' },
  });

/** The operator syncs what it is asked to, after a while; `outcome` is its status then. */
function operate(lateMs: number, outcome: (name: string) => object): void {
  api.onWrite = (path, object) => {
    if (!path.startsWith(PLACE) || object.metadata.annotations?.['force-sync'] === undefined) return;
    const { name } = object.metadata;
    if ((object['status'] as { refreshTime?: string }).refreshTime !== LONG_AGO) return;
    setTimeout(() => {
      secret(name, 'new');
      api.put(path, { ...object, status: { ...status({}), ...outcome(name) } });
    }, lateMs);
  };
}
const synced = () => ({
  refreshTime: new Date().toISOString().replace(/\.\d+Z/, 'Z'),
  syncedResourceVersion: '1-b',
  ...ready(true),
});

async function check(
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
) {
  const given = { environment: 'production', namespace: 'shop', timeout: '10s', ...inputs };
  const run = await runBundle('check-secrets', given, {
    path: [KUBECTL],
    env: { KUBECONFIG: join(folder, 'kubeconfig'), RUNNER_TEMP: folder, ...env },
  });
  expect(run.everything).not.toMatch(/canary-value|Y2FuYXJ5LXZhbHVl/);
  const report = run.outputs['report'] ? JSON.parse(readFileSync(run.outputs['report'], 'utf8')) : undefined;
  return { ...run, report };
}

describe('external secrets', () => {
  beforeEach(() => know('external-secrets.io', 'v1', 'ExternalSecret', 'externalsecrets'));

  test('waits for a sync after it asked; the hash is that of the new data, and the same for the same', async () => {
    external('database');
    secret('database', 'old');
    operate(1_500, synced);
    const run = await check();
    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'passed' } });
    expect(run.report).toMatchObject({
      outcome: 'passed',
      environment: 'production',
      items: [{ name: 'database', state: 'pass' }],
    });
    external('database');
    const again = await check();
    expect(again.outputs['hash']).toBe(run.outputs['hash']);
    api.onWrite = () => undefined;
    secret('database', 'other');
    external('database', synced(), { refreshPolicy: 'CreatedOnce' });
    expect((await check()).outputs['hash']).not.toBe(run.outputs['hash']);
  });

  test('a sync of before is not enough, nor one that fails', async () => {
    external('database');
    secret('database', 'old');
    const stale = await check({ timeout: '1s' });
    expect(stale).toMatchObject({ exitCode: 1, outputs: { verdict: 'failed' } });
    expect(stale.annotations.at(-1)?.message).toContain(`not synced in time: last synced at ${LONG_AGO}`);
    operate(10, () => ({ ...synced(), ...ready(false, 'AccessDenied: no right to read') }));
    external('database');
    const failed = await check({ timeout: '1s' });
    expect(failed.annotations.at(-1)?.message).toContain('AccessDenied: no right to read');
  });

  test('one that is named and not there, and one whose Secret is not there', async () => {
    external('database');
    external('once', {}, { refreshPolicy: 'CreatedOnce' });
    operate(10, synced);
    const run = await check({ 'external-secrets': 'database, once, mail' });
    expect(run.annotations.at(-1)?.message).toContain('ExternalSecret mail: it is not in the namespace');
    expect(run.annotations.at(-1)?.message).toContain('Secret once is not there');
  });
});

describe('sealed secrets', () => {
  const sealed = (name: string, state: object) =>
    api.put(`/apis/bitnami.com/v1alpha1/namespaces/shop/sealedsecrets/${name}`, {
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata: { name, generation: 2 },
      status: state,
    });
  const opened = { observedGeneration: 2, conditions: [{ type: 'Synced', status: 'True' }] };
  beforeEach(() => {
    know('bitnami.com', 'v1alpha1', 'SealedSecret', 'sealedsecrets');
    const labels = { 'sealedsecrets.bitnami.com/sealed-secrets-key': 'active' };
    api.put('/api/v1/namespaces/kube-system/secrets/key', {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'key', labels, creationTimestamp: '2026-11-10T00:00:00Z' },
    });
  });

  test.each<[string, string, object, number]>([
    ['opened, and the newest key is backed up', '2026-11-11T00:00:00Z', opened, 0],
    ['a key that is newer than its backup', '2026-11-09T00:00:00Z', opened, 1],
    ['no backup that is known', '', opened, 1],
    [
      'not opened',
      '2026-11-11T00:00:00Z',
      { conditions: [{ type: 'Synced', status: 'False', message: 'no key could decrypt' }] },
      1,
    ],
    ['opened in an older version', '2026-11-11T00:00:00Z', { ...opened, observedGeneration: 1 }, 1],
  ])('%s', async (_, backup, state, exitCode) => {
    sealed('database', state);
    expect((await check({ 'key-backup': backup })).exitCode).toBe(exitCode);
  });
});

describe('rotation', () => {
  const day = 86_400;
  const now = Math.floor(Date.now() / 1000);
  const GOOD = {
    RotationEnabled: true,
    LastRotatedDate: now - 10 * day,
    NextRotationDate: now + 20 * day,
    VersionIdsToStages: { a: ['AWSCURRENT', 'AWSPENDING'] },
  };
  async function aws(described: object, status = 200) {
    const targets: string[] = [];
    const server = createServer((request, response) => {
      const target = String(request.headers['x-amz-target']);
      targets.push(target);
      expect(request.headers.authorization).toMatch(
        /^AWS4-HMAC-SHA256 Credential=test\/\d{8}\/eu-central-1\/secretsmanager\/aws4_request/,
      );
      const versions = { Versions: [{ VersionId: 'b', CreatedDate: now - day }] };
      response
        .writeHead(status)
        .end(JSON.stringify(target.endsWith('DescribeSecret') ? described : versions));
    });
    servers.push(server.listen(0, '127.0.0.1'));
    await new Promise((done) => server.once('listening', done));
    const env = {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    };
    const run = await check({ namespace: '', 'secret-ids': 'shop/database', region: 'eu-central-1' }, env);
    expect(targets.every((target) => /DescribeSecret|ListSecretVersionIds/.test(target))).toBe(true);
    return run;
  }

  test.each<[string, object, number, string]>([
    ['rotated lately', {}, 0, 'rotated 10 d ago'],
    ['stuck', { VersionIdsToStages: { a: ['AWSCURRENT'], b: ['AWSPENDING'] } }, 1, 'AWSPENDING for 24 h'],
    ['overdue', { NextRotationDate: now - day }, 1, 'it should have been rotated'],
    ['old', { RotationEnabled: false, LastRotatedDate: now - 200 * day }, 1, 'last changed 200 d ago'],
    ['being deleted', { DeletedDate: now }, 1, 'it is being deleted'],
  ])('%s', async (_, more, exitCode, said) => {
    const run = await aws({ ...GOOD, ...more });
    expect(run.exitCode).toBe(exitCode);
    expect(run.log).toContain(said);
  });

  test('one that is not there, and a right that is missing', async () => {
    expect((await aws({ __type: 'ResourceNotFoundException' }, 400)).log).toContain(
      'there is no such secret',
    );
    const denied = await aws({ __type: 'AccessDeniedException', Message: 'not authorized' }, 400);
    expect(denied.annotations.at(-1)?.message).toContain(
      'secretsmanager:DescribeSecret: AccessDeniedException: not authorized',
    );
  });
});

test('nothing at all is not good', async () => {
  const run = await check();
  expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'unknown' } });
  expect(run.summary).toContain('The cluster has no ExternalSecrets');
});
