import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  CreateDBSnapshotCommand,
  DescribeDBClusterSnapshotsCommand,
  DescribeDBSnapshotsCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { CreateBucketCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import { postgresClients } from '../../local/postgres/clients.ts';
import { cloud } from './cloud.ts';
import { type MigrateServer, migrate, startMigrateServer } from './migrate-server.ts';

let server: MigrateServer;
let local: CloudClient;
let rds: RDSClient;
let s3: S3Client;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  [server, local] = await Promise.all([startMigrateServer(), cloud()]);
  await postgresClients();
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
});

const unique = (name: string) => `${name}-${process.pid}-${Date.now().toString(36)}`;

/** A database with a row in it, and a project whose migration destroys that row; the second fails. */
async function shop(second = 'select 1') {
  const { name, url } = await server.newDatabase();
  const client = await server.connect(name);
  await client.query("create table orders (note text); insert into orders values ('from before')");
  const project = server.project({
    'sql/001_drop.sql': 'drop table orders;',
    'sql/002_more.sql': `${second};`,
  });
  return { name, url, client, project };
}

/** Runs the lines as the shell of a reader would, with the password they ask for. */
const follow = (lines: string, cwd: string) =>
  execFileSync('sh', ['-ec', lines], {
    cwd,
    env: { PATH: process.env['PATH'], PGPASSWORD: server.password },
    stdio: 'pipe',
  });

describe('a dump', () => {
  test('is made before anything is changed, and the printed commands bring the data back', async () => {
    const { name, url, client, project } = await shop('select 1/0');
    const inputs = { 'database-url': url, tool: 'sql', backup: 'dump', 'backup-to': 'dumps' };
    const run = await migrate(project, inputs, { env });
    expect(run.outputs).toMatchObject({ verdict: 'failed', state: 'partly', applied: '001_drop' });
    const path = run.outputs['backup'] ?? '';
    expect(path).toMatch(new RegExp(`^${project}/dumps/${name}-\\d{8}-\\d{6}-42\\.dump$`));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(run.annotations.at(-1)?.message).toContain(`The database as it was before this run: ${path}`);
    expect(run.summary).toContain('How to bring it back');
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(server.password);
    await client.end(); // A database in use cannot be renamed.
    follow(run.outputs['restore'] ?? '', project);
    const restored = await server.connect(name);
    expect((await restored.query('select note from orders')).rows).toEqual([{ note: 'from before' }]);
  }, 60_000);

  test('goes to a bucket with its checksum, and the copy on the runner goes', async () => {
    const Bucket = unique('backups');
    await s3.send(new CreateBucketCommand({ Bucket }));
    const { url, project } = await shop();
    const place = `s3://${Bucket}/shop`;
    const inputs = { 'database-url': url, tool: 'sql', backup: 'dump', 'backup-to': place };
    const run = await migrate(project, inputs, { env });
    expect(run.outputs['verdict']).toBe('applied');
    const key = run.outputs['backup']?.slice(`s3://${Bucket}/`.length) ?? '';
    const stored = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
    const bytes = await stored.Body?.transformToByteArray();
    expect(new TextDecoder().decode(bytes?.slice(0, 5))).toBe('PGDMP');
    expect(stored.Metadata?.['sha256']).toMatch(/^[0-9a-f]{64}$/);
    expect(run.outputs['restore']).toContain(`echo '${stored.Metadata?.['sha256']}  `);
    expect(run.everything).not.toContain('PGDMP');
  }, 60_000);

  test.each([
    [
      'a bucket that is not there',
      { 'backup-to': 's3://no-such-bucket-here/x' },
      /NoSuchBucket[\s\S]*BACKUP_REFUSED/,
    ],
    ['no place', {}, /BACKUP_PLACE_UNKNOWN/],
  ])(
    '%s stops everything',
    async (_, place, words) => {
      const { url, client, project } = await shop();
      const run = await migrate(
        project,
        { 'database-url': url, tool: 'sql', backup: 'dump', ...place },
        { env },
      );
      expect(run.exitCode).toBe(1);
      expect(run.annotations.at(-1)?.message).toMatch(words);
      expect((await client.query('select note from orders')).rowCount).toBe(1);
    },
    60_000,
  );

  test('a table that may not be read stops everything, and leaves no half of a file', async () => {
    const { name, client, project } = await shop();
    const user = unique('reader').replaceAll('-', '_');
    await client.query(
      `create role ${user} login password 'Tr0ub4dor'; grant create on schema public to ${user}`,
    );
    await client.query(`create table own (id int); alter table own owner to ${user}`);
    const url = server.urlOf(name).replace(/\/\/.*@/, `//${user}:Tr0ub4dor@`);
    const inputs = { 'database-url': url, tool: 'sql', backup: 'dump', 'backup-to': 'dumps' };
    const run = await migrate(project, inputs, { env });
    expect(run.annotations.at(-1)?.message).toMatch(
      /permission denied for table orders[\s\S]*BACKUP_DUMP_FAILED/,
    );
    expect(execFileSync('ls', [join(project, 'dumps')], { encoding: 'utf8' })).toBe('');
  }, 60_000);

  test('nothing pending needs no backup', async () => {
    const { url } = await server.newDatabase();
    const project = server.project({ 'sql/001_a.sql': 'create table a (id int);' });
    expect((await migrate(project, { 'database-url': url, tool: 'sql' })).outputs['verdict']).toBe('applied');
    const inputs = { 'database-url': url, tool: 'sql', backup: 'dump', 'backup-to': 'dumps' };
    const run = await migrate(project, inputs);
    expect(run.outputs).toMatchObject({ verdict: 'nothing-pending', backup: '' });
    expect(existsSync(join(project, 'dumps'))).toBe(false);
  }, 60_000);
});

describe('a snapshot', () => {
  test('of an instance is tagged, older ones of ours go, others stay', async () => {
    const id = unique('shop');
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
    const snapshots = async () =>
      (await rds.send(new DescribeDBSnapshotsCommand({ DBInstanceIdentifier: id, SnapshotType: 'manual' })))
        .DBSnapshots ?? [];
    const runs = [];
    for (const _ of [1, 2]) {
      const { url, project } = await shop();
      const inputs = {
        'database-url': url,
        tool: 'sql',
        backup: 'rds-snapshot',
        'backup-source': id,
        'backup-keep': '1',
      };
      runs.push(await migrate(project, inputs, { env }));
      // RDS says in whole seconds when a snapshot was made.
      await new Promise((resolve) => setTimeout(resolve, 1_100));
    }
    for (const run of runs) expect(run.outputs).toMatchObject({ verdict: 'applied' });
    const last = runs[1]?.outputs['backup'];
    const left = await snapshots();
    expect(left.map(({ DBSnapshotArn }) => DBSnapshotArn).sort()).toEqual([
      last, // deploy-actions-…
      expect.stringMatching(/by-hand$/),
    ]);
    expect(left.find(({ DBSnapshotArn }) => DBSnapshotArn === last)?.TagList).toEqual(
      expect.arrayContaining([{ Key: 'deploy-actions:backup-of', Value: id }]),
    );
    expect(runs[1]?.outputs['restore']).toMatch(
      /restore-db-instance-from-db-snapshot --db-instance-identifier \S+-restored/,
    );
    expect(runs[1]?.log).toMatch(/Deleted older snapshots of ours/);
  }, 90_000);

  test('of a cluster, and a member of it is refused as an instance', async () => {
    const [id, member] = [unique('aurora'), unique('member')];
    await rds.send(
      new CreateDBClusterCommand({
        DBClusterIdentifier: id,
        Engine: 'aurora-postgresql',
        MasterUsername: 'shop',
        MasterUserPassword: 'Tr0ub4dor',
      }),
    );
    await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier: member,
        DBClusterIdentifier: id,
        Engine: 'aurora-postgresql',
        DBInstanceClass: 'db.r6g.large',
      }),
    );
    const { url, project, client } = await shop();
    const inputs = { 'database-url': url, tool: 'sql' };
    const refused = await migrate(
      project,
      { ...inputs, backup: 'rds-snapshot', 'backup-source': member },
      { env },
    );
    expect(refused.annotations.at(-1)?.message).toMatch(
      new RegExp(`member of the cluster ${id}[\\s\\S]*backup-source: ${id}[\\s\\S]*BACKUP_AURORA_MEMBER`),
    );
    expect((await client.query('select note from orders')).rowCount).toBe(1);
    const run = await migrate(
      project,
      { ...inputs, backup: 'aurora-snapshot', 'backup-source': id },
      { env },
    );
    expect(run.outputs['verdict']).toBe('applied');
    const { DBClusterSnapshots = [] } = await rds.send(
      new DescribeDBClusterSnapshotsCommand({ DBClusterIdentifier: id }),
    );
    expect(DBClusterSnapshots.map(({ DBClusterSnapshotArn }) => DBClusterSnapshotArn)).toContain(
      run.outputs['backup'],
    );
  }, 90_000);

  test('of what is not there, and without credentials', async () => {
    const { url, project } = await shop();
    const inputs = { 'database-url': url, tool: 'sql', backup: 'rds-snapshot', 'backup-source': 'nowhere' };
    const missing = await migrate(project, inputs, { env });
    expect(missing.annotations.at(-1)?.message).toMatch(
      /no RDS instance nowhere[\s\S]*BACKUP_SOURCE_MISSING/,
    );
    const { AWS_ACCESS_KEY_ID: _, ...without } = env;
    const nobody = await migrate(project, inputs, { env: { ...without, AWS_EC2_METADATA_DISABLED: 'true' } });
    expect(nobody.annotations.at(-1)?.message).toMatch(/BACKUP_CREDENTIALS_MISSING/);
  }, 60_000);
});

test('a command says what it made; one that fails stops everything', async () => {
  const { url, client, project } = await shop();
  const inputs = { 'database-url': url, tool: 'sql', backup: 'command' };
  const failing = await migrate(project, { ...inputs, 'backup-command': 'sh -c "echo no room; exit 3"' });
  expect(failing.annotations.at(-1)?.message).toMatch(
    /exited with code 3[\s\S]*no room[\s\S]*BACKUP_COMMAND_FAILED/,
  );
  expect((await client.query('select note from orders')).rowCount).toBe(1);
  const run = await migrate(project, {
    ...inputs,
    'backup-command': 'sh -c "echo working; echo $PGDATABASE-1"',
  });
  expect(run.outputs).toMatchObject({
    verdict: 'applied',
    backup: expect.stringMatching(/^shop\d+-1$/),
    restore: '',
  });
}, 60_000);
