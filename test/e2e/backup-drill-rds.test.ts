import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateDBInstanceCommand,
  CreateDBParameterGroupCommand,
  DescribeDBInstancesCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type pg from 'pg';
import { postgresClients } from '../../local/postgres/clients.ts';
import { damageIndex } from '../../local/rds/damage.ts';
import { type LocalRds, startRds } from '../../local/rds/rds.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { cloud } from './cloud.ts';
import { type MigrateServer, startMigrateServer } from './migrate-server.ts';

let server: MigrateServer;
let rds: LocalRds;
let client: RDSClient;
let database: pg.Client;
let inputs: Readonly<Record<string, string>>;
let env: Readonly<Record<string, string>>;
const folder = mkdtempSync(join(tmpdir(), 'drill-rds-'));
const id = `shop-${process.pid}-${Date.now().toString(36)}`;
const group = `${id}-parameters`;

beforeAll(async () => {
  const [started, local] = await Promise.all([startMigrateServer(), cloud(), postgresClients()]);
  server = started;
  rds = await startRds(local.aws.endpoint, join(folder, 'rds'));
  const { region } = local.aws;
  client = new RDSClient({
    endpoint: rds.endpoint,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  env = {
    AWS_ENDPOINT_URL: rds.endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    RUNNER_TEMP: folder,
  };
  const { name, url } = await server.newDatabase();
  database = await server.connect(name);
  await database.query(`create table orders (id int primary key, note text, created_at timestamptz not null default now());
    insert into orders (id, note) select n, repeat('x', 100) from generate_series(1, 20000) n; checkpoint`);
  rds.attach(id, server.urlOf('postgres'));
  await client.send(
    new CreateDBParameterGroupCommand({
      DBParameterGroupName: group,
      DBParameterGroupFamily: 'postgres15',
      Description: 'ours',
    }),
  );
  await client.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: id,
      Engine: 'postgres',
      DBInstanceClass: 'db.t4g.small',
      AllocatedStorage: 20,
      MasterUsername: 'postgres',
      MasterUserPassword: 'Tr0ub4dor',
      DBParameterGroupName: group,
    }),
  );
  const store = join(folder, 'store');
  inputs = {
    kind: 'rds-snapshot',
    store,
    source: id,
    environment: 'production',
    'database-url': url,
    'business-time': 'orders.created_at',
  };
  const made = await run({ operation: 'create' });
  expect(made.outputs['verdict']).toBe('created');
}, 240_000);
afterEach(() => {
  rds.faults.clear();
  rds.rewrite.clear();
  rds.damage = undefined;
  rds.moment = undefined;
});
afterAll(async () => {
  client?.destroy();
  await rds?.stop();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

let runs = 300;
type More = Parameters<typeof runBundle>[2];
async function run(given: Readonly<Record<string, string>>, more: More = {}) {
  runs += 1;
  const options = { env: { ...env, GITHUB_RUN_ID: String(runs) }, cwd: folder, timeoutMs: 90_000, ...more };
  return runBundle('backup', { ...inputs, ...given }, options);
}
const drill = (given: Readonly<Record<string, string>> = {}, more: More = {}) =>
  run({ operation: 'drill', timeout: '45s', ...given }, more);

const instances = async () => {
  const { DBInstances = [] } = await client.send(new DescribeDBInstancesCommand({}));
  return DBInstances.filter(({ DBInstanceIdentifier }) => DBInstanceIdentifier?.startsWith(`drill-${id}`));
};
const nothingIsLeft = async () => expect([await instances(), rds.running()]).toEqual([[], []]);

test('a snapshot comes back as a private instance with the groups of the source, proven, and goes again', async () => {
  await database.query('insert into orders (id) values (30000)'); // After the backup: a drill does not compare with live data.
  let seen: unknown;
  let open: string | null = null;
  rds.rewrite.set('RestoreDBInstanceFromDBSnapshot', (parameters) => {
    open = parameters.get('PubliclyAccessible');
  });
  const smoke = `psql --no-psqlrc -c "select count(*) from orders"`;
  const course = await drill(
    { 'smoke-command': smoke },
    { onLine: (line) => void (line.startsWith('Level 2') && instances().then((all) => (seen = all[0]))) },
  );
  expect(course.outputs).toMatchObject({ verdict: 'passed', level: '5' });
  expect(Number(course.outputs['rto'])).toBeGreaterThan(0);
  expect(open).toBe('false');
  expect(seen).toMatchObject({
    DBParameterGroups: [expect.objectContaining({ DBParameterGroupName: group })],
    TagList: expect.arrayContaining([{ Key: 'deploy-actions:drill-of', Value: id }]),
  });
  await nothingIsLeft();
}, 120_000);

test('a point in time comes back up to that moment; another moment is found at level 3', async () => {
  await database.query('insert into orders (id) values (40000)');
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const moment = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await database.query('insert into orders (id) values (40001)');
  const good = await drill({ 'point-in-time': moment });
  expect(good.outputs).toMatchObject({ verdict: 'passed', level: '4' });
  expect(Number(good.outputs['rpo'])).toBeGreaterThanOrEqual(1);
  expect(Number(good.outputs['rpo'])).toBeLessThan(5);
  rds.moment = (asked) => new Date(Date.parse(asked) - 1_500).toISOString();
  const early = await drill({ 'point-in-time': moment });
  expect(early.outputs).toMatchObject({ verdict: 'failed', level: '2' });
  expect(early.annotations.at(-1)?.message).toMatch(/but the source has[\s\S]*DRILL_DIFFERS/);
  await nothingIsLeft();
}, 120_000);

test('a damaged page of an index is found at level 4', async () => {
  rds.damage = (copy) => damageIndex(copy.data, server.urlOf(database.database ?? ''), 'orders_pkey');
  const course = await drill();
  expect(course.outputs).toMatchObject({ verdict: 'failed', level: '3' });
  expect(course.annotations.at(-1)?.message).toMatch(/orders_pkey[\s\S]*DRILL_STRUCTURE/);
  await nothingIsLeft();
}, 120_000);

test('another parameter group is found at level 3', async () => {
  rds.rewrite.set('RestoreDBInstanceFromDBSnapshot', (parameters) =>
    parameters.delete('DBParameterGroupName'),
  );
  const course = await drill();
  expect(course.outputs).toMatchObject({ verdict: 'failed', level: '2' });
  expect(course.annotations.at(-1)?.message).toMatch(
    new RegExp(`parameter group: \\S+, not ${group}[\\s\\S]*DRILL_DIFFERS`),
  );
  await nothingIsLeft();
}, 120_000);

test.each([
  [
    'a role without the right',
    'AccessDenied',
    403,
    /rds:RestoreDBInstanceFromDBSnapshot[\s\S]*Missing statement[\s\S]*DRILL_RESTORES/,
  ],
  ['no room', 'InstanceQuotaExceeded', 400, /InstanceQuotaExceeded[\s\S]*higher quota[\s\S]*DRILL_RESTORES/],
  [
    'a key that is off',
    'KMSKeyNotAccessibleFault',
    400,
    /KMSKeyNotAccessibleFault[\s\S]*KMS key[\s\S]*DRILL_RESTORES/,
  ],
])(
  '%s is found at level 2',
  async (_, code, status, words) => {
    rds.faults.set('RestoreDBInstanceFromDBSnapshot', { code, status, message: 'refused', times: 1 });
    const course = await drill();
    expect(course.outputs).toMatchObject({ verdict: 'failed', level: '1', rto: '' });
    expect(course.annotations.at(-1)?.message).toMatch(words);
    await nothingIsLeft();
  },
  60_000,
);

test('an instance that a killed drill left is deleted by the next one', async () => {
  let kill: (signal: NodeJS.Signals) => void = () => undefined;
  await drill(
    {},
    {
      onStart: (given) => {
        kill = given;
      },
      onLine: (line) => {
        if (/is creating/.test(line)) kill('SIGKILL');
      },
    },
  );
  expect(await instances()).toHaveLength(1);
  const next = await drill();
  expect(next.outputs['verdict']).toBe('passed');
  expect(next.log).toContain('Deleted what an earlier drill left');
  await nothingIsLeft();
}, 120_000);
