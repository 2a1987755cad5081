import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { postgresPrograms } from '../../local/postgres/programs.ts';
import { knexProject, type MigrateServer, migrate, startMigrateServer } from './migrate-server.ts';

const root = resolve(import.meta.dirname, '../..');
let folder = '';
let programs = '';
let number = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trace-'));
  chmodSync(folder, 0o755); // Started by root, the server is another user.
  programs = await postgresPrograms(join(folder, 'postgres'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const git = (cwd: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], {
    cwd,
    encoding: 'utf8',
  });

/** A repository whose last commit adds some of its files. */
function repository(
  before: Readonly<Record<string, string>>,
  added: Readonly<Record<string, string>>,
): string {
  number += 1;
  const cwd = join(folder, `project${number}`);
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
  };
  write({ '.gitignore': 'node_modules\n', ...before });
  symlinkSync(join(root, 'node_modules'), join(cwd, 'node_modules'));
  git(cwd, 'init', '-q');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'before');
  write(added);
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'after');
  return cwd;
}

const plan = (cwd: string, inputs: Readonly<Record<string, string>> = {}) =>
  migrate(cwd, { mode: 'plan', base: 'HEAD^', ...inputs }, { path: [programs] });

const up = (name: string) => `migrations/${name}.up.sql`;
const down = (name: string) => `migrations/${name}.down.sql`;

describe('without a server that was given', () => {
  test('migrations written as code are run on one of the machine, which is gone afterwards', async () => {
    const files = knexProject({
      '1_orders': 'create table orders (id bigint primary key, note varchar(10))',
      '2_shorter': 'alter table orders alter column note type varchar(5)',
    });
    const { 'migrations/2_shorter.mjs': added = '', ...before } = files;
    const run = await plan(repository(before, { 'migrations/2_shorter.mjs': added }));
    expect(run.outputs).toMatchObject({ verdict: 'unsafe', pending: '2_shorter.mjs' });
    expect(run.summary).toMatch(/Run on a throwaway PostgreSQL 15/);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('deploy-actions-postgres-'))).toEqual([]);
  }, 60_000);

  test('SQL is run too: what no rule can know, and that it applies', async () => {
    const before = {
      [up('000001_a')]:
        "create table t (id int); create function f() returns int language sql stable as 'select 1';",
    };
    const safe = await plan(
      repository(before, { [up('000002_b')]: 'alter table t add column x int default f();' }),
    );
    expect(safe.outputs['verdict']).toBe('safe');
    const fails = await plan(
      repository(before, { [up('000002_b')]: '\nalter table nowhere add column x int;' }),
    );
    expect(fails.annotations.at(-1)?.message).toMatch(
      /000002_b\.up\.sql:2 fails.*nowhere[\s\S]*MIGRATE_DOES_NOT_APPLY/,
    );
  }, 60_000);

  test('what the machine lacks is no fault of the migrations', async () => {
    const before = { [up('000001_a')]: 'create table t (id int); grant select on t to readonly;' };
    const run = await plan(repository(before, { [up('000002_b')]: 'create index i on t (id);' }));
    expect(run.outputs['verdict']).toBe('unsafe');
    expect(run.annotations[0]?.message + run.log).toMatch(
      /read and not run.*role "readonly" does not exist.*trace-database-url/,
    );
    expect(run.summary).toMatch(/Judged by the SQL/);
  }, 60_000);

  test('trace: never only reads', async () => {
    const run = await plan(
      repository({ [up('000001_a')]: 'select 1;' }, { [up('000002_b')]: 'select 1 / 0;' }),
      { trace: 'never' },
    );
    expect(run.outputs['verdict']).toBe('safe');
  }, 60_000);
});

describe('the way back of SQL files', () => {
  const before = { [up('000001_a')]: 'create table t (id int);', [down('000001_a')]: 'drop table t;' };

  test('that restores the schema is no news', async () => {
    const run = await plan(
      repository(before, {
        [up('000002_b')]: 'alter table t add column x int;',
        [down('000002_b')]: 'alter table t drop column x;',
      }),
    );
    expect(run.outputs['verdict']).toBe('safe');
    expect(run.annotations.map(({ message }) => message).join()).not.toMatch(/back/);
  }, 60_000);

  test.each([
    [
      'that forgets something',
      'select 1;',
      /Taking back 000002_b does not restore the schema: .*column t\.x/,
    ],
    ['that fails', 'alter table t drop column y;', /000002_b cannot be taken back: column "y"/],
  ])(
    '%s is a warning',
    async (_, back, words) => {
      const run = await plan(
        repository(before, { [up('000002_b')]: 'alter table t add column x int;', [down('000002_b')]: back }),
      );
      expect(run.annotations.map(({ message }) => message).join()).toMatch(words);
    },
    60_000,
  );
});

test('a second run that is not without effect is a warning', async () => {
  const files = knexProject({ '1_a': 'create table a (id int)' });
  const knexfile = `${files['knexfile.mjs']?.replace('export default {', 'export default { pool: { afterCreate: (c, done) => c.query("create table a_" + Date.now() + " (id int)", done) },')}`;
  const run = await plan(
    repository({ 'knexfile.mjs': knexfile }, { 'migrations/1_a.mjs': files['migrations/1_a.mjs'] ?? '' }),
  );
  expect(run.annotations.map(({ message }) => message).join()).toMatch(
    /A second run is not without effect: added/,
  );
}, 60_000);

describe('the sizes of the tables in production', () => {
  let server: MigrateServer;
  beforeAll(async () => {
    server = await startMigrateServer();
  }, 60_000);
  afterAll(() => server?.stop());

  test('are read by a user who may only connect, with those of partitions', async () => {
    const { name } = await server.newDatabase();
    const client = await server.connect(name);
    await client.query(`create table small (id int); insert into small values (1); analyze small;
      create table parted (id int) partition by range (id);
      create table parted_1 partition of parted for values from (0) to (1000000);
      insert into parted select generate_series(1, 200000); analyze parted;
      create role visitor_${name} login password 'Tr0ub4dor'`);
    const url = server.urlOf(name).replace(/\/\/.*@/, `//visitor_${name}:Tr0ub4dor@`);
    const before = 'create table small (id int); create table parted (id int) partition by range (id);';
    const added = 'alter table small alter id type bigint; alter table parted alter id type bigint;';
    const cwd = repository({ [up('000001_a')]: before }, { [up('000002_b')]: added });
    const inputs = { 'stats-database-url': url, trace: 'never' };
    const run = await plan(cwd, inputs);
    expect(run.log).toMatch(/small.* 1 rows, 0\.0 MB, less than a second/);
    expect(run.log).toMatch(/parted.* 200,000 rows, 7\.\d MB/);
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('Tr0ub4dor');
    const file = repository(
      { [up('000001_a')]: before, 'sizes.csv': 'table,rows,bytes\nparted,9000000,9000000000\n' },
      { [up('000002_b')]: added },
    );
    expect((await plan(file, { stats: 'sizes.csv', trace: 'never' })).log).toMatch(
      /parted.* 9,000,000 rows, 9\.0 GB, about 5 min/,
    );
  }, 60_000);
});
