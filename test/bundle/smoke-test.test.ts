import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runBundle } from './run-bundle.ts';

const KUBECTL = resolve(import.meta.dirname, '../fakes/smoke');
const DIGEST = `sha256:${'a'.repeat(64)}`;
const OLD = `sha256:${'b'.repeat(64)}`;
const FAST = { interval: '20ms', consecutive: '2' };

let folder = '';
const servers: Server[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smoke-'));
});
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((done) => server.once('listening', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const healthy = (version: string) => ({ status: 200, body: { status: 'ok', version, database: 'ok' } });

type Pod = { readonly answers: readonly unknown[]; readonly digest?: string };
async function runOnCluster(
  pods: Readonly<Record<string, Pod>>,
  inputs: Readonly<Record<string, string>> = {},
) {
  const kubeconfig = join(folder, `cluster-${Math.random()}.json`);
  const described = Object.entries(pods).map(([name, pod]) => [name, { digest: DIGEST, ...pod }]);
  writeFileSync(kubeconfig, JSON.stringify({ shop: { pods: Object.fromEntries(described) } }));
  const given = { service: 'shop', version: '1.2.0', kubeconfig, deadline: '2s', ...FAST, ...inputs };
  return runBundle('smoke-test', given, { path: [KUBECTL] });
}

test('a cluster of EKS is asked for by name; two clusters are one too many', async () => {
  const given = { service: 'shop', cluster: 'shop-prd', region: 'eu-central-1' };
  const unknown = await runBundle('smoke-test', given, { path: [KUBECTL] });
  expect(unknown).toMatchObject({ exitCode: 1, outputs: { outcome: 'config-error' } });
  expect(unknown.annotations.at(-1)?.message).toMatch(/EKS_(CLI_MISSING|CREDENTIALS|UNREADABLE)/);
  const twice = await runBundle('smoke-test', { ...given, kubeconfig: 'x' }, { path: [KUBECTL] });
  expect(twice.annotations.at(-1)?.message).toContain('CLUSTER_GIVEN_TWICE');
  expect(twice.outputs['cause']).toContain('Both `cluster` and `kubeconfig`');
});

describe('every pod behind the Service', () => {
  test('is asked by itself until all of them answer right in a row', async () => {
    const run = await runOnCluster({
      'shop-a': {
        answers: [{ refused: true }, { status: 503, body: {} }, healthy('1.1.0'), healthy('1.2.0')],
      },
      'shop-b': { answers: [healthy('1.2.0')] },
    });
    expect(run.log).toContain('connection refused');
    expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'passed' } });
    expect(run.summary).toContain('every pod of shop: 2 pods');
  });

  test('one old pod of three is found and named', async () => {
    const run = await runOnCluster({
      'shop-a': { answers: [healthy('1.2.0')] },
      'shop-b': { answers: [healthy('1.1.0')] },
      'shop-c': { answers: [healthy('1.2.0')] },
    });
    expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'wrong-version' } });
    expect(run.annotations.at(-1)?.message).toContain('expected version 1.2.0, got "1.1.0" from shop-b');
  });

  test('that runs another image is the wrong version, whatever it says', async () => {
    const pods = {
      'shop-a': { answers: [healthy('1.2.0')] },
      'shop-b': { answers: [healthy('1.2.0')], digest: OLD },
    };
    const run = await runOnCluster(pods, { image: `registry/shop@${DIGEST}` });
    expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'wrong-version' } });
    const unsaid = await runOnCluster(pods);
    expect(unsaid.exitCode).toBe(0);
    expect(unsaid.annotations[0]?.message).toContain('2 different images');
  });

  test('of no pod at all: timed out; of no Service: a configuration error', async () => {
    expect((await runOnCluster({}, { deadline: '100ms' })).outputs['outcome']).toBe('timed-out');
    const missing = await runOnCluster({}, { service: 'shup' });
    expect(missing).toMatchObject({ exitCode: 1, outputs: { outcome: 'config-error' } });
    expect(missing.annotations[0]?.message).toContain('services "shup" not found');
  });
});

test('a service that is up and answers wrong is not waited for until the deadline', async () => {
  const url = await serve((_, response) => response.end('{"status":"ok","database":"down"}'));
  const run = await runBundle('smoke-test', { url, deadline: '10m', ...FAST });
  expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } });
  expect(run.annotations.at(-1)?.message).toContain('expected healthy, got says "ok", database: fail');
});

test('checks from a file of the repository, with a latency budget; one that may only warn does not fail', async () => {
  const url = await serve((_, response) =>
    response.setHeader('content-type', 'application/json').end('{"items":[1,2]}'),
  );
  writeFileSync(
    join(folder, 'smoke.yml'),
    `
- name: items
  path: /items
  assert: ["$.items count 2", "p95 < 30s", "header.content-type contains json"]
  samples: 6
  concurrency: 2
- name: new feature
  path: /new
  severity: warn
  failure_threshold: 1
  assert: ["$.items count 3"]
`,
  );
  const run = await runBundle('smoke-test', { url, checks: 'smoke.yml', ...FAST }, { cwd: folder });
  expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'passed' } });
  expect(run.summary).toContain('⚠️ | new feature');
  expect(run.everything).toContain('<testcase classname="smoke-test" name="items"');
});

test('nothing there at all is unreachable, with every attempt counted', async () => {
  const run = await runBundle('smoke-test', { url: 'http://127.0.0.1:9/', deadline: '200ms', ...FAST });
  expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'unreachable' } });
});

test('secrets are in no output, though the server sends them back', async () => {
  const [key, token, password] = ['key/4f!0a', 'captured-77"x', 'pass-word-31'];
  const url = await serve((request, response) => {
    if (request.url === '/login') response.end(JSON.stringify({ token }));
    else response.writeHead(500).end(`${request.url} ${JSON.stringify(request.headers)}`);
  });
  const checks = `
- { name: login, path: /login, capture: { token: $.token } }
- { name: echo, path: "/items/{{token}}?key={{KEY}}", headers: { authorization: "Bearer {{KEY}}", x-token: "{{token}}" } }
- { name: basic, url: "${url.replace('://', `://user:${password}@`)}/basic", assert: ["body contains nothing"] }`;
  const inputs = { url: `${url}/login`, checks, secrets: `KEY=${key}`, ...FAST };
  const run = await runBundle('smoke-test', inputs);
  expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } });
  const said = run.everything.replaceAll(/^::add-mask::.*$/gm, '');
  for (const secret of [key, token, password])
    for (const form of [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
      JSON.stringify(secret).slice(1, -1),
    ])
      expect(said).not.toContain(form);
});

test('every wrong input is said at once, and no program is started', async () => {
  const inputs = {
    url: 'shop',
    expect: '600',
    path: 'health',
    consecutive: '0',
    deadline: '2',
    'version-from': 'x',
    prot: '1',
  };
  const run = await runBundle('smoke-test', inputs, { path: [KUBECTL] });
  expect(run.exitCode).toBe(1);
  const message = run.annotations.at(-1)?.message ?? '';
  for (const name of Object.keys(inputs)) expect(message).toContain(`${name}: `);
  expect(run.outputs).toEqual({});
});

test('wrong checks are a configuration error that names every place', async () => {
  const run = await runBundle('smoke-test', { checks: '- {url: "x", assert: [status]}\n- {path: /a}' });
  expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'config-error' } });
  for (const place of ['checks[0].url', 'checks[0].assert[0]', 'checks[1].path'])
    expect(run.annotations[0]?.message).toContain(`${place}: `);
});
