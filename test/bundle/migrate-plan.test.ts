import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { runBundle } from './run-bundle.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const git = (cwd: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], {
    cwd,
    encoding: 'utf8',
  });

let number = 0;
/** A repository with one commit of `before`, and the files of `after` on top, as a pull request would bring them. */
function repository(before: Record<string, string>, after: Record<string, string | null>) {
  number += 1;
  const cwd = join(folder, `repository${number}`);
  const write = (files: Record<string, string | null>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      if (text === null) rmSync(join(cwd, name));
      else writeFileSync(join(cwd, name), text);
    }
  };
  write(before);
  git(cwd, 'init', '-q');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'before');
  const base = git(cwd, 'rev-parse', 'HEAD').trim();
  write(after);
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'after', '--allow-empty');
  return { cwd, base };
}

const plan = ({ cwd, base }: { cwd: string; base: string }, inputs: Record<string, string> = {}) =>
  runBundle(
    'migrate',
    { mode: 'plan', directory: 'db', trace: 'never', ...inputs },
    {
      cwd,
      env: { PATH: process.env['PATH'] ?? '' },
      event: { name: 'pull_request', payload: { pull_request: { base: { sha: base } } } },
    },
  );

const before = {
  'db/migrations/000001_orders.up.sql': 'create table orders (id bigint primary key, total int);\n',
  'db/migrations/000001_orders.down.sql': 'drop table orders;\n',
};

jest.setTimeout(30_000);

describe('mode: plan', () => {
  test('says what a new migration locks, where, and how to write it safely', async () => {
    const run = await plan(
      repository(before, {
        'db/migrations/000002_index.up.sql':
          '-- for the report\ncreate index orders_total on orders (total);\n',
      }),
    );
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'unsafe', pending: '000002_index' });
    expect(run.annotations[0]).toMatchObject({
      kind: 'error',
      properties: { file: 'db/migrations/000002_index.up.sql', line: '2', title: 'PG001' },
      message: expect.stringMatching(/orders: SHARE \(blocks writes\)/),
    });
    expect(run.summary).toMatch(/CREATE INDEX CONCURRENTLY orders_total ON orders \(total\)/);
    expect(run.annotations.at(-1)?.message).toMatch(/MIGRATE_UNSAFE/);
  });

  test('knows the types of the earlier migrations', async () => {
    const change = (sql: string) =>
      repository(
        { ...before, 'db/migrations/000002_note.up.sql': 'alter table orders add column note varchar(10);' },
        { 'db/migrations/000003_x.up.sql': sql },
      );
    expect(
      (await plan(change('alter table orders alter column note type varchar(20);'))).outputs['verdict'],
    ).toBe('safe');
    expect(
      (await plan(change('alter table orders alter column note type varchar(5);'))).outputs['verdict'],
    ).toBe('unsafe');
  });

  test('a suppression with a reason lets it pass, and is in the SARIF file', async () => {
    const path = join(folder, 'out.sarif');
    const repo = repository(before, {
      'db/migrations/000002_index.up.sql':
        '-- deploy-actions:ignore PG001 -- ten rows\ncreate index orders_total on orders (total);\n',
    });
    let sarif = '';
    const run = await runBundle(
      'migrate',
      { mode: 'plan', directory: 'db', trace: 'never', base: repo.base },
      {
        cwd: repo.cwd,
        env: { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: dirname(path) },
      },
    );
    sarif = readFileSync(run.outputs['lint-sarif'] ?? '', 'utf8');
    expect(run.exitCode).toBe(0);
    expect(run.outputs['verdict']).toBe('safe');
    expect(JSON.parse(sarif).runs[0].results[0]).toMatchObject({
      ruleId: 'PG001',
      suppressions: [{ kind: 'inSource', justification: 'ten rows' }],
    });
  });

  test('edited, deleted and slipped in migrations are errors', async () => {
    const run = await plan(
      repository(
        { ...before, 'db/migrations/000005_five.up.sql': 'select 5;' },
        {
          'db/migrations/000001_orders.up.sql': 'create table orders (id bigint primary key);\n',
          'db/migrations/000005_five.up.sql': null,
          'db/migrations/000000_zero.up.sql': 'select 0;',
        },
      ),
    );
    const messages = run.annotations.map(({ message }) => message).join('\n');
    expect(messages).toMatch(/000001_orders.up.sql was edited/);
    expect(messages).toMatch(/000005_five.up.sql was deleted/);
    expect(messages).toMatch(/000000_zero.up.sql comes before 000001_orders/);
  });

  test('nothing new is a success, and fail-on: never reports without failing', async () => {
    expect((await plan(repository(before, {}))).outputs['verdict']).toBe('nothing-new');
    const unsafe = repository(before, { 'db/migrations/000002_drop.up.sql': 'drop table orders;' });
    const run = await plan(unsafe, { 'fail-on': 'never' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['verdict']).toBe('unsafe');
  });

  test('a checkout without the history says what to fetch', async () => {
    const { cwd } = repository(before, {});
    const run = await plan({ cwd, base: 'a'.repeat(40) });
    expect(run.annotations.at(-1)?.message).toMatch(/fetch-depth: 0.*GIT_NO_BASE/s);
  });
});

describe('MySQL and MariaDB', () => {
  const schema = {
    'db/1_a.sql': 'create table orders (id int primary key, note varchar(50), g int as (id + 1) virtual);\n',
  };
  const rulesOf = async (sql: string, server: string) => {
    const run = await plan(repository(schema, { 'db/2_b.sql': sql }), { tool: 'sql', server });
    return [
      run.outputs['verdict'],
      run.annotations.filter(({ kind }) => kind === 'error').map(({ properties }) => properties['title']),
    ];
  };

  test('are judged by their own rules, which differ', async () => {
    const widened =
      'set session lock_wait_timeout = 5;\nalter table orders modify note varchar(50) collate utf8mb4_bin;\n';
    expect(await rulesOf(widened, 'mysql:8.4')).toEqual(['unsafe', ['MY003', undefined]]);
    expect(await rulesOf(widened, 'mariadb:10.11')).toEqual(['safe', []]);
  });

  test('a server that nobody knows is a wrong input', async () => {
    const run = await plan(repository(schema, {}), { tool: 'sql', server: 'oracle' });
    expect(run.annotations[0]?.message).toMatch(/server.*postgres:15.*INPUT_INVALID/s);
  });
});

describe('more of the rules', () => {
  test('a way back that is missing, what the server does not know yet, and style when it is asked for', async () => {
    const after = {
      'db/migrations/000002_b.up.sql':
        'create unique index concurrently i on orders (total) nulls not distinct;\n',
    };
    const run = await plan(repository(before, after), { server: 'postgres:13', style: 'ST011' });
    const titles = run.annotations.map(({ properties }) => properties['title']);
    expect(titles).toEqual(expect.arrayContaining(['DS008', 'PG113', 'ST011']));
  });
});
