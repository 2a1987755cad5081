// The whole step `check-release` with everything it can look at, 25 questions in all, of services that take 150 ms for
// each answer. Beside it: the same questions one after the other.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/actions.ts';
import { interleaved, report, rounded } from './measure.ts';

const ANSWER_MS = 150;
const LIMIT_MS = 2_000;
const ROUNDS = 7;
const LEAST_ITEMS = 25;
const COMMIT = 'a'.repeat(40);
const DIGEST = `sha256:${'b'.repeat(64)}`;
const now = new Date().toISOString();
const folder = mkdtempSync(join(tmpdir(), 'gate-list-'));

const put = (path: string, value: unknown, mode = 0o644) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value), { mode });
};

const user = { login: 'bob', type: 'User' };
const pull = {
  number: 7,
  html_url: 'https://x/7',
  user: { login: 'ann' },
  head: { sha: COMMIT },
  base: { ref: 'main' },
  merged_at: now,
  merge_commit_sha: COMMIT,
  labels: [],
};
const ANSWERS: readonly (readonly [RegExp, unknown])[] = [
  [/\/pulls\/7\/reviews/, [{ user, state: 'APPROVED', commit_id: COMMIT, submitted_at: now }]],
  [/\/commits\/\w+\/pulls/, [pull]],
  [/check-runs/, { check_runs: [{ name: 'test', conclusion: 'success', started_at: now }] }],
  [/\/status\b/, { statuses: [] }],
  [
    /rules\/branches/,
    [{ type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'test' }] } }],
  ],
  [/\/commits\/\w+\?/, { files: [{ filename: 'src/a.ts', patch: '@@ -1 +1 @@\n+a' }] }],
  [/\/commits\?/, [{ commit: { committer: { date: now } } }]],
  [/\/issues\?/, []],
  [
    /api\/v1\/rules/,
    { data: { groups: [{ rules: [{ name: 'errors', state: 'inactive', health: 'ok' }] }] } },
  ],
];

let asked = 0;
const server = createServer((request, response) => {
  asked += 1;
  const [, body = {}] = ANSWERS.find(([path]) => path.test(request.url ?? '')) ?? [];
  setTimeout(
    () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    ANSWER_MS,
  );
});
server.listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function writeSite(): void {
  const dependencies = Array.from({ length: 8 }, (_, index) => `${url}/service-${index}`);
  const declared = (section: string) => ({ file: 'docs/release.md', section });
  const checks = {
    review: {},
    status: {},
    coverage: {},
    scan: {},
    sbom: {},
    signature: {},
    migration: {},
    backup: {},
    drill: {},
    alerts: { provider: 'prometheus', url },
    load_test: {},
    dependencies: { urls: dependencies },
    secrets: {},
    flags: { names: ['cart'] },
    incidents: {},
    rollback_plan: declared('Back'),
    communication: declared('Words'),
  };
  const freeze = { timezone: 'Europe/Berlin', windows: [{ from: '2020-01-01', to: '2020-01-02' }] };
  const production = { branch: 'main', checks, freeze };
  put('.github/deploy.yml', {
    services: { shop: { migrate: { tool: 'knex' } } },
    environments: { production },
  });
  const dated = { outcome: 'passed', finishedAt: now, environment: 'production', digest: DIGEST };
  for (const name of ['backup', 'drill', 'load-test', 'secrets']) put(`${name}.json`, dated);
  put('scan.json', { verdict: 'passed', target: `shop@${DIGEST}`, database: { updatedAt: now } });
  put('sbom.json', { bomFormat: 'CycloneDX', components: [{}], serialNumber: DIGEST.slice(7) });
  put('plan.sarif', { runs: [{ results: [] }] });
  put('flags.json', { cart: true });
  put('src/a.ts', 'a');
  put('lcov.info', 'SF:src/a.ts\nDA:1,1\nend_of_record\n');
  put('docs/release.md', '# Back\nRun it.\n# Words\nTell all.\n');
  put('bin/gh', '#!/bin/sh\nsleep 0.15\n', 0o755);
}

try {
  writeSite();
  const evidence = {
    coverage: 'lcov.info',
    scan: 'scan.json',
    sbom: 'sbom.json',
    migration: 'plan.sarif',
    backup: 'backup.json',
    drill: 'drill.json',
    'load-test': 'load-test.json',
    secrets: 'secrets.json',
    flags: 'flags.json',
  };
  const outputs = join(folder, 'outputs');
  const env = {
    PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: COMMIT,
    GITHUB_OUTPUT: outputs,
    INPUT_ENVIRONMENT: 'production',
    INPUT_IMAGE: `shop@${DIGEST}`,
    INPUT_TOKEN: 'ghs_0123456789',
    INPUT_EVIDENCE: Object.entries(evidence)
      .map(([name, path]) => `${name}=${path}`)
      .join('\n'),
  };
  const bundle = join(root, 'dist/check-release/index.js');
  const times = await interleaved([{ name: 'ours', file: process.execPath, args: [bundle], env }], ROUNDS);
  const paths = readFileSync(outputs, 'utf8').match(/^\/\S+check-release\.json$/gm) ?? [];
  const { items, verdict } = JSON.parse(readFileSync(paths.at(-1) ?? '', 'utf8')) as {
    items: readonly unknown[];
    verdict: string;
  };
  const questions = asked / (ROUNDS + 1) + 1; // And gh.
  const looked = items.length - 1 + 8; // Each dependency counts as one.
  const ms = times.get('ours') ?? Number.NaN;
  report({
    bench: 'gate-list',
    ours: { items: looked, verdict, ms: rounded(ms), questions },
    peers: { 'one after the other': { ms: questions * ANSWER_MS } },
    goal: { ms: LIMIT_MS, items: LEAST_ITEMS, verdict: 'passed' },
    met: ms <= LIMIT_MS && looked >= LEAST_ITEMS && verdict === 'passed',
  });
} finally {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
}
