import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { goInstall } from '../../local/go.ts';
import { parseDatabaseUrl } from '../../src/lib/migrate/database-url.ts';
import { RUN_LOCK } from '../../src/lib/migrate/run-lock.ts';
import { TOOL_APPLICATION } from '../../src/lib/migrate/session.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openMigrationDatabase } from '../../src/tools/migration-database.ts';
import { knexProject, type MigrateServer, migrate, startMigrateServer } from './migrate-server.ts';

let server: MigrateServer;
let bin = '';
beforeAll(async () => {
  server = await startMigrateServer();
  bin = mkdtempSync(join(tmpdir(), 'bin-'));
  const tags = 'no_ydb no_clickhouse no_vertica no_libsql no_duckdb no_mssql no_sqlite3 no_mysql';
  symlinkSync(
    await goInstall('goose', 'github.com/pressly/goose/v3/cmd/goose@v3.24.1', { tags }),
    join(bin, 'goose'),
  );
}, 600_000);
afterAll(async () => {
  rmSync(bin, { recursive: true, force: true });
  await server?.stop();
});

/** Waits until a condition holds; the time is only a limit. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}`);
    await sleep(50);
  }
}

const lockOptions = (onWait: (message: string) => void = () => undefined, waitMs = 30_000) => ({
  clock: systemClock,
  waitMs,
  signal: new AbortController().signal,
  onWait,
});

describe('the run lock', () => {
  test('of 20 runs at once exactly one applies, and all succeed', async () => {
    const { url } = await server.newDatabase();
    const holders: number[] = [];
    let applied = 0;
    const one = async () => {
      await using database = await openMigrationDatabase(parseDatabaseUrl(url), 'a run');
      await database.takeRunLock(lockOptions());
      holders.push(1);
      expect(holders.length).toBe(1);
      const [row] = await database.query("select to_regclass('once') is not null as there");
      if (row?.['there'] !== true) {
        await database.query('create table once (id int)');
        applied += 1;
      }
      holders.pop();
    };
    await Promise.all(Array.from({ length: 20 }, one));
    expect(applied).toBe(1);
  }, 60_000);

  test('names its holder, and gives up in time', async () => {
    const { url } = await server.newDatabase();
    await using first = await openMigrationDatabase(
      parseDatabaseUrl(url),
      'deploy-actions migrate acme/shop run 42',
    );
    await first.takeRunLock(lockOptions());
    await using second = await openMigrationDatabase(parseDatabaseUrl(url), 'second');
    const said: string[] = [];
    await expect(
      second.takeRunLock(lockOptions((message) => said.push(message), 1_000)),
    ).rejects.toMatchObject({
      code: 'MIGRATE_LOCK_HELD',
      message: expect.stringMatching(/acme\/shop run 42" \(process \d+ from 127\.0\.0\.1/),
    });
    expect(said.join()).toMatch(/acme\/shop run 42/);
  }, 60_000);

  test('waits for a tool that a dead run left at work', async () => {
    const { name, url } = await server.newDatabase();
    const tool = await server.connect(name);
    await tool.query(`set application_name = '${TOOL_APPLICATION}'`);
    await using database = await openMigrationDatabase(parseDatabaseUrl(url), 'next run');
    await expect(database.takeRunLock(lockOptions(undefined, 500))).rejects.toMatchObject({
      message: expect.stringMatching(/the tool of an earlier run that was cut off/),
    });
    await tool.end();
    await database.takeRunLock(lockOptions());
  }, 60_000);
});

/** The cases in which a run lock and CREATE INDEX CONCURRENTLY meet; B, C and E are why this lock polls. */
describe('CREATE INDEX CONCURRENTLY and a waiting run', () => {
  const LOCK = [...RUN_LOCK];

  async function cast() {
    const { name, url } = await server.newDatabase();
    const [holder, waiter, builder] = [
      await server.connect(name),
      await server.connect(name),
      await server.connect(name),
    ];
    await builder.query('create table t as select g as id from generate_series(1, 1000) g');
    const someoneWaits = () =>
      until('somebody waits for the lock', async () => {
        const { rows } = await builder.query(
          "select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted",
        );
        return rows[0].n === 1;
      });
    return { name, url, holder, waiter, builder, someoneWaits };
  }

  test('A: the lock alone does no harm', async () => {
    const { holder, builder } = await cast();
    await holder.query('select pg_advisory_lock($1::int, $2::int)', LOCK);
    await builder.query("set statement_timeout = '20s'");
    await builder.query('create index concurrently t_id on t (id)');
    await holder.end();
  }, 60_000);

  test.each([
    ['B: who waits in a blocking lock of the session hangs it', 'select pg_advisory_lock($1::int, $2::int)'],
    ['C: and in one of a transaction', 'select pg_advisory_xact_lock($1::int, $2::int)'],
  ])(
    '%s',
    async (_, waits) => {
      const { holder, waiter, builder, someoneWaits } = await cast();
      await holder.query('select pg_advisory_lock($1::int, $2::int)', LOCK);
      const blocked = waiter.query(waits, LOCK);
      await someoneWaits();
      await builder.query("set statement_timeout = '1s'");
      await expect(builder.query('create index concurrently t_id on t (id)')).rejects.toThrow(
        /statement timeout/,
      );
      await holder.end();
      await blocked;
    },
    60_000,
  );

  test('D: ours does not, for the waiting run holds no snapshot and no transaction', async () => {
    const { url, builder } = await cast();
    await using first = await openMigrationDatabase(parseDatabaseUrl(url), 'first');
    await first.takeRunLock(lockOptions());
    await using second = await openMigrationDatabase(parseDatabaseUrl(url), 'second');
    const waiting = second.takeRunLock(lockOptions());
    // A hang would end by this timeout, as in B.
    await builder.query("set statement_timeout = '20s'");
    await builder.query('create index concurrently t_id on t (id)');
    await first[Symbol.asyncDispose]();
    await waiting;
  }, 60_000);

  test('E: when the holder itself builds the index, who waits dies of a deadlock', async () => {
    const { holder, waiter, someoneWaits } = await cast();
    await holder.query("set statement_timeout = '20s'; set deadlock_timeout = '10s'");
    await waiter.query("set deadlock_timeout = '100ms'"); // Who looks first is the victim.
    await holder.query('select pg_advisory_lock($1::int, $2::int)', LOCK);
    const blocked = expect(waiter.query('select pg_advisory_lock($1::int, $2::int)', LOCK)).rejects.toThrow(
      /deadlock detected/,
    );
    await someoneWaits();
    await holder.query('create index concurrently t_id on t (id)');
    await blocked;
  }, 60_000);

  test('two whole runs with such an index: one builds it, the other finds nothing to do', async () => {
    const { name, url, builder } = await cast();
    const build = '-- deploy-actions:no-transaction\ncreate index concurrently t_id on t (id);';
    const project = server.project({ 'sql/001_index.sql': build });
    const open = await server.connect(name);
    await open.query('begin; insert into t values (1)'); // Keeps the first at work until the second waits.
    const inputs = { 'database-url': url, tool: 'sql' };
    const ends = (line: string) =>
      void (line.includes('Waiting: the database is being') && open.query('commit'));
    const runs = await Promise.all([1, 2].map(() => migrate(project, inputs, { onLine: ends })));
    expect(runs.map(({ outputs }) => outputs['verdict']).sort()).toEqual(['applied', 'nothing-pending']);
    const { rows } = await builder.query(
      "select indisvalid from pg_index where indexrelid = 't_id'::regclass",
    );
    expect(rows).toEqual([{ indisvalid: true }]);
  }, 60_000);
});

describe('a run that is stopped in the middle', () => {
  test('leaves the lock free and nothing half done, and the next run applies', async () => {
    const { name, url } = await server.newDatabase();
    const project = server.project(knexProject({ '1_a': 'create table a (id int); select pg_sleep(60)' }));
    const client = await server.connect(name);
    let stop: (signal: NodeJS.Signals) => void = () => undefined;
    const running = migrate(
      project,
      { 'database-url': url },
      {
        onStart: (kill) => {
          stop = kill;
        },
      },
    );
    await until('the migration runs', async () => {
      const { rows } = await client.query(
        "select count(*)::int as n from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid() and datname = current_database()",
      );
      return rows[0].n === 1;
    });
    stop('SIGTERM');
    const stopped = await running;
    expect(stopped.exitCode).toBe(1);
    expect(stopped.log).toMatch(/CANCELLED/);
    await until('nothing of it is left', async () => {
      const { rows } = await client.query(
        "select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name like 'deploy-actions%'",
      );
      if (rows[0].n > 0)
        await client.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep(60)%' and pid <> pg_backend_pid()",
        );
      return rows[0].n === 0;
    });
    const healed = server.project(knexProject({ '1_a': 'create table a (id int)' }));
    expect((await migrate(healed, { 'database-url': url })).outputs['verdict']).toBe('applied');
    // Knex's own lock is a row, which a killed process may leave set.
    await client.query('update knex_migrations_lock set is_locked = 1');
    const found = await migrate(healed, { 'database-url': url });
    expect(found.annotations.at(-1)?.message).toMatch(
      /cut off[\s\S]*knex migrate:unlock[\s\S]*MIGRATE_STUCK/,
    );
  }, 60_000);
});

test('a lock timeout is tried again until the table is free', async () => {
  const { name, url } = await server.newDatabase();
  const client = await server.connect(name);
  await client.query('create table t (id int)');
  await client.query('begin');
  await client.query('select * from t');
  const project = server.project({
    'migrations/00001_x.sql':
      '-- +goose Up\nalter table t add column x int;\n-- +goose Down\nalter table t drop column x;\n',
  });
  let freed = false;
  const run = await migrate(
    project,
    { 'database-url': url, 'lock-timeout': '300ms' },
    {
      path: [bin],
      onLine: (line) => {
        if (freed || !line.includes('did not get its lock')) return;
        freed = true;
        void client.query('commit');
      },
    },
  );
  expect(freed).toBe(true);
  expect(run.outputs).toMatchObject({ verdict: 'applied', applied: '00001_x.sql' });
}, 60_000);

test('plain SQL files: each in a transaction, or bare when it says so', async () => {
  const { name, url } = await server.newDatabase();
  const project = server.project({
    'sql/001_a.sql': 'create table a (id int);',
    'sql/002_i.sql': '-- deploy-actions:no-transaction\ncreate index concurrently a_id on a (id);',
    'sql/003_b.sql': 'create table b (id int); select 1/0;',
  });
  const run = await migrate(project, { 'database-url': url, tool: 'sql' });
  expect(run.outputs).toMatchObject({ verdict: 'failed', state: 'partly', applied: '001_a\n002_i' });
  const client = await server.connect(name);
  const { rows } = await client.query(
    "select to_regclass('b') is null as gone, to_regclass('a_id') is not null as built",
  );
  expect(rows[0]).toEqual({ gone: true, built: true });
}, 60_000);

test('a concurrent index build waits as long as it must, whatever the lock_timeout', async () => {
  const { name, url } = await server.newDatabase();
  const client = await server.connect(name);
  await client.query('create table t (id int)');
  await client.query('begin');
  await client.query('insert into t values (1)');
  const files = knexProject({
    '1_a': 'create table a (id int)',
    '2_i': 'create index concurrently t_id on t (id)',
  });
  const concurrent = `${files['migrations/2_i.mjs']}export const config = { transaction: false };\n`;
  const project = server.project({ ...files, 'migrations/2_i.mjs': concurrent });
  const running = migrate(
    project,
    { 'database-url': url, 'lock-timeout': '100ms' },
    {
      // By then it has waited for the open transaction fifty times as long as the lock_timeout allows.
      onLine: (line) => void (line.includes('waits for a lock') && client.query('commit')),
    },
  );
  const run = await running;
  expect(run.outputs).toMatchObject({ verdict: 'applied', applied: '1_a.mjs\n2_i.mjs' });
}, 60_000);
