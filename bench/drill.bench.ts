// Drills of a dump: RTO and RPO beside the truth, seen from outside; planted defects found at their level; what is left
// after a kill at several moments and one more drill. Beside it the same restore by hand, which proves nothing.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { postgresClients } from '../local/postgres/clients.ts';
import { startPostgres } from '../local/postgres/postgres.ts';
import { type BundleOptions, runBundle } from '../test/bundle/run-bundle.ts';
import { report, rounded } from './measure.ts';

const ROWS = 200_000;
const KILLS = 20;
const TOLERANCE_S = 1;

const folder = mkdtempSync(join(tmpdir(), 'bench-drill-'));
await postgresClients();
const [live, spare] = await Promise.all([
  startPostgres({ dir: join(folder, 'live') }),
  startPostgres({ dir: join(folder, 'spare') }),
]);
const admin = new pg.Client({ connectionString: spare.endpoint });

let runs = 0;
function backup(inputs: Readonly<Record<string, string>>, more: BundleOptions = {}) {
  runs += 1;
  const common = { kind: 'dump', store: 'store', source: 'postgres', environment: 'production' };
  const env = { RUNNER_TEMP: folder, GITHUB_RUN_ID: String(runs) };
  return runBundle('backup', { ...common, ...inputs }, { cwd: folder, env, timeoutMs: 120_000, ...more });
}

async function drill(more: BundleOptions = {}) {
  const began = Date.now();
  let rightAt = Number.NaN;
  const onLine = (line: string) => {
    if (line.startsWith('Level 3, ')) rightAt = Date.now();
  };
  const run = await backup({ operation: 'drill', 'drill-server': spare.endpoint }, { onLine, ...more });
  return { ...run, began, seconds: (rightAt - began) / 1_000 };
}

async function leftovers(): Promise<number> {
  const { rows } = await admin.query(
    "select count(*)::int as left from pg_database where starts_with(datname, 'deploy_actions_drill_')",
  );
  return rows[0].left;
}

/** Drills what a defect was planted in. @returns whether it was found at the level that claims it */
async function found(
  level: number,
  plant: (manifest: string, dump: string) => void,
  made: Made,
): Promise<boolean> {
  const [manifest, dump] = [readFileSync(made.manifest), readFileSync(made.dump)];
  plant(made.manifest, made.dump);
  const { outputs } = await drill();
  writeFileSync(made.manifest, manifest);
  writeFileSync(made.dump, dump);
  return outputs['verdict'] === 'failed' && outputs['level'] === String(level - 1);
}

type Stored = { readonly before: object; readonly after: object };
type Made = { readonly manifest: string; readonly dump: string };

const cut = (path: string): Buffer => {
  const bytes = readFileSync(path).subarray(0, -10_000);
  writeFileSync(path, bytes);
  return bytes;
};
const change = (path: string, apply: (manifest: Stored) => object) =>
  writeFileSync(path, JSON.stringify(apply(JSON.parse(readFileSync(path, 'utf8')))));

const DEFECTS: readonly (readonly [level: number, plant: (manifest: string, dump: string) => void])[] = [
  [1, (_, dump) => void cut(dump)],
  [1, (_, dump) => rmSync(dump)],
  [
    2,
    (manifest, dump) => {
      const bytes = cut(dump);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      change(manifest, (all) => ({ ...all, bytes: bytes.length, sha256 }));
    },
  ],
  [3, (manifest) => withTables(manifest, { orders: ROWS, payments: 1 })],
  [3, (manifest) => withTables(manifest, { orders: ROWS + 1 })],
];
function withTables(path: string, tables: object): void {
  change(path, ({ before, after, ...all }) => ({
    ...all,
    before: { ...before, tables },
    after: { ...after, tables },
  }));
}

function byHand(dump: string): number {
  const env = { PATH: process.env['PATH'], PGPASSWORD: new URL(spare.endpoint).password };
  const { port } = new URL(spare.endpoint);
  const where = ['-h', '127.0.0.1', '-p', port, '-U', 'postgres'];
  const began = Date.now();
  execFileSync('createdb', [...where, 'by_hand'], { env });
  execFileSync('pg_restore', [...where, '--exit-on-error', '--no-owner', '-j2', '-d', 'by_hand', dump], {
    env,
  });
  execFileSync('psql', [...where, '-d', 'by_hand', '-c', 'select count(*) from orders'], { env });
  return (Date.now() - began) / 1_000;
}

try {
  await admin.connect();
  const client = new pg.Client({ connectionString: live.endpoint });
  await client.connect();
  await client.query(`create table orders (id int primary key, note text, created_at timestamptz not null);
    insert into orders select n, repeat('x', 60), now() - interval '1 h' from generate_series(1, ${ROWS}) n`);
  const { rows } = await client.query('select max(created_at) as newest from orders');
  await client.end();
  const newest = (rows[0].newest as Date).getTime();
  const created = await backup({
    operation: 'create',
    'database-url': live.endpoint,
    'business-time': 'orders.created_at',
  });
  const made = { manifest: created.outputs['manifest'] ?? '', dump: created.outputs['backup'] ?? '' };
  const good = await drill();
  const rto = Number(good.outputs['rto']);
  const rpo = Number(good.outputs['rpo']);
  const errors = { rto: Math.abs(rto - good.seconds), rpo: Math.abs(rpo - (good.began - newest) / 1_000) };
  let defects = 0;
  for (const [level, plant] of DEFECTS) defects += Number(await found(level, plant, made));
  let leaving = 0;
  for (let count = 1; count <= KILLS; count += 1) {
    const ms = (good.durationMs * count) / (KILLS + 1);
    await drill({ onStart: (kill) => void setTimeout(() => kill('SIGKILL'), ms) });
    leaving += Number((await leftovers()) > 0);
  }
  const last = await drill();
  const left = await leftovers();
  const ours = {
    rtoSeconds: rto,
    rpoSeconds: rpo,
    rtoError: rounded(errors.rto, 2),
    rpoError: rounded(errors.rpo, 2),
  };
  report({
    bench: 'drill',
    ours: {
      rows: ROWS,
      ...ours,
      defects: `${defects} of ${DEFECTS.length}`,
      kills: KILLS,
      leaving,
      left,
    },
    peers: { 'pg_restore by hand': { seconds: rounded(byHand(made.dump)) } },
    goal: { rtoError: TOLERANCE_S, rpoError: TOLERANCE_S, defects: DEFECTS.length, left: 0 },
    met:
      good.outputs['verdict'] === 'passed' &&
      last.outputs['verdict'] === 'passed' &&
      Math.max(errors.rto, errors.rpo) <= TOLERANCE_S &&
      defects === DEFECTS.length &&
      left === 0,
  });
} finally {
  await admin.end();
  await Promise.all([live.stop(), spare.stop()]);
  rmSync(folder, { recursive: true });
}
