import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseDatabaseUrl } from '../../src/lib/migrate/database-url.ts';
import { isStrong } from '../../src/lib/sql/effect.ts';
import { connectPostgres } from '../../src/tools/postgres.ts';
import { installTrace, takeTrace } from '../../src/tools/postgres-trace.ts';
import { compareAll } from './compare-with-server.ts';
import { knexProject, type MigrateServer, migrate, startMigrateServer } from './migrate-server.ts';

let server: MigrateServer;
beforeAll(async () => {
  server = await startMigrateServer();
}, 60_000);
afterAll(() => server?.stop());

const git = (cwd: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], {
    cwd,
    encoding: 'utf8',
  });

/** A Knex repository whose last commit adds some of its migrations. */
function knexRepository(before: Record<string, string>, added: Record<string, string>) {
  const all = knexProject({ ...before, ...added });
  const cwd = server.project({ ...all, '.gitignore': 'node_modules\n' });
  const names = Object.keys(added).map((name) => `migrations/${name}.mjs`);
  git(cwd, 'init', '-q');
  git(cwd, 'add', '-A');
  git(cwd, 'rm', '-q', '--cached', ...names);
  git(cwd, 'commit', '-q', '-m', 'before');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'after');
  return cwd;
}

describe('migrations written as code', () => {
  test('are judged by what they do on a throwaway server', async () => {
    const before = { '1_orders': 'create table orders (id bigint primary key, note varchar(10))' };
    const cwd = knexRepository(before, {
      '2_longer': 'alter table orders alter column note type varchar(20)',
      '3_shorter': 'alter table orders alter column note type varchar(5)',
    });
    const run = await migrate(cwd, {
      mode: 'plan',
      base: 'HEAD^',
      'trace-database-url': server.urlOf('postgres'),
    });
    expect(run.outputs).toMatchObject({ verdict: 'unsafe', pending: '2_longer.mjs\n3_shorter.mjs' });
    const errors = run.annotations.filter(({ kind, properties }) => kind === 'error' && properties['title']);
    expect(errors).toMatchObject([
      {
        properties: { file: 'migrations/3_shorter.mjs', title: 'PG019' },
        message: expect.stringMatching(/written again/),
      },
    ]);
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(server.password);
    const client = await server.connect('postgres');
    const { rows } = await client.query(
      "select datname from pg_database where datname like 'deploy_actions%'",
    );
    expect(rows).toEqual([]);
  }, 60_000);

  test('one that does not apply, and one that cannot be taken back', async () => {
    const fails = knexRepository({}, { '1_a': 'create table a (id int)', '2_b': 'create table a (id int)' });
    const inputs = { mode: 'plan', base: 'HEAD^', 'trace-database-url': server.urlOf('postgres') };
    const first = await migrate(fails, inputs);
    expect(first.annotations.at(-1)?.message).toMatch(
      /2_b\.mjs fails[\s\S]*already exists[\s\S]*MIGRATE_DOES_NOT_APPLY/,
    );
    const second = await migrate(knexRepository({}, { '1_a': 'create table b (id int)' }), inputs);
    expect(second.annotations.map(({ message }) => message).join()).toMatch(
      /does not restore the schema: .*added table b/,
    );
  }, 60_000);
});

describe('migrations in SQL files', () => {
  /** A golang-migrate repository whose last commit adds one file. */
  function repository(before: string, added: string) {
    const cwd = server.project({ '.gitignore': 'node_modules\n', '000001_a.up.sql': before });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'before');
    writeFileSync(join(cwd, '000002_b.up.sql'), added);
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'after');
    return cwd;
  }
  const inputs = () => ({ mode: 'plan', base: 'HEAD^', 'trace-database-url': server.urlOf('postgres') });

  test('a function that nobody knows is asked of the server', async () => {
    const before =
      "create table t (id int);\ncreate function one() returns int language plpgsql stable as 'begin return 1; end';";
    const unknown =
      "do $$ begin execute format('create function %I() returns int language sql stable as %L', 'two', 'select 2'); end $$;\n";
    const cwd = repository(before + unknown, 'alter table t add column x int default two();');
    expect((await migrate(cwd, { mode: 'plan', base: 'HEAD^', trace: 'never' })).outputs['verdict']).toBe(
      'unsafe',
    );
    expect((await migrate(cwd, inputs())).outputs['verdict']).toBe('safe');
  }, 60_000);

  test('one that fails is named with its line', async () => {
    const run = await migrate(
      repository('create table t (id int);', '\nselect 1;\ncreate table t (id int);'),
      inputs(),
    );
    expect(run.annotations.at(-1)?.message).toMatch(
      /000002_b\.up\.sql:3 fails.*already exists[\s\S]*MIGRATE_DOES_NOT_APPLY/,
    );
  }, 60_000);
});

test('the trace sees what was measured, on an empty database', async () => {
  const fixtures = join(import.meta.dirname, '../fixtures/migrate');
  const measured = JSON.parse(readFileSync(join(fixtures, 'postgres15-locks.json'), 'utf8')) as readonly {
    readonly id: string;
    readonly sql: string;
    readonly danger: boolean;
    readonly fails: boolean;
  }[];
  const { url } = await server.newDatabase();
  await using database = await connectPostgres(parseDatabaseUrl(url), { application: 'test' });
  await database.query(readFileSync(join(fixtures, 'schema.sql'), 'utf8'));
  await installTrace(database);
  // The server tells event triggers nothing of these, and what cannot be in a transaction cannot be undone here.
  const told = measured.filter(
    ({ id, fails }) => !fails && !/reindex|cluster|vacuum|concurrently|_conc$/.test(id),
  );
  const wrong: string[] = [];
  for (const { id, sql, danger } of told) {
    await database.query('begin');
    await database.query(sql);
    const noted = await takeTrace(database);
    await database.query('rollback');
    const seen = isDanger(noted);
    if (seen !== danger) wrong.push(id);
  }
  expect(told.length).toBeGreaterThan(170);
  expect(wrong).toEqual([]);
}, 60_000);

test('what is foreseen, and every lock that is named, is what a server does, for statements that nobody measured before', async () => {
  const { url } = await server.newDatabase();
  await using database = await connectPostgres(parseDatabaseUrl(url), { application: 'test' });
  const { compared, wrong } = await compareAll(database, 15);
  expect(compared).toBeGreaterThan(560);
  expect(wrong).toEqual([]);
}, 600_000);

/** Whether a table was read or written whole under a lock that keeps others out. */
function isDanger(commands: Awaited<ReturnType<typeof takeTrace>>): boolean {
  return commands.some(({ locks, rewritten, scanned }) =>
    [...rewritten, ...scanned].some((table) =>
      locks.some((held) => held.table === table && isStrong(held.mode)),
    ),
  );
}
