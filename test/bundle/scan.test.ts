import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { startGitHubApi } from '../fakes/github-api.ts';
import { type FakeTrivyOrders, fakeTrivy, lodashResult, trivyJson } from '../fakes/trivy.ts';
import { type BundleOptions, runBundle } from './run-bundle.ts';

const BIN = resolve(import.meta.dirname, '../fakes/bin');
const undo: (() => void)[] = [];
afterEach(() => {
  for (const one of undo.splice(0)) one();
});

async function scanWith(
  orders: FakeTrivyOrders,
  inputs: Readonly<Record<string, string>>,
  { database = true, ...options }: BundleOptions & { readonly database?: boolean } = {},
) {
  const fake = fakeTrivy(orders, { database });
  undo.push(fake.remove);
  const run = await runBundle(
    'scan',
    { trivy: 'system', ...inputs },
    { ...options, path: [BIN], env: { TRIVY_CACHE_DIR: fake.cacheDir, ...options.env } },
  );
  return { ...run, calls: fake.calls() };
}

describe('verdicts', () => {
  test('failed: exit 1, counts, SARIF and report that exist, annotation on the line', async () => {
    const run = await scanWith({ report: trivyJson([lodashResult]) }, { directory: '.', 'fail-on': 'high' });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'failed', critical: '0', high: '1', failing: '1' });
    expect(run.everything).toContain('"primaryLocationLineHash"');
    expect(run.summary).toContain('Scan failed');
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        properties: expect.objectContaining({ file: 'package-lock.json', line: '13' }),
      }),
    );
    expect(run.annotations.at(-1)?.message).toContain('SCAN_FINDINGS');
  });
  test('passed: exit 0', async () => {
    const run = await scanWith({ report: trivyJson([lodashResult]) }, { image: 'acme/shop:1' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'passed', high: '1', failing: '0' });
  });
  test.each([
    ['scanner-error', { exit: 2, stderr: 'FATAL\tFatal error\tpanic', report: trivyJson([]) }, {}],
    ['scanner-error', { report: '{"Results": []}' }, {}],
    ['scanner-error', {}, {}],
    ['database-error', { download: 'DENIED' }, { 'database-max-age': '1ms' }],
    ['database-error', { report: trivyJson([]) }, { 'database-max-age': '1ms', database: 'offline' }],
  ])('%s: exit 1 and nothing counted', async (verdict, orders, inputs) => {
    const run = await scanWith(orders, { image: 'acme/shop:1', ...inputs });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict, critical: '', failing: '', sarif: '' });
    expect(run.log).not.toContain('bug in deploy-actions');
  });
  test('a database is downloaded when there is none', async () => {
    const run = await scanWith({ report: trivyJson([]) }, { image: 'acme/shop:1' }, { database: false });
    expect(run.outputs['verdict']).toBe('passed');
    expect(run.calls[0]?.args).toContain('--download-db-only');
  });
});

describe('what is asked wrong', () => {
  test('every wrong input at once, and no program is started', async () => {
    const run = await scanWith(
      {},
      {
        'fail-on': 'severe',
        report: 'High',
        'ignore-unfixed': 'yes',
        timeout: '10',
        trivy: 'latest',
        images: 'x',
      },
    );
    expect(run.exitCode).toBe(1);
    for (const name of ['fail-on', 'report', 'ignore-unfixed', 'timeout', 'trivy', 'images'])
      expect(run.annotations[0]?.message).toContain(`${name}: `);
    expect(run.calls).toEqual([]);
  });
  test('no target, two targets', async () => {
    for (const inputs of [{}, { image: 'a', directory: '.' }]) {
      const run = await scanWith({}, inputs);
      expect([run.exitCode, run.annotations[0]?.message]).toEqual([
        1,
        expect.stringContaining('SCAN_TARGET'),
      ]);
      expect(run.calls).toEqual([]);
    }
  });
});

test('the password of a registry is masked first and is nowhere in log, outputs, summary, argv or files', async () => {
  const password = 'registry-pa55word';
  const run = await scanWith(
    { exit: 1, stderr: `FATAL\tFatal error\tUNAUTHORIZED for ${password}` },
    { image: 'r.example/acme/shop:1' },
    { env: { TRIVY_USERNAME: 'u', TRIVY_PASSWORD: password } },
  );
  expect(run.calls.at(-1)?.env['TRIVY_PASSWORD']).toBe(password);
  expect(JSON.stringify(run.calls.map(({ args }) => args))).not.toContain(password);
  const unmasked = run.everything.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  expect(unmasked.join('\n')).not.toContain(password);
  expect(run.outputs['verdict']).toBe('scanner-error');
});

test('lines of the scanner cannot act as commands', async () => {
  const run = await scanWith(
    { report: trivyJson([]), stderr: '::error file=x::forged\n::set-output name=verdict::passed\n' },
    { image: 'acme/shop:1' },
  );
  expect(run.annotations).toEqual([]);
  expect(run.outputs['verdict']).toBe('passed');
});

test('a pinned Trivy that is not the pinned one is not run', async () => {
  const server: Server = createServer((_, response) => response.end('another program'));
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  undo.push(() => server.close());
  const source = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const run = await scanWith(
    { report: trivyJson([]) },
    { image: 'a', trivy: 'pinned', 'trivy-source': source },
  );
  expect(run.annotations.at(-1)?.message).toContain('SCAN_TRIVY_CHECKSUM');
  expect(run.outputs['verdict']).toBe('scanner-error');
  expect(run.calls).toEqual([]);
});

test('results are uploaded with a token, which is nowhere else; a fork only gets a warning', async () => {
  const token = 'ghs_uploadTokenOfThisTest';
  const api = await startGitHubApi(({ headers }) =>
    headers.authorization === `Bearer ${token}`
      ? { status: 403, body: { message: 'read-only' } }
      : { status: 401 },
  );
  undo.push(api.stop);
  const run = await scanWith(
    { report: trivyJson([lodashResult]) },
    { image: 'acme/shop:1', token },
    { env: { GITHUB_API_URL: api.url } },
  );
  expect(run.exitCode).toBe(0);
  expect(run.annotations).toEqual([
    expect.objectContaining({ kind: 'warning', message: expect.stringContaining('fork') }),
  ]);
  expect(api.problems).toEqual([]);
  expect(api.asked).toHaveLength(1);
  expect(JSON.stringify(run.calls)).not.toContain(token);
  const unmasked = run.everything.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  expect(unmasked.join('\n')).not.toContain(token);
});

test('an ignore file, and one that is not there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  undo.push(() => rmSync(folder, { recursive: true }));
  const entry = { id: 'CVE-2021-23337', owner: 'team', reason: 'not used', expires: '2999-12-31' };
  writeFileSync(join(folder, 'ignore.yaml'), JSON.stringify([entry]));
  const inputs = { directory: '.', 'fail-on': 'high' };
  const report = trivyJson([lodashResult]);
  const run = await scanWith({ report }, { ...inputs, 'ignore-file': 'ignore.yaml' }, { cwd: folder });
  expect(run.outputs).toMatchObject({ verdict: 'passed', high: '0' });
  const none = await scanWith({ report }, { ...inputs, 'ignore-file': 'none.yaml' }, { cwd: folder });
  expect(none.annotations[0]?.message).toContain('PATH_MISSING');
  expect(none.calls).toEqual([]);
});
