import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { COMMIT, HEAD, startGitHubRepository } from '../fakes/github-repository.ts';
import { runBundle } from './run-bundle.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const OTHER = `sha256:${'b'.repeat(64)}`;
const IMAGE = `ghcr.io/acme/shop@${DIGEST}`;
const TOKEN = 'ghs_canary0123456789';
const ago = (days: number) => new Date(Date.now() - days * 864e5).toISOString();

const scan = { version: 1, verdict: 'passed', target: IMAGE, database: { updatedAt: ago(1), stale: false } };
const lcov = (hits: number) =>
  `TN:\nSF:src/cart.ts\n${Array.from({ length: 10 }, (_, at) => `DA:${at + 1},${at === 1 ? hits : 1}`).join('\n')}\nend_of_record\n`;
const FILES: Readonly<Record<string, string>> = {
  'src/cart.ts': 'a\nb\nc\nd\n',
  'docs/rollback.md': '# Release\n\n## Way back\n\nRun the rollback workflow.\n',
  'lcov.info': lcov(1),
  'scan.json': JSON.stringify(scan),
  'sbom.json': JSON.stringify({
    bomFormat: 'CycloneDX',
    components: [{ name: 'a' }],
    serialNumber: DIGEST.slice(7),
  }),
  'drill.json': JSON.stringify({ outcome: 'passed', finishedAt: ago(20), environment: 'production' }),
  'flags.json': '{"flags":[{"key":"new-cart"}]}',
};

let folder: string;
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  if (path.startsWith('bin/')) chmodSync(join(folder, path), 0o755);
};
const configure = (checks: string, more = '') =>
  put(
    '.github/deploy.yml',
    `services: { shop: {} }\nenvironments:\n  production:\n    branch: main\n    checks: ${checks}\n${more}`,
  );

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-release-'));
  for (const [path, text] of Object.entries(FILES)) put(path, text);
  put('bin/gh', '#!/bin/sh\nexit 0\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const EVIDENCE = 'coverage=lcov.info\nscan=scan.json\nsbom=sbom.json\ndrill=drill.json\nflags=flags.json';

async function check(
  inputs: Readonly<Record<string, string>> = {},
  changes: Parameters<typeof startGitHubRepository>[0] = {},
  env: Readonly<Record<string, string>> = {},
) {
  const gitHub = await startGitHubRepository(changes);
  stops.push(gitHub.stop);
  const given = { environment: 'production', image: IMAGE, token: TOKEN, evidence: EVIDENCE, ...inputs };
  const options = { cwd: folder, event: { name: 'push', sha: COMMIT }, path: [join(folder, 'bin')] };
  let report: { items: { check: string; state: string; observed: string }[] } = { items: [] };
  let attestation: Record<string, unknown> = {};
  const run = await runBundle('check-release', given, {
    ...options,
    env: { GITHUB_API_URL: gitHub.url, GITHUB_ACTOR: 'carol', RUNNER_TEMP: folder, ...env },
  });
  const { report: path, attestation: predicate } = run.outputs;
  if (path) report = JSON.parse(readFileSync(path, 'utf8'));
  if (predicate) attestation = JSON.parse(readFileSync(predicate, 'utf8'));
  expect(gitHub.problems).toEqual([]);
  expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(TOKEN);
  const states = Object.fromEntries(report.items.map((item) => [item.check, item.state]));
  const observed = Object.fromEntries(report.items.map((item) => [item.check, item.observed]));
  return { ...run, states, observed, attestation };
}

const ALL = `
      review: {}
      status: {}
      coverage: {}
      scan: {}
      sbom: {}
      drill: {}
      flags: { names: [new-cart] }
      incidents: {}
      rollback_plan: { file: docs/rollback.md, section: Way back }`;

describe('a release in order', () => {
  test('passes, and its summary has every check with what it rests on', async () => {
    configure(ALL);
    const run = await check();
    expect(run.annotations).toEqual([]);
    expect(new Set(Object.values(run.states))).toEqual(new Set(['pass']));
    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'passed', failed: '', waived: '' } });
    expect(run.summary).toContain('The checks passed: production');
    expect(run.summary).toContain('🗒️ declared');
    expect(run.summary).toContain('approved by bob');
    expect(run.attestation).toMatchObject({
      verificationResult: 'PASSED',
      resourceUri: `oci://${IMAGE}`,
      policy: { digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    });
  });

  test('asks nothing and passes where no check is named, and says so', async () => {
    configure('{}');
    const run = await check();
    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'passed' } });
    expect(run.summary).toMatch(/➖ No checks: .*No checks are configured/s);
    expect(run.summary).not.toContain('✅');
  });
});

describe('what is missing, old, foreign or bad never passes', () => {
  beforeAll(() => {
    put('scan-other.json', JSON.stringify({ ...scan, target: `ghcr.io/acme/shop@${OTHER}` }));
    put(
      'drill-staging.json',
      JSON.stringify({ outcome: 'passed', finishedAt: ago(2), environment: 'staging' }),
    );
    put('lcov-low.info', lcov(0));
    put('lcov-foreign.info', lcov(1).replace('src/cart.ts', 'lib/else.ts'));
    put('empty.json', '{}');
  });

  test.each<[string, string, string]>([
    ['no scan', 'scan', 'scan='],
    ['another image', 'scan', 'scan=scan-other.json'],
    ['another environment', 'drill', 'drill=drill-staging.json'],
    ['changed lines without a test', 'coverage', 'coverage=lcov-low.info'],
    ['coverage of other files', 'coverage', 'coverage=lcov-foreign.info'],
    ['flags that are not there', 'flags', 'flags=empty.json'],
  ])('%s', async (_, name, line) => {
    configure(ALL);
    const evidence = EVIDENCE.split('\n').map((each) => (each.startsWith(`${name}=`) ? line : each));
    const run = await check({ evidence: evidence.join('\n') });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['failed']).toBe(name);
    expect(['fail', 'unknown']).toContain(run.states[name]);
    expect(run.annotations.at(-1)?.message).toContain('[CHECK_BLOCKED]');
    expect(run.attestation).toMatchObject({ verificationResult: 'FAILED' });
  });

  const reviewed = (review: object) => ({
    '/pulls/7/reviews': [{ user: { login: 'bob' }, submitted_at: 'a', ...review }],
  });
  test.each<[string, string, string, Record<string, unknown>]>([
    ['no review', 'review', 'fail', { '/pulls/7/reviews': [] }],
    ['changes requested', 'review', 'fail', reviewed({ state: 'CHANGES_REQUESTED', commit_id: HEAD })],
    ['GitHub is down', 'review', 'unknown', { '/pulls/7/reviews': () => ({ status: 500 }) }],
    [
      'a check that never ran',
      'status',
      'unknown',
      { [`/commits/${COMMIT}/check-runs`]: { check_runs: [] } },
    ],
    [
      'a check that failed',
      'status',
      'fail',
      { [`/commits/${COMMIT}/check-runs`]: { check_runs: [{ name: 'ci / test', conclusion: 'failure' }] } },
    ],
    [
      'an incident',
      'incidents',
      'fail',
      { '/issues': [{ number: 3, title: 'Down', html_url: 'https://x' }] },
    ],
    [
      'words nobody has looked at',
      'rollback_plan',
      'fail',
      { '/commits': [{ commit: { committer: { date: ago(300) } } }] },
    ],
  ])('%s', async (_, name, state, changes) => {
    configure(ALL);
    const run = await check({}, changes);
    expect(run.states[name]).toBe(state);
    expect(run.exitCode).toBe(1);
  });

  test('an unsigned image fails, and no waiver helps it', async () => {
    configure('{ signature: {} }', '    waivers: { platform: carol }\n');
    put('bin/gh', '#!/bin/sh\necho "Error: no attestations found" >&2\nexit 1\n');
    const waivers = '[{ check: signature, team: platform, reason: hurry, until: "2999-01-01" }]';
    const run = await check({ waivers });
    put('bin/gh', '#!/bin/sh\nexit 0\n');
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'failed', failed: 'signature', waived: '' },
    });
    expect(run.summary).toContain('can never be waived');
  });
});

describe('waivers', () => {
  const LABEL = { name: 'waive/incidents', description: 'platform until 2999-01-01: known, of last week' };
  const incident = { '/issues': [{ number: 3, title: 'Down', html_url: 'https://x' }] };
  const until = (day: string, team = 'platform') =>
    `[{ check: incidents, team: ${team}, reason: "known", until: "${day}" }]`;

  test.each<[string, string, string, number]>([
    ['one that holds', until('2999-01-01'), 'carol', 0],
    ['one that ended', until('2020-01-01'), 'carol', 1],
    ['of a team without that right', until('2999-01-01', 'sales'), 'carol', 1],
    ['of somebody who is not in the team', until('2999-01-01'), 'mallory', 1],
  ])('%s', async (_, waivers, person, exitCode) => {
    configure('{ incidents: {} }', '    waivers: { platform: [Carol] }\n');
    const run = await check({ waivers }, incident, { GITHUB_ACTOR: person });
    expect(run.exitCode).toBe(exitCode);
    expect(run.outputs['waived']).toBe(exitCode === 0 ? 'incidents' : '');
    if (exitCode === 0) expect(run.summary).toContain('waived by carol (platform) until 2999-01-01: known');
  });

  test('a label counts for whoever put it there, and GitHub is asked for members the file does not name', async () => {
    configure('{ incidents: {} }', '    waivers: { platform: null }\n');
    const pull = {
      number: 7,
      user: { login: 'ann' },
      head: { sha: HEAD },
      merge_commit_sha: COMMIT,
      labels: [LABEL],
    };
    const changes = {
      ...incident,
      [`/commits/${COMMIT}/pulls`]: [pull],
      '/issues/7/events': [{ event: 'labeled', label: { name: LABEL.name }, actor: { login: 'dave' } }],
    };
    const member = { '/orgs/acme/teams/platform/memberships/dave': { state: 'active' } };
    expect(await check({}, { ...changes, ...member })).toMatchObject({
      exitCode: 0,
      outputs: { waived: 'incidents' },
    });
    const unknown = await check({}, changes);
    expect(unknown.exitCode).toBe(1);
    expect(unknown.summary).toContain('GitHub does not say whether dave is in the team platform');
  });

  test('every mistake of the input is named at once, before anything is asked', async () => {
    configure('{ incidents: {} }');
    const run = await check(
      { waivers: '[{ check: tests, team: a, until: tomorrow }]' },
      { '/issues': () => ({ status: 500 }) },
    );
    const message = run.annotations.at(-1)?.message ?? '';
    expect(message).toContain('[CHECK_WAIVERS_INVALID]');
    for (const word of ['check:', 'reason: is missing', 'until: expected a day'])
      expect(message).toContain(word);
  });
});

describe('freeze', () => {
  const always = (more = '') =>
    `    freeze: { timezone: Europe/Berlin, windows: [{ from: "2020-01-01", to: "2999-12-31", reason: Christmas${more} }] }\n`;
  test('stops a deployment, not the way back, unless somebody says why or the window says so', async () => {
    configure('{}', always());
    const frozen = await check();
    expect(frozen).toMatchObject({ exitCode: 1, outputs: { failed: 'freeze' } });
    expect(frozen.summary).toContain('Christmas');
    expect(await check({ action: 'rollback' })).toMatchObject({ exitCode: 0 });
    expect(await check({ 'override-freeze': 'INC-1: checkout is down' })).toMatchObject({ exitCode: 0 });
    configure('{}', always(', actions: [rollback]'));
    expect(await check({ action: 'rollback' })).toMatchObject({ exitCode: 1 });
    expect(await check()).toMatchObject({ exitCode: 0 });
    configure('{}', always(', invoker: person'));
    expect(await check()).toMatchObject({ exitCode: 0 });
  });
});

describe('providers of alerts', () => {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });
  async function serve(body: unknown): Promise<string> {
    const server = createServer((_, response) => response.end(JSON.stringify(body)));
    servers.push(server.listen(0, '127.0.0.1'));
    await new Promise((done) => server.once('listening', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const rule = (name: string, state: string, service = 'shop') => ({
    name,
    state,
    health: 'ok',
    labels: { service },
  });
  const rules = (...all: object[]) => ({ status: 'success', data: { groups: [{ rules: all }] } });
  const monitor = (overall_state: string, message = '@pagerduty') => ({
    name: 'errors',
    overall_state,
    message,
  });

  test.each<[string, string, unknown, string]>([
    ['prometheus', 'quiet', rules(rule('errors', 'inactive')), 'pass'],
    ['prometheus', 'firing', rules(rule('errors', 'firing')), 'fail'],
    ['prometheus', 'of another service', rules(rule('errors', 'inactive', 'cart')), 'fail'],
    ['datadog', 'quiet', [monitor('OK')], 'pass'],
    ['datadog', 'firing', [monitor('Alert')], 'fail'],
    ['datadog', 'that tell nobody', [monitor('OK', 'errors rose')], 'fail'],
  ])('%s: %s', async (provider, _, body, state) => {
    const url = await serve(body);
    const matching = provider === 'prometheus' ? 'service=shop' : 'service:shop';
    configure(`{ alerts: { provider: ${provider}, url: "${url}", matching: "${matching}" } }`);
    const run = await check({ 'api-key': 'k'.repeat(20), 'app-key': 'a'.repeat(20) });
    expect(run.states['alerts']).toBe(state);
  });

  test('one that is away, or for which a key is missing, is unknown', async () => {
    configure('{ alerts: { provider: prometheus, url: "http://127.0.0.1:1" } }');
    expect((await check()).states['alerts']).toBe('unknown');
    configure('{ alerts: { provider: datadog, matching: "service:shop" } }');
    expect((await check()).observed['alerts']).toContain('`api-key` is needed');
  });

  test('dependencies answer, or the line says which does not', async () => {
    const url = await serve({});
    configure(`{ dependencies: { urls: ["${url}"] } }`);
    expect((await check()).states['dependencies']).toBe('pass');
    configure(`{ dependencies: { urls: ["${url}", "http://127.0.0.1:1"] } }`);
    expect((await check()).observed['dependencies']).toContain('127.0.0.1:1 refused the connection');
  });
});

test('after a release the reports of its steps count', async () => {
  configure('{}', '    rollback_conditions: { error_rate_threshold: 5% }\n');
  put('deploy.json', JSON.stringify({ outcome: 'succeeded', namespace: 'production' }));
  put('smoke.json', JSON.stringify({ outcome: 'passed', startedAt: ago(0) }));
  put('analysis.json', JSON.stringify({ verdict: 'keep', startedAt: ago(0) }));
  const evidence = 'deploy=deploy.json\nsmoke-test=smoke.json\nanalysis=analysis.json';
  expect(await check({ phase: 'after', evidence })).toMatchObject({ exitCode: 0 });
  expect((await check({ phase: 'during', evidence: 'deploy=deploy.json' })).outputs['failed']).toBe(
    'smoke_test',
  );
  put('deploy.json', JSON.stringify({ outcome: 'succeeded', namespace: 'staging' }));
  expect((await check({ phase: 'after', evidence })).states['deploy']).toBe('unknown');
  put('analysis.json', JSON.stringify({ verdict: 'keep', dryRun: true }));
  expect((await check({ phase: 'after', evidence })).states['analysis']).toBe('unknown');
});

test('mistakes of the file and of names are said with what is allowed', async () => {
  configure('{ reviews: {} }');
  expect((await check()).annotations[0]?.message).toContain('did you mean "review"?');
  configure('{}', '    freeze: { windows: [] }\n');
  expect((await check()).annotations[0]?.message).toContain('timezone is missing');
  configure('{}');
  expect((await check({ environment: 'productoin' })).annotations.at(-1)?.message).toContain(
    'did you mean "production"?',
  );
});
