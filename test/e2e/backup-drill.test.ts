import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { postgresClients } from '../../local/postgres/clients.ts';
import { sha256 } from '../../src/runtime/hash.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { type MigrateServer, startMigrateServer } from './migrate-server.ts';

let server: MigrateServer;
let spare: MigrateServer;
const folder = mkdtempSync(join(tmpdir(), 'drill-e2e-'));

beforeAll(async () => {
  [server, spare] = await Promise.all([startMigrateServer(), startMigrateServer(), postgresClients()]);
}, 180_000);
afterAll(async () => {
  await Promise.all([server?.stop(), spare?.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

let runs = 200;
type Given = Readonly<Record<string, string>>;
const backup = async (inputs: Given, more: Parameters<typeof runBundle>[2] = {}) => {
  runs += 1;
  const env = { RUNNER_TEMP: folder, GITHUB_RUN_ID: String(runs) };
  const run = await runBundle('backup', inputs, { env, cwd: folder, timeoutMs: 90_000, ...more });
  for (const { password } of [server, spare])
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(password);
  return run;
};

/** A database with a backup of it, as a dump. */
async function dumped() {
  const { name, url } = await server.newDatabase();
  const client = await server.connect(name);
  await client.query(`create table orders (id int primary key, created_at timestamptz not null);
    insert into orders select n, now() - n * interval '1 s' from generate_series(60, 5000) n;
    create table notes (body text)`);
  const store = join(folder, `store-${name}`);
  const common = { kind: 'dump', store, source: name, environment: 'production' };
  const create = {
    ...common,
    operation: 'create',
    'database-url': url,
    'business-time': 'orders.created_at',
  };
  const made = await backup(create);
  expect(made.outputs['verdict']).toBe('created');
  return {
    client,
    path: made.outputs['backup'] ?? '',
    manifest: made.outputs['manifest'] ?? '',
    inputs: { ...common, operation: 'drill', 'drill-server': spare.urlOf('postgres') },
  };
}

const leftovers = async () => {
  const admin = await spare.connect('postgres');
  const { rows } = await admin.query("select datname from pg_database where datname like 'deploy_actions%'");
  return rows;
};

const changed = (path: string, change: (manifest: Record<string, unknown>) => unknown) =>
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));

test('a good dump passes every level, while the live data has changed, and nothing is left', async () => {
  const { client, inputs } = await dumped();
  await client.query('delete from orders; drop table notes');
  const smoke = `psql --no-psqlrc -v ON_ERROR_STOP=1 -c "select 1/count(*) from orders"`;
  const run = await backup({ ...inputs, 'smoke-command': smoke, 'max-rto': '5m', 'max-rpo': '1h' });
  expect(run.outputs).toMatchObject({ verdict: 'passed', level: '5' });
  expect(Number(run.outputs['rpo'])).toBeGreaterThanOrEqual(60);
  expect(Number(run.outputs['rpo'])).toBeLessThan(120);
  expect(Number(run.outputs['rto'])).toBeGreaterThan(0);
  expect(JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8'))).toMatchObject({
    outcome: 'passed',
    environment: 'production',
    finishedAt: expect.any(String),
    levels: [1, 2, 3, 4, 5].map((level) => expect.objectContaining({ level, outcome: 'passed' })),
  });
  expect(await leftovers()).toEqual([]);
}, 90_000);

test('each defect of a dump is found at the level that claims it', async () => {
  const { path, manifest, inputs } = await dumped();
  const drill = async (more: Given = {}) => {
    const run = await backup({ ...inputs, ...more });
    return {
      level: run.outputs['level'],
      verdict: run.outputs['verdict'],
      words: run.annotations.at(-1)?.message,
    };
  };
  const whole = readFileSync(manifest, 'utf8');
  expect(await drill({ 'smoke-command': 'sh -c "echo it does not work; exit 3"' })).toEqual({
    level: '4',
    verdict: 'failed',
    words: expect.stringMatching(/it does not work[\s\S]*DRILL_SMOKE/),
  });
  expect(await drill({ 'max-rpo': '1s' })).toMatchObject({
    level: '4',
    words: expect.stringMatching(/RPO is \d\S* s, over 1 s[\s\S]*DRILL_TOO_SLOW/),
  });
  changed(manifest, (all) => ({ ...all, after: undefined }));
  expect(await drill()).toMatchObject({ words: expect.stringContaining('BACKUP_MANIFEST_BROKEN') });
  changed(manifest, () => {
    const all = JSON.parse(whole);
    all.before.tables.payments = all.after.tables.payments = 3;
    return all;
  });
  expect(await drill()).toMatchObject({
    level: '2',
    words: expect.stringMatching(/payments is missing[\s\S]*DRILL_DIFFERS/),
  });
  truncateSync(path, Math.floor(JSON.parse(whole).bytes * 0.9));
  writeFileSync(manifest, whole);
  expect(await drill()).toMatchObject({
    level: '0',
    words: expect.stringMatching(/bytes, not[\s\S]*DRILL_EXISTS/),
  });
  const bytes = readFileSync(path);
  const hash = (await import('node:crypto')).createHash('sha256').update(bytes).digest('hex');
  changed(manifest, () => ({ ...JSON.parse(whole), bytes: bytes.length, sha256: hash }));
  expect(await drill()).toMatchObject({
    level: '1',
    words: expect.stringMatching(/pg_restore[\s\S]*DRILL_RESTORES/),
  });
  rmSync(path);
  expect(await drill()).toMatchObject({
    level: '0',
    words: expect.stringMatching(/is not there[\s\S]*DRILL_EXISTS/),
  });
  expect(await leftovers()).toEqual([]);
}, 120_000);

test('what a killed drill left is deleted by the next one; of another source nothing is', async () => {
  const { inputs } = await dumped();
  const admin = await spare.connect('postgres');
  const other = `deploy_actions_drill_${sha256('another').slice(0, 8)}_1`;
  await admin.query(`create database ${other}`);
  let kill: (signal: NodeJS.Signals) => void = () => undefined;
  await backup(
    { ...inputs, 'smoke-command': 'sh -c "echo now it hangs; exec sleep 60"' },
    {
      env: { RUNNER_TEMP: folder, GITHUB_RUN_ID: '7' },
      onStart: (given) => {
        kill = given;
      },
      onLine: (line) => {
        if (line.includes('now it hangs')) kill('SIGKILL');
      },
    },
  );
  expect(await leftovers()).toHaveLength(2);
  const next = await backup(inputs);
  expect(next.outputs).toMatchObject({ verdict: 'passed', level: '4' });
  expect(next.log).toContain('Deleted what an earlier drill left');
  expect(await leftovers()).toEqual([{ datname: other }]);
  await admin.query(`drop database ${other}`);
}, 90_000);

test('a cancelled drill deletes what it made', async () => {
  const { inputs } = await dumped();
  let kill: (signal: NodeJS.Signals) => void = () => undefined;
  const run = await backup(
    { ...inputs, 'smoke-command': 'sh -c "echo now it hangs; exec sleep 60"' },
    {
      env: { RUNNER_TEMP: folder, GITHUB_RUN_ID: '8' },
      onStart: (given) => {
        kill = given;
      },
      onLine: (line) => {
        if (line.includes('now it hangs')) kill('SIGINT');
      },
    },
  );
  expect(run.annotations.at(-1)?.message).toContain('CANCELLED');
  expect(await leftovers()).toEqual([]);
}, 90_000);

test('a drill never touches the server of the database, and says all that is wrong at once', async () => {
  const url = server.urlOf('postgres');
  const run = await backup({
    operation: 'drill',
    kind: 'dump',
    store: folder,
    'database-url': url,
    'drill-server': url,
    'point-in-time': '2026-11-22T09:30:00Z',
  });
  expect(run.annotations.at(-1)?.message).toMatch(
    /environment: is needed[\s\S]*must not touch it[\s\S]*point-in-time: belongs[\s\S]*business-time: is needed/,
  );
});
