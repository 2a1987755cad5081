import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { goInstall } from '../../local/go.ts';
import { runBundle } from '../bundle/run-bundle.ts';
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

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}`);
    await sleep(50);
  }
}

/** Whether a statement with these words runs in another session. */
async function runs(client: pg.Client, words: string): Promise<boolean> {
  const { rows } = await client.query(
    "select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = 'active' and query like $1",
    [`%${words}%`],
  );
  return rows.length > 0;
}

const ours = async (client: pg.Client): Promise<number> =>
  (
    await client.query(
      "select from pg_stat_activity where datname = current_database() and application_name like 'deploy-actions%'",
    )
  ).rowCount ?? 0;

const goose = (up: string, down: string | undefined) =>
  `-- +goose Up\n${up}\n${down === undefined ? '' : `-- +goose Down\n${down}\n`}`;

describe('on-failure: down', () => {
  const failing = { 'migrations/00002_bad.sql': goose('select 1/0;', 'select 1;') };
  const apply = async (first: string, inputs: Record<string, string> = {}) => {
    const { name, url } = await server.newDatabase();
    const client = await server.connect(name);
    await client.query("create table old (note text); insert into old values ('kept')");
    const project = server.project({ 'migrations/00001_first.sql': first, ...failing });
    const run = await migrate(project, { 'database-url': url, ...inputs }, { path: [bin] });
    const tables = async () =>
      (await client.query("select tablename from pg_tables where schemaname = 'public'")).rows.map(
        (row) => row.tablename,
      );
    return { run, message: run.annotations.at(-1)?.message ?? '', tables };
  };

  test('takes back what this run applied', async () => {
    const { run, message, tables } = await apply(goose('create table fresh (id int);', 'drop table fresh;'), {
      'on-failure': 'down',
    });
    expect(run.outputs).toMatchObject({ verdict: 'failed', state: 'nothing', applied: '' });
    expect(message).toMatch(/division by zero[\s\S]*They were taken back/);
    expect(await tables()).not.toContain('fresh');
  }, 60_000);

  test.each([
    [
      'without a way back',
      goose('create table fresh (id int);', undefined),
      /not taken back: 00001_first\.sql has no way back/,
    ],
    [
      'that lost data',
      goose('drop table old;', 'create table old (note text);'),
      /not taken back: 00001_first\.sql removed data \(drop table\)/,
    ],
  ])(
    'leaves one %s, and says so',
    async (_, first, words) => {
      const { run, message } = await apply(first, { 'on-failure': 'down' });
      expect(run.outputs).toMatchObject({ state: 'partly', applied: '00001_first.sql' });
      expect(message).toMatch(words);
    },
    60_000,
  );

  test('without it the message says whether it would be safe', async () => {
    const safe = await apply(goose('create table fresh (id int);', 'drop table fresh;'));
    expect(safe.run.outputs).toMatchObject({ reversible: 'yes', before: 'all' });
    expect(safe.message).toMatch(/can be taken back: `operation: down` with `to: all`/);
    const unsafe = await apply(goose('drop table old;', 'create table old (note text);'));
    expect(unsafe.message).toMatch(/Taking them back is not safe/);
    expect(unsafe.run.outputs['reversible']).toBe('no');
  }, 60_000);
});

describe('a machine that dies', () => {
  test('during a statement: the server ends it, everything is free, and the next run applies', async () => {
    const { name, url } = await server.newDatabase();
    const client = await server.connect(name);
    const project = server.project({
      'sql/001_slow.sql': 'create table slow (id int); select pg_sleep(300);',
    });
    await migrate(
      project,
      { 'database-url': url, tool: 'sql' },
      {
        onStart: (kill) =>
          void until('the migration runs', () => runs(client, 'pg_sleep(300)')).then(() => kill('SIGKILL')),
      },
    );
    const died = Date.now();
    await until('nothing of it is left', async () => (await ours(client)) === 0);
    expect(Date.now() - died).toBeLessThan(60_000); // The promise to users, not a speed.
    const healed = server.project({ 'sql/001_slow.sql': 'create table slow (id int);' });
    const next = await migrate(healed, { 'database-url': url, tool: 'sql' });
    expect(next.outputs).toMatchObject({ verdict: 'applied', applied: '001_slow' });
  }, 90_000);

  test('during a concurrent index build: the next run says what it found', async () => {
    const { name, url } = await server.newDatabase();
    const client = await server.connect(name);
    const blocker = await server.connect(name);
    await client.query('create table t (id int)');
    await blocker.query('begin; insert into t values (1)');
    const build = '-- deploy-actions:no-transaction\ncreate index concurrently if not exists t_id on t (id);';
    const project = server.project({ 'sql/001_index.sql': build });
    const inputs = { 'database-url': url, tool: 'sql' };
    await migrate(project, inputs, {
      onStart: (kill) =>
        void until('it waits', () => runs(client, 'index concurrently')).then(() => kill('SIGKILL')),
    });
    await until('nothing of it is left', async () => (await ours(client)) === 0);
    await blocker.query('commit');
    const next = await migrate(project, inputs);
    expect(next.annotations.map(({ message }) => message).join()).toMatch(
      /t_id is invalid since before this run/,
    );
    expect(next.summary).toMatch(/t\\_id is invalid/);
  }, 90_000);
});

describe('nothing is changed', () => {
  const project = () => server.project({ 'sql/001_a.sql': 'create table a (id int);' });
  const refused = async (url: string, more: Record<string, string> = {}, files = project()) => {
    const run = await migrate(files, { 'database-url': url, tool: 'sql', ...more });
    expect(run.exitCode).toBe(1);
    return run;
  };

  test('with the wrong password, which is not shown', async () => {
    const { url } = await server.newDatabase();
    const run = await refused(url.replace(/:[^:@]+@/, ':hunter2hunter2@'));
    expect(run.annotations.at(-1)?.message).toMatch(/password authentication failed[\s\S]*POSTGRES_LOGIN/);
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('hunter2hunter2');
  }, 60_000);

  test('in a database that is not there', async () => {
    const run = await refused(server.urlOf('nowhere'));
    expect(run.annotations.at(-1)?.message).toMatch(/"nowhere" does not exist[\s\S]*POSTGRES_NO_DATABASE/);
  }, 60_000);

  test('by a user who may only read', async () => {
    const { name } = await server.newDatabase();
    const client = await server.connect(name);
    await client.query(
      `create role reader_${name} login password 'Tr0ub4dor'; revoke create on schema public from public`,
    );
    const run = await refused(server.urlOf(name).replace(/\/\/.*@/, `//reader_${name}:Tr0ub4dor@`));
    expect(run.annotations.at(-1)?.message).toMatch(/may not create one[\s\S]*MIGRATE_READ_ONLY/);
  }, 60_000);

  test('in a database set to read only', async () => {
    const { name, url } = await server.newDatabase();
    const client = await server.connect(name);
    await client.query(`alter database ${name} set default_transaction_read_only = on`);
    expect((await refused(url)).annotations.at(-1)?.message).toMatch(/read only[\s\S]*MIGRATE_READ_ONLY/);
  }, 60_000);

  test('when something else is pending than what was looked at', async () => {
    const { name, url } = await server.newDatabase();
    const looked = await migrate(project(), { 'database-url': url, tool: 'sql', operation: 'status' });
    const digest = looked.outputs['plan-digest'] ?? '';
    const more = server.project({
      'sql/001_a.sql': 'create table a (id int);',
      'sql/002_b.sql': 'create table b (id int);',
    });
    const run = await refused(url, { 'plan-digest': digest }, more);
    expect(run.annotations.at(-1)?.message).toMatch(/Pending is now 001_a, 002_b[\s\S]*MIGRATE_PLAN_CHANGED/);
    const client = await server.connect(name);
    expect((await client.query("select from pg_tables where schemaname = 'public'")).rowCount).toBe(0);
    const approved = await migrate(project(), { 'database-url': url, tool: 'sql', 'plan-digest': digest });
    expect(approved.outputs['verdict']).toBe('applied');
  }, 60_000);

  test('when nobody can say which of two tools is meant, or there is none', async () => {
    const { url } = await server.newDatabase();
    const two = server.project({ ...knexProject({ '1_a': 'select 1' }), 'alembic.ini': '' });
    const both = await migrate(two, { 'database-url': url });
    expect(both.annotations.at(-1)?.message).toMatch(/MIGRATE_TOOL_AMBIGUOUS/);
    const none = await migrate(server.project({ 'README.md': '' }), { 'database-url': url });
    expect(none.annotations.at(-1)?.message).toMatch(/MIGRATE_TOOL_UNKNOWN/);
  }, 60_000);
});

test.each([
  ['true', 'select true', 'applied', /^$/],
  ['false', 'select count(*) > 0 from a', 'failed', /answered false, not true[\s\S]*MIGRATE_NOT_VERIFIED/],
  ['no row', 'select 1 where false', 'failed', /answered no row/],
  ['an error', 'select nothing', 'failed', /`verify-query` failed: column "nothing" does not exist/],
  ['a query that writes', 'delete from a returning true', 'failed', /read-only transaction/],
])(
  'verify-query: %s',
  async (_, query, verdict, words) => {
    const { url } = await server.newDatabase();
    const project = server.project({ 'sql/001_a.sql': 'create table a (id int);' });
    const run = await migrate(project, { 'database-url': url, tool: 'sql', 'verify-query': query });
    expect(run.outputs).toMatchObject({ verdict, applied: '001_a' });
    expect(run.annotations.at(-1)?.message ?? '').toMatch(words);
  },
  60_000,
);

describe('many at once', () => {
  test('of 20 runs exactly one applies, and all succeed', async () => {
    const { url } = await server.newDatabase();
    const project = server.project({ 'sql/001_a.sql': 'create table a (id int);' });
    const inputs = { 'database-url': url, tool: 'sql' };
    const all = await Promise.all(
      Array.from({ length: 20 }, () => runBundle('migrate', inputs, { cwd: project, timeoutMs: 110_000 })),
    );
    const verdicts = all.map(({ outputs }) => outputs['verdict']).sort();
    expect(verdicts).toEqual(['applied', ...Array.from({ length: 19 }, () => 'nothing-pending')]);
  }, 120_000);

  test('a storm on the table: attempts end after lock-timeout, the application goes on, and then it applies', async () => {
    const { name, url } = await server.newDatabase();
    const client = await server.connect(name);
    await client.query('create table busy (id int); insert into busy values (1)');
    let calm = false;
    let errors = 0;
    let answered = 0;
    const storm = Array.from({ length: 4 }, async (_, at) => {
      const one = await server.connect(name);
      await sleep(at * 100);
      while (!calm) {
        // Each holds the table for longer than the migration waits for it, and they overlap.
        await one.query('begin; select count(*) from busy; select pg_sleep(0.4); commit').then(
          () => (answered += 1),
          () => (errors += 1),
        );
      }
    });
    const attempts: string[] = [];
    const run = await migrate(
      server.project({ 'migrations/00001_x.sql': goose('alter table busy add column x int;', undefined) }),
      { 'database-url': url, 'lock-timeout': '100ms' },
      {
        path: [bin],
        onLine: (line) => {
          if (!line.includes('did not get its lock')) return;
          attempts.push(line);
          calm = attempts.length === 2;
        },
      },
    );
    calm = true;
    await Promise.all(storm);
    expect(run.outputs).toMatchObject({ verdict: 'applied', applied: '00001_x.sql' });
    expect(attempts.length).toBeGreaterThanOrEqual(2);
    expect(errors).toBe(0);
    expect(answered).toBeGreaterThan(4);
  }, 60_000);

  test('who is in the way is named at once, not only in the end', async () => {
    const { name, url } = await server.newDatabase();
    const client = await server.connect(name);
    await client.query("create table busy (id int); set application_name = 'nightly report'");
    await client.query('begin; select * from busy');
    const project = server.project({
      'migrations/00001_x.sql': goose('alter table busy add column x int;', undefined),
    });
    const ends = (line: string) => void (line.includes('In the way') && client.query('commit'));
    const inputs = { 'database-url': url, 'lock-timeout': '200ms' };
    const run = await migrate(project, inputs, { path: [bin], onLine: ends });
    expect(run.outputs['verdict']).toBe('applied');
    expect(run.log).toMatch(/In the way: "alter table busy .*"nightly report", idle in transaction/);
  }, 60_000);
});

test('a reader at night is told the file, the line, the words of the server and which migration it was', async () => {
  const { name, url } = await server.newDatabase();
  const client = await server.connect(name);
  await client.query('create table customers (id int); insert into customers values (1), (1)');
  const project = server.project({
    'sql/001_orders.sql': 'create table orders (id int);',
    'sql/002_unique.sql': 'select 1;\ncreate unique index customers_id on customers (id);',
    'sql/003_typo.sql': 'select 1;\n\ncreate tabel x (id int);',
  });
  const run = await migrate(project, { 'database-url': url, tool: 'sql' });
  expect(run.annotations.at(-1)?.message).toMatch(
    /sql\/002_unique\.sql: could not create unique index "customers_id" \(23505\)\nKey \(id\)=\(1\) is duplicated/,
  );
  expect(run.summary).toMatch(
    /`001_orders` \| applied[\s\S]*`002_unique` \| failed[\s\S]*`003_typo` \| not applied/,
  );
  await client.query('delete from customers');
  const next = await migrate(project, { 'database-url': url, tool: 'sql' });
  expect(next.annotations.at(-1)?.message).toMatch(
    /sql\/003_typo\.sql:3: syntax error at or near "tabel" \(42601\)/,
  );
}, 60_000);
