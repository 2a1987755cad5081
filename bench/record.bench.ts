// Ten thousand records of a chain, verified and reported by the bundle from start to end; twice, and the same bytes.
// Beside it the same files only read and hashed, which is the least anybody can do.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/actions.ts';
import {
  EMPTY_HEAD,
  type Head,
  headAfter,
  type ReleaseRecord,
  recordName,
  recordText,
} from '../src/lib/record/record.ts';
import { sha256 } from '../src/runtime/hash.ts';
import { interleaved, report, rounded } from './measure.ts';

const RECORDS = 10_000;
const LIMIT_MS = 2_000;
const ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), 'record-bench-'));
const chain = join(folder, 'records/production');

const items = Array.from({ length: 18 }, (_, index) => ({
  check: `check-${index}`,
  state: 'pass',
  observed: 'as wanted',
}));
const CHECKS = { verdict: 'passed', items, waived: [] };

/** Four releases an hour of five services; one in twenty goes back. */
function recordAt(head: Head): ReleaseRecord {
  const sequence = head.sequence + 1;
  const at = Date.UTC(2026, 0, 1) + sequence * 9e5;
  const service = `service-${sequence % 5}`;
  const moment = (ms: number) => new Date(ms).toISOString();
  const commit = {
    sha: sha256(String(sequence)).slice(0, 40),
    authoredAt: moment(at - 36e5 * (1 + (sequence % 48))),
    author: 'ann',
    title: `Change ${sequence} (#${sequence})`,
    pull: sequence,
  };
  return {
    version: 1,
    sequence,
    previous: head.sha256,
    id: `${sequence}-1/production/${service}`,
    repository: 'acme/shop',
    environment: 'production',
    service,
    action: 'deploy',
    outcome: sequence % 20 === 0 ? 'rolled-back' : 'live',
    cause: '',
    image: `ghcr.io/acme/${service}@sha256:${sha256(service + sequence)}`,
    release: `1.0.${sequence}`,
    commit: commit.sha,
    before: head.live[service] ?? null,
    hotfixOf: '',
    actor: 'ann',
    runUrl: `https://github.com/acme/shop/actions/runs/${sequence}`,
    startedAt: moment(at),
    finishedAt: moment(at + 3e5),
    commits: [commit],
    approvals: [{ by: 'bob', state: 'approved', comment: '' }],
    checks: CHECKS,
    migration: null,
    configuration: null,
  };
}

function writeChain(): void {
  mkdirSync(chain, { recursive: true });
  let head = EMPTY_HEAD;
  for (let count = 0; count < RECORDS; count += 1) {
    const record = recordAt(head);
    const text = recordText(record);
    writeFileSync(join(chain, recordName(record.sequence)), text);
    head = headAfter(head, record, sha256(text));
  }
  writeFileSync(join(chain, 'HEAD.json'), JSON.stringify(head));
}

const HASHED = `const fs = require('node:fs'); const { createHash } = require('node:crypto');
for (const name of fs.readdirSync(${JSON.stringify(chain)})) createHash('sha256').update(fs.readFileSync(${JSON.stringify(`${chain}/`)} + name)).digest('hex');`;

try {
  writeChain();
  const outputs = join(folder, 'outputs');
  const env = {
    PATH: '/nonexistent',
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: outputs,
    INPUT_OPERATION: 'report',
    INPUT_ENVIRONMENT: 'production',
    INPUT_STORE: join(folder, 'records'),
    INPUT_WINDOW: '90d',
    INPUT_UNTIL: '2026-04-15T00:00:00Z',
  };
  const bundle = join(root, 'dist/record-release/index.js');
  const times = await interleaved(
    [
      { name: 'ours', file: process.execPath, args: [bundle], env },
      { name: 'read-and-hash', file: process.execPath, args: ['-e', HASHED], env: { PATH: '/nonexistent' } },
    ],
    ROUNDS,
  );
  const reports = [...readFileSync(outputs, 'utf8').matchAll(/^\/\S+dora\.json$/gm)].map(([path]) =>
    readFileSync(path, 'utf8'),
  );
  const same = reports.length === ROUNDS + 1 && new Set(reports).size === 1;
  const ms = times.get('ours') ?? Number.NaN;
  report({
    bench: 'record',
    ours: { records: RECORDS, ms: rounded(ms), sameBytes: same },
    peers: { 'read-and-hash': { ms: rounded(times.get('read-and-hash') ?? Number.NaN) } },
    goal: { ms: LIMIT_MS, sameBytes: true },
    met: ms <= LIMIT_MS && same,
  });
} finally {
  rmSync(folder, { recursive: true });
}
