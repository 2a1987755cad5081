import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { goInstall } from '../../local/go.ts';
import { pythonEnvironment } from '../../local/python.ts';
import { knexProject, type MigrateServer, migrate, startMigrateServer } from './migrate-server.ts';

let server: MigrateServer;
beforeAll(async () => {
  server = await startMigrateServer();
}, 60_000);
afterAll(() => server?.stop());

const tablesOf = async (database: string): Promise<readonly string[]> => {
  const client = await server.connect(database);
  const { rows } = await client.query(
    "select tablename from pg_tables where schemaname = 'public' order by 1",
  );
  return rows.map((row) => row.tablename as string);
};

describe('Knex', () => {
  test('applies, finds nothing to do the second time, and shows no password', async () => {
    const { name, url } = await server.newDatabase();
    const project = server.project(
      knexProject({ '1_a': `create table a (id int); ${wantsTimeout}`, '2_b': 'create table b (id int)' }),
    );
    const first = await migrate(project, {
      'database-url': url,
      'expect-database': name,
      'lock-timeout': '7s',
    });
    expect(first.outputs).toMatchObject({ verdict: 'applied', state: 'all', applied: '1_a.mjs\n2_b.mjs' });
    expect(await tablesOf(name)).toEqual(expect.arrayContaining(['a', 'b']));
    const second = await migrate(project, { 'database-url': url });
    expect(second.outputs).toMatchObject({ verdict: 'nothing-pending', pending: '' });
    for (const run of [first, second])
      expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(server.password);
  }, 30_000);

  test('a migration that fails says that nothing was kept, and the tool says why', async () => {
    const { name, url } = await server.newDatabase();
    const project = server.project(knexProject({ '1_a': 'create table a (id int)', '2_b': 'select 1/0' }));
    const run = await migrate(project, { 'database-url': url });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'failed', state: 'nothing', applied: '' });
    expect(run.annotations.at(-1)?.message).toMatch(/division by zero[\s\S]*failed at 2_b\.mjs/);
    expect(await tablesOf(name)).not.toContain('a');
  }, 30_000);

  test('a configuration that leads elsewhere is found out', async () => {
    const { url } = await server.newDatabase();
    const other = await server.newDatabase();
    const files = knexProject({ '1_a': 'create table a (id int)' });
    const knexfile =
      files['knexfile.mjs']?.replace('process.env.DATABASE_URL', JSON.stringify(other.url)) ?? '';
    const run = await migrate(server.project({ ...files, 'knexfile.mjs': knexfile }), {
      'database-url': url,
    });
    expect(run.outputs['verdict']).toBe('failed');
    expect(run.annotations.at(-1)?.message).toMatch(/MIGRATE_OTHER_DATABASE/);
  }, 30_000);
});

describe('golang-migrate', () => {
  let bin = '';
  beforeAll(async () => {
    bin = mkdtempSync(join(tmpdir(), 'bin-'));
    const built = await goInstall('migrate', 'github.com/golang-migrate/migrate/v4/cmd/migrate@v4.18.3', {
      tags: 'postgres',
    });
    symlinkSync(built, join(bin, 'migrate'));
  }, 600_000);
  afterAll(() => rmSync(bin, { recursive: true, force: true }));

  test('applies until one fails, says what is in the database, and then that it is dirty', async () => {
    const { name, url } = await server.newDatabase();
    const project = server.project({
      'migrations/000001_a.up.sql': `create table a (id int); ${wantsTimeout};`,
      'migrations/000002_b.up.sql': 'create table b (id int); select 1/0;',
    });
    const run = await migrate(project, { 'database-url': url, 'lock-timeout': '7s' }, { path: [bin] });
    expect(run.outputs).toMatchObject({ verdict: 'failed', state: 'partly', applied: '000001_a' });
    expect(await tablesOf(name)).toEqual(['a', 'schema_migrations']);
    const again = await migrate(project, { 'database-url': url }, { path: [bin] });
    expect(again.annotations.at(-1)?.message).toMatch(/version 2 is dirty[\s\S]*MIGRATE_STUCK/);
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(server.password);
  }, 30_000);
});

describe('Alembic', () => {
  let bin = '';
  beforeAll(async () => {
    bin = mkdtempSync(join(tmpdir(), 'bin-'));
    const python = await pythonEnvironment('alembic', [
      'alembic==1.16.5',
      'SQLAlchemy==2.0.43',
      'psycopg2-binary==2.9.10',
    ]);
    writeFileSync(join(bin, 'alembic'), `#!/bin/sh\nexec ${python} -m alembic "$@"\n`);
    chmodSync(join(bin, 'alembic'), 0o755);
  }, 600_000);
  afterAll(() => rmSync(bin, { recursive: true, force: true }));

  test('applies what the current revision does not descend from', async () => {
    const { name, url } = await server.newDatabase();
    const project = server.project(alembicProject);
    const run = await migrate(project, { 'database-url': url, 'lock-timeout': '7s' }, { path: [bin] });
    expect(run.outputs).toMatchObject({ verdict: 'applied', pending: 'a1\nb2', applied: 'a1\nb2' });
    expect(await tablesOf(name)).toEqual(['a', 'alembic_version', 'b']);
  }, 60_000);
});

describe('plain commands', () => {
  test('are split without a shell and get the database by their environment', async () => {
    const { name, url } = await server.newDatabase();
    const project = server.project({
      'status.mjs': `import pg from 'pg';
        const client = new pg.Client(process.env.DATABASE_URL);
        await client.connect();
        const { rows } = await client.query("select to_regclass('a') is null as pending");
        if (rows[0].pending) console.log('1_a');
        await client.end();`,
      'up.mjs': `import pg from 'pg';
        const client = new pg.Client(); // by PGHOST, PGUSER, PGPASSWORD and so on
        await client.connect();
        await client.query('create table ' + process.argv[2] + ' (id int)');
        console.log('::error::not from us', (await client.query('show lock_timeout')).rows[0].lock_timeout);
        await client.end();`,
    });
    const commands = { 'status-command': 'node status.mjs', 'up-command': 'node up.mjs "a"' };
    const run = await migrate(project, { 'database-url': url, 'lock-timeout': '7s', ...commands });
    expect(run.outputs).toMatchObject({ verdict: 'applied', applied: '1_a' });
    expect(await tablesOf(name)).toEqual(['a']);
    expect(run.log).toContain('::error::not from us 7s');
    expect(run.annotations).toEqual([]); // What a tool prints is no command to the runner.
  }, 30_000);
});

/** Fails unless the session began with the lock_timeout of the step. */
const wantsTimeout = `do $$ begin if current_setting('lock_timeout') <> '7s' then raise exception 'lock_timeout is %', current_setting('lock_timeout'); end if; end $$`;

const alembicProject = {
  'alembic.ini': '[alembic]\nscript_location = %(here)s/alembic\n',
  'alembic/script.py.mako': '',
  'alembic/env.py': `import os
from alembic import context
from sqlalchemy import create_engine
with create_engine(os.environ['DATABASE_URL']).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
`,
  'alembic/versions/a1.py': `revision, down_revision = 'a1', None
from alembic import op
def upgrade():
    op.execute("""${wantsTimeout}""")
    op.execute('create table a (id int)')
def downgrade(): op.execute('drop table a')
`,
  'alembic/versions/b2.py': `revision, down_revision = 'b2', 'a1'
from alembic import op
def upgrade(): op.execute('create table b (id int)')
def downgrade(): op.execute('drop table b')
`,
};
