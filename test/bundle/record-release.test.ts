import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sha256 } from '../../src/runtime/hash.ts';
import { COMMIT, startGitHubRepository } from '../fakes/github-repository.ts';
import { runBundle } from './run-bundle.ts';

const KEYS = {
  token: 'ghs_canary01',
  'grafana-token': 'glsa_canary02',
  'datadog-api-key': 'dd_canary03',
  'pagerduty-routing-key': 'pd_canary04',
  'new-relic-api-key': 'nr_canary05',
};
const OTHER = 'fedcba9876543210fedcba9876543210fedcba98';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
});
const stops: (() => void)[] = [];
afterEach(() => {
  rmSync(folder, { recursive: true });
  for (const stop of stops.splice(0)) stop();
});

type Given = Readonly<Record<string, string>>;
let runs = 0;
async function release(inputs: Given, env: Given = {}) {
  runs += 1;
  const given = { environment: 'production', store: join(folder, 'records'), ...inputs };
  const run = await runBundle('record-release', given, {
    env: { RUNNER_TEMP: folder, GITHUB_RUN_ID: String(runs), GITHUB_ACTOR: 'ann', ...env },
    event: { name: 'push', sha: COMMIT },
  });
  const clean = run.everything.replaceAll(/^::add-mask::.*$/gm, '');
  for (const key of Object.values(KEYS)) expect(clean).not.toContain(key);
  return run;
}
const record = (outcome: string, more: Given = {}, env: Given = {}) =>
  release({ service: 'shop', outcome, ...more }, env);
const chainFile = (name: string) => join(folder, 'records/production', name);
const names = () => readdirSync(join(folder, 'records/production'));

describe('the chain', () => {
  test('each record has the sha256 of the bytes before, and the head that of the newest', async () => {
    const first = await record('live', { image: `ghcr.io/acme/shop@sha256:${'a'.repeat(64)}` });
    expect(first).toMatchObject({ exitCode: 0, outputs: { verdict: 'recorded', 'post-mortem': '' } });
    const second = await record('failed', { cause: 'CrashLoopBackOff' });
    expect(names()).toEqual(['0000000001.json', '0000000002.json', 'HEAD.json']);
    const texts = ['0000000001.json', '0000000002.json'].map((name) => readFileSync(chainFile(name), 'utf8'));
    expect(JSON.parse(texts[1] ?? '')).toMatchObject({
      previous: sha256(texts[0] ?? ''),
      outcome: 'failed',
      before: { commit: COMMIT },
    });
    expect(second.outputs['sha256']).toBe(sha256(texts[1] ?? ''));
    expect(readFileSync(second.outputs['record'] ?? '', 'utf8')).toBe(texts[1]);
    expect(readFileSync(second.outputs['post-mortem'] ?? '', 'utf8')).toContain('CrashLoopBackOff');
    const verified = await release({ operation: 'verify', 'expected-head': second.outputs['sha256'] ?? '' });
    expect(verified).toMatchObject({ exitCode: 0, outputs: { verdict: 'whole' } });
  });

  test('the same run again does not write a second record', async () => {
    const env = { GITHUB_RUN_ID: '7777' };
    const [first, again] = [await record('live', {}, env), await record('live', {}, env)];
    expect(again.outputs['sha256']).toBe(first.outputs['sha256']);
    expect(names()).toHaveLength(2);
    await record('live', {}, { ...env, GITHUB_RUN_ATTEMPT: '2' });
    expect(names()).toHaveLength(3);
  });

  test('a writer that was stopped between its two writes is gone on from', async () => {
    await record('live');
    const head = readFileSync(chainFile('HEAD.json'));
    await record('live');
    writeFileSync(chainFile('HEAD.json'), head);
    await record('live');
    expect(names()).toHaveLength(4);
    expect(await release({ operation: 'verify' })).toMatchObject({ exitCode: 0 });
  });

  test.each<[string, (at: typeof chainFile) => void, RegExp]>([
    [
      'one is changed',
      (at) => writeFileSync(at('0000000001.json'), `${readFileSync(at('0000000001.json'), 'utf8')} `),
      /0000000001.json is not what 0000000002.json was put after/,
    ],
    ['the newest is removed', (at) => rmSync(at('0000000002.json')), /records after 1 are missing/],
  ])('is found broken when %s, and gives no numbers', async (_, harm, said) => {
    for (let count = 0; count < 2; count += 1) await record('live');
    harm(chainFile);
    const run = await release({ operation: 'verify' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'broken' } });
    expect(run.annotations.at(-1)?.message).toMatch(said);
    expect(run.annotations.at(-1)?.message).toContain('[RECORD_CHAIN_BROKEN]');
    expect((await release({ operation: 'report' })).exitCode).toBe(1);
  });

  test('another head than expected is found, though the rest is whole', async () => {
    await record('live');
    const run = await release({ operation: 'verify', 'expected-head': 'a'.repeat(64) });
    expect(run.annotations.at(-1)?.message).toContain('expected is aaaa');
  });
});

describe('what is in a record', () => {
  test('commits, approvals and pull requests as GitHub answers them, and nothing of a value', async () => {
    const gitHub = await startGitHubRepository({
      [`/compare/${COMMIT}...${OTHER}`]: {
        commits: [
          {
            sha: OTHER,
            commit: {
              message: 'Add cart (#12)\n\nmore',
              author: { name: 'Ann', date: '2026-11-20T10:00:00Z' },
            },
            author: { login: 'ann' },
          },
        ],
      },
      '/actions/runs/9001/approvals': [
        { state: 'approved', user: { login: 'bob' }, comment: 'ok', environments: [{ name: 'production' }] },
        { state: 'approved', user: { login: 'eve' }, comment: '', environments: [{ name: 'staging' }] },
      ],
      '/actions/runs/9000/approvals': [],
    });
    stops.push(gitHub.stop);
    const about = { token: KEYS.token };
    await record(
      'live',
      { ...about, configuration: 'LOG_LEVEL=debug\nOLD=1' },
      { GITHUB_API_URL: gitHub.url, GITHUB_RUN_ID: '9000' },
    );
    const checks = join(folder, 'checks.json');
    const waiver = {
      check: 'coverage',
      team: 'platform',
      person: 'ann',
      reason: 'INC-7',
      until: '2026-12-01',
    };
    writeFileSync(
      checks,
      JSON.stringify({
        verdict: 'passed',
        items: [{ check: 'coverage', state: 'waived', observed: '70 %', waiver }],
      }),
    );
    const run = await record(
      'live',
      {
        ...about,
        commit: OTHER,
        configuration: 'LOG_LEVEL=canary-value\nNEW=1',
        evidence: `checks=${checks}\nmigration-digest=sha256:1`,
      },
      { GITHUB_API_URL: gitHub.url, GITHUB_RUN_ID: '9001' },
    );
    expect(gitHub.problems).toEqual([]);
    const written = JSON.parse(readFileSync(run.outputs['record'] ?? '', 'utf8'));
    expect(written).toMatchObject({
      commits: [{ sha: OTHER, author: 'ann', title: 'Add cart (#12)', pull: 12 }],
      approvals: [{ by: 'bob', comment: 'ok' }],
      checks: { waived: [waiver] },
      configuration: { added: ['NEW'], removed: ['OLD'], changed: ['LOG_LEVEL'] },
      migration: { digest: 'sha256:1' },
    });
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('canary-value');
  });

  test('GitHub does not decide: without an answer the record says that it is not known', async () => {
    await record('live');
    const run = await record('live', { token: KEYS.token }, { GITHUB_API_URL: 'http://127.0.0.1:1' });
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(readFileSync(run.outputs['record'] ?? '', 'utf8'))).toMatchObject({
      commits: null,
      approvals: null,
    });
  });
});

type Heard = { readonly path: string; readonly method: string; readonly body: Record<string, unknown> };

describe('who is told', () => {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });
  async function listen(answer: (path: string) => { status: number; body: unknown }) {
    const heard: Heard[] = [];
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      heard.push({
        path: request.url ?? '',
        method: request.method ?? '',
        body: body === '' ? {} : JSON.parse(body),
      });
      const given = answer(request.url ?? '');
      response.writeHead(given.status).end(JSON.stringify(given.body));
    });
    servers.push(server.listen(0, '127.0.0.1'));
    await new Promise((done) => server.once('listening', done));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
  }
  const good = (path: string) => ({
    status: path.startsWith('/v2/') ? 202 : 200,
    body: path.startsWith('/graphql')
      ? { data: { changeTrackingCreateDeployment: { deploymentId: 'x' } } }
      : [],
  });
  const everywhere = (url: string): Given => ({
    ...KEYS,
    'grafana-url': url,
    'datadog-url': url,
    'new-relic-url': `${url}/graphql`,
    'new-relic-entity': 'MTIz',
    'pagerduty-url': url,
    webhooks: `${url}/hooks/jira-canary`,
    'deployment-status': 'true',
    runbook: 'https://runbooks.example.com/shop',
  });
  const deployments = {
    '/deployments': (asked: { method: string }) =>
      asked.method === 'GET' ? { status: 200, body: [{ id: 5 }] } : { status: 201, body: { id: 6 } },
    '/deployments/5/statuses': () => ({ status: 201, body: {} }),
    [`/compare/${COMMIT}...${COMMIT}`]: { commits: [] },
  };

  test('all of them at once; a failure alarms, the next good release ends the alarm', async () => {
    const [{ url, heard }, gitHub] = [await listen(good), await startGitHubRepository(deployments)];
    stops.push(gitHub.stop);
    const env = { GITHUB_API_URL: gitHub.url };
    const bad = await record('rolled-back', { ...everywhere(url), cause: 'p95 too high' }, env);
    expect(bad.annotations.filter(({ message }) => message.includes('was not told'))).toEqual([]);
    const bodies = (path: string) =>
      heard.filter((one) => one.method === 'POST' && one.path === path).map(({ body }) => body);
    expect(bodies('/v2/enqueue')).toMatchObject([
      {
        event_action: 'trigger',
        dedup_key: 'deploy-actions/acme/shop/production/shop',
        links: [{ text: 'run' }, { text: 'runbook' }],
      },
    ]);
    expect(bodies('/v2/change/enqueue')).toHaveLength(1);
    expect(bodies('/api/annotations')).toMatchObject([{ tags: expect.arrayContaining(['rolled-back']) }]);
    expect(bodies('/api/v1/events')).toMatchObject([{ alert_type: 'error' }]);
    expect(bodies('/api/v2/dora/deployment')).toEqual([]);
    expect(bodies('/hooks/jira-canary')).toMatchObject([{ record: { outcome: 'rolled-back' } }]);
    const statuses = gitHub.asked
      .filter(({ path }) => path.endsWith('/statuses'))
      .map(({ body }) => JSON.parse(body));
    expect(statuses).toMatchObject([{ state: 'failure', description: 'rolled-back: p95 too high' }]);
    await record('live', everywhere(url), env);
    expect(bodies('/v2/enqueue').at(-1)).toMatchObject({
      event_action: 'resolve',
      dedup_key: 'deploy-actions/acme/shop/production/shop',
    });
    expect(bodies('/api/v2/dora/deployment')).toHaveLength(1);
    await record('cancelled', everywhere(url), env);
    expect(bodies('/v2/enqueue')).toHaveLength(2);
    expect(JSON.parse(gitHub.asked.at(-1)?.body ?? '')).toMatchObject({
      state: 'error',
      description: 'cancelled',
    });
    expect(gitHub.problems).toEqual([]);
  });

  test('one that is down is named and decides nothing, unless it is required', async () => {
    const { url } = await listen(() => ({ status: 503, body: {} }));
    const inputs = { 'datadog-url': url, 'datadog-api-key': KEYS['datadog-api-key'] };
    const run = await record('live', inputs);
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain('answered 503');
    const required = await record('live', { ...inputs, required: 'datadog' });
    expect(required).toMatchObject({ exitCode: 1, outputs: { verdict: 'recorded' } });
    expect(required.annotations.at(-1)?.message).toContain('[RECORD_SINK_FAILED]');
  });
});

describe('the five numbers', () => {
  test('are the same on every run, and say what is left out and why', async () => {
    const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00Z`;
    const on = (day: number, more: Given = {}) => ({
      'started-at': at(day),
      'finished-at': at(day),
      ...more,
    });
    await record('live', on(1));
    const second = await record('live', on(3));
    await record('live', on(4, { action: 'rollback' }));
    await record('rolled-back', { ...on(6), 'started-at': '2026-11-06T11:50:00Z' });
    await record('live', on(8, { 'hotfix-of': second.outputs['id'] ?? '' }));
    await record('cancelled', on(9));
    const inputs = { operation: 'report', window: '14d', until: at(15) };
    const [one, two] = [await release(inputs), await release(inputs)];
    const [first, again] = [one, two].map(({ outputs }) => readFileSync(outputs['report'] ?? '', 'utf8'));
    expect(first).toBe(again);
    expect(JSON.parse(first ?? '')).toMatchObject({
      deployments: 3,
      perWeek: 1.5,
      changeFailRate: { share: 0.5, failed: 2, of: 4 },
      recovery: { medianMs: 600_000, failures: 2, open: 0 },
      rework: { share: 0.25, hotfixes: 1 },
    });
    expect(one.summary).toContain('a way back is no deployment');
    expect(one.summary).toContain('it is the first of its service');
    expect(one.summary).toContain('it was cancelled and never served anybody');
  });
});

test('what an operation lacks is named at once, and nothing is written', async () => {
  const run = await release({
    'grafana-url': 'https://grafana.example.com',
    'deployment-status': 'true',
    'cloudwatch-namespace': 'x',
  });
  for (const word of ['grafana-token', 'token', 'region'])
    expect(run.annotations.at(-1)?.message).toContain(`${word}: is needed`);
  expect((await release({})).annotations.at(-1)?.message).toContain('[RECORD_INPUT_MISSING]');
  expect((await release({ operation: 'verify', store: '' })).exitCode).toBe(1);
  expect(existsSync(join(folder, 'records'))).toBe(false);
});
