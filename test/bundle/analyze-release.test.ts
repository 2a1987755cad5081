import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { runBundle } from './run-bundle.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

type Answer = {
  readonly errors?: string | number;
  readonly total?: string | number;
  readonly status?: number;
  readonly warnings?: string[];
};
type Seen = { readonly queries: string[]; readonly authorization: Set<string | undefined> };

/** Prometheus' query API whose metric `errors` and `total` have the n-th values of a list, then the last. */
async function prometheus(...answers: Answer[]): Promise<{ url: string; seen: Seen }> {
  const asked = { errors: 0, total: 0 };
  const seen: Seen = { queries: [], authorization: new Set() };
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams.get('query') ?? '';
    seen.queries.push(query);
    seen.authorization.add(request.headers.authorization);
    const which = query.startsWith('errors') ? 'errors' : 'total';
    const answer = answers[Math.min(asked[which]++, answers.length - 1)] ?? {};
    const value = answer[which];
    const result = value === undefined ? [] : [{ metric: {}, value: [0, String(value)] }];
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        status: 'success',
        data: { resultType: 'vector', result },
        warnings: answer.warnings,
      }),
    );
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await new Promise((done) => server.once('listening', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const FAST = { duration: '600ms', interval: '200ms', window: '2s', 'initial-delay': '0s' };
const CONDITIONS =
  'queries: [{ name: errors, errors: "errors[{{window}}]", total: "total[{{window}}]", threshold: 5% }]';
const TOKEN = 'metrics-token-0123456789';

async function watch(answers: readonly Answer[], inputs: Readonly<Record<string, string>> = {}) {
  const { url, seen } = await prometheus(...answers);
  const run = await runBundle('analyze-release', {
    url,
    token: TOKEN,
    conditions: CONDITIONS,
    ...FAST,
    ...inputs,
  });
  expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(TOKEN);
  return { ...run, seen };
}

const KUBECTL = resolve(import.meta.dirname, '../fakes/smoke');
const pod = (status: number) => ({ answers: [{ status, body: { status: 'ok' } }] });

describe('a watch', () => {
  test('ends with keep, roll-back, or nothing decided, each with its reasons', async () => {
    const [good, bad, few, none, broken, held] = await Promise.all([
      watch([{ errors: 1, total: 400 }]),
      watch([{ errors: 30, total: 100 }]),
      watch([{ errors: 0, total: 40 }]),
      watch([{}]),
      watch([{ errors: 'NaN', total: 'NaN' }]),
      watch([{ errors: 1, total: 400, warnings: ['remote read failed'] }]),
    ]);
    expect(good).toMatchObject({ exitCode: 0, outputs: { verdict: 'keep' } });
    expect(good.summary).toContain('xychart-beta');
    expect([...good.seen.authorization]).toEqual([`Bearer ${TOKEN}`]);
    expect(good.seen.queries).toContain('errors[1s]');
    expect(bad).toMatchObject({ exitCode: 1, outputs: { verdict: 'roll-back' } });
    expect(bad.annotations.at(-1)?.message).toContain(
      'errors: broken 3 times in a row; allowed is at most 5 %, last 30 %',
    );
    expect(few).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
    expect(few.annotations.at(-1)?.message).toContain('40 requests were too few; 52 would have been enough');
    for (const run of [none, broken, held])
      expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
    expect(held.annotations.at(-1)?.message).toContain('partial');
  });

  test('stops at once when a condition is broken for sure', async () => {
    const run = await watch([{ errors: 90, total: 100 }], { duration: '10m' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'roll-back' } });
  });

  test('does what the policies say, and a dry run only warns', async () => {
    const [kept, back, dry] = await Promise.all([
      watch([{}], { 'on-no-data': 'keep' }),
      watch([{ errors: 0, total: 40 }], { 'on-inconclusive': 'roll-back' }),
      watch([{ errors: 90, total: 100 }], { 'dry-run': 'true' }),
    ]);
    expect(kept).toMatchObject({ exitCode: 0, outputs: { verdict: 'keep' } });
    expect(back).toMatchObject({ exitCode: 1, outputs: { verdict: 'roll-back' } });
    expect(dry).toMatchObject({ exitCode: 0, outputs: { verdict: 'roll-back' } });
    expect(dry.annotations.map(({ kind }) => kind)).toEqual(['warning']);
  });

  test('of an address that fails its health check ends in a roll-back', async () => {
    const { url } = await prometheus({ status: 503 });
    const inputs = { provider: 'json', 'health-url': url, conditions: 'health_check_failures: 2', ...FAST };
    expect(await runBundle('analyze-release', inputs)).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'roll-back' },
    });
  });
});

describe('the pods behind a Service', () => {
  test.each([
    ['all healthy', [200, 200], 'keep'],
    ['one of them ill', [200, 503], 'roll-back'],
  ])('%s: asked one by one for their health', async (_, statuses, verdict) => {
    const folder = mkdtempSync(join(tmpdir(), 'analyze-'));
    const kubeconfig = join(folder, 'cluster.json');
    const pods = Object.fromEntries(statuses.map((status, index) => [`shop-${index}`, pod(status)]));
    writeFileSync(kubeconfig, JSON.stringify({ shop: { pods } }));
    const inputs = { service: 'shop', kubeconfig, conditions: 'health_check_failures: 2', ...FAST };
    const run = await runBundle('analyze-release', inputs, { path: [KUBECTL] });
    expect(run.outputs).toMatchObject({ verdict });
    expect(run.log).toContain('health of shop: ');
    rmSync(folder, { recursive: true });
  });
});

test('run as a program by another it leaves its verdict and the reasons in the file that it is given', async () => {
  const { url } = await prometheus({ errors: 90, total: 100 });
  const folder = mkdtempSync(join(tmpdir(), 'analyze-'));
  const file = join(folder, 'analysis.json');
  const program = resolve(import.meta.dirname, '../../dist/analyze-release/index.js');
  const inputs = { url, conditions: CONDITIONS, 'report-file': file, ...FAST };
  const env = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const child = spawn(process.execPath, [program], { env, stdio: 'ignore', cwd: folder });
  const [code] = await once(child, 'exit');
  const report = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  expect(code).toBe(1);
  expect(report).toMatchObject({
    verdict: 'roll-back',
    reasons: [expect.stringContaining('errors: broken 3 times in a row')],
  });
});

test('a query that the provider refuses is said at once', async () => {
  const run = await watch([{ status: 400 }], { duration: '10m' });
  expect(run.exitCode).toBe(1);
  expect(run.annotations[0]?.message).toContain('METRICS_QUERY_REFUSED');
});

test('every wrong input is said at once, and nothing is asked', async () => {
  const wrong = {
    provider: 'graphite',
    duration: '10',
    interval: 'soon',
    'on-no-data': 'pass',
    'dry-run': 'yes',
    url: 'x',
  };
  const run = await runBundle('analyze-release', wrong);
  expect(run.exitCode).toBe(1);
  for (const name of [...Object.keys(wrong), 'conditions'])
    expect(run.annotations[0]?.message).toContain(`${name}: `);
});

test('what a provider needs is asked for before the watch', async () => {
  const conditions = 'error_rate_threshold: 5%';
  const run = await runBundle('analyze-release', { provider: 'datadog', metrics: 'apm', conditions });
  expect(run.annotations[0]?.message).toContain('api-key: this provider needs it');
});
