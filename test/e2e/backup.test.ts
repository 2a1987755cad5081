import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateDBInstanceCommand, CreateDBSnapshotCommand, RDSClient } from '@aws-sdk/client-rds';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { postgresClients } from '../../local/postgres/clients.ts';
import { startPostgres } from '../../local/postgres/postgres.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { cloud } from './cloud.ts';
import { type MigrateServer, startMigrateServer } from './migrate-server.ts';

let server: MigrateServer;
let env: Readonly<Record<string, string>>;
let rds: RDSClient;
let s3: S3Client;
const folder = mkdtempSync(join(tmpdir(), 'backup-e2e-'));

beforeAll(async () => {
  const [started, local] = await Promise.all([startMigrateServer(), cloud(), postgresClients()]);
  server = started;
  const { endpoint, region } = local.aws;
  const settings = { endpoint, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  rds = new RDSClient(settings);
  s3 = new S3Client({ ...settings, forcePathStyle: true });
  env = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
}, 180_000);
afterAll(async () => {
  rds?.destroy();
  s3?.destroy();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const unique = (name: string) => `${name}-${process.pid}-${Date.now().toString(36)}`;
let runs = 100;
const backup = async (inputs: Readonly<Record<string, string>>) => {
  runs += 1;
  const more = {
    env: { ...env, RUNNER_TEMP: folder, GITHUB_RUN_ID: String(runs) },
    cwd: folder,
    timeoutMs: 90_000,
  };
  const run = await runBundle('backup', inputs, more);
  expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(server.password);
  return run;
};

async function shop() {
  const { name, url } = await server.newDatabase();
  const client = await server.connect(name);
  await client.query(`create table orders (id int primary key, created_at timestamptz not null);
    insert into orders select n, timestamptz '2026-11-22 09:00:00Z' + n * interval '1 s' from generate_series(1, 1000) n`);
  return { name, url, client };
}

describe('dumps', () => {
  test('have a manifest of exactly what is in them, are listed, planned and pruned, the last good one never', async () => {
    const { name, url, client } = await shop();
    const store = join(folder, unique('dumps'));
    const inputs = { kind: 'dump', store, source: name, 'database-url': url };
    const made = [];
    for (const _ of [1, 2, 3])
      made.push(
        await backup({
          ...inputs,
          operation: 'create',
          environment: 'production',
          'business-time': 'orders.created_at',
        }),
      );
    const [first, , last] = made;
    expect(last?.outputs).toMatchObject({
      verdict: 'created',
      manifest: `${store}/${last?.outputs['name']}.manifest.json`,
    });
    const manifest = JSON.parse(readFileSync(last?.outputs['manifest'] ?? '', 'utf8'));
    expect(manifest).toMatchObject({
      outcome: 'passed',
      environment: 'production',
      source: name,
      after: {
        tables: { orders: 1000 },
        newest: '2026-11-22T09:16:40.000000Z',
        server: expect.stringMatching(/^\d+/),
      },
    });
    expect(readFileSync(last?.outputs['report'] ?? '', 'utf8')).toBe(
      readFileSync(last?.outputs['manifest'] ?? '', 'utf8'),
    );
    const listed = await backup({ operation: 'list', kind: 'dump', store, source: name });
    const names = JSON.parse(listed.outputs['backups'] ?? '').map((each: { name: string }) => each.name);
    expect(names).toEqual(made.map(({ outputs }) => outputs['name']).reverse());
    const plan = await backup({
      operation: 'restore-plan',
      kind: 'dump',
      store,
      source: name,
      backup: names[2],
    });
    expect(plan.outputs['restore']).toBe(first?.outputs['restore']);
    await client.end();
    execFileSync('sh', ['-ec', plan.outputs['restore'] ?? ''], {
      cwd: folder,
      env: { PATH: process.env['PATH'], PGPASSWORD: server.password },
      stdio: 'pipe',
    });
    expect((await (await server.connect(name)).query('select count(*)::int as n from orders')).rows).toEqual([
      { n: 1000 },
    ]);
    const young = await backup({
      operation: 'prune',
      kind: 'dump',
      store,
      source: name,
      keep: '1',
      'keep-for': '1d',
    });
    expect(young.outputs).toMatchObject({ verdict: 'pruned', deleted: '' });
    const pruned = await backup({ operation: 'prune', kind: 'dump', store, source: name, keep: '1' });
    expect(pruned.outputs['deleted']?.split('\n')).toEqual(names.slice(1));
    expect(readdirSync(store)).toEqual([names[0], `${names[0]}.manifest.json`]);
  }, 90_000);
});

test('a dump in a bucket is drilled from there', async () => {
  const Bucket = unique('dumps');
  await s3.send(new CreateBucketCommand({ Bucket }));
  const { name, url } = await shop();
  const inputs = { kind: 'dump', store: `s3://${Bucket}/nightly`, source: name, environment: 'production' };
  const made = await backup({ ...inputs, operation: 'create', 'database-url': url });
  expect(made.outputs['backup']).toMatch(new RegExp(`^s3://${Bucket}/nightly/${name}-`));
  const spare = await startPostgres({ dir: join(folder, 'spare') });
  try {
    const drilled = await backup({ ...inputs, operation: 'drill', 'drill-server': spare.endpoint });
    expect(drilled.outputs).toMatchObject({ verdict: 'passed', level: '4', rpo: '' });
  } finally {
    await spare.stop();
  }
  const pruned = await backup({ ...inputs, operation: 'prune', keep: '1' });
  expect(pruned.outputs).toMatchObject({ verdict: 'pruned', deleted: '' });
}, 90_000);

describe('snapshots', () => {
  test('are tagged, keep their manifest in a bucket, and only ours are pruned', async () => {
    const [id, Bucket] = [unique('shop'), unique('backups')];
    await s3.send(new CreateBucketCommand({ Bucket }));
    await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier: id,
        Engine: 'postgres',
        DBInstanceClass: 'db.t4g.small',
        AllocatedStorage: 20,
        MasterUsername: 'shop',
        MasterUserPassword: 'Tr0ub4dor',
      }),
    );
    await rds.send(
      new CreateDBSnapshotCommand({ DBInstanceIdentifier: id, DBSnapshotIdentifier: `${id}-by-hand` }),
    );
    const { url } = await shop();
    const store = `s3://${Bucket}/shop`;
    const inputs = { kind: 'rds-snapshot', store, source: id };
    const made = [];
    for (const _ of [1, 2])
      made.push(
        await backup({ ...inputs, operation: 'create', environment: 'production', 'database-url': url }),
      );
    expect(made[1]?.outputs).toMatchObject({
      verdict: 'created',
      backup: expect.stringMatching(/^arn:aws:rds:.*:snapshot:deploy-actions-/),
    });
    const plan = await backup({ ...inputs, operation: 'restore-plan' });
    expect(plan.outputs['restore']).toBe(made[1]?.outputs['restore']);
    expect(plan.outputs['restore']).toContain(`--db-snapshot-identifier ${made[1]?.outputs['name']}`);
    const pruned = await backup({ ...inputs, operation: 'prune', keep: '1' });
    expect(pruned.outputs['deleted']).toBe(made[0]?.outputs['name']);
    const listed = await backup({ ...inputs, operation: 'list' });
    expect(JSON.parse(listed.outputs['backups'] ?? '')).toEqual([
      expect.objectContaining({ name: made[1]?.outputs['name'], status: 'available', manifest: true }),
    ]);
    expect(listed.log).not.toContain('by-hand');
    const nothing = await backup({
      ...inputs,
      operation: 'restore-plan',
      backup: made[0]?.outputs['name'] ?? '',
    });
    expect(nothing.annotations.at(-1)?.message).toMatch(/no backup deploy-actions-[\s\S]*BACKUP_NOT_FOUND/);
  }, 90_000);
});

test('what an operation lacks is named at once, and nothing is done', async () => {
  const run = await backup({ operation: 'create', kind: 'rds-snapshot', store: 'here' });
  expect(run.exitCode).toBe(1);
  expect(run.annotations.at(-1)?.message).toMatch(
    /environment: is needed[\s\S]*database-url: is needed[\s\S]*source: is needed[\s\S]*BACKUP_INPUT_MISSING/,
  );
});
