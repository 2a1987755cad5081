import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { type MariadbServer, startMariadb } from '../../local/mariadb/mariadb.ts';
import { effectsOf } from '../../src/lib/mysql/effects.ts';
import { MysqlSchema } from '../../src/lib/mysql/schema.ts';
import { readMysql } from '../../src/lib/mysql/statements.ts';
import { dearer, INSTANT } from '../../src/lib/mysql/work.ts';
import { migrate } from './migrate-server.ts';

const root = join(import.meta.dirname, '../..');
let folder = '';
let server: MariadbServer;
let client: Awaited<ReturnType<typeof createConnection>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mariadb-'));
  server = await startMariadb({ dir: join(folder, 'server') });
  client = await createConnection({ uri: server.endpoint, multipleStatements: true });
}, 300_000);
afterAll(async () => {
  await client?.end();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const fixture = (name: string) => readFileSync(join(root, 'test/fixtures/migrate', name), 'utf8');

test('what is foreseen is how the server carries it out', async () => {
  const schemaText = fixture('mariadb-schema.sql');
  const statements = fixture('mariadb-statements.sql').split('\n').slice(1).filter(Boolean);
  const wrong: string[] = [];
  for (const sql of statements) {
    const schema = new MysqlSchema();
    for (const statement of readMysql(schemaText).statements) effectsOf(statement, schema, 'mariadb');
    const changes = readMysql(sql).statements.flatMap((one) => effectsOf(one, schema, 'mariadb'));
    const { algorithm, lock } = changes.map(({ work }) => work).reduce(dearer, INSTANT);
    const seen = await cheapest(schemaText, sql.replace(/ -- .*$/, ''));
    // Whether an index has to be built for a foreign key is a question of what is there already.
    const foreseen = `${algorithm === 'nocopy' && seen.startsWith('instant') ? 'instant' : algorithm}/${lock}`;
    if (foreseen !== seen) wrong.push(`${sql}: foreseen ${foreseen}, seen ${seen}`);
  }
  expect(statements.length).toBeGreaterThan(80);
  expect(wrong).toEqual([]);
}, 600_000);

/** The cheapest way that the server agrees to; what it refuses changes nothing. */
async function cheapest(schema: string, sql: string): Promise<string> {
  await client.query(
    `set foreign_key_checks = 1; drop database if exists probe; create database probe; use probe; ${schema}`,
  );
  for (const way of ['instant/none', 'nocopy/none', 'inplace/none', 'inplace/shared', 'copy/shared']) {
    const [algorithm, lock] = way.split('/');
    const accepted = await client
      .query(`${sql}, algorithm=${algorithm}, lock=${lock}`)
      .then(() => true)
      .catch(() => false);
    if (accepted) return way;
  }
  return 'refused';
}

let number = 0;
async function newDatabase() {
  number += 1;
  await client.query(`create database shop${number}`);
  return { name: `shop${number}`, url: server.endpoint.replace(/mysql$/, `shop${number}`) };
}
const tablesOf = async (database: string): Promise<readonly string[]> => {
  const [rows] = await client.query(
    'select table_name as name from information_schema.tables where table_schema = ? order by 1',
    [database],
  );
  return (rows as { name: string }[]).map(({ name }) => name);
};
function project(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(folder, 'project-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'));
  return path;
}
const knex = {
  'knexfile.mjs': `export default { client: 'mysql2', connection: process.env.DATABASE_URL, migrations: { directory: './migrations', loadExtensions: ['.mjs'] } };\n`,
  'migrations/1_a.mjs': `export const up = (knex) => knex.raw('create table a (id int primary key)');\nexport const down = (knex) => knex.raw('drop table a');\n`,
  'migrations/2_b.mjs': `export const up = (knex) => knex.raw('create table b (id int primary key)');\nexport const down = (knex) => knex.raw('drop table b');\n`,
};

describe('apply', () => {
  test('Knex: applies, finds nothing to do then, takes back, and shows no password', async () => {
    const { name, url } = await newDatabase();
    const cwd = project(knex);
    const runs = [
      await migrate(cwd, { 'database-url': url, 'expect-database': name }),
      await migrate(cwd, { 'database-url': url }),
      await migrate(cwd, { 'database-url': url, operation: 'down', to: '1_a.mjs' }),
    ];
    expect(runs.map(({ outputs }) => outputs['verdict'])).toEqual([
      'applied',
      'nothing-pending',
      'taken-back',
    ]);
    expect(await tablesOf(name)).toEqual(['a', 'knex_migrations', 'knex_migrations_lock']);
    const password = decodeURIComponent(new URL(url).password);
    for (const { everything } of runs)
      expect(everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(password);
  }, 60_000);

  test('SQL files: what failed half way is said, for each change of the schema commits by itself', async () => {
    const { name, url } = await newDatabase();
    const cwd = project({
      'migrations/1_b.sql': "create table b (id int); -- one\ninsert into b values (';');\n",
    });
    const run = await migrate(cwd, { 'database-url': url, tool: 'sql' });
    expect(run.outputs).toMatchObject({ verdict: 'failed', state: 'partly', applied: '' });
    expect(run.annotations.at(-1)?.message).toMatch(
      /1_b failed half way and left changes[\s\S]*added table b/,
    );
    expect(await tablesOf(name)).toEqual(['b', 'deploy_actions_migrations']);
  }, 60_000);

  test('one run at a time: the second waits, and names who is in the way', async () => {
    const { url } = await newDatabase();
    const cwd = project({ 'migrations/1_a.sql': 'create table a (id int);\nselect sleep(4);\n' });
    const both = await Promise.all(
      ['first', 'second'].map(() => migrate(cwd, { 'database-url': url, tool: 'sql' })),
    );
    expect(both.map(({ outputs }) => outputs['verdict']).sort()).toEqual(['applied', 'nothing-pending']);
    expect(both.map(({ log }) => log).join()).toMatch(
      /being migrated by another run, connection \d+ of admin/,
    );
  }, 60_000);

  test('a statement does not queue the application behind it for longer than `lock-timeout`', async () => {
    const { name, url } = await newDatabase();
    await client.query(`create table ${name}.a (id int) engine=innodb`);
    const other = await createConnection({ uri: url });
    await other.query('begin');
    await other.query('select * from a');
    const cwd = project({ 'migrations/1_x.sql': 'alter table a add column x int;\n' });
    const run = await migrate(cwd, { 'database-url': url, tool: 'sql', 'lock-timeout': '1s' });
    await other.end();
    expect(run.annotations.at(-1)?.message).toMatch(/Lock wait timeout exceeded/);
  }, 60_000);

  test.each([
    ['MYSQL_LOGIN', (url: string) => url.replace(/:[^:@]+@/, ':wrong@')],
    ['MYSQL_NO_DATABASE', (url: string) => url.replace(/shop\d+$/, 'nowhere')],
    ['MYSQL_UNREACHABLE', (url: string) => url.replace(/:\d+\//, ':1/')],
  ])(
    '%s',
    async (code, spoil) => {
      const { url } = await newDatabase();
      const run = await migrate(project(knex), { 'database-url': spoil(url) });
      expect(run.exitCode).toBe(1);
      expect(run.annotations.at(-1)?.message).toContain(code);
    },
    60_000,
  );

  test('a tool that is only led to PostgreSQL is refused before anything is done', async () => {
    const { url } = await newDatabase();
    const cwd = project({ 'migrations/000001_a.up.sql': 'create table a (id int);' });
    const run = await migrate(cwd, { 'database-url': url });
    expect(run.annotations.at(-1)?.message).toContain('MIGRATE_ENGINE_UNSUPPORTED');
  }, 60_000);
});
